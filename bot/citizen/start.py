"""/start: the greeting, an invitation of staff, or a link to one touchpoint's card."""

from admin.card_links import card_of
from admin.team import INVITATION_PREFIX
from bot.actions import ToBeginning
from bot.citizen.cards.card import card_screen, linked, linked_to_closed, linked_to_gone
from bot.citizen.closed import closed_screen
from bot.citizen.first_screens import first_screen, lost
from bot.citizen.settings import offered_once
from bot.routes import Routes
from bot.screens import Screen
from bot.staff import welcome
from bot.visit import Visit

routes = Routes()


@routes.command("start", writes=True)
async def start(argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    if argument.startswith(INVITATION_PREFIX):
        return await welcome.accept(argument.removeprefix(INVITATION_PREFIX), visit)
    touchpoint_id = card_of(argument)
    if touchpoint_id is not None:
        return _linked_card(touchpoint_id, visit)
    return await offered_once(first_screen(visit), visit)


@routes.action(ToBeginning)
async def to_beginning(action: ToBeginning, visit: Visit) -> Screen:
    return first_screen(visit)


def _linked_card(touchpoint_id: int, visit: Visit) -> Screen:
    found = linked(touchpoint_id, visit)
    gone = linked_to_closed(touchpoint_id, visit) if found is None else None
    if gone is not None:
        return closed_screen(gone, visit)
    if found is None:
        left = linked_to_gone(touchpoint_id, visit)
        return left or lost(visit, visit.person.agency_id or 0)
    spot, row = found
    if visit.person.agency_id is None:
        visit.person.agency_id = spot.agency.id
    return card_screen(spot, row, visit)
