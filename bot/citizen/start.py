"""/start: the greeting, an invitation of staff, or a link to one touchpoint's card."""

from admin.team import INVITATION_PREFIX
from bot.actions import ToBeginning
from bot.citizen.card import card_screen, linked, linked_to_closed
from bot.citizen.closed import closed_screen
from bot.citizen.first_screens import first_screen, lost
from bot.routes import Routes
from bot.screens import Screen
from bot.staff import welcome
from bot.visit import Visit

routes = Routes()

TOUCHPOINT = "t"
"""«t17» opens the card of touchpoint 17."""


@routes.command("start", writes=True)
async def start(argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    if argument.startswith(INVITATION_PREFIX):
        return await welcome.accept(argument.removeprefix(INVITATION_PREFIX), visit)
    code = argument.removeprefix(TOUCHPOINT)
    if argument.startswith(TOUCHPOINT) and code.isascii() and code.isdigit():
        return _linked_card(int(code[:10]), visit)
    return first_screen(visit)


@routes.action(ToBeginning)
async def to_beginning(action: ToBeginning, visit: Visit) -> Screen:
    return first_screen(visit)


def _linked_card(touchpoint_id: int, visit: Visit) -> Screen:
    found = linked(touchpoint_id, visit)
    gone = linked_to_closed(touchpoint_id, visit) if found is None else None
    if gone is not None:
        return closed_screen(gone, visit)
    if found is None:
        return lost(visit, visit.person.agency_id or 0)
    spot, row = found
    if visit.person.agency_id is None:
        visit.person.agency_id = spot.agency.id
    return card_screen(spot, row, visit)
