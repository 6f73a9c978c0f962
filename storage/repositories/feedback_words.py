"""What people added to «Помогло» and «Не помогло»; nothing tells who."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, delete, func, select

from storage.models import FeedbackWords
from storage.repositories.base import Repository


class WordsOfFeedback(Repository):
    async def latest(
        self, agency_id: int, stage: str | None, most: int, skip: int = 0
    ) -> Sequence[FeedbackWords]:
        """What was added at this stage, or at any, the newest first."""
        found = await self._session.scalars(
            select(FeedbackWords)
            .where(*_at(agency_id, stage))
            .order_by(FeedbackWords.said_on.desc(), FeedbackWords.id.desc())
            .limit(most)
            .offset(skip)
        )
        return found.all()

    async def counts(self, agency_id: int) -> dict[str, int]:
        """How many there are by stage."""
        found = await self._session.execute(
            select(FeedbackWords.stage, func.count(FeedbackWords.id))
            .where(*_at(agency_id, None))
            .group_by(FeedbackWords.stage)
        )
        return {stage: int(times) for stage, times in found}

    async def forget_older_than(self, day: date) -> int:
        """Drop what was said before this day; how many those were."""
        gone = await self._session.scalars(
            delete(FeedbackWords)
            .where(FeedbackWords.said_on < day)
            .returning(FeedbackWords.id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())


def _at(agency_id: int, stage: str | None) -> tuple[ColumnElement[bool], ...]:
    here = FeedbackWords.agency_id == agency_id
    return (here,) if stage is None else (here, FeedbackWords.stage == stage)
