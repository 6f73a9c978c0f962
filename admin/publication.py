"""Reminders of the last day for placing a release on the agency's site."""

from datetime import date, datetime
from typing import Any

from admin.calendar import WorkingDays, publish_by, working_days
from admin.clock import morning_of
from admin.notices import NoticeKind, notify, whom_to_tell
from storage.models import Agency, Deadline, Release, TouchpointList
from storage.store import Store
from storage.terms import Role

KIND = "publish_by"

_WORKING_DAYS_BEFORE = (2, 0)
_TOLD = (Role.APPROVER, Role.HEAD)


async def plan_reminders(
    store: Store, agency: Agency, owner: TouchpointList, since: datetime | None = None
) -> None:
    """Plan what the list's present release needs and cancel the rest: reminders of a former
    release, or of a day that was the last one before the calendar changed.

    The list's row is held by the caller, so that no release is made meanwhile. What should
    have come before `since` and was never planned is left alone: whoever begins to use the
    program, or a newer version of it, is not reminded of what is long over. What was planned
    and is moved into the past by a newer calendar comes at once.
    """
    release = await store.releases.numbered(owner.id, owner.release_number)
    wanted, known = {}, set()
    if release is not None and not release.sample:
        days = await working_days(store, agency.id)
        wanted = _reminders(release, publish_by(release, agency.procedure, days), agency, days)
        subjects = await store.deadlines.subjects(KIND, f"release:{release.id}:")
        known = {_before(subject) for subject in subjects}
    for former in await store.deadlines.planned(KIND, agency.id):
        if former.body["list"] == owner.id and former.subject not in wanted:
            await store.deadlines.cancel(KIND, former.subject)
    for subject, (due_at, body) in wanted.items():
        if since is None or due_at > since or _before(subject) in known:
            await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


def _before(subject: str) -> str:
    """Which of the reminders it is: how many working days before the last one."""
    return subject.rpartition(":")[2]


def _reminders(
    release: Release, last: date | None, agency: Agency, days: WorkingDays
) -> dict[str, tuple[datetime, dict[str, Any]]]:
    """When to remind, by the deadline's subject; nothing that whoever made the release has
    just read."""
    found: dict[str, tuple[datetime, dict[str, Any]]] = {}
    if last is None:
        return found
    body = {"list": release.list_id, "release": release.id, "last_day": last.isoformat()}
    for before in _WORKING_DAYS_BEFORE:
        day = last
        for _ in range(before):
            day = days.last_before(day)
        due_at = morning_of(day, agency.time_zone)
        if due_at > release.created_at:
            found[f"release:{release.id}:{last.isoformat()}:{before}"] = (due_at, body)
    return found


async def remind_to_publish(store: Store, deadline: Deadline, _now: datetime) -> None:
    """Tell whoever answers for publication, or the administrators; nobody when a newer release
    took the place, or another day is the last one by now.

    Raises:
        NobodyToTellError: the agency has nobody who could do it.
    """
    assert deadline.agency_id is not None
    release = await store.releases.get(deadline.agency_id, deadline.body["release"])
    if not await is_current(store, release) or await _has_moved(store, deadline, release):
        return
    people = await store.team.reachable(deadline.agency_id, _TOLD)
    people = people or await store.team.active(deadline.agency_id, [Role.ADMINISTRATOR])
    await notify(
        store,
        people or await whom_to_tell(store, deadline.agency_id, _TOLD),
        NoticeKind.PUBLISH_BY,
        deadline.subject,
        release=release.id,
        last_day=deadline.body["last_day"],
    )


async def _has_moved(store: Store, deadline: Deadline, release: Release) -> bool:
    """Whether the calendar has changed while this one waited to be tried again."""
    agency = await store.agencies.get(release.agency_id)
    last = publish_by(release, agency.procedure, await working_days(store, agency.id))
    return last is None or last.isoformat() != deadline.body["last_day"]


async def is_current(store: Store, release: Release) -> bool:
    """Whether this is what clients see now."""
    owner = await store.agencies.list_by_id(release.list_id)
    return owner.release_number == release.number
