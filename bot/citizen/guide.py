"""From what happened to where to turn: situation, need, ways. Three presses to a card."""

from functools import partial

from bot.citizen import buttons
from bot.citizen.actions import OpenSpot, ShowWay, to_spot, to_way
from bot.citizen.appeals.buttons import term_for_waiting
from bot.citizen.cards.card import card_screen
from bot.citizen.choice_of_way import choice_of_way
from bot.citizen.counting import count_place
from bot.citizen.first_screens import lost, sample_mark, situations_screen
from bot.citizen.human import human_screen
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.subscriptions.buttons import tell_of_situation
from bot.citizen.ways import example_of, offline_note
from bot.citizen.whereabouts import kept_back_spot, named_spot
from bot.citizen.wording import button_text, column, paragraphs
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from storage.situations import Option, Situation

routes = Routes()


@routes.action(OpenSpot)
async def open_spot(action: OpenSpot, visit: Visit) -> Screen:
    spot, hidden = named_spot(action, visit), kept_back_spot(action, visit)
    if spot is None and hidden is not None:
        return nothing_for_them(hidden, visit)
    return spot_screen(spot, visit) if spot else lost(visit, action.agency, bool(action.internal))


@routes.action(ShowWay)
async def show_way(action: ShowWay, visit: Visit) -> Screen:
    """The way of this number, among those of a need or among people who answer."""
    place = OpenSpot(action.agency, action.internal, action.situation, action.option)
    spot = named_spot(place, visit)
    if spot is None:
        return lost(visit, action.agency, bool(action.internal))
    if action.talking:
        return human_screen(spot, visit, action.at)
    if spot.situation is None or spot.option is None or not visit.say.plain:
        return spot_screen(spot, visit)
    return _ways_screen(spot, spot.situation, spot.option, visit, action.at)


def spot_screen(spot: Spot, visit: Visit) -> Screen:
    """The screen of this place; one that offers a single thing is passed over."""
    count_place(spot, visit)
    if spot.situation is None:
        return situations_screen(spot, visit)
    visit.notebook.places.note(visit.person.address, to_spot(spot), visit.now)
    if spot.option is None:
        return _options_screen(spot, spot.situation, visit)
    if spot.skipped:
        return card_screen(spot, spot.rows[0], visit)
    return _ways_screen(spot, spot.situation, spot.option, visit)


def _options_screen(spot: Spot, situation: Situation, visit: Visit) -> Screen:
    say = visit.say
    places = [Spot(spot.agency, spot.client, situation, option) for option in spot.options]
    if spot.skipped:
        return spot_screen(places[0], visit)
    choices = column(
        Button(button_text(say.own(option.title)), to_spot(place))
        for option, place in zip(spot.options, places, strict=True)
    )
    asked = say("citizen-choose-need", situation=say.own(situation.title))
    return Screen(
        paragraphs(asked, sample_mark(spot, say)),
        (
            *choices,
            *term_for_waiting(spot, say),
            *buttons.human(spot, say),
            *tell_of_situation(spot, say),
            *buttons.way_back(say, to_spot(spot.above)),
        ),
    )


def _ways_screen(
    spot: Spot, situation: Situation, option: Option, visit: Visit, at: int = 0
) -> Screen:
    say, rows = visit.say, spot.rows
    ways, choice = choice_of_way(spot, rows, say, partial(to_way, spot), at)
    title = option.title if len(spot.options) > 1 else situation.title
    own_words = say("citizen-own-words", example=example_of(spot, say))
    text = paragraphs(
        say("citizen-heading", title=say.own(title)) if at <= 1 else None,
        own_words if option.own_words and at <= 1 else None,
        offline_note(rows, say) if rows and at <= 1 else None,
        ways or sample_mark(spot, say),
    )
    return Screen(
        text,
        (
            *choice,
            *term_for_waiting(spot, say),
            *buttons.human(spot, say, rows),
            *tell_of_situation(spot, say),
            *buttons.way_back(say, to_spot(spot.above)),
        ),
    )
