"""A way to a person who answers, from any screen."""

from dataclasses import replace
from functools import partial

from bot.citizen import buttons
from bot.citizen.actions import FindHuman, to_spot, to_way
from bot.citizen.cards.card import card_screen
from bot.citizen.choice_of_way import choice_of_way
from bot.citizen.first_screens import lost
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.whereabouts import named_spot
from bot.citizen.wording import paragraphs
from bot.guide.narrowing import human_rows
from bot.guide.spot import Spot
from bot.guide.wishes import for_everybody
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()


@routes.action(FindHuman)
async def find_human(action: FindHuman, visit: Visit) -> Screen:
    spot = named_spot(action, visit)
    if spot and human_rows(spot.agency, spot.client):
        return human_screen(spot, visit)
    if spot and human_rows(for_everybody(spot.agency), spot.client):
        return nothing_for_them(replace(spot, talking=True), visit)
    return lost(visit, action.agency, bool(action.internal))


def human_screen(origin: Spot, visit: Visit, at: int = 0) -> Screen:
    """The people that the list knows, in plain text one at a time, `at` which; «back» leads
    where the person came from."""
    say, spot = visit.say, replace(origin, talking=True)
    visit.notebook.places.note(visit.person.address, to_spot(spot), visit.now)
    if spot.skipped:
        return card_screen(spot, spot.rows[0], visit)
    people = replace(spot.top, talking=True)
    ways, choice = choice_of_way(people, spot.rows, say, partial(to_way, spot), at)
    return Screen(
        paragraphs(say("citizen-human-title"), ways),
        (*choice, *buttons.way_back(say, to_spot(origin))),
    )
