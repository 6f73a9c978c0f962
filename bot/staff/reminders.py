"""Words of what the calendar brings: a term that ends, the journal's head, a missing year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from admin.calendar import working_days
from admin.clock import agency_today
from admin.publication.clock import is_current
from bot.screens import Screen
from bot.staff.actions import OpenRelease
from bot.staff.buttons import button, to_menu
from bot.staff.publications import placement_of
from locales import Say
from storage.models import Staff
from storage.store import Store

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


async def publish_by_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The last day of placing the release on the site, as near as it is when the notice is
    sent; nothing once another release has taken the place."""
    release = await store.releases.get(staff.agency_id, body["release"])
    placed = await store.publications.latest(release.id)
    if placed is not None or not await is_current(store, release):
        return None
    agency = await store.agencies.get(staff.agency_id)
    owner = await store.agencies.list_by_id(release.list_id)
    last, today = date.fromisoformat(body["last_day"]), agency_today(agency.time_zone)
    days = await working_days(store, agency.id)
    when = "ahead" if today < last else "today" if today == last else "over"
    term = say(
        f"publish-{when}",
        weekday=_WEEKDAYS[last.weekday()],
        last_day=_shown(last),
        left=sum(days.is_working(day) for day in _days_after(today, last)),
    )
    text = say(
        "notice-publish-by",
        client=owner.client.value,
        agency=say.own(agency.guide.short_name),
        number=str(release.number),
        term=term,
    )
    open_it = button(say, "release-open", OpenRelease(release.id))
    _words, place_it = await placement_of(release, staff, store, say)
    return Screen(text, (*place_it, (open_it,), *to_menu(say)))


async def journal_head_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The head code to be kept, and since when none came, if days were missed."""
    silent = body["silent_since"]
    text = say(
        "notice-journal-head",
        number=str(body["number"]),
        hash=body["hash"],
        silent_since=_shown(date.fromisoformat(silent)) if silent else "none",
    )
    return Screen(text, to_menu(say))


async def calendar_missing_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """How to enter next year's days; nothing if they have been entered meanwhile."""
    if (await working_days(store, staff.agency_id)).is_known(body["year"]):
        return None
    agency = await store.agencies.get(staff.agency_id)
    text = say("notice-calendar-missing", year=str(body["year"]), code=agency.code)
    return Screen(text, to_menu(say))


def _days_after(today: date, last: date) -> Iterator[date]:
    """Each day from tomorrow to the last one."""
    for days in range(1, (last - today).days + 1):
        yield today + timedelta(days=days)


def _shown(day: date) -> str:
    return f"{day:%d.%m.%Y}"
