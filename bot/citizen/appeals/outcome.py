"""«Вам ответили?»: on the last day, and what to do then. Where to go is always of the list."""

from typing import Any

from admin import appeals
from bot.citizen import buttons
from bot.citizen.actions import OpenClosed, to_spot
from bot.citizen.appeals.actions import OpenAppeals, SayAnswered, SayNotAnswered
from bot.citizen.appeals.complaint_actions import OpenComplaint
from bot.citizen.appeals.screens import (
    after_all_not,
    appeal_screen,
    outcome_buttons,
    to_spot_row,
)
from bot.citizen.appeals.words import Watched, day_off, heading, watched, weekday
from bot.citizen.first_screens import sample_mark
from bot.citizen.ways import ways_text
from bot.citizen.wording import button_text, column, lines, paragraphs, russian_mark
from bot.guide.appeals import place_for, places_after_answer, ways_of_sending
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard
from storage.care_terms import AppealState
from storage.terms import Client, Need

routes = Routes()


async def appeal_day(body: dict[str, Any], visit: Visit) -> Screen | None:
    """The reminder; nothing where the appeal is gone, answered, or has more time by now."""
    appeal = await visit.store.appeals.own(visit.person.id, body["appeal"])
    told = await watched(appeal, visit) if appeal else None
    if told is None or told.dates is None or told.is_answered or not told.is_over:
        return None
    text = paragraphs(heading(told, visit), _asked(told, visit.say))
    marked = paragraphs(text, russian_mark(visit.say, text))
    return Screen(marked, outcome_buttons(told, visit.say), fresh=True)


@routes.action(SayAnswered, writes=True)
async def say_answered(action: SayAnswered, visit: Visit) -> Screen:
    """Nothing more is asked; the path leads on to understanding it and to a word about it. Told
    twice, it was; told after a «no», that is said."""
    appeal = await appeals.own(visit.store, visit.person.id, action.appeal)
    former = appeal.state
    if former is AppealState.ANSWERED:
        return await appeal_screen(appeal, visit)
    await appeals.answer_came(visit.store, visit.person.id, action.appeal, visit.now)
    told, say = await watched(appeal, visit), visit.say
    acting = _acting(told, visit)
    places = places_after_answer(acting) if acting else ()
    onwards = column(_to(spot, say) for spot in places)
    slip = after_all_not(told, say) if former is AppealState.UNANSWERED else ()
    return Screen(say("appeal-answered", former=former.value), (*onwards, *slip, *_mine(say)))


@routes.action(SayNotAnswered, writes=True)
async def say_not_answered(action: SayNotAnswered, visit: Visit) -> Screen:
    """Ask after it, or complain; before the day there is nothing to complain of."""
    appeal = await appeals.own(visit.store, visit.person.id, action.appeal)
    told = await watched(appeal, visit)
    if not told.is_over:
        return await appeal_screen(appeal, visit)
    await appeals.no_answer_came(visit.store, visit.person.id, action.appeal, visit.now)
    return _what_to_do(told, visit)


def _what_to_do(told: Watched, visit: Visit) -> Screen:
    say, acting = visit.say, _acting(told, visit)
    progress = place_for(acting, Need.PROGRESS) if acting else None
    text = paragraphs(
        say("appeal-not-answered"),
        _not_over_yet(told, say),
        _progress(progress, say),
        _complaint(acting, say) if acting else None,
        sample_mark(Spot(acting, Client.EXTERNAL), say) if acting else None,
    )
    return Screen(
        paragraphs(text, russian_mark(say, text)),
        (
            *to_spot_row("appeal-to-progress", progress, say),
            *(_to_complaint(acting, told, say) if acting else ()),
            *_closed(told, visit),
            *_mine(say),
        ),
    )


def _asked(told: Watched, say: Say) -> Html:
    """Whether today is the last day, or it was before; and that a letter may take longer."""
    assert told.dates is not None
    today = told.today == told.dates.answer_by
    return lines(
        say(
            "appeal-last-day",
            today="yes" if today else "no",
            date=weekday(say, told.dates.answer_by),
        ),
        day_off(told.dates, told.today, say) if told.today <= told.dates.reminded_on else None,
        say("appeal-letter-late") if told.on_its_way else None,
        say("appeal-ask-answered"),
    )


def _not_over_yet(told: Watched, say: Say) -> Html | None:
    """On the last day itself, and while a letter may be on its way, there is still time."""
    assert told.dates is not None
    if told.on_its_way:
        return say("appeal-letter-late")
    return say("appeal-wait-today") if told.today <= told.dates.reminded_on else None


def _progress(spot: Spot | None, say: Say) -> Html | None:
    if spot is None:
        return None
    return lines(say("appeal-do-ask"), ways_text(spot.rows, say))


def _complaint(agency: AgencyCard, say: Say) -> Html | None:
    """A complaint is an appeal, too, and goes in where appeals do (E1.2, C)."""
    rows = ways_of_sending(agency)
    return lines(say("appeal-do-complain"), ways_text(rows, say)) if rows else None


def _to_complaint(agency: AgencyCard, told: Watched, say: Say) -> ButtonRows:
    """How one complains, step by step, and where."""
    if not ways_of_sending(agency):
        return ()
    action = OpenComplaint(agency.id, appeal=told.appeal.id)
    return ((Button(button_text(say("appeal-complain")), action),),)


def _acting(told: Watched, visit: Visit) -> AgencyCard | None:
    """The agency itself, or the only one that came after it."""
    agency = told.agency
    if agency is None or agency.closed_by is None:
        return agency
    after = [found for each in agency.successors if (found := visit.library.agency(each))]
    return after[0] if len(after) == 1 else None


def _closed(told: Watched, visit: Visit) -> ButtonRows:
    """Who came after an agency that is no more."""
    if told.agency is None or told.agency.closed_by is None:
        return ()
    words = button_text(visit.say.own(told.agency.guide.short_name))
    return ((Button(words, OpenClosed(told.agency.id)),),)


def _to(spot: Spot, say: Say) -> Button:
    assert spot.option is not None
    return Button(button_text(say.own(spot.option.title)), to_spot(spot))


def _mine(say: Say) -> ButtonRows:
    mine = Button(button_text(say("appeal-mine")), OpenAppeals())
    return ((mine, *buttons.beginning(say)[0]),)
