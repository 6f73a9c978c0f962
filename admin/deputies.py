"""Deputies: an approver names who decides instead of them on these days."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from admin.clock import agency_today, morning_of
from admin.deciders import able
from admin.errors import NobodyError
from admin.errors.deputies import BadPeriodError, DeputyOfDeputyError, NotYoursToEndError
from admin.notices import NoticeKind, notify
from admin.permissions import (
    AS_DEPUTY,
    Permission,
    does_by_role,
    holders,
    may,
    require,
    require_open,
)
from admin.turns import tell_turns
from admin.vacancies import tell_if_nobody
from storage.models import Agency, Deadline, Deputy, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Role

KIND = "deputy"

_LONGEST = timedelta(days=366)


async def candidates(store: Store, *, by: Staff) -> list[Staff]:
    """Colleagues whom this approver may name: whoever works here and does not approve anyway.

    Raises:
        DeputyOfDeputyError: a deputy names no deputy.
    """
    require(by, Permission.APPROVE)
    if not does_by_role(by, Permission.APPROVE):
        raise DeputyOfDeputyError
    require_open(await store.agencies.get(by.agency_id))
    workers = await store.team.active(by.agency_id, holders(Permission.SEE_WORK))
    return [each for each in workers if not does_by_role(each, Permission.APPROVE)]


async def candidate(store: Store, staff_id: int, *, by: Staff) -> Staff:
    """One of them.

    Raises:
        NobodyError: no such colleague, or one whom nobody names.
    """
    found = [each for each in await candidates(store, by=by) if each.id == staff_id]
    if not found:
        raise NobodyError
    return found[0]


def require_period(agency: Agency, since: date, until: date | None = None) -> None:
    """Let days pass that can be a period.

    Raises:
        BadPeriodError: it begins in the past, ends before it begins, or lasts over a year.
    """
    if since < agency_today(agency.time_zone):
        raise BadPeriodError(why="past")
    if until is not None and until < since:
        raise BadPeriodError(why="backwards")
    if (until or since) - agency_today(agency.time_zone) > _LONGEST:
        raise BadPeriodError(why="long")


async def name_deputy(
    store: Store, staff_id: int, since: date, until: date, *, by: Staff
) -> Deputy:
    """Let a colleague decide instead of this approver; the same named again is named once."""
    colleague = await candidate(store, staff_id, by=by)
    agency = await store.agencies.get(by.agency_id)
    require_period(agency, since, until)
    for each in await store.deputies.standing(agency.id, by.person_id):
        if (each.deputy_id, each.since, each.until) == (colleague.person_id, since, until):
            return each
    deputy = Deputy(
        agency_id=agency.id,
        approver_id=by.person_id,
        deputy_id=colleague.person_id,
        since=since,
        until=until,
        named_by_id=by.person_id,
    )
    await store.deputies.add(deputy)
    await _plan(store, deputy, agency)
    await _tell(store, NoticeKind.DEPUTY_NAMED, deputy, but=by.person_id)
    await _note(store, "deputy.name", deputy, by)
    await tell_turns(store, agency.id)
    return deputy


async def periods(store: Store, *, by: Staff) -> list[Deputy]:
    """What is on or ahead: of everybody for administrators, else of this person."""
    require(by, Permission.SEE_WORK)
    whose = None if may(by, Permission.MANAGE_PEOPLE) else by.person_id
    agency = await store.agencies.get(by.agency_id)
    today = agency_today(agency.time_zone)
    return [each for each in await store.deputies.standing(agency.id, whose) if each.until >= today]


async def end(store: Store, deputy_id: int, *, by: Staff) -> Deputy:
    """End a period early; ended once, it stays ended.

    Raises:
        NotYoursToEndError: neither side of it, nor an administrator.
    """
    require(by, Permission.SEE_WORK)
    deputy = await store.deputies.get(by.agency_id, deputy_id)
    sides = (deputy.approver_id, deputy.deputy_id)
    if by.person_id not in sides and not may(by, Permission.MANAGE_PEOPLE):
        raise NotYoursToEndError
    if deputy.ended_at is None:
        await _end(store, deputy, by)
        await _see_who_decides(store, deputy)
    return deputy


async def end_those_of(store: Store, person: Staff, *, by: Staff) -> None:
    """Whoever approves no longer has no deputy; whoever left is nobody's."""
    for deputy in await store.deputies.standing(person.agency_id, person.person_id):
        role = Permission.APPROVE if deputy.approver_id == person.person_id else Permission.SEE_WORK
        if person.revoked_at is not None or not does_by_role(person, role):
            await _end(store, deputy, by)


async def turn_over(store: Store, deadline: Deadline, _now: datetime) -> None:
    """A period has begun or is over: what waits is told to whoever decides by now."""
    assert deadline.agency_id is not None
    deputy = await store.deputies.get(deadline.agency_id, deadline.body["deputy"])
    if deputy.ended_at is not None:
        return
    if deadline.body["over"]:
        await _tell(store, NoticeKind.DEPUTY_ENDED, deputy)
    await _see_who_decides(store, deputy)


async def _see_who_decides(store: Store, deputy: Deputy) -> None:
    """What waits is told to whoever decides by now; that nobody does, to the administrators."""
    await tell_turns(store, deputy.agency_id)
    stood_in = await store.team.member(deputy.agency_id, deputy.deputy_id)
    if stood_in is not None:
        await tell_if_nobody(store, stood_in, AS_DEPUTY)


async def _plan(store: Store, deputy: Deputy, agency: Agency) -> None:
    days = {"begins": deputy.since, "over": deputy.until + timedelta(days=1)}
    for name, day in days.items():
        body = {"deputy": deputy.id, "over": name == "over"}
        due_at = morning_of(day, agency.time_zone)
        await store.deadlines.plan(KIND, _subject(deputy, name), due_at, agency.id, body)


async def _end(store: Store, deputy: Deputy, by: Staff) -> None:
    deputy.ended_at = utc_now()
    await store.flush()
    for name in ("begins", "over"):
        await store.deadlines.cancel(KIND, _subject(deputy, name))
    await _tell(store, NoticeKind.DEPUTY_ENDED, deputy, but=by.person_id)
    await _note(store, "deputy.end", deputy, by)


def _subject(deputy: Deputy, name: str) -> str:
    return f"deputy:{deputy.id}:{name}"


async def _tell(store: Store, kind: NoticeKind, deputy: Deputy, but: int | None = None) -> None:
    """Both sides, the other approvers and the administrators learn of it."""
    people = await store.team.active(deputy.agency_id, [Role.ADMINISTRATOR])
    approvers = await able(store, deputy.agency_id, Permission.APPROVE)
    sides = [
        await store.team.member(deputy.agency_id, each)
        for each in (deputy.approver_id, deputy.deputy_id)
    ]
    concerned = {each.person_id: each for each in (*people, *approvers, *sides) if each is not None}
    told: Sequence[Staff] = [
        each for each in concerned.values() if each.revoked_at is None and each.person_id != but
    ]
    await notify(store, told, kind, f"deputy:{deputy.id}", deputy=deputy.id)


async def _note(store: Store, verb: str, deputy: Deputy, by: Staff) -> None:
    await store.journal.write(
        deputy.agency_id,
        verb,
        f"deputy:{deputy.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={
            "approver": deputy.approver_id,
            "deputy": deputy.deputy_id,
            "since": deputy.since.isoformat(),
            "until": deputy.until.isoformat(),
        },
    )
