"""Who answers remarks, and who learns that one waits."""

from collections.abc import Sequence

from admin.deciders import able
from admin.permissions import Permission, may
from storage.care_terms import RemarkAbout
from storage.models import Remark, Staff
from storage.store import Store
from storage.terms import Role

_NEEDED = {
    RemarkAbout.AGENCY: Permission.ANSWER_REMARKS,
    RemarkAbout.ROW: Permission.ANSWER_REMARKS,
    RemarkAbout.BOT: Permission.HELP_WITH_BOT,
}


def needed_for(about: RemarkAbout) -> Permission:
    """What whoever reads and answers such a remark may do."""
    return _NEEDED[about]


def abouts_of(by: Staff) -> tuple[RemarkAbout, ...]:
    """Of what this person reads and answers remarks."""
    return tuple(about for about, needed in _NEEDED.items() if may(by, needed))


def abouts_by_needed() -> dict[Permission, list[RemarkAbout]]:
    """The other way round: what each permission lets one answer."""
    found: dict[Permission, list[RemarkAbout]] = {}
    for about, needed in _NEEDED.items():
        found.setdefault(needed, []).append(about)
    return found


async def answering(store: Store, remark: Remark) -> Sequence[Staff]:
    """Who is told that it waits: editors of the unit that prepares the row, else all who
    answer. Its own author is told like everybody: silence would tell on them."""
    people = await able(store, remark.agency_id, needed_for(remark.about))
    if remark.row_id is None:
        return people
    unit_id = (await store.register.row(remark.agency_id, remark.row_id)).unit_id
    own = [each for each in people if each.role is Role.EDITOR and each.unit_id == unit_id]
    return own if own and unit_id is not None else people


async def superiors(store: Store, remark: Remark) -> list[Staff]:
    """Who learns that it is late besides: the group's head, where there is none the approver,
    else the administrators."""
    order = [[Role.HEAD], [Role.APPROVER], [Role.ADMINISTRATOR]]
    if remark.about is RemarkAbout.BOT:
        order = [[Role.ADMINISTRATOR]]
    for roles in order:
        if found := await store.team.reachable(remark.agency_id, roles):
            return list(found)
    return list(await store.team.active(remark.agency_id, [Role.ADMINISTRATOR]))
