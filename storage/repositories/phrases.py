"""Phrases of one agency: how people ask for a topic or a row."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select

from storage.errors import MissingRecordError
from storage.letters import folded
from storage.models import Phrase
from storage.repositories.base import Repository


class Phrases(Repository):
    async def of(self, agency_id: int) -> Sequence[Phrase]:
        """Every live phrase of the agency, in the order in which they came."""
        return await self._found(Phrase.agency_id == agency_id)

    async def of_topic(self, topic_id: int) -> Sequence[Phrase]:
        return await self._found(Phrase.topic_id == topic_id)

    async def of_row(self, row_id: int) -> Sequence[Phrase]:
        return await self._found(Phrase.row_id == row_id)

    async def get(self, agency_id: int, phrase_id: int) -> Phrase:
        phrase = await self._session.get(Phrase, phrase_id)
        if phrase is None or phrase.agency_id != agency_id:
            raise MissingRecordError(f"phrase {phrase_id}")
        return phrase

    async def put(
        self, agency_id: int, text: str, *, topic_id: int | None = None, row_id: int | None = None
    ) -> bool:
        """Attach a phrase to one topic or one row; False when it stands there already."""
        done = await self._session.execute(
            self._insert(Phrase)
            .values(
                agency_id=agency_id,
                text=text,
                folded=folded(text),
                topic_id=topic_id,
                row_id=row_id,
            )
            .on_conflict_do_nothing()
            .returning(Phrase.id)
        )
        return done.scalar_one_or_none() is not None

    async def remove(self, phrase: Phrase) -> None:
        await self._session.delete(phrase)
        await self._session.flush()

    async def _found(self, condition: ColumnElement[bool]) -> Sequence[Phrase]:
        query = select(Phrase).where(condition).order_by(Phrase.id)
        return (await self._session.scalars(query)).all()
