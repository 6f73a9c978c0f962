"""A way to a person who answers, from any screen."""

from dataclasses import replace

from bot.citizen import buttons
from bot.citizen.actions import FindHuman, to_spot
from bot.citizen.card import card_screen
from bot.citizen.first_screens import lost, sample_mark
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.ways import ways_text
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


def human_screen(origin: Spot, visit: Visit) -> Screen:
    """The people that the list knows; «back» leads where the person came from."""
    say, spot = visit.say, replace(origin, talking=True)
    visit.notebook.places.note(visit.person.address, to_spot(spot), visit.now)
    if spot.skipped:
        return card_screen(spot, spot.rows[0], visit)
    text = paragraphs(
        say("citizen-human-title"),
        ways_text(spot.rows, say),
        say("citizen-choose-way"),
        sample_mark(spot, say),
    )
    return Screen(
        text,
        (
            *buttons.touchpoints(replace(spot.top, talking=True), spot.rows, say),
            *buttons.way_back(say, to_spot(origin)),
        ),
    )
