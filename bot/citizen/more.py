"""What stands apart from the first screen for whoever reads one thing at a time."""

from bot.citizen import buttons
from bot.citizen.actions import OpenRest, OpenSpot, to_spot
from bot.citizen.first_screens import lost
from bot.citizen.whereabouts import named_spot
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()


@routes.action(OpenRest)
async def open_rest(action: OpenRest, visit: Visit) -> Screen:
    spot = named_spot(OpenSpot(action.agency, action.internal), visit)
    if spot is None:
        return lost(visit, action.agency, bool(action.internal))
    say = visit.say
    return Screen(
        say("citizen-more-title"),
        (*buttons.rest(spot, visit), *buttons.way_back(say, to_spot(spot))),
    )
