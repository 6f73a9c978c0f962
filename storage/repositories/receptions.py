"""Who receives when."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Reception, ReceptionClosure, ReceptionHours
from storage.repositories.base import Repository


class Receptions(Repository):
    async def of(self, agency_id: int) -> Sequence[Reception]:
        """The agency's receptions, open ones first, as they came."""
        found = await self._session.scalars(
            select(Reception)
            .where(Reception.agency_id == agency_id)
            .order_by(Reception.active.desc(), Reception.id)
        )
        return found.all()

    async def open_ones(self, agency_id: int) -> Sequence[Reception]:
        """Those that citizens may book."""
        return [each for each in await self.of(agency_id) if each.active]

    async def by_id(self, reception_id: int) -> Reception:
        found = await self._session.get(Reception, reception_id)
        if found is None:
            raise MissingRecordError(f"reception {reception_id}")
        return found

    async def get(self, agency_id: int, reception_id: int) -> Reception:
        found = await self.by_id(reception_id)
        if found.agency_id != agency_id:
            raise MissingRecordError(f"reception {reception_id}")
        return found

    async def hold(self, reception_id: int, *, alone: bool) -> Reception:
        """The reception until commit, as it is now: together with others who book, or alone,
        when whoever books has done so."""
        found = await self._session.scalar(
            select(Reception)
            .where(Reception.id == reception_id)
            .with_for_update(read=not alone)
            .execution_options(populate_existing=True)
        )
        if found is None:
            raise MissingRecordError(f"reception {reception_id}")
        return found

    async def change(self, reception: Reception, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision, which grows.

        Raises:
            StaleRecordError: somebody changed the reception since it was read.
        """
        done = await self._session.execute(
            update(Reception)
            .where(Reception.id == reception.id, Reception.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Reception.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"reception {reception.id}")
        await self.refresh(reception)

    async def hours(self, reception_id: int) -> Sequence[ReceptionHours]:
        """Its week, from Monday morning on."""
        found = await self._session.scalars(
            select(ReceptionHours)
            .where(ReceptionHours.reception_id == reception_id)
            .order_by(ReceptionHours.weekday, ReceptionHours.starts)
        )
        return found.all()

    async def put_hours(self, reception_id: int, week: Iterable[tuple[int, int, int]]) -> None:
        """The whole week anew: (weekday, from, to)."""
        await self._session.execute(
            delete(ReceptionHours).where(ReceptionHours.reception_id == reception_id)
        )
        await self.add_all(
            ReceptionHours(reception_id=reception_id, weekday=weekday, starts=starts, ends=ends)
            for weekday, starts, ends in week
        )

    async def closures(self, reception_id: int, since: date) -> Sequence[ReceptionClosure]:
        """Closed days from this one on."""
        found = await self._session.scalars(
            select(ReceptionClosure)
            .where(ReceptionClosure.reception_id == reception_id, ReceptionClosure.day >= since)
            .order_by(ReceptionClosure.day, ReceptionClosure.starts, ReceptionClosure.id)
        )
        return found.all()

    async def closure(self, closure_id: int) -> ReceptionClosure:
        found = await self._session.get(ReceptionClosure, closure_id)
        if found is None:
            raise MissingRecordError(f"closure {closure_id}")
        return found

    async def drop_closure(self, closure: ReceptionClosure) -> None:
        await self._session.delete(closure)
        await self._session.flush()
