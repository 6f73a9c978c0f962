"""Phrases of one agency: how people ask for a topic or a row."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, select

from storage.errors import MissingRecordError
from storage.letters import folded
from storage.models import Phrase
from storage.repositories.base import Repository


class Phrases(Repository):
    async def texts(self, agency_id: int) -> Sequence[tuple[int | None, int | None, str]]:
        """Every live phrase of the agency as (topic, row, text), in the order of coming."""
        found = await self._session.execute(
            select(Phrase.topic_id, Phrase.row_id, Phrase.text)
            .where(Phrase.agency_id == agency_id)
            .order_by(Phrase.id)
        )
        return [(topic_id, row_id, text) for topic_id, row_id, text in found]

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
    ) -> Phrase | None:
        """Attach a phrase to one topic or one row; None when it stands there already."""
        kept: Phrase | None = await self._session.scalar(
            self._insert(Phrase)
            .values(
                agency_id=agency_id,
                text=text,
                folded=folded(text),
                topic_id=topic_id,
                row_id=row_id,
            )
            .on_conflict_do_nothing()
            .returning(Phrase)
        )
        return kept

    async def put_all(self, agency_id: int, phrases: Iterable[tuple[int, str]]) -> None:
        """Attach many phrases at once, each as (topic, text); those that stand there stay."""
        given = [
            {"agency_id": agency_id, "text": text, "folded": folded(text), "topic_id": topic_id}
            for topic_id, text in phrases
        ]
        if given:
            await self._session.execute(self._insert(Phrase).on_conflict_do_nothing(), given)

    async def remove(self, phrase: Phrase) -> None:
        await self._session.delete(phrase)
        await self._session.flush()

    async def _found(self, condition: ColumnElement[bool]) -> Sequence[Phrase]:
        query = select(Phrase).where(condition).order_by(Phrase.id)
        return (await self._session.scalars(query)).all()
