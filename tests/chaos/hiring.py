"""People come, go, get other roles, stop the bot: presses of `presses.py` that are not about
proposals and change whose turn it is."""

from admin.turns import note_reachability
from storage.models import Staff
from storage.store import Store
from storage.terms import Role
from tests.chaos import pressing
from tests.chaos.desk import Desk, Press, one_of
from tests.chaos.model import HOLDERS, PROPOSERS, Member

_ROLES = (*(role.value for role in Role), "")


def manage(desk: Desk, press: Press) -> None:
    """Give a role or, with an empty one, let go."""
    office, by = desk.somebody(press, "administrator")
    home = office if press.fair else one_of(desk.offices, press.choice)
    person, role = one_of(list(home.members.values()), press.choice), one_of(_ROLES, press.who)
    done = desk.attempt(
        home is office and office.may_manage(by, person, role),
        lambda store, staff: pressing.manage(store, person.staff, role, staff),
        office,
        by,
    )
    if done is None or person.role == role:
        return
    office.notes += 1
    person.active, person.role = bool(role), role or person.role
    if not person.works(PROPOSERS):
        office.close_returned(person)
    desk.read_revisions(office)


def join(desk: Desk, press: Press) -> None:
    """By an invitation: somebody new, or somebody who left."""
    office, by = desk.somebody(press, "administrator")
    left = [each for each in office.members.values() if not each.active]
    former = one_of(left, press.choice) if left else None
    role = one_of(_ROLES[:-1], press.choice)
    done = desk.attempt(
        by.works({"administrator"}) and office.has_role(role),
        lambda store, staff: pressing.join(store, role, former, staff),
        office,
        by,
    )
    if done is not None:
        office.notes += 2
        reachable = former.reachable if former else True
        joined = Member(done.person_id, done.id, role, reachable=reachable)
        office.members[done.person_id] = joined


def block(desk: Desk, press: Press) -> None:
    """Somebody who decides stops the bot, or lets it write again."""
    office, by = desk.somebody(press, *one_of(list(HOLDERS.values()), press.choice))
    reachable = not by.reachable

    async def note(store: Store, staff: Staff) -> Staff:
        await note_reachability(store, await store.people.get(staff.person_id), reachable)
        return staff

    desk.attempt(True, note, office, by)
    by.reachable = reachable
