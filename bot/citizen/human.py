"""A way to a person who answers, from any screen."""

from bot.citizen import buttons
from bot.citizen.actions import FindHuman, to_spot
from bot.citizen.first_screens import lost
from bot.citizen.ways import ways_text
from bot.citizen.whereabouts import named_spot
from bot.citizen.wording import paragraphs
from bot.guide.narrowing import human_rows
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()


@routes.action(FindHuman)
async def find_human(action: FindHuman, visit: Visit) -> Screen:
    spot, say = named_spot(action, visit), visit.say
    rows = human_rows(spot.agency, spot.client) if spot else ()
    if spot is None or not rows:
        return lost(visit, action.agency, bool(action.internal))
    return Screen(
        paragraphs(say("citizen-human-title"), ways_text(rows, say), say("citizen-choose-way")),
        (
            *buttons.touchpoints(spot.top, rows, say),
            *buttons.way_back(say, to_spot(spot)),
        ),
    )
