"""The versions of the register of processes."""

from collections.abc import Sequence

from sqlalchemy import select

from storage.models import ProcessRegister
from storage.repositories.base import Repository


class Processes(Repository):
    """The versions of the register of processes."""

    async def versions(self, agency_id: int) -> Sequence[ProcessRegister]:
        """The agency's versions, newest first."""
        found = await self._session.scalars(
            select(ProcessRegister)
            .where(ProcessRegister.agency_id == agency_id)
            .order_by(ProcessRegister.version.desc())
        )
        return found.all()

    async def current(self, agency_id: int) -> ProcessRegister | None:
        return next(iter(await self.versions(agency_id)), None)
