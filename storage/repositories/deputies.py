"""Who approves instead of an approver, and when."""

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select

from storage.errors import MissingRecordError
from storage.models import Agency, Deputy, Staff
from storage.repositories.base import Repository
from storage.terms import Role


class Deputies(Repository):
    async def get(self, agency_id: int, deputy_id: int) -> Deputy:
        deputy = await self._session.get(Deputy, deputy_id)
        if deputy is None or deputy.agency_id != agency_id:
            raise MissingRecordError(f"deputy {deputy_id}")
        return deputy

    async def standing(self, agency_id: int, person_id: int | None = None) -> Sequence[Deputy]:
        """Periods that nobody has ended, of everybody or of one person on either side, the
        earliest first; some may be over by their days."""
        query = select(Deputy).where(Deputy.agency_id == agency_id, Deputy.ended_at.is_(None))
        if person_id is not None:
            query = query.where(or_(Deputy.approver_id == person_id, Deputy.deputy_id == person_id))
        return (await self._session.scalars(query.order_by(Deputy.since, Deputy.id))).all()

    async def principals(
        self, person_ids: Collection[int], now: datetime
    ) -> dict[tuple[int, int], tuple[int, ...]]:
        """Whom these people stand in for at this moment, by agency and person.

        Both days of a period are included, by the agency's time zone; an approver who is one
        no longer has nobody who stands in for them.
        """
        approver = and_(
            Staff.agency_id == Deputy.agency_id,
            Staff.person_id == Deputy.approver_id,
            Staff.revoked_at.is_(None),
            Staff.role == Role.APPROVER,
        )
        found = await self._session.execute(
            select(Deputy, Agency.time_zone)
            .join(Agency, Agency.id == Deputy.agency_id)
            .join(Staff, approver)
            .where(Deputy.deputy_id.in_(list(person_ids)), Deputy.ended_at.is_(None))
            .order_by(Deputy.approver_id)
        )
        principals: dict[tuple[int, int], tuple[int, ...]] = {}
        for deputy, zone in found:
            if deputy.since <= now.astimezone(ZoneInfo(zone)).date() <= deputy.until:
                key = (deputy.agency_id, deputy.deputy_id)
                principals[key] = (*principals.get(key, ()), deputy.approver_id)
        return principals
