"""Bundles of checked changes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Bundle
from storage.repositories.base import Repository
from storage.terms import BundleStatus


class Bundles(Repository):
    async def get(self, agency_id: int, bundle_id: int) -> Bundle:
        bundle = await self._session.get(Bundle, bundle_id)
        if bundle is None or bundle.agency_id != agency_id:
            raise MissingRecordError(f"bundle {bundle_id}")
        return bundle

    async def collecting(self, list_id: int) -> Bundle | None:
        """The bundle that takes in what is checked now."""
        return await self._session.scalar(
            select(Bundle).where(
                Bundle.list_id == list_id, Bundle.status == BundleStatus.COLLECTING
            )
        )

    async def waiting(self, agency_id: int) -> Sequence[Bundle]:
        """Bundles that wait for somebody: collecting or presented."""
        found = await self._session.scalars(
            select(Bundle)
            .where(Bundle.agency_id == agency_id, Bundle.status != BundleStatus.ORDERED)
            .order_by(Bundle.id)
        )
        return found.all()

    async def change(self, bundle: Bundle, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on status and revision.

        Raises:
            StaleRecordError: somebody was faster.
        """
        done = await self._session.execute(
            update(Bundle)
            .where(Bundle.id == bundle.id, Bundle.revision == seen, Bundle.status == bundle.status)
            .values(**values, revision=seen + 1)
            .returning(Bundle.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"bundle {bundle.id}")
        await self._session.refresh(bundle)

    async def remove(self, bundle: Bundle) -> None:
        """Drop a bundle that nothing is in."""
        await self._session.delete(bundle)
        await self._session.flush()
