"""What stands apart from the first screen for whoever reads one thing at a time."""

from bot.citizen import buttons
from bot.citizen.actions import OpenNotice, OpenRest, OpenSpot, to_spot
from bot.citizen.first_screens import lost, notice
from bot.citizen.whereabouts import home_spot, named_spot
from bot.citizen.wording import paragraphs, russian_mark
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


@routes.action(OpenNotice)
async def open_notice(action: OpenNotice, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    text = notice(agency, visit.say) if agency else None
    if agency is None or text is None:
        return lost(visit, action.agency)
    back = to_spot(home_spot(visit, agency))
    said = paragraphs(text, russian_mark(visit.say, text))
    return Screen(said, buttons.way_back(visit.say, back))
