"""Who answers for a row in the yearly monitoring, and who collects the answers (D16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.errors import NotAllowedError
from admin.permissions import Permission, holders, may
from storage.models import Agency, Staff
from storage.store import Store
from storage.terms import ChangeKind, Role


@dataclass(frozen=True)
class Responsible:
    """The agency's people who keep rows: those to whom the procedure gives a change of a row's
    needs. A row is theirs by its unit; a row without a unit is of those without one."""

    people: tuple[Staff, ...]

    def of(self, unit_id: int | None) -> tuple[Staff, ...]:
        """Who answers for the rows of this unit; nobody: any of the people may take them."""
        return tuple(each for each in self.people if each.unit_id == unit_id)

    def answers(self, by: Staff, unit_id: int | None) -> bool:
        """Whether the person is to answer for this unit's rows."""
        return any(each.id == by.id for each in self.of(unit_id))

    def may_answer(self, by: Staff, unit_id: int | None) -> bool:
        """Whether the person answers for them, or may take what nobody answers for."""
        return any(each.id == by.id for each in self.of(unit_id) or self.people)


async def responsible_for(store: Store, agency: Agency) -> Responsible:
    """The agency's people who keep rows now."""
    roles = agency.procedure.route.proposers_of(ChangeKind.NEEDS)
    return Responsible(tuple(await store.team.active(agency.id, roles)))


_COLLECT = holders(Permission.COLLECT)


async def is_keeper(store: Store, by: Staff) -> bool:
    """Whether the person opens and hands over: the secretary and the head of the group (D16);
    the administrator where there is neither, so that nothing hangs."""
    if may(by, Permission.COLLECT):
        return True
    return may(by, Permission.MANAGE_PEOPLE) and not await store.team.active(by.agency_id, _COLLECT)


async def require_keeper(store: Store, by: Staff) -> None:
    """Let the secretary, the head, or whoever stands in for them, pass.

    Raises:
        NotAllowedError: it is another's to do.
    """
    if not await is_keeper(store, by):
        raise NotAllowedError(role=by.role.value)


async def keepers(store: Store, agency_id: int) -> Sequence[Staff]:
    """Whom to tell how the monitoring goes, a message reaching them if possible; nobody where
    the agency has nobody who could do anything."""
    administrators = [Role.ADMINISTRATOR]
    people = await store.team.reachable(agency_id, _COLLECT)
    people = people or await store.team.reachable(agency_id, administrators)
    people = people or await store.team.active(agency_id, _COLLECT)
    return people or await store.team.active(agency_id, administrators)
