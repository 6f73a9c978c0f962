"""Appeals whose terms citizens watch: when they were sent and how, nothing of what they say."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select

from storage.care_terms import AppealState
from storage.models import Row, SentAppeal, Touchpoint
from storage.repositories.base import Repository
from storage.repositories.deadlines import Deadlines

KEPT = timedelta(days=30)
"""After the answer."""

LONGEST = timedelta(days=500)
"""From sending: whoever was not answered may wait for so long, and nothing has a term as long."""


REMINDER = "appeal_day"
"""The kind of deadline that reminds of an appeal."""


def reminder_of(appeal_id: int) -> str:
    """The subject of an appeal's reminder."""
    return f"appeal:{appeal_id}:day"


class SentAppeals(Repository):
    async def own(self, person_id: int, appeal_id: int) -> SentAppeal | None:
        """The person's appeal; None where it is gone, or is another's."""
        found = await self._session.get(SentAppeal, appeal_id)
        return found if found is not None and found.person_id == person_id else None

    async def get(self, appeal_id: int) -> SentAppeal | None:
        return await self._session.get(SentAppeal, appeal_id)

    async def of(self, person_id: int) -> Sequence[SentAppeal]:
        """All of the person's, as they were sent."""
        found = await self._session.scalars(
            select(SentAppeal)
            .where(SentAppeal.person_id == person_id)
            .order_by(SentAppeal.sent_on, SentAppeal.id)
        )
        return found.all()

    async def count_unanswered(self, person_id: int) -> int:
        """How many the person waits for, told what to do or not."""
        query = select(func.count(SentAppeal.id)).where(
            SentAppeal.person_id == person_id, SentAppeal.state != AppealState.ANSWERED
        )
        return int(await self._session.scalar(query) or 0)

    async def same(self, appeal: SentAppeal) -> SentAppeal | None:
        """One that the same person sent there on that day in that way, and that is watched."""
        return await self._session.scalar(
            select(SentAppeal)
            .where(
                SentAppeal.person_id == appeal.person_id,
                SentAppeal.agency_id == appeal.agency_id,
                SentAppeal.sent_on == appeal.sent_on,
                SentAppeal.row_id.is_not_distinct_from(appeal.row_id),
                SentAppeal.state != AppealState.ANSWERED,
            )
            .limit(1)
        )

    async def forget_reminder(self, appeal: SentAppeal) -> None:
        """Nothing is ahead for it, and nothing says what was."""
        await Deadlines(self._session).erase(REMINDER, [reminder_of(appeal.id)])

    async def drop(self, appeal: SentAppeal) -> None:
        """It was never here."""
        await self._delete(SentAppeal.id == appeal.id)

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """For the person's own export: what is kept of each appeal."""
        found = await self._session.execute(
            select(SentAppeal, Touchpoint.name)
            .outerjoin(Row, Row.id == SentAppeal.row_id)
            .outerjoin(Touchpoint, Touchpoint.id == Row.touchpoint_id)
            .where(SentAppeal.person_id == person_id)
            .order_by(SentAppeal.sent_on, SentAppeal.id)
        )
        return [_told(appeal, through) for appeal, through in found]

    async def forget(self, person_id: int) -> int:
        """Everything of the person, reminders too; how many appeals those were."""
        return await self._delete(SentAppeal.person_id == person_id)

    async def forget_over(self, now: datetime) -> int:
        """What was answered a month ago, and what nobody answered in all that time; how many
        those were."""
        answered = SentAppeal.state == AppealState.ANSWERED
        over = answered & (SentAppeal.closed_at < now - KEPT)
        return await self._delete(or_(over, SentAppeal.sent_on < (now - LONGEST).date()))

    async def _delete(self, which: ColumnElement[bool]) -> int:
        done = await self._session.scalars(
            delete(SentAppeal)
            .where(which)
            .returning(SentAppeal.id)
            .execution_options(synchronize_session="fetch")
        )
        ids = done.all()
        await Deadlines(self._session).erase(REMINDER, [reminder_of(each) for each in ids])
        return len(ids)


def _told(appeal: SentAppeal, through: str | None) -> dict[str, Any]:
    return {
        "agency": appeal.agency_id,
        "through": through,
        "sent_on": appeal.sent_on.isoformat(),
        "registered_on": appeal.registered_on.isoformat() if appeal.registered_on else None,
        "prolonged": appeal.prolonged,
        "state": appeal.state.value,
        "closed_at": appeal.closed_at.isoformat() if appeal.closed_at else None,
    }
