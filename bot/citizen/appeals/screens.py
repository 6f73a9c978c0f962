"""The screens of appeals that are led to from several places: one of them, and all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actions import Action
from bot.citizen import buttons, search
from bot.citizen.actions import to_spot
from bot.citizen.appeals.actions import (
    AskDropAppeal,
    AskRegistered,
    AskSent,
    ExplainTerm,
    KeepInCalendar,
    OpenAppeal,
    OpenAppeals,
    Prolong,
    SayAnswered,
    SayNotAnswered,
    TakeBackProlongation,
)
from bot.citizen.appeals.words import Watched, agency_name, term_text, through_name, watched
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import button_text, column, paragraphs
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.care_terms import AppealState
from storage.models import SentAppeal


async def appeal_screen(appeal: SentAppeal, visit: Visit) -> Screen:
    """Its days, and what may be done about it."""
    told = await watched(appeal, visit)
    return Screen(
        term_text(told, visit),
        (*_acts(told, visit), *_around(visit)),
    )


async def list_screen(found: Sequence[SentAppeal], visit: Visit, *before: Html) -> Screen:
    """All that the person watches, and one more."""
    say = visit.say
    told = [await watched(each, visit) for each in found]
    several = len({each.appeal.agency_id for each in told}) > 1
    lines = column(
        Button(_in_brief(number, each, say, several=several), OpenAppeal(each.appeal.id))
        for number, each in enumerate(told, 1)
    )
    agency = chosen_agency(visit)
    more = Button(button_text(say("appeal-one-more")), AskSent(agency.id)) if agency else None
    return Screen(
        paragraphs(*before, say("appeal-list")),
        (*lines, *(((more,),) if more else ()), *buttons.beginning(say)),
    )


async def aside(text: str, question: Action, visit: Visit) -> Screen:
    """A question asked between: answered as any other, with a way back to what was asked. What
    means nothing to anybody was meant as a day."""
    if not search.is_understood(text, visit):
        again = Button(button_text(visit.say("way-back-button")), question)
        return Screen(visit.say("appeal-no-day"), ((again,), *buttons.beginning(visit.say)))
    screen = await search.answer(text, {}, visit)
    back = (Button(button_text(visit.say("appeal-back-to-day")), question),)
    return replace(screen, buttons=(*screen.buttons, back))


def outcome_buttons(told: Watched, say: Say) -> ButtonRows:
    """«Вам ответили?»"""
    number = told.appeal.id
    asked = (
        Button(button_text(say("appeal-yes")), SayAnswered(number)),
        Button(button_text(say("appeal-no")), SayNotAnswered(number)),
    )
    return (asked, *_moved(told, say))


def after_all_not(told: Watched, say: Say) -> ButtonRows:
    """It was a slip: no answer has come; before its day nothing is to be said of that."""
    if not told.is_over:
        return ()
    words = button_text(say("appeal-not-came"))
    return ((Button(words, SayNotAnswered(told.appeal.id)),),)


def month_of(day: date) -> dict[str, str]:
    return {"month": f"m{day.month}", "year": str(day.year)}


def to_spot_row(key: str, spot: Spot | None, say: Say) -> ButtonRows:
    """A way to a place of the guide, where there is one."""
    return ((Button(button_text(say(key)), to_spot(spot)),),) if spot else ()


def _acts(told: Watched, visit: Visit) -> ButtonRows:
    say, number = visit.say, told.appeal.id
    if told.is_answered:
        return (*after_all_not(told, say), _drop(told, say))
    if told.dates is None:
        return (_drop(told, say),)
    explain = Button(button_text(say("appeal-explain")), ExplainTerm(number))
    further = ((explain,),) if visit.preferences.plain_text else ()
    if told.appeal.closed_at is not None or told.appeal.state is AppealState.UNANSWERED:
        return (*outcome_buttons(told, say), *further, _drop(told, say))
    keep = Button(button_text(say("appeal-keep")), KeepInCalendar(number))
    came = Button(button_text(say("appeal-came")), SayAnswered(number))
    return ((keep,), *further, *_moved(told, say), (came,), _drop(told, say))


def _moved(told: Watched, say: Say) -> ButtonRows:
    """What may have moved the day: a registration that is known now, a prolongation."""
    number, appeal = told.appeal.id, told.appeal
    known = "yes" if appeal.registered_on else "no"
    slip = TakeBackProlongation(number) if appeal.prolonged else Prolong(number)
    prolonged = "yes" if appeal.prolonged else "no"
    return (
        (Button(button_text(say("appeal-prolong", prolonged=prolonged)), slip),),
        (Button(button_text(say("appeal-register", known=known)), AskRegistered(number)),),
    )


def _drop(told: Watched, say: Say) -> tuple[Button, ...]:
    return (Button(button_text(say("appeal-drop")), AskDropAppeal(told.appeal.id)),)


def _around(visit: Visit) -> ButtonRows:
    mine = Button(button_text(visit.say("appeal-mine")), OpenAppeals())
    return ((mine, *buttons.beginning(visit.say)[0]),)


def _in_brief(number: int, told: Watched, say: Say, *, several: bool) -> str:
    """«1. 12.11.2026, Госуслуги: до 15.12.2026»"""
    return button_text(
        say(
            "appeal-in-brief",
            number=str(number),
            sent=f"{told.appeal.sent_on:%d.%m.%Y}",
            way=", ".join(_way_words(told, say, several=several)),
            until=f"{told.dates.answer_by:%d.%m.%Y}" if told.dates else "none",
            state=told.appeal.state.value,
        )
    )


def _way_words(told: Watched, say: Say, *, several: bool) -> Iterator[Html]:
    yield through_name(told, say) or say("appeal-another-way")
    if several:
        yield agency_name(told, say)
