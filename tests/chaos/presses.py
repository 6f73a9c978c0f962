"""Everything that people may press, each with how often: what the model expects of it, the
press itself, and what it changes in the model."""

from collections.abc import Callable

from admin import proposals
from tests.chaos import hiring, pressing
from tests.chaos.desk import Desk, Press, one_of
from tests.chaos.model import ENDS, OVER, PROPOSERS, Bundle, Change, Member, Office
from tests.factories import an_addition

_CHANGES = ("needs", "kind", "contacts", "exclude")
_DECISIONS = ("check", "check", "check", "approve", "approve", "approve", "return", "reject")
_NATURAL = {"check": "check", "approve": "approve", "present": "return"}
_MOVES = ("present", "present", "order", "order", "send_back")


def begin(desk: Desk, press: Press) -> None:
    office, by = desk.somebody(press, *PROPOSERS)
    home = office if press.fair else one_of(desk.offices, press.choice)
    kind, line = one_of(_CHANGES, press.choice), one_of(list(home.lines.values()), press.choice)
    value, revision = line.value(kind), line.revision(kind)
    change = Change(0, kind, by.person, line.row, value, value, revision, 0)
    free = line.standing and not office.is_taken(office.subject(change))
    done = desk.attempt(
        by.works(PROPOSERS) and home is office and free,
        lambda store, staff: pressing.begin(store, kind, line.row, staff),
        office,
        by,
    )
    if done is not None and done.id not in office.changes:
        change.id, change.revision = done.id, done.revision
        office.changes[done.id] = change


def add(desk: Desk, press: Press) -> None:
    office, by = desk.somebody(press, *PROPOSERS)
    name = one_of(pressing.NAMES, press.choice)
    done = desk.attempt(
        by.works(PROPOSERS), lambda store, staff: an_addition(store, staff, name), office, by
    )
    if done is not None:
        change = Change(done.id, "add", by.person, 0, "", name, 0, done.revision)
        office.changes[done.id] = change


def edit(desk: Desk, press: Press) -> None:
    if press.fair and not desk.fitting(press, Office.may_write):
        begin(desk, press)
        return
    office, change, place, by = desk.change_and_person(press, Office.may_write)
    word, becomes = pressing.edited(change, press.choice)
    done = desk.attempt(
        place is office and office.may_write(change, by),
        lambda store, staff: pressing.write(store, change, word, staff),
        place,
        by,
    )
    if done is not None:
        change.value = becomes
        change.move_to(done.revision)


def catch_up(desk: Desk, press: Press) -> None:
    office, change, place, by = desk.change_and_person(press, Office.may_write)
    line = office.lines.get(change.row)
    gone = line is None or (change.kind in ("needs", "exclude") and not line.standing)
    behind = not gone and line is not None and line.revision(change.kind) != change.base
    done = desk.attempt(
        place is office and (office.may_write(change, by) or not behind),
        lambda store, staff: pressing.catch_up(store, change, staff),
        place,
        by,
    )
    if done is not None and behind and line is not None:
        now = line.value(change.kind)
        change.value = now if change.value == change.was else change.value
        change.was, change.base = now, line.revision(change.kind)
        change.move_to(done.revision)


def submit(desk: Desk, press: Press) -> None:
    if press.fair and not desk.fitting(press, Office.may_submit):
        edit(desk, press)
        return
    office, change, place, by = desk.change_and_person(press, Office.may_submit)
    seen = change.seen(press.stale)
    done = desk.attempt(
        place is office and office.may_submit(change, by) and seen == change.revision,
        lambda store, staff: proposals.submit(store, change.id, by=staff, seen=seen),
        place,
        by,
    )
    if done is not None:
        change.status, change.bundle = "submitted", 0
        change.subject = office.subject(change)
        office.notes += 1
        desk.begin_turn(change, done.revision)


def decide(desk: Desk, press: Press) -> None:
    step = _decision(desk, press)
    if press.fair and not desk.fitting(press, _taking(step)):
        submit(desk, press)
        return
    if press.fair:
        office, change, place, by = desk.change_and_person(press, _taking(step))
    else:
        office, change, place, by = desk.nearly(press)
        step = _NATURAL.get(office.turn(change), step) if press.who % 4 else step
    seen = change.seen(press.stale)
    done = desk.attempt(
        place is office and office.may_decide(step, change, by) and seen == change.revision,
        lambda store, staff: pressing.decide(store, step, change.id, staff, seen),
        place,
        by,
    )
    if done is None:
        return
    office.notes += 1
    change.status, change.bundle = ENDS[step], done.bundle_id or 0
    if step != "check":
        change.move_to(done.revision)
    else:
        desk.begin_turn(change, done.revision)
        if office.by_order:
            office.bundles.setdefault(change.bundle, Bundle(change.bundle, 1))
    if step == "approve":
        desk.release(office, [change])


