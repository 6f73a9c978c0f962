"""The schedule: what is to happen on a day, once."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select, update

from storage.models import Deadline, Firing
from storage.models.base import utc_now
from storage.repositories.base import Repository

LONGEST_RETRY = timedelta(hours=1)
"""No attempt waits longer: a retry further ahead was set by a clock that has been put back."""

_AT_ONCE = 500
"""Subjects in one statement."""


class Deadlines(Repository):
    async def plan(
        self,
        kind: str,
        subject: str,
        due_at: datetime,
        agency_id: int | None = None,
        body: dict[str, Any] | None = None,
    ) -> None:
        """Plan it once for a kind and subject. Planned again it moves, and one that was
        cancelled stands again; one that fired, or failed for good, stays as it is."""
        values: dict[str, Any] = {"due_at": due_at, "agency_id": agency_id, "body": body or {}}
        values |= {"state": Firing.PLANNED, "attempts": 0, "error": "", "planned_at": utc_now()}
        wish = self._insert(Deadline).values(kind=kind, subject=subject, **values)
        cancelled = Deadline.state == Firing.CANCELLED
        moved = (Deadline.state == Firing.PLANNED) & or_(
            Deadline.due_at != wish.excluded.due_at, Deadline.body != wish.excluded.body
        )
        changed = {name: wish.excluded[name] for name in ("due_at", "agency_id", "body")}
        await self._session.execute(
            wish.on_conflict_do_update(
                index_elements=["kind", "subject"],
                set_={**changed, "state": Firing.PLANNED},
                where=cancelled | moved,
            )
        )

    async def cancel(self, kind: str, subject: str) -> bool:
        """It will not fire unless it is planned again; False when there is nothing to cancel."""
        done = await self._session.execute(
            update(Deadline)
            .where(
                Deadline.kind == kind,
                Deadline.subject == subject,
                Deadline.state == Firing.PLANNED,
            )
            .values(state=Firing.CANCELLED)
            .returning(Deadline.id)
            .execution_options(synchronize_session=False)
        )
        return done.scalar_one_or_none() is not None

    async def cancel_all(self, agency_id: int) -> None:
        """Nothing that this agency has ahead will fire."""
        await self._session.execute(
            update(Deadline)
            .where(Deadline.agency_id == agency_id, Deadline.state == Firing.PLANNED)
            .values(state=Firing.CANCELLED)
            .execution_options(synchronize_session=False)
        )

    async def planned(self, kind: str, agency_id: int) -> Sequence[Deadline]:
        """What this agency has ahead of this kind, the earliest first."""
        found = await self._session.scalars(
            select(Deadline)
            .where(
                Deadline.kind == kind,
                Deadline.agency_id == agency_id,
                Deadline.state == Firing.PLANNED,
            )
            .order_by(Deadline.due_at, Deadline.id)
        )
        return found.all()

    async def subjects(self, kind: str, beginning: str) -> Sequence[str]:
        """What of this kind was ever planned, whatever became of it, by how its subject begins."""
        found = await self._session.scalars(
            select(Deadline.subject)
            .where(Deadline.kind == kind, Deadline.subject.startswith(beginning, autoescape=True))
            .order_by(Deadline.id)
        )
        return found.all()

    async def last_fired(self, kind: str, agency_id: int, before: int) -> Deadline | None:
        """The one of this kind that was planned last before this id, of those that fired."""
        return await self._session.scalar(
            select(Deadline)
            .where(
                Deadline.kind == kind,
                Deadline.agency_id == agency_id,
                Deadline.state == Firing.FIRED,
                Deadline.id != before,
            )
            .order_by(Deadline.id.desc())
            .limit(1)
        )

    async def due(self, now: datetime, limit: int, kinds: Collection[str]) -> Sequence[int]:
        """Ids of what is to fire now of these kinds, the longest overdue first."""
        ready = or_(
            Deadline.retry_at.is_(None),
            Deadline.retry_at <= now,
            Deadline.retry_at > now + LONGEST_RETRY,
        )
        found = await self._session.scalars(
            select(Deadline.id)
            .where(
                Deadline.state == Firing.PLANNED,
                Deadline.due_at <= now,
                Deadline.kind.in_(list(kinds)),
                ready,
            )
            .order_by(Deadline.due_at, Deadline.id)
            .limit(limit)
        )
        return found.all()

    async def fire(self, deadline_id: int, now: datetime) -> Deadline | None:
        """Take it, if nobody else did and it is still due: of several processes at once one
        wins. None: it is not ours to fire."""
        return await self._session.scalar(
            update(Deadline)
            .where(
                Deadline.id == deadline_id,
                Deadline.state == Firing.PLANNED,
                Deadline.due_at <= now,
            )
            .values(state=Firing.FIRED, fired_at=now)
            .returning(Deadline)
            .execution_options(synchronize_session=False, populate_existing=True)
        )

    async def get(self, deadline_id: int) -> Deadline | None:
        return await self._session.get(Deadline, deadline_id)

    async def note_failure(
        self, deadline: Deadline, attempts: int, error: str, retry_at: datetime | None
    ) -> None:
        """An attempt failed, so many with it; without a next one it has failed for good. Of
        two processes that failed at once one is counted."""
        await self._session.execute(
            update(Deadline)
            .where(
                Deadline.id == deadline.id,
                Deadline.state == Firing.PLANNED,
                Deadline.attempts == deadline.attempts,
            )
            .values(
                attempts=attempts,
                error=error,
                retry_at=retry_at,
                state=Firing.PLANNED if retry_at else Firing.FAILED,
            )
            .execution_options(synchronize_session=False)
        )

    async def retry_failed(self) -> int:
        """Let what failed for good begin again, with all its attempts; how many those are."""
        done = await self._session.scalars(
            update(Deadline)
            .where(Deadline.state == Firing.FAILED)
            .values(state=Firing.PLANNED, attempts=0, error="", retry_at=None)
            .returning(Deadline.id)
            .execution_options(synchronize_session=False)
        )
        return len(done.all())

    async def erase(self, kind: str, subjects: Sequence[str]) -> None:
        """Delete them, whatever became of them: nothing says that they ever were."""
        for first in range(0, len(subjects), _AT_ONCE):
            await self._session.execute(
                delete(Deadline)
                .where(
                    Deadline.kind == kind,
                    Deadline.subject.in_(subjects[first : first + _AT_ONCE]),
                )
                .execution_options(synchronize_session=False)
            )

    async def forget(self, kinds: Collection[str], before: datetime) -> None:
        """Drop what of these kinds fired or was cancelled and was due before this moment; the
        last that fired stays, for the next one to begin from."""
        last = (
            select(func.max(Deadline.id))
            .where(Deadline.state == Firing.FIRED)
            .group_by(Deadline.kind, Deadline.agency_id)
        )
        await self._session.execute(
            delete(Deadline)
            .where(
                Deadline.state.in_([Firing.FIRED, Firing.CANCELLED]),
                Deadline.kind.in_(list(kinds)),
                Deadline.due_at < before,
                Deadline.id.not_in(last),
            )
            .execution_options(synchronize_session=False)
        )

    async def troubled(self, now: datetime, limit: int) -> Sequence[Deadline]:
        """Those that were given up, and those that are due and do not fire."""
        late = (Deadline.state == Firing.PLANNED) & (Deadline.due_at <= now)
        found = await self._session.scalars(
            select(Deadline)
            .where(or_(late, Deadline.state == Firing.FAILED))
            .order_by(Deadline.due_at, Deadline.id)
            .limit(limit)
        )
        return found.all()

    async def count_overdue(self, now: datetime) -> int:
        """How many are due and have not fired."""
        return await self._count(Deadline.state == Firing.PLANNED, Deadline.due_at <= now)

    async def count_failed(self) -> int:
        """How many were given up."""
        return await self._count(Deadline.state == Firing.FAILED)

    async def _count(self, *conditions: Any) -> int:
        found = await self._session.scalar(
            select(func.count()).select_from(Deadline).where(*conditions)
        )
        return int(found or 0)
