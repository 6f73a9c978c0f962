"""Units of an agency and what refers to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select

from storage.errors import MissingRecordError
from storage.models import Confirmation, Invitation, Row, Staff, Unit
from storage.repositories.base import Repository


@dataclass(frozen=True)
class Uses:
    """How many rows stand in the list under a unit and how many people work there now;
    `past` counts everything else that names it: it can be renamed, not removed."""

    rows: int = 0
    people: int = 0
    past: int = 0

    @property
    def none(self) -> bool:
        return not (self.rows or self.people or self.past)


class Units(Repository):
    async def get(self, agency_id: int, unit_id: int) -> Unit:
        found = await self._session.get(Unit, unit_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"unit {unit_id}")
        return found

    async def uses(self, agency_id: int) -> Mapping[int, Uses]:
        """By unit; one that nothing names is not among them."""
        rows = await self._counts(Row, agency_id, Row.excluded.is_(False))
        left = await self._counts(Row, agency_id, Row.excluded.is_(True))
        people = await self._counts(Staff, agency_id, Staff.revoked_at.is_(None))
        gone = await self._counts(Staff, agency_id, Staff.revoked_at.is_not(None))
        invited = await self._counts(Invitation, agency_id)
        asked = await self._asked_in_monitoring(agency_id)
        past = [left, gone, invited, asked]
        return {
            unit: Uses(
                rows.get(unit, 0), people.get(unit, 0), sum(each.get(unit, 0) for each in past)
            )
            for unit in {unit for counts in (rows, people, *past) for unit in counts}
        }

    async def remove(self, unit: Unit) -> None:
        await self._session.execute(delete(Unit).where(Unit.id == unit.id))

    async def _counts(self, model: Any, agency_id: int, *such: Any) -> dict[int, int]:
        found = await self._session.execute(
            select(model.unit_id, func.count())
            .where(model.agency_id == agency_id, model.unit_id.is_not(None), *such)
            .group_by(model.unit_id)
        )
        return dict(found.all())

    async def _asked_in_monitoring(self, agency_id: int) -> dict[int, int]:
        found = await self._session.execute(
            select(Confirmation.unit_id, func.count())
            .join(Unit, Unit.id == Confirmation.unit_id)
            .where(Unit.agency_id == agency_id)
            .group_by(Confirmation.unit_id)
        )
        return {unit: count for unit, count in found if unit is not None}
