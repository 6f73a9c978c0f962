"""Text that nobody asked for: matched by name until there is a real search."""

from dataclasses import replace
from typing import Any

from bot.citizen import buttons
from bot.citizen.actions import to_spot
from bot.citizen.card import card_screen
from bot.citizen.first_screens import (
    agency_choice,
    first_screen,
    sample_mark,
    situations_screen,
    to_work,
)
from bot.citizen.guide import spot_screen
from bot.citizen.human import human_screen
from bot.citizen.ways import example_of
from bot.citizen.whereabouts import chosen_agency, home_spot
from bot.citizen.wording import button_text, column, paragraphs
from bot.guide.matching import Found, asks_for_human, greets, match
from bot.guide.narrowing import human_rows
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Html, Say

routes = Routes()


@routes.text("")
async def answer(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """As a citizen is answered; staff may have meant their work."""
    screen = _answer(text, visit)
    own = tuple(row for row in to_work(visit) if row not in screen.buttons)
    return replace(screen, buttons=(*screen.buttons, *own))


def _answer(text: str, visit: Visit) -> Screen:
    agency = chosen_agency(visit)
    if agency is None:
        return agency_choice(visit)
    if greets(text):
        return first_screen(visit)
    spot = home_spot(visit, agency)
    if asks_for_human(text) and human_rows(agency, spot.client):
        return human_screen(spot, visit)
    found = match(text, agency, spot.client)
    return _found_screen(spot, found, visit) if found else _abstaining(spot, visit)


def _found_screen(spot: Spot, found: Found, visit: Visit) -> Screen:
    """What was found; the only thing found is shown at once."""
    say = visit.say
    places = [Spot(spot.agency, spot.client, *each) for each in found.options]
    if len(places) == 1 and not found.rows:
        return spot_screen(places[0], visit)
    if len(found.rows) == 1 and not places:
        return card_screen(spot, found.rows[0], visit)
    needs = column(Button(button_text(_title(place, say)), to_spot(place)) for place in places)
    return Screen(
        paragraphs(say("citizen-found"), sample_mark(spot, say)),
        (
            *needs,
            *buttons.touchpoints(spot, found.rows, say),
            *buttons.human(spot, say, found.rows),
            *buttons.way_back(say, to_spot(spot)),
        ),
    )


def _title(place: Spot, say: Say) -> Html:
    """The option's title, or the situation's where it has no other option."""
    named = place.option if len(place.options) > 1 else place.situation
    return say.own(named.title) if named else Html()


def _abstaining(spot: Spot, visit: Visit) -> Screen:
    if not spot.situations:
        return situations_screen(spot, visit)
    kind_word = visit.say("citizen-abstain", example=example_of(spot, visit.say))
    return situations_screen(spot, visit, kind_word)
