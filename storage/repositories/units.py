"""Units of an agency and what refers to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from storage.errors import MissingRecordError, TakenError
from storage.models import Confirmation, Invitation, Proposal, Row, Staff, Unit
from storage.repositories.base import Repository, is_violated
from storage.terms import OPEN_STATUSES, Status


@dataclass(frozen=True)
class Uses:
    """How many rows stand in the list under a unit, how many people work there now and how many
    drafts and open proposals chose it; `past` counts everything else that names it: it can be
    renamed, not removed."""

    rows: int = 0
    people: int = 0
    proposals: int = 0
    past: int = 0

    @property
    def none(self) -> bool:
        return not (self.rows or self.people or self.proposals or self.past)


class Units(Repository):
    async def get(self, agency_id: int, unit_id: int) -> Unit:
        found = await self._session.get(Unit, unit_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"unit {unit_id}")
        return found

    async def held(self, agency_id: int, unit_id: int) -> bool:
        """Whether the agency has the unit; then nobody removes it until commit."""
        found = await self._session.scalar(
            select(Unit.id)
            .where(Unit.id == unit_id, Unit.agency_id == agency_id)
            .with_for_update(read=True, key_share=True)
        )
        return found is not None

    async def uses(self, agency_id: int) -> Mapping[int, Uses]:
        """By unit; one that nothing names is not among them."""
        rows = await self._counts(Row, agency_id, Row.excluded.is_(False))
        chosen = await self._chosen_in_proposals(agency_id)
        left = await self._counts(Row, agency_id, Row.excluded.is_(True))
        people = await self._counts(Staff, agency_id, Staff.revoked_at.is_(None))
        gone = await self._counts(Staff, agency_id, Staff.revoked_at.is_not(None))
        invited = await self._counts(Invitation, agency_id)
        asked = await self._asked_in_monitoring(agency_id)
        past = [left, gone, invited, asked]
        return {
            unit: Uses(
                rows.get(unit, 0),
                people.get(unit, 0),
                chosen.get(unit, 0),
                sum(each.get(unit, 0) for each in past),
            )
            for unit in {unit for counts in (rows, people, chosen, *past) for unit in counts}
        }

    async def keep(self, unit: Unit) -> None:
        """Write a new unit, or one that was renamed.

        Raises:
            TakenError: the agency has a unit of this name by now.
        """
        try:
            await self.add(unit)
        except IntegrityError as error:
            if is_violated(error, "uq_unit_agency_id_name", "unit.agency_id"):
                raise TakenError("the name of a unit") from error
            raise

    async def remove(self, unit: Unit) -> None:
        """Take it away.

        Raises:
            TakenError: something names it by now.
        """
        try:
            await self._session.execute(delete(Unit).where(Unit.id == unit.id))
        except IntegrityError as error:
            raise TakenError("a unit in use") from error

    async def _counts(self, model: Any, agency_id: int, *such: Any) -> dict[int, int]:
        found = await self._session.execute(
            select(model.unit_id, func.count())
            .where(model.agency_id == agency_id, model.unit_id.is_not(None), *such)
            .group_by(model.unit_id)
        )
        return dict(found.all())

    async def _chosen_in_proposals(self, agency_id: int) -> dict[int, int]:
        chosen = Proposal.becomes["unit"].as_integer()
        found = await self._session.execute(
            select(chosen, func.count())
            .where(
                Proposal.agency_id == agency_id,
                Proposal.status.in_((Status.DRAFT, *OPEN_STATUSES)),
                chosen.is_not(None),
            )
            .group_by(chosen)
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