def _decision(desk: Desk, press: Press) -> str:
    """One that somebody may take, if the press is fair and there is any."""
    first = press.choice % len(_DECISIONS)
    for step in (*_DECISIONS[first:], *_DECISIONS[:first]):
        if desk.fitting(press, _taking(step)):
            return step
    return _DECISIONS[first]


def _taking(step: str) -> Callable[[Office, Change, Member], bool]:
    return lambda office, change, by: office.may_decide(step, change, by)


def withdraw(desk: Desk, press: Press) -> None:
    office, change, place, by = desk.change_and_person(press, Office.may_withdraw, *OVER)
    seen = change.seen(press.stale)
    done = desk.attempt(
        place is office and office.may_withdraw(change, by) and seen == change.revision,
        lambda store, staff: proposals.withdraw(store, change.id, by=staff, seen=seen),
        place,
        by,
    )
    if done is not None:
        change.status, change.bundle = "withdrawn", 0
        office.notes += 1
        change.move_to(done.revision)


def move(desk: Desk, press: Press) -> None:
    """Present a bundle, record its order, send it back."""
    step = _move_of(desk, press)
    bundles = any(office.bundles for office in desk.offices)
    if not bundles or (press.fair and not _fitting_moves(desk, press, step)):
        decide(desk, press)
        return
    office, bundle, place, by = _bundle_and_person(desk, press, step)
    seen = bundle.revision - press.stale
    done = desk.attempt(
        place is office and office.may_move(step, bundle, by) and not press.stale,
        lambda store, staff: pressing.move(store, step, bundle.id, staff, seen),
        place,
        by,
    )
    if done is None:
        return
    office.notes += 1
    inside = office.inside(bundle.id)
    bundle.revision += 1
    bundle.status = {"present": "presented", "order": "ordered"}.get(step, "collecting")
    bundle.told_after = desk.newest
    if step == "order":
        for change in inside:
            change.status = "released"
        desk.release(office, inside)
    if step == "send_back":
        office.join_later_bundle(bundle)
    desk.read_revisions(office)


def _move_of(desk: Desk, press: Press) -> str:
    """One that somebody may make, if the press is fair and there is any."""
    first = press.choice % len(_MOVES)
    for step in (*_MOVES[first:], *_MOVES[:first]):
        if _fitting_moves(desk, press, step):
            return step
    return _MOVES[first]


def _fitting_moves(
    desk: Desk, press: Press, step: str
) -> list[tuple[Office, Bundle, Office, Member]]:
    return [
        (office, bundle, office, by)
        for office in desk.offices
        for bundle in office.bundles.values()
        for by in office.members.values()
        if press.fair and office.may_move(step, bundle, by)
    ]


def _bundle_and_person(
    desk: Desk, press: Press, step: str
) -> tuple[Office, Bundle, Office, Member]:
    fitting = _fitting_moves(desk, press, step)
    if fitting:
        return one_of(fitting, press.which)
    all_of_them = [(office, each) for office in desk.offices for each in office.bundles.values()]
    office, bundle = one_of(all_of_them, press.which)
    place = one_of(desk.offices, press.choice) if press.who % 4 == 0 else office
    return office, bundle, place, one_of(list(place.members.values()), press.who)


def again(desk: Desk, press: Press) -> None:
    desk.deliver_again(press.choice)


def can_be_pressed(desk: Desk, press: Press) -> bool:
    """Whether there is anything at all to press."""
    if press.what == "again":
        return bool(desk.delivered)
    if press.what in ("begin", "add", "manage", "join", "block"):
        return True
    return any(office.changes for office in desk.offices)


PRESSES: dict[str, tuple[int, float, Callable[[Desk, Press], None]]] = {
    "begin": (4, 0.8, begin),
    "add": (2, 0.9, add),
    "edit": (5, 0.8, edit),
    "catch_up": (1, 0.8, catch_up),
    "submit": (6, 0.9, submit),
    "decide": (14, 0.6, decide),
    "withdraw": (3, 0.3, withdraw),
    "move": (6, 0.8, move),
    "manage": (2, 0.8, hiring.manage),
    "join": (1, 0.8, hiring.join),
    "block": (3, 0.8, hiring.block),
    "again": (2, 1.0, again),
}
"""How often each is pressed, in shares; how often fairly; and what it does. Where nothing can
be pressed fairly, a fair press goes back to what leads there: to submit, to edit, to begin."""
