"""Words of what people are told of a release's way to the site."""

from datetime import date
from typing import Any

from admin.publication.clock import is_current
from admin.publication.records import Place, files_to_place, standing
from bot.screens import ButtonRows, Document, Screen
from bot.staff.actions import OpenRelease
from bot.staff.buttons import button, to_menu
from bot.staff.publications import placement_of
from locales import Say
from storage.models import Release, Staff
from storage.store import Store


async def to_publish_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The ready files, where they go and until when; nothing once the release is placed or
    another one has taken its place."""
    release = await store.releases.get(staff.agency_id, body["release"])
    if await _is_over(store, release):
        return None
    agency = await store.agencies.get(staff.agency_id)
    found = await standing(store, release)
    files = tuple(
        Document(name=each.name, content=each.content)
        for each in await files_to_place(store, release)
    )
    text = say(
        "notice-to-publish",
        files="yes" if files else "no",
        **await _facts(release, store, say),
        page=agency.procedure.publication.page or "none",
        paragraph=agency.procedure.publication.paragraph or "none",
        last_day=f"{found.last_day:%d.%m.%Y}" if found.last_day else "none",
        overdue="yes" if found.place is Place.OVERDUE else "no",
    )
    rows = await _ways_on(release, staff, store, say)
    return Screen(text, rows, documents=files)


async def overdue_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The term is over and nobody has said that the release is placed."""
    release = await store.releases.get(staff.agency_id, body["release"])
    if await _is_over(store, release):
        return None
    roles = (await store.agencies.get(staff.agency_id)).procedure.publication.told
    people = await store.team.active(staff.agency_id, roles)
    text = say(
        "notice-publication-overdue",
        **await _facts(release, store, say),
        last_day=f"{date.fromisoformat(body['last_day']):%d.%m.%Y}",
        who=", ".join(each.title for each in people) or "none",
    )
    return Screen(text, await _ways_on(release, staff, store, say))


async def published_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Where the release stands, as the last record says."""
    release = await store.releases.get(staff.agency_id, body["release"])
    placed = await store.publications.latest(release.id)
    if placed is None or placed.id != body["publication"]:
        return None
    titles = await store.team.titles(staff.agency_id)
    who = titles.get(placed.recorded_by_id or 0)
    text = say(
        "notice-published",
        **await _facts(release, store, say),
        address=placed.address,
        day=f"{placed.published_on:%d.%m.%Y}",
        who=who.title if who else "—",
    )
    open_it = button(say, "release-open", OpenRelease(release.id))
    return Screen(text, ((open_it,), *to_menu(say)))


async def placement_rows(release: Release, staff: Staff, store: Store, say: Say) -> ButtonRows:
    """«Размещено на сайте», for whoever may record it."""
    _words, rows = await placement_of(release, staff, store, say)
    return rows


async def _is_over(store: Store, release: Release) -> bool:
    placed = await store.publications.latest(release.id)
    return placed is not None or not await is_current(store, release)


async def _facts(release: Release, store: Store, say: Say) -> dict[str, str]:
    owner = await store.agencies.list_by_id(release.list_id)
    agency = await store.agencies.get(release.agency_id)
    return {
        "client": owner.client.value,
        "agency": say.own(agency.guide.short_name),
        "number": str(release.number),
    }


async def _ways_on(release: Release, staff: Staff, store: Store, say: Say) -> ButtonRows:
    open_it = button(say, "release-open", OpenRelease(release.id))
    return (*await placement_rows(release, staff, store, say), (open_it,), *to_menu(say))
