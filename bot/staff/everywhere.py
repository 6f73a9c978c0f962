"""A contact changed everywhere: which list, which contact; then its draft."""

from collections.abc import Sequence
from typing import Any

from admin.everywhere import begin_everywhere, contacts_in
from admin.own_drafts import all_beside_words
from admin.permissions import Permission, require
from admin.same_contact import SameContact
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import Propose, word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.everywhere_actions import BeginEverywhere, PickContact
from bot.staff.listing import begin_search, holds, last_search, parts, place_in_list, real_page
from bot.staff.step import step_screen
from bot.visit import Visit
from storage.terms import Client

routes = Routes()

CONTACTS = "contacts"
"""The conversation in which typed words find a contact."""

routes.way_back(CONTACTS, lambda state: PickContact(state.get("client", "")))


@routes.action(PickContact, writes=True)
async def pick_contact(action: PickContact, visit: Visit) -> Screen:
    """Ask for the list where two have contacts, then show what stands there."""
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    clients = await _clients(visit)
    if not action.client and len(clients) > 1:
        lists = [(button(visit.say, f"list-{each.value}", PickContact(each)),) for each in clients]
        return Screen(visit.say("which-list"), (*lists, *_back(visit)))
    text = await last_search(visit, CONTACTS) if action.found else ""
    client = word(Client, action.client) if action.client else clients[0]
    return await _contacts_screen(client, text, action.page, visit)


@routes.text(CONTACTS, writes=True)
async def find_contact(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _contacts_screen(word(Client, state["client"]), text, 0, visit)


@routes.action(BeginEverywhere, writes=True)
async def begin(action: BeginEverywhere, visit: Visit) -> Screen:
    client, staff = word(Client, action.client), visit.require_staff()
    draft = await begin_everywhere(visit.store, client, action.key, staff)
    return await step_screen(
        draft, visit, lead=await all_beside_words(visit.store, draft, visit.say)
    )


async def _clients(visit: Visit) -> tuple[Client, ...]:
    """The lists that have any contact; the first one where none has."""
    staff, store = visit.require_staff(), visit.store
    clients = (await store.agencies.get(staff.agency_id)).procedure.clients
    filled = [each for each in clients if await contacts_in(store, each, by=staff)]
    return tuple(filled) or clients[:1]


async def _contacts_screen(client: Client, text: str, page: int, visit: Visit) -> Screen:
    """Contacts with how many touchpoints have each, or those that the typed words find."""
    say, staff = visit.say, visit.require_staff()
    await begin_search(visit, CONTACTS, text, client=client.value)
    standing = await contacts_in(visit.store, client, by=staff)
    found = [each for each in standing if holds(text, *_searched(each))]
    page = real_page(page, len(found))
    lines: ButtonRows = tuple((_line(each, client, visit),) for each in on_page(found, page))
    searched = int(bool(text))
    before = PickContact(client, max(page - 1, 0), searched)
    turning = pages(say, page, len(found), before, PickContact(client, page + 1, searched))
    whole = ((button(say, "contacts-all", PickContact(client)),),) if text else ()
    heading = say("contacts-which", count=len(found), text=shortened(text) or "blank")
    return Screen(
        parts(heading, place_in_list(say, page, len(found))),
        (*lines, *turning, *whole, *_back(visit)),
    )


def _line(same: SameContact, client: Client, visit: Visit) -> Button:
    value, count = shortened(same.contact["value"], 40), len(same.stands)
    action = BeginEverywhere(client, same.key)
    return button(visit.say, "contact-stands", action, value=value, count=count)


def _searched(same: SameContact) -> Sequence[str]:
    return (same.contact["value"], *(stand.point.name for stand in same.stands))


def _back(visit: Visit) -> ButtonRows:
    return ((button(visit.say, "back", Propose(rare=1)),), *to_menu(visit.say))
