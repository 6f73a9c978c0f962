"""Staff and invitations. Everything is asked within one agency.

Whoever is read to act or to be told is read with the approvers whose deputy they are now.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from storage.errors import StaleRecordError
from storage.models import Invitation, Person, Staff, TitleNumber
from storage.models.base import utc_now
from storage.repositories.base import Repository
from storage.repositories.deputies import Deputies
from storage.terms import Role


class Team(Repository):
    async def active(
        self, agency_id: int, roles: Collection[Role] | None = None
    ) -> Sequence[Staff]:
        """The agency's people who are not revoked, eldest first, of these roles if given."""
        query = select(Staff).where(Staff.agency_id == agency_id, Staff.revoked_at.is_(None))
        if roles is not None:
            query = query.where(Staff.role.in_(list(roles)))
        return await self._read(query.order_by(Staff.id))

    async def member(self, agency_id: int, person_id: int) -> Staff | None:
        """A person's place in the agency, revoked or not."""
        query = select(Staff).where(Staff.agency_id == agency_id, Staff.person_id == person_id)
        return next(iter(await self._read(query)), None)

    async def by_id(self, agency_id: int, staff_id: int) -> Staff | None:
        query = select(Staff).where(Staff.agency_id == agency_id, Staff.id == staff_id)
        return next(iter(await self._read(query)), None)

    async def memberships(self, person_id: int) -> Sequence[Staff]:
        """Where the person works now."""
        return await self._read(
            select(Staff)
            .where(Staff.person_id == person_id, Staff.revoked_at.is_(None))
            .order_by(Staff.agency_id)
        )

    async def reachable(self, agency_id: int, roles: Collection[Role]) -> Sequence[Staff]:
        """Active people of these roles whom a message can reach."""
        return await self._read(
            select(Staff)
            .join(Person, Person.id == Staff.person_id)
            .where(
                Staff.agency_id == agency_id,
                Staff.revoked_at.is_(None),
                Staff.role.in_(list(roles)),
                Person.reachable.is_(True),
            )
            .order_by(Staff.id)
        )

    async def _read(self, query: Any) -> Sequence[Staff]:
        people = (await self._session.scalars(query)).all()
        if people:
            ids = [staff.person_id for staff in people]
            principals = await Deputies(self._session).principals(ids, utc_now())
            for staff in people:
                staff.stands_in_for = principals.get((staff.agency_id, staff.person_id), ())
        return people

    async def titles(self, agency_id: int) -> dict[int, Staff]:
        """Everybody who ever worked in the agency, by person id."""
        found = await self._session.scalars(select(Staff).where(Staff.agency_id == agency_id))
        return {staff.person_id: staff for staff in found}

    async def lock_administrators(self, agency_id: int) -> Sequence[Staff]:
        """The active administrators, held until commit, so that two cannot revoke each other."""
        found = await self._session.scalars(
            select(Staff)
            .where(
                Staff.agency_id == agency_id,
                Staff.role == Role.ADMINISTRATOR,
                Staff.revoked_at.is_(None),
            )
            .order_by(Staff.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def next_number(self, agency_id: int, role: Role) -> int:
        """A number that no title of this role ever had; two who ask at once get two."""
        given = await self._session.execute(
            self._insert(TitleNumber)
            .values(agency_id=agency_id, role=role, last=1)
            .on_conflict_do_update(
                index_elements=["agency_id", "role"], set_={"last": TitleNumber.last + 1}
            )
            .returning(TitleNumber.last)
        )
        number: int = given.scalar_one()
        return number

    async def take_invitation(
        self, code_hash: str, person_id: int, now: datetime
    ) -> Invitation | None:
        """Use an invitation once: two people pressing at once have one winner."""
        taken = await self._session.execute(
            update(Invitation)
            .where(
                Invitation.code_hash == code_hash,
                Invitation.used_at.is_(None),
                Invitation.expires_at > now,
            )
            .values(used_at=now, used_by_id=person_id)
            .returning(Invitation.id)
            .execution_options(synchronize_session=False)
        )
        found = taken.scalar_one_or_none()
        if found is None:
            return None
        invitation = await self._session.get_one(Invitation, found)
        await self.refresh(invitation)
        return invitation

    async def end_invitation(self, invitation: Invitation, now: datetime) -> None:
        """Let it end now, unless somebody used it at the same moment.

        Raises:
            StaleRecordError: it is used, or ended by now.
        """
        done = await self._session.execute(
            update(Invitation)
            .where(
                Invitation.id == invitation.id,
                Invitation.used_at.is_(None),
                Invitation.expires_at > now,
            )
            .values(expires_at=now)
            .returning(Invitation.id)
            .execution_options(synchronize_session=False)
        )
        ended = done.scalar_one_or_none()
        await self.refresh(invitation)
        if ended is None:
            raise StaleRecordError(f"invitation {invitation.id}")

    async def open_invitations(self, agency_id: int, now: datetime) -> Sequence[Invitation]:
        found = await self._session.scalars(
            select(Invitation)
            .where(
                Invitation.agency_id == agency_id,
                Invitation.used_at.is_(None),
                Invitation.expires_at > now,
            )
            .order_by(Invitation.id.desc())
        )
        return found.all()

    async def invitation(self, code_hash: str) -> Invitation | None:
        return await self._session.scalar(
            select(Invitation).where(Invitation.code_hash == code_hash)
        )
