"""A role of the procedure that nobody fills any more: the administrators learn of it at once,
not when the first proposal waits."""

from collections.abc import Collection

from admin.deciders import able_in_reach
from admin.notices import NoticeKind, notify
from admin.permissions import GRANTS, Permission
from storage.models import Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ReleaseRule, Role, SeparateCheck


def needed_by(procedure: Procedure) -> tuple[Permission, ...]:
    """What somebody has to do where this procedure is followed."""
    needed = [Permission.PROPOSE, Permission.APPROVE]
    if procedure.route.separate_check is not SeparateCheck.NEVER:
        needed.append(Permission.CHECK)
    if procedure.release_rule is ReleaseRule.BY_ORDER:
        needed += [Permission.COLLECT, Permission.PRESENT]
    return tuple(needed)


async def tell_of_vacancies(store: Store, lost: Staff, role: Role) -> None:
    """This person, who had the role, left it or cannot be reached: tell what nobody does now."""
    await tell_if_nobody(store, lost, GRANTS[role])
    if lost.unit_id is not None and Permission.PROPOSE in GRANTS[role]:
        writers = await able_in_reach(store, lost.agency_id, Permission.PROPOSE)
        if not any(each.unit_id == lost.unit_id for each in writers):
            await _tell(store, lost, Permission.PROPOSE, unit=lost.unit_id)


async def tell_if_nobody(store: Store, lost: Staff, did: Collection[Permission]) -> None:
    """Tell which of these nobody does now whom a message can reach."""
    procedure = (await store.agencies.get(lost.agency_id)).procedure
    for needed in needed_by(procedure):
        if needed in did and not await able_in_reach(store, lost.agency_id, needed):
            await _tell(store, lost, needed)


async def _tell(store: Store, lost: Staff, needed: Permission, unit: int | None = None) -> None:
    administrators = await store.team.active(lost.agency_id, [Role.ADMINISTRATOR])
    event = f"{needed.value}:{unit or ''}:{lost.id}:{utc_now().isoformat()}"
    await notify(
        store, administrators, NoticeKind.ROLE_EMPTY, event, needed=needed.value, unit=unit
    )
