"""/start: the greeting, an invitation of staff, or a link to one touchpoint's card."""

from bot.actions import ToBeginning
from bot.citizen.card import linked_card
from bot.citizen.first_screens import first_screen
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()

CARD_LINK = "t"
"""«t17» opens the card of touchpoint 17; an invitation begins with «i»."""


@routes.command("start", writes=True)
async def start(argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    number = argument.removeprefix(CARD_LINK)
    if argument.startswith(CARD_LINK) and number.isascii() and number.isdigit():
        return linked_card(int(number[:10]), visit)
    return first_screen(visit)


@routes.action(ToBeginning)
async def to_beginning(action: ToBeginning, visit: Visit) -> Screen:
    return first_screen(visit)
