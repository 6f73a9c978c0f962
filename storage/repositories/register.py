"""The rows and touchpoints of a list as it stands now."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import String, cast, exists, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from storage.errors import MissingRecordError, StaleRecordError, TakenError
from storage.models import Row, Touchpoint, TouchpointList
from storage.repositories.base import Repository, is_violated
from storage.standing import StandingPoint, StandingRow
from storage.terms import Regime


class Register(Repository):
    async def rows(self, list_id: int) -> Sequence[Row]:
        """The rows that stand in the list, in the order in which they came."""
        found = await self._session.scalars(
            select(Row)
            .where(Row.list_id == list_id, Row.excluded.is_(False))
            .order_by(Row.id)
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def standing_rows(self, list_id: int) -> list[StandingRow]:
        """As `rows`, in a tenth of the time: for a look at thousands."""
        found = await self._session.execute(
            select(
                *(Row.id, Row.touchpoint_id, Row.direction, Row.service, Row.process),
                *(Row.needs, Row.bring, Row.forms, Row.phrases, Row.peculiarity, Row.basis),
                *(Row.responsible, Row.unit_id, Row.trust, Row.confirmed_on),
            )
            .where(Row.list_id == list_id, Row.excluded.is_(False))
            .order_by(Row.id)
        )
        return [StandingRow._make(each) for each in found]

    async def standing_points(self, agency_id: int) -> dict[int, StandingPoint]:
        """As `touchpoints`, in a tenth of the time."""
        found = await self._session.execute(
            select(
                *(Touchpoint.id, Touchpoint.name, Touchpoint.channel, Touchpoint.kind),
                *(Touchpoint.labels, Touchpoint.about, Touchpoint.contacts, Touchpoint.hours),
                *(Touchpoint.owner, Touchpoint.requirements, Touchpoint.offers),
                Touchpoint.revision,
            ).where(Touchpoint.agency_id == agency_id)
        )
        return {each[0]: StandingPoint._make(each) for each in found}

    async def stamp(self, agency_id: int, list_id: int) -> tuple[Any, ...]:
        """What differs whenever a row of the list or a touchpoint of the agency does."""
        of_rows = select(
            func.count(Row.id),
            func.sum(Row.revision),
            func.count(Row.confirmed_on),
            func.max(Row.confirmed_on),
        ).where(Row.list_id == list_id, Row.excluded.is_(False))
        of_points = select(func.count(Touchpoint.id), func.sum(Touchpoint.revision)).where(
            Touchpoint.agency_id == agency_id
        )
        rows = (await self._session.execute(of_rows)).one()
        return (*rows, *(await self._session.execute(of_points)).one())

    async def gone(self, list_id: int) -> Sequence[tuple[int, str, int | None, int]]:
        """Rows that no longer stand in the list: (row, name of its touchpoint, successor, the
        touchpoint)."""
        found = await self._session.execute(
            select(Row.id, Touchpoint.name, Row.successor_id, Touchpoint.id)
            .join(Touchpoint, Touchpoint.id == Row.touchpoint_id)
            .where(Row.list_id == list_id, Row.excluded.is_(True))
        )
        return [(row_id, name, heir, point_id) for row_id, name, heir, point_id in found]

    async def points_of_rows(self, agency_id: int) -> dict[int, tuple[int, str]]:
        """(touchpoint, its name) by row, whether the row still stands in a list or not."""
        found = await self._session.execute(
            select(Row.id, Touchpoint.id, Touchpoint.name)
            .join(Touchpoint, Touchpoint.id == Row.touchpoint_id)
            .where(Touchpoint.agency_id == agency_id)
        )
        return {row_id: (point_id, name) for row_id, point_id, name in found}

    async def touchpoints(self, agency_id: int) -> dict[int, Touchpoint]:
        """Every touchpoint of the agency by id."""
        found = await self._session.scalars(
            select(Touchpoint)
            .where(Touchpoint.agency_id == agency_id)
            .order_by(Touchpoint.id)
            .execution_options(populate_existing=True)
        )
        return {touchpoint.id: touchpoint for touchpoint in found}

    async def contacts_elsewhere(self, agency_id: int) -> list[dict[str, Any]]:
        """Contact details of other agencies' touchpoints that have an address among them."""
        found = await self._session.scalars(
            select(Touchpoint.contacts).where(
                Touchpoint.agency_id != agency_id,
                cast(Touchpoint.contacts, String).like('%"address"%'),
            )
        )
        return [contact for contacts in found for contact in contacts]

    async def unused(self, agency_id: int) -> Sequence[Touchpoint]:
        """Touchpoints that no row of any list has ever used."""
        found = await self._session.scalars(
            select(Touchpoint)
            .where(
                Touchpoint.agency_id == agency_id,
                ~exists().where(Row.touchpoint_id == Touchpoint.id),
            )
            .order_by(Touchpoint.id)
        )
        return found.all()

    async def reusable(self, owner: TouchpointList) -> Sequence[Touchpoint]:
        """Touchpoints that stand in this list and in no other list of the agency, and those
        that no row has ever used."""
        elsewhere, ever = aliased(Row), aliased(Row)
        found = await self._session.scalars(
            select(Touchpoint)
            .where(
                Touchpoint.agency_id == owner.agency_id,
                exists().where(
                    Row.touchpoint_id == Touchpoint.id,
                    Row.list_id == owner.id,
                    Row.excluded.is_(False),
                )
                | ~exists().where(ever.touchpoint_id == Touchpoint.id),
                ~exists().where(
                    elsewhere.touchpoint_id == Touchpoint.id,
                    elsewhere.list_id != owner.id,
                    elsewhere.excluded.is_(False),
                ),
            )
            .order_by(Touchpoint.id)
        )
        return found.all()

    async def row(self, agency_id: int, row_id: int) -> Row:
        row = await self._session.get(Row, row_id)
        if row is None or row.agency_id != agency_id:
            raise MissingRecordError(f"row {row_id}")
        return row

    async def standing_row(self, agency_id: int, row_id: int) -> Row:
        """The row, unless it is excluded: then it is gone for whoever wants to change it."""
        row = await self.row(agency_id, row_id)
        if row.excluded:
            raise MissingRecordError(f"row {row_id}")
        return row

    async def touchpoint(self, agency_id: int, touchpoint_id: int) -> Touchpoint:
        touchpoint = await self._session.get(Touchpoint, touchpoint_id)
        if touchpoint is None or touchpoint.agency_id != agency_id:
            raise MissingRecordError(f"touchpoint {touchpoint_id}")
        return touchpoint

    async def add_row(self, row: Row) -> None:
        """Put a new row into the list.

        Raises:
            TakenError: the touchpoint stands in this process already.
        """
        try:
            await self.add(row)
        except IntegrityError as error:
            if is_violated(error, "uq_row_touchpoint_once_within_process", "row.touchpoint_id"):
                raise TakenError(f"touchpoint {row.touchpoint_id}") from error
            raise

    async def change_row(self, row_id: int, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the row's revision.

        Raises:
            StaleRecordError: the row has another revision by now.
            TakenError: its touchpoint stands in that process already.
        """
        try:
            await self._swap(Row, row_id, seen, values)
        except IntegrityError as error:
            if is_violated(error, "uq_row_touchpoint_once_within_process", "row.touchpoint_id"):
                raise TakenError(f"row {row_id}") from error
            raise

    async def take_messages(self, touchpoint_id: int, messages: bool) -> None:
        """What is sent to this touchpoint is a message from now on, or no longer is one; a
        request of information stays what it is. No change of a row waits for this field, so
        that its revision stays."""
        before, after = (Regime.APPEAL, Regime.MESSAGE)
        if not messages:
            before, after = after, before
        await self._session.execute(
            update(Row)
            .where(Row.touchpoint_id == touchpoint_id, Row.regime == before)
            .values(regime=after)
            .execution_options(synchronize_session=False)
        )

    async def change_touchpoint(
        self, touchpoint_id: int, seen: int, values: dict[str, Any]
    ) -> None:
        """Compare and swap on the touchpoint's revision, as `change_row`."""
        await self._swap(Touchpoint, touchpoint_id, seen, values)

    async def _swap(
        self, model: type[Row] | type[Touchpoint], record_id: int, seen: int, values: dict[str, Any]
    ) -> None:
        done = await self._session.execute(
            update(model)
            .where(model.id == record_id, model.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(model.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"{model.__tablename__} {record_id}")
        record = await self._session.get(model, record_id)
        await self._session.refresh(record)
