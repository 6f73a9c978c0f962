"""The versions of the register of processes."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage.errors import StaleRecordError
from storage.models import ProcessRegister
from storage.repositories.base import Repository, is_violated


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

    async def add_version(self, register: ProcessRegister) -> None:
        """Keep it.

        Raises:
            StaleRecordError: somebody kept this version at the same moment.
        """
        try:
            await self.add(register)
        except IntegrityError as error:
            if is_violated(error, "uq_process_register", "process_register.version"):
                raise StaleRecordError(f"process register {register.version}") from error
            raise

    async def current(self, agency_id: int) -> ProcessRegister | None:
        return next(iter(await self.versions(agency_id)), None)
