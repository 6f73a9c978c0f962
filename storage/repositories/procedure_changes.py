"""The history of agencies' settings."""

from collections.abc import Sequence

from sqlalchemy import func, select

from storage.models import ProcedureChange
from storage.repositories.base import Repository


class ProcedureChanges(Repository):
    """The history of agencies' settings."""

    async def of(
        self, agency_id: int, *, limit: int = 1000, offset: int = 0
    ) -> Sequence[ProcedureChange]:
        """The agency's changes, newest first."""
        found = await self._session.scalars(
            select(ProcedureChange)
            .where(ProcedureChange.agency_id == agency_id)
            .order_by(ProcedureChange.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return found.all()

    async def count(self, agency_id: int) -> int:
        found = await self._session.scalar(
            select(func.count())
            .select_from(ProcedureChange)
            .where(ProcedureChange.agency_id == agency_id)
        )
        return int(found or 0)

    async def get(self, agency_id: int, change_id: int) -> ProcedureChange | None:
        return await self._session.scalar(
            select(ProcedureChange).where(
                ProcedureChange.agency_id == agency_id, ProcedureChange.id == change_id
            )
        )
