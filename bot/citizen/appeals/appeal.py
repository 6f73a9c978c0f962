"""/appeal: by when somebody must be answered. When was it sent, and through what? Nothing of what
it says is asked or kept."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from admin import appeals, carried
from admin.appeals import Sent
from admin.card_words import dated
from admin.clock import day_of
from admin.past_days import past_day
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.appeals.actions import (
    AskSent,
    AskThrough,
    AskWhat,
    NoAppeal,
    OpenAppeals,
    WatchAppeal,
)
from bot.citizen.appeals.buttons import which_agency
from bot.citizen.appeals.days import Days, day_buttons
from bot.citizen.appeals.screens import appeal_screen, aside, list_screen, month_of, to_spot_row
from bot.citizen.first_screens import lost, sample_mark
from bot.citizen.ways import ways_text
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import button_text, column, name_of, paragraphs, row_names
from bot.guide.appeals import place_for, ways_of_sending
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard, RowCard
from storage.terms import Client, Need

routes = Routes()

SENT = "appeal_sent"
"""The topic of text that answers «when was it sent?»."""

_BACK = timedelta(days=92)
"""So far the calendar goes: no term is longer. An older day is typed."""

_OTHER_ACTS = ("message", "request")


@routes.command("appeals", writes=True)
@routes.command("appeal", writes=True)
async def my_appeals(_argument: str, visit: Visit) -> Screen:
    return await open_appeals(OpenAppeals(), visit)


@routes.action(OpenAppeals, writes=True)
async def open_appeals(action: OpenAppeals, visit: Visit) -> Screen:
    """What the person watches; where there is nothing, the first question."""
    found = await visit.store.appeals.of(visit.person.id)
    if found:
        return await list_screen(found, visit)
    agency = visit.library.agency(action.agency) or chosen_agency(visit)
    return await ask_sent(AskSent(agency.id), visit) if agency else which_agency(visit)


@routes.action(AskSent, writes=True)
async def ask_sent(action: AskSent, visit: Visit) -> Screen:
    """When? By a button, or typed."""
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    if agency.procedure.appeal_term is None:
        return _no_term(agency, visit)
    row = _way(agency, action.row)
    state = {"agency": agency.id, "row": row.id if row else 0}
    await visit.store.conversations.begin(visit.person.id, SENT, state)
    visit.notebook.suggestions.forget(visit.person.address)
    if action.page:
        shown = carried.day_of_number(action.page)
        return _calendar(agency, row, shown, visit)
    return _question(agency, row, visit)


routes.way_back(SENT, lambda state: AskSent(state["agency"], state["row"]))


@routes.text(SENT)
async def typed_sent(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """A day as people write it; whatever else they write is a question, and this one stays."""
    agency = visit.library.agency(state["agency"])
    if agency is None:
        return lost(visit, state["agency"])
    day = past_day(text, _today(agency, visit))
    row = _way(agency, state["row"])
    if day is None:
        return await aside(text, AskSent(agency.id, row.id if row else 0), visit)
    return _confirm(agency, row, day, visit) if row else _through(agency, day, visit)


@routes.action(AskThrough)
async def ask_through(action: AskThrough, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    return _through(agency, carried.day_of_number(action.day), visit)


@routes.action(AskWhat)
async def ask_what(action: AskWhat, visit: Visit) -> Screen:
    """Not everything that is sent is an appeal (E1.2, E1.4–1.6)."""
    agency, say = visit.library.agency(action.agency), visit.say
    if agency is None:
        return lost(visit, action.agency)
    appeal = Button(button_text(say("appeal-kind", kind="appeal")), _of_appeal(action))
    others = (
        Button(button_text(say("appeal-kind", kind=kind)), NoAppeal(agency.id, kind))
        for kind in _OTHER_ACTS
    )
    back = AskThrough(agency.id, action.day) if action.day else AskSent(agency.id)
    return Screen(
        say("appeal-what"),
        (*column((appeal, *others)), *buttons.way_back(say, back)),
    )


@routes.action(NoAppeal)
async def no_appeal(action: NoAppeal, visit: Visit) -> Screen:
    """Its term is another act's, and what is not known is not guessed."""
    agency, say = visit.library.agency(action.agency), visit.say
    if agency is None:
        return lost(visit, action.agency)
    kind = action.kind if action.kind in _OTHER_ACTS else _OTHER_ACTS[0]
    text = paragraphs(say("appeal-other-act", kind=kind), _where_to_ask(agency, visit))
    return Screen(text, (*_to_progress(agency, visit), *buttons.way_back(say, AskWhat(agency.id))))


