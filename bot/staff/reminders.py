"""Words of what the calendar brings: a term that ends, the journal's head, a missing year."""

from datetime import date
from typing import Any

from admin.calendar import working_days
from admin.clock import agency_today
from admin.publication import is_current
from bot.screens import Screen
from bot.staff.actions import OpenRelease
from bot.staff.buttons import button, to_menu
from locales import Say
from storage.models import Staff
from storage.store import Store


async def publish_by_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The last day of placing the release on the site, as near as it is when the notice is
    sent; nothing once another release has taken the place."""
    release = await store.releases.get(staff.agency_id, body["release"])
    if not await is_current(store, release):
        return None
    agency = await store.agencies.get(staff.agency_id)
    owner = await store.agencies.list_by_id(release.list_id)
    last, today = date.fromisoformat(body["last_day"]), agency_today(agency.time_zone)
    text = say(
        "notice-publish-by",
        when="ahead" if today < last else "today" if today == last else "over",
        last_day=_shown(last),
        client=owner.client.value,
        number=str(release.number),
    )
    open_it = button(say, "release-open", OpenRelease(release.id))
    return Screen(text, ((open_it,), *to_menu(say)))


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


def _shown(day: date) -> str:
    return f"{day:%d.%m.%Y}"
