"""/publications: what is on the site; «Размещено на сайте» records where and since when."""

from dataclasses import replace
from typing import Any

from admin.clock import agency_today
from admin.days import day
from admin.permissions import Permission, may, require
from admin.publication.records import (
    TO_PLACE,
    Place,
    Standing,
    page_address,
    record,
    require_placeable,
    standing,
    standings,
)
from admin.publication.words import standing_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import OpenRelease
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts, real_page
from bot.staff.publication_actions import AskPlaced, ListPublications, PlacedOnPage, PlacedToday
from bot.visit import Visit
from locales import Html, Say
from storage.models import Release, Staff
from storage.store import Store

routes = Routes()

PLACED = "placed"
"""The conversation in which the page's address and the day are typed."""

routes.way_back(PLACED, lambda state: AskPlaced(state["release"], again=1))


@routes.command("publications", writes=True)
async def publications(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_publications(ListPublications(), visit)


@routes.action(ListPublications)
async def list_publications(action: ListPublications, visit: Visit) -> Screen:
    """One list: overdue, to be placed, placed; the other list is one press away."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    lists = await visit.store.agencies.lists(staff.agency_id)
    owner = next((each for each in lists if each.client == action.client), lists[0])
    found = await standings(visit.store, owner.id, by=staff)
    page, client = real_page(action.page, len(found)), owner.client.value
    shown = on_page(found, page)
    lines: ButtonRows = tuple((_line(each, say),) for each in shown)
    earlier, later = ListPublications(client, max(page - 1, 0)), ListPublications(client, page + 1)
    others: ButtonRows = tuple(
        (button(say, f"list-{each.client.value}", ListPublications(each.client.value)),)
        for each in lists
        if each.id != owner.id
    )
    head = say("publications" if found else "publications-none", client=client)
    text = parts(
        head, Html("\n".join(standing_words(each, say, "publication-of") for each in shown))
    )
    turning = pages(say, page, len(found), earlier, later)
    return Screen(text, (*lines, *turning, *others, *to_menu(say)))


@routes.action(AskPlaced, writes=True)
async def ask_placed(action: AskPlaced, visit: Visit) -> Screen:
    """Ask for the page; the day follows."""
    await require_placeable(visit.store, action.release, by=visit.require_staff())
    state = await _answered(action.release, visit) if action.again else {"release": action.release}
    return replace(await _ask(state, visit), fresh=True)


@routes.action(PlacedOnPage, writes=True)
async def placed_on_page(action: PlacedOnPage, visit: Visit) -> Screen:
    """On the agency's own page, as its settings name it now."""
    release = await require_placeable(visit.store, action.release, by=visit.require_staff())
    page = (await visit.store.agencies.get(release.agency_id)).procedure.publication.page
    state: dict[str, Any] = {"release": release.id}
    return await _ask({**state, "address": page_address(page)} if page else state, visit)


@routes.action(PlacedToday, writes=True)
async def placed_today(action: PlacedToday, visit: Visit) -> Screen:
    """Done; a second press shows what is recorded."""
    release = await require_placeable(visit.store, action.release, by=visit.require_staff())
    state = await _answered(release.id, visit)
    if "address" not in state:
        found = await standing(visit.store, release)
        return await (_outcome(release, visit) if found.publication else _ask(state, visit))
    agency = await visit.store.agencies.get(release.agency_id)
    typed = f"{agency_today(agency.time_zone):%d.%m.%Y}"
    return await placed_typed(typed, state, visit)


@routes.text(PLACED, writes=True)
async def placed_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the address, then the day."""
    staff = visit.require_staff()
    release = await require_placeable(visit.store, state["release"], by=staff)
    if "address" not in state:
        return await _ask({**state, "address": page_address(text)}, visit)
    await record(visit.store, release.id, state["address"], day(text), by=staff)
    await visit.store.conversations.end(visit.person.id)
    return await _outcome(release, visit)


async def placement_of(
    release: Release, staff: Staff, store: Store, say: Say
) -> tuple[Html, ButtonRows]:
    """What a release's screen says of its publication, and the button to record it."""
    found = await standing(store, release)
    rows: ButtonRows = ()
    if may(staff, Permission.PUBLISH) and found.place is not Place.SAMPLE:
        key = "release-placed" if found.place in TO_PLACE else "release-placed-again"
        rows = ((button(say, key, AskPlaced(release.id)),),)
    agency = await store.agencies.get(release.agency_id)
    paragraph = agency.procedure.publication.paragraph or "none"
    return standing_words(found, say, "publication-here", paragraph=paragraph), rows


async def _ask(state: dict[str, Any], visit: Visit) -> Screen:
    """The address, or the day, whichever is not known yet."""
    say, store = visit.say, visit.store
    release = await store.releases.get(visit.require_staff().agency_id, state["release"])
    await store.conversations.begin(visit.person.id, PLACED, state)
    back: ButtonRows = ((button(say, "back", OpenRelease(release.id)),), *to_menu(say))
    if "address" in state:
        today = button(say, "placed-today", PlacedToday(release.id))
        asked = say("ask-placed-day", address=state["address"])
        return Screen(asked, ((today,), *back))
    page = (await store.agencies.get(release.agency_id)).procedure.publication.page
    own: ButtonRows = ()
    if page:
        own = ((Button(shortened(page), PlacedOnPage(release.id)),),)
    return Screen(say("ask-placed-address", number=str(release.number)), (*own, *back))


async def _answered(release_id: int, visit: Visit) -> dict[str, Any]:
    """What this person has said of the publication so far."""
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != PLACED or current.state["release"] != release_id:
        return {"release": release_id}
    return dict(current.state)


async def _outcome(release: Release, visit: Visit) -> Screen:
    say, owner = visit.say, await visit.store.agencies.list_by_id(release.list_id)
    text = parts(
        say("placed-done"),
        standing_words(await standing(visit.store, release), say, "publication-of"),
    )
    open_it = button(say, "release-open", OpenRelease(release.id))
    all_of_them = button(say, "publications-all", ListPublications(owner.client.value))
    return Screen(text, ((open_it,), (all_of_them,), *to_menu(say)))


def _line(found: Standing, say: Say) -> Button:
    text = say("publication-line", number=str(found.release.number), place=found.place.value)
    return Button(plain(text), OpenRelease(found.release.id))