@routes.action(WatchAppeal, writes=True)
async def watch(action: WatchAppeal, visit: Visit) -> Screen:
    """From now on the day is watched."""
    agency, day = visit.library.agency(action.agency), carried.day_of_number(action.day)
    if agency is None:
        return lost(visit, action.agency)
    row = _way(agency, action.row)
    sent = Sent(agency.id, day, row.id if row else None)
    appeal = await appeals.watch(visit.store, visit.person.id, sent, visit.now)
    return await appeal_screen(appeal, visit)


def _question(agency: AgencyCard, row: RowCard | None, visit: Visit) -> Screen:
    say, today = visit.say, _today(agency, visit)
    sent = _sent_on(agency, row)
    near = (
        Button(button_text(say("appeal-today")), sent(today)),
        Button(button_text(say("appeal-yesterday")), sent(today - timedelta(days=1))),
    )
    other = Button(button_text(say("appeal-other-day")), _page(agency, row, today))
    no_appeal = Button(button_text(say("appeal-no-appeal")), AskWhat(agency.id))
    several = len(visit.library.agencies) > 1
    text = paragraphs(
        say("appeal-heading"),
        say("appeal-agency", name=say.own(agency.guide.short_name)) if several else None,
        say("appeal-when"),
        say("appeal-nothing-asked"),
    )
    return Screen(text, (near, (other,), (no_appeal,), *buttons.beginning(say)))


def _calendar(agency: AgencyCard, row: RowCard | None, shown: date, visit: Visit) -> Screen:
    today, back = _today(agency, visit), AskSent(agency.id, row.id if row else 0)
    days = Days(
        first=today - _BACK,
        last=today,
        chosen=_sent_on(agency, row),
        turned=lambda day: _page(agency, row, day),
    )
    return Screen(
        visit.say("appeal-choose-day", **month_of(shown)),
        (*day_buttons(days, shown, visit), *buttons.way_back(visit.say, back)),
    )


def _through(agency: AgencyCard, day: date, visit: Visit) -> Screen:
    """The rows that take appeals, as the list has them now."""
    say, rows, number = visit.say, ways_of_sending(agency), carried.day_number(day)
    ways = column(
        Button(button_text(name), WatchAppeal(agency.id, number, row.id))
        for name, row in zip(row_names(say, rows), rows, strict=True)
    )
    other = Button(button_text(say("appeal-other-way")), AskWhat(agency.id, number))
    return Screen(
        paragraphs(say("appeal-through", date=dated(say, day)), sample_mark(_top(agency), say)),
        (*ways, (other,), *buttons.way_back(say, AskSent(agency.id))),
    )


def _confirm(agency: AgencyCard, row: RowCard, day: date, visit: Visit) -> Screen:
    """A typed day is read back before anything is kept."""
    say = visit.say
    name = name_of(say, row.touchpoint)
    right = Button(button_text(say("appeal-right")), _sent_on(agency, row)(day))
    return Screen(
        say("appeal-is-it", date=dated(say, day), name=name),
        ((right,), *buttons.way_back(say, AskSent(agency.id, row.id))),
    )


def _no_term(agency: AgencyCard, visit: Visit) -> Screen:
    text = paragraphs(visit.say("appeal-no-term"), _where_to_ask(agency, visit))
    human = buttons.human(_top(agency), visit.say)
    return Screen(text, (*_to_progress(agency, visit), *human, *buttons.beginning(visit.say)))


def _where_to_ask(agency: AgencyCard, visit: Visit) -> Html | None:
    """Who tells how it goes, where the list has anybody."""
    spot = place_for(agency, Need.PROGRESS)
    if spot is None:
        return None
    return paragraphs(visit.say("appeal-ask-there"), ways_text(spot.rows, visit.say))


def _to_progress(agency: AgencyCard, visit: Visit) -> ButtonRows:
    return to_spot_row("appeal-to-progress", place_for(agency, Need.PROGRESS), visit.say)


def _of_appeal(action: AskWhat) -> Action:
    """It is one: the day is watched, or asked for."""
    if action.day:
        return WatchAppeal(action.agency, action.day)
    return AskSent(action.agency)


def _sent_on(agency: AgencyCard, row: RowCard | None) -> Callable[[date], Action]:
    """What the button of a day does: through what is asked where nobody knows."""

    def chosen(day: date) -> Action:
        number = carried.day_number(day)
        return WatchAppeal(agency.id, number, row.id) if row else AskThrough(agency.id, number)

    return chosen


def _page(agency: AgencyCard, row: RowCard | None, day: date) -> AskSent:
    return AskSent(agency.id, row.id if row else 0, carried.day_number(day))


def _top(agency: AgencyCard) -> Spot:
    return Spot(agency, Client.EXTERNAL)


def _way(agency: AgencyCard, row_id: int) -> RowCard | None:
    return next((row for row in ways_of_sending(agency) if row.id == row_id), None)


def _today(agency: AgencyCard, visit: Visit) -> date:
    return day_of(visit.now, agency.time_zone)
