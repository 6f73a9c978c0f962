"""The journal: written here and nowhere else, each record chained to the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from storage.canonical import canonical, sha256
from storage.models import JournalRecord
from storage.models.base import utc_now
from storage.repositories.base import Repository

FIRST_HASH = "0" * 64

PORTION = 500
"""So many records are in memory at once while a chain is read through."""


@dataclass(frozen=True)
class Wanted:
    """Which records are looked for; what is None or empty does not narrow.

    `verbs` are beginnings («proposal.»); `subject` is a whole one («proposal:7») or its
    beginning («proposal»); `since` and `until` are moments, the second one excluded.
    """

    verbs: tuple[str, ...] = ()
    actor_id: int | None = None
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Journal(Repository):
    def __init__(self, session: AsyncSession) -> None:
        super().__init__(session)
        self._noted: list[JournalRecord] = []

    async def write(
        self,
        agency_id: int,
        verb: str,
        subject: str,
        *,
        actor_id: int | None,
        role: str,
        details: dict[str, Any],
    ) -> None:
        """Note what happened; the record is chained just before the commit."""
        self._noted.append(
            JournalRecord(
                agency_id=agency_id,
                number=0,
                actor_id=actor_id,
                role=role,
                verb=verb,
                subject=subject,
                details=details,
                previous_hash="",
                record_hash="",
                at=utc_now(),
            )
        )

    @property
    def noted(self) -> int:
        """How many notes wait for the commit."""
        return len(self._noted)

    def forget_after(self, count: int) -> None:
        """Drop the notes of what was undone."""
        del self._noted[count:]

    async def chain(self) -> None:
        """Append what was noted, last in the transaction: the lock of an agency's chain is
        taken after every other, so that two transactions cannot wait for each other."""
        noted, self._noted = self._noted, []
        for record in sorted(noted, key=lambda each: each.agency_id):
            await self._lock_chain(record.agency_id)
            last = await self.last(record.agency_id)
            record.number = 1 if last is None else last.number + 1
            record.previous_hash = FIRST_HASH if last is None else last.record_hash
            record.record_hash = record_hash(record)
            await self.add(record)

    async def last(self, agency_id: int) -> JournalRecord | None:
        return await self._session.scalar(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id)
            .order_by(JournalRecord.number.desc())
            .limit(1)
        )

    async def last_of(self, agency_id: int, verb: str, up_to: int) -> JournalRecord | None:
        """The last record of this verb whose number is not above the given."""
        return await self._session.scalar(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id)
            .where(JournalRecord.verb == verb, JournalRecord.number <= up_to)
            .order_by(JournalRecord.number.desc())
            .limit(1)
        )

    async def of_agency(self, agency_id: int) -> Sequence[JournalRecord]:
        """The agency's whole chain, with what this unit of work has noted."""
        await self.chain()
        found = await self._session.scalars(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id)
            .order_by(JournalRecord.number)
        )
        return found.all()

    async def count(self, agency_id: int, wanted: Wanted) -> int:
        """How many records are such."""
        query = select(func.count()).select_from(JournalRecord)
        return (await self._session.scalars(query.where(*_such(agency_id, wanted)))).one()

    async def latest(
        self, agency_id: int, wanted: Wanted, *, most: int, skip: int = 0
    ) -> Sequence[JournalRecord]:
        """The last such records, the newest first."""
        found = await self._session.scalars(
            select(JournalRecord)
            .where(*_such(agency_id, wanted))
            .order_by(JournalRecord.number.desc())
            .offset(skip)
            .limit(most)
        )
        return found.all()

    async def portion(
        self, agency_id: int, after: JournalRecord | None = None
    ) -> Sequence[JournalRecord]:
        """The next records of the agency's chain, with what this unit of work has noted; none
        at its end. The first ones are those of the least numbers, whatever these are."""
        await self.chain()
        place = tuple_(JournalRecord.number, JournalRecord.id)
        query = select(JournalRecord).where(JournalRecord.agency_id == agency_id)
        if after is not None:
            query = query.where(place > (after.number, after.id))
        ordered = query.order_by(JournalRecord.number, JournalRecord.id).limit(PORTION)
        return (await self._session.scalars(ordered)).all()

    async def _lock_chain(self, agency_id: int) -> None:
        if self._is_postgres:
            await self._session.execute(
                text("SELECT pg_advisory_xact_lock(7265, :agency)"), {"agency": agency_id}
            )


def _such(agency_id: int, wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [JournalRecord.agency_id == agency_id]
    if wanted.verbs:
        starts = (JournalRecord.verb.startswith(verb, autoescape=True) for verb in wanted.verbs)
        found.append(or_(*starts))
    if wanted.actor_id is not None:
        found.append(JournalRecord.actor_id == wanted.actor_id)
    if wanted.subject:
        found.append(
            or_(
                JournalRecord.subject == wanted.subject,
                JournalRecord.subject.startswith(f"{wanted.subject}:", autoescape=True),
            )
        )
    if wanted.since is not None:
        found.append(JournalRecord.at >= wanted.since)
    if wanted.until is not None:
        found.append(JournalRecord.at < wanted.until)
    return found


def record_hash(record: JournalRecord) -> str:
    """What the record's hash must be: its content and the hash before it."""
    return sha256(
        canonical(
            {
                "agency": record.agency_id,
                "number": record.number,
                "actor": record.actor_id,
                "role": record.role,
                "verb": record.verb,
                "subject": record.subject,
                "details": record.details,
                "at": record.at.isoformat(timespec="microseconds"),
                "previous": record.previous_hash,
            }
        )
    )
