"""What was placed on agencies' sites, and when."""

from collections.abc import Collection

from sqlalchemy import select

from storage.models import Publication
from storage.repositories.base import Repository


class Publications(Repository):
    async def latest(self, release_id: int) -> Publication | None:
        """The record that counts: the last one."""
        return (await self.latest_of([release_id])).get(release_id)

    async def latest_of(self, release_ids: Collection[int]) -> dict[int, Publication]:
        """The same of several releases, by release; one that was not placed is left out."""
        found = await self._session.scalars(
            select(Publication)
            .where(Publication.release_id.in_(list(release_ids)))
            .order_by(Publication.id)
        )
        return {each.release_id: each for each in found}
