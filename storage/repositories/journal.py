"""The journal: written here and nowhere else, each record chained to the one before."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, text

from storage.canonical import canonical, sha256
from storage.models import JournalRecord
from storage.models.base import utc_now
from storage.repositories.base import Repository

FIRST_HASH = "0" * 64


class Journal(Repository):
    async def write(
        self,
        agency_id: int,
        verb: str,
        subject: str,
        *,
        actor_id: int | None,
        role: str,
        details: dict[str, Any],
    ) -> JournalRecord:
        """Append one record. Call it last in a transaction: it takes the agency's chain lock."""
        await self._lock_chain(agency_id)
        last = await self.last(agency_id)
        record = JournalRecord(
            agency_id=agency_id,
            number=1 if last is None else last.number + 1,
            actor_id=actor_id,
            role=role,
            verb=verb,
            subject=subject,
            details=details,
            previous_hash=FIRST_HASH if last is None else last.record_hash,
            record_hash="",
            at=utc_now(),
        )
        record.record_hash = record_hash(record)
        await self.add(record)
        return record

    async def last(self, agency_id: int) -> JournalRecord | None:
        return await self._session.scalar(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id)
            .order_by(JournalRecord.number.desc())
            .limit(1)
        )

    async def of_agency(self, agency_id: int) -> Sequence[JournalRecord]:
        found = await self._session.scalars(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id)
            .order_by(JournalRecord.number)
        )
        return found.all()

    async def _lock_chain(self, agency_id: int) -> None:
        if self._is_postgres:
            await self._session.execute(
                text("SELECT pg_advisory_xact_lock(7265, :agency)"), {"agency": agency_id}
            )


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
