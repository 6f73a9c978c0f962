"""What acts did to agencies."""

from collections.abc import Sequence

from sqlalchemy import select

from storage.errors import MissingRecordError
from storage.models import Succession
from storage.repositories.base import Repository


class Successions(Repository):
    """What acts did to agencies."""

    async def all(self) -> Sequence[Succession]:
        """Every record, in the order in which they take effect."""
        found = await self._session.scalars(
            select(Succession).order_by(Succession.takes_effect_on, Succession.id)
        )
        return found.all()

    async def of(self, agency_id: int) -> Sequence[Succession]:
        """What happened or is to happen to this agency, in the order of its days."""
        return [each for each in await self.all() if each.agency_id == agency_id]

    async def get(self, succession_id: int) -> Succession:
        found = await self._session.get(Succession, succession_id)
        if found is None:
            raise MissingRecordError(f"succession {succession_id}")
        return found
