"""The clock of placing a release on the agency's site: files, reminders, escalation."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from admin.calendar import WorkingDays, half_time, publish_by, working_days
from admin.clock import morning_of
from admin.deciders import able_in_reach
from admin.notices import NoticeKind, notify, whom_to_tell
from admin.permissions import Permission
from storage.models import Agency, Deadline, Publication, Release, Staff, TouchpointList
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Client, Role

KIND = "publish_by"

_WEEK = timedelta(days=7)
_LATE = "late"

Reminders = dict[str, tuple[datetime, dict[str, Any]]]
"""When to remind and of what, by the deadline's subject."""


async def begin_clock(
    store: Store, agency: Agency, owner: TouchpointList, release: Release
) -> None:
    """A release has been made: it stands on the program's own page at once, where that counts,
    else whoever answers for placing it gets the files and is reminded. The page is public, so
    the list for employees is never on it."""
    publication = agency.procedure.publication
    is_public = owner.client is Client.EXTERNAL and bool(publication.page)
    if publication.own_page_counts and is_public:
        placed = Publication(
            agency_id=agency.id,
            release_id=release.id,
            published_on=release.date,
            address=publication.page,
            own_page=True,
        )
        await store.publications.add(placed)
        await store.journal.write(
            agency.id,
            "release.publish",
            f"release:{release.id}",
            actor_id=None,
            role="program",
            details={"publication": placed.id, "on": placed.published_on.isoformat()},
        )
    else:
        people = await store.team.active(agency.id, publication.told)
        event = f"release:{release.id}"
        await notify(store, people, NoticeKind.TO_PUBLISH, event, release=release.id)
    await plan_reminders(store, agency, owner)


async def plan_reminders(
    store: Store, agency: Agency, owner: TouchpointList, since: datetime | None = None
) -> None:
    """Plan what the list's present release needs and cancel the rest: reminders of a former
    release, of one that is placed, or of a day that was the last one before the calendar changed.

    The list's row is held by the caller, so that no release is made meanwhile. What should
    have come before `since` and was never planned is left alone: whoever begins to use the
    program, or a newer version of it, is not reminded of what is long over. What was planned
    and is moved into the past by a newer calendar comes at once.
    """
    release = await store.releases.numbered(owner.id, owner.release_number)
    wanted: Reminders = {}
    known: set[str] = set()
    if release is not None:
        wanted = await _wanted(store, release, agency, since or utc_now())
        subjects = await store.deadlines.subjects(KIND, f"release:{release.id}:")
        known = {_stage(subject) for subject in subjects}
    for former in await store.deadlines.planned(KIND, agency.id):
        if former.body["list"] == owner.id and former.subject not in wanted:
            await store.deadlines.cancel(KIND, former.subject)
    for subject, (due_at, body) in wanted.items():
        if since is None or due_at > since or _stage(subject) in known:
            await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


def _stage(subject: str) -> str:
    """Which of the reminders it is: «half», «2», «0», «late0», «late1»…"""
    return subject.rpartition(":")[2]


async def _wanted(store: Store, release: Release, agency: Agency, now: datetime) -> Reminders:
    """What the release needs as the calendar and its publication stand; no example has a
    clock, nor what is placed."""
    if release.sample or await store.publications.latest(release.id) is not None:
        return {}
    days = await working_days(store, agency.id)
    last = publish_by(release, agency.procedure, days)
    if last is None:
        return {}
    body = {"list": release.list_id, "release": release.id, "last_day": last.isoformat()}
    found: Reminders = {}
    for stage, day in _days(release, last, agency, days, now):
        due_at = morning_of(day, agency.time_zone)
        if due_at > release.created_at:
            # Whoever made the release has just read of what is over already.
            found[f"release:{release.id}:{last.isoformat()}:{stage}"] = (due_at, body)
    return found


def _days(
    release: Release, last: date, agency: Agency, days: WorkingDays, now: datetime
) -> Iterator[tuple[str, date]]:
    """Half-time, two working days before, the last day; then the next working day and each
    week after it, as far as the first that is still to come."""
    before = days.last_before(days.last_before(last))
    half = half_time(release, agency.procedure, days)
    if half is not None and half < before:
        yield "half", half
    yield "2", before
    yield "0", last
    weeks, late = 0, days.add(last, 1)
    yield f"{_LATE}0", late
    while morning_of(late, agency.time_zone) <= now:
        weeks += 1
        late = days.add(last + weeks * _WEEK, 1)
        yield f"{_LATE}{weeks}", late


async def remind_to_publish(store: Store, deadline: Deadline, now: datetime) -> None:
    """Tell whoever answers for publication and, when it is late, the approvers; nobody when the
    release is placed, a newer one took its place, another day is the last one by now, or a
    later reminder is due already.

    Raises:
        NobodyToTellError: the agency has nobody who could do it.
    """
    assert deadline.agency_id is not None
    agency = await store.agencies.get(deadline.agency_id)
    release = await store.releases.get(agency.id, deadline.body["release"])
    if not await is_current(store, release):
        return
    wanted = await _wanted(store, release, agency, now)
    planned = await store.deadlines.planned(KIND, agency.id)
    if deadline.subject not in wanted or any(
        each.subject in wanted and each.due_at <= now for each in planned
    ):
        return
    late = _stage(deadline.subject).startswith(_LATE)
    await notify(
        store,
        await _responsible(store, agency, late=late),
        NoticeKind.PUBLICATION_OVERDUE if late else NoticeKind.PUBLISH_BY,
        deadline.subject,
        release=release.id,
        last_day=deadline.body["last_day"],
    )


async def _responsible(store: Store, agency: Agency, *, late: bool) -> Sequence[Staff]:
    """Who answers for it, with the approvers and their deputies when it is late; whoever of
    them can be reached, else the administrators."""
    roles = agency.procedure.publication.told
    people = {each.id: each for each in await store.team.reachable(agency.id, roles)}
    if late:
        approvers = await able_in_reach(store, agency.id, Permission.APPROVE)
        people |= {each.id: each for each in approvers}
    if people:
        return list(people.values())
    administrators = await store.team.active(agency.id, [Role.ADMINISTRATOR])
    return administrators or await whom_to_tell(store, agency.id, roles)


async def is_current(store: Store, release: Release) -> bool:
    """Whether this is what clients see now."""
    owner = await store.agencies.list_by_id(release.list_id)
    return owner.release_number == release.number
