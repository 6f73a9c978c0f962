"""Agencies, their units and lists."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Agency, TouchpointList, Unit
from storage.repositories.base import Repository
from storage.terms import Client


class Agencies(Repository):
    async def all(self) -> Sequence[Agency]:
        """Every agency, in the order in which people see them."""
        return (
            await self._session.scalars(select(Agency).order_by(Agency.position, Agency.id))
        ).all()

    async def get(self, agency_id: int) -> Agency:
        agency = await self._session.get(Agency, agency_id)
        if agency is None:
            raise MissingRecordError(f"agency {agency_id}")
        return agency

    async def by_code(self, code: str) -> Agency | None:
        return await self._session.scalar(select(Agency).where(Agency.code == code))

    async def touch(self, agency_id: int) -> None:
        """Citizens' answers change though no release does: every process is to notice."""
        agency = await self.get(agency_id)
        await self._session.execute(
            update(Agency)
            .where(Agency.id == agency_id)
            .values(revision=Agency.revision + 1)
            .execution_options(synchronize_session=False)
        )
        await self.refresh(agency)

    async def change(self, agency: Agency, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision of the agency's settings.

        Raises:
            StaleRecordError: somebody changed them since they were read.
        """
        done = await self._session.execute(
            update(Agency)
            .where(Agency.id == agency.id, Agency.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Agency.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"agency {agency.id}")
        await self.refresh(agency)

    async def lists(self, agency_id: int) -> Sequence[TouchpointList]:
        """The agency's lists, the external one first."""
        found = await self._session.scalars(
            select(TouchpointList)
            .where(TouchpointList.agency_id == agency_id)
            .order_by(TouchpointList.client)
        )
        return found.all()

    async def list_for(self, agency_id: int, client: Client) -> TouchpointList | None:
        return await self._session.scalar(
            select(TouchpointList).where(
                TouchpointList.agency_id == agency_id, TouchpointList.client == client
            )
        )

    async def list_by_id(self, list_id: int) -> TouchpointList:
        found = await self._session.get(TouchpointList, list_id)
        if found is None:
            raise MissingRecordError(f"list {list_id}")
        return found

    async def lock_list(self, list_id: int) -> TouchpointList:
        """The list's row, held until commit: concurrent releases queue here."""
        found = await self._session.scalar(
            select(TouchpointList)
            .where(TouchpointList.id == list_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        if found is None:
            raise MissingRecordError(f"list {list_id}")
        return found

    async def lock_lists(self, agency_id: int) -> None:
        """All of the agency's lists, each after the one before it, and before the agency's own
        row: two who hold both the other way round would wait for each other."""
        await self._session.execute(
            select(TouchpointList.id)
            .where(TouchpointList.agency_id == agency_id)
            .order_by(TouchpointList.id)
            .with_for_update()
        )

    async def units(self, agency_id: int) -> Sequence[Unit]:
        found = await self._session.scalars(
            select(Unit).where(Unit.agency_id == agency_id).order_by(Unit.name)
        )
        return found.all()

    async def unit_named(self, agency_id: int, name: str) -> Unit | None:
        return await self._session.scalar(
            select(Unit).where(Unit.agency_id == agency_id, Unit.name == name)
        )
