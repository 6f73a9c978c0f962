"""One watched appeal: explained, kept in a calendar, its registration and term set right, or
dropped."""

from datetime import date, timedelta
from typing import Any

from admin import appeals, carried
from admin.appeal_terms import AppealDates
from admin.calendar_files import CalendarEvent, calendar_file
from admin.card_words import dated
from admin.past_days import past_day
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.appeals.actions import (
    AskDropAppeal,
    AskRegistered,
    DropAppeal,
    ExplainTerm,
    KeepInCalendar,
    OpenAppeal,
    Prolong,
    SetRegistered,
    TakeBackProlongation,
)
from bot.citizen.appeals.days import Days, day_buttons
from bot.citizen.appeals.screens import appeal_screen, aside, list_screen, month_of
from bot.citizen.appeals.words import (
    Watched,
    agency_name,
    day_off,
    explained,
    heading,
    through_name,
    watched,
)
from bot.citizen.wording import button_text, lines, paragraphs, russian_mark
from bot.routes import Routes
from bot.screens import Button, Document, Screen, plain
from bot.visit import Visit
from locales import Say

routes = Routes()

REGISTERED = "appeal_registered"
"""The topic of text that answers «when was it registered?»."""

_HOUR = timedelta(hours=10)
"""Of the alarm, on the day itself."""


@routes.action(OpenAppeal)
async def open_appeal(action: OpenAppeal, visit: Visit) -> Screen:
    appeal = await appeals.own(visit.store, visit.person.id, action.appeal)
    return await appeal_screen(appeal, visit)


@routes.action(ExplainTerm)
async def explain(action: ExplainTerm, visit: Visit) -> Screen:
    told = await _told(action.appeal, visit)
    text = explained(told, visit.say)
    marked = paragraphs(text, russian_mark(visit.say, text))
    return Screen(marked, buttons.way_back(visit.say, OpenAppeal(action.appeal)))


@routes.action(KeepInCalendar)
async def keep_in_calendar(action: KeepInCalendar, visit: Visit) -> Screen:
    """A file with the last day, for any calendar."""
    told = await _told(action.appeal, visit)
    if told.dates is None or told.agency is None:
        return await open_appeal(OpenAppeal(action.appeal), visit)
    content = calendar_file(
        _event(told, told.dates, visit.say),
        time_zone=told.agency.time_zone,
        made_at=visit.now,
    )
    name = f"otvet-{told.dates.answer_by.isoformat()}.ics"
    return Screen(
        visit.say("appeal-file", date=dated(visit.say, told.dates.answer_by)),
        buttons.way_back(visit.say, OpenAppeal(action.appeal)),
        documents=(Document(name, content=content),),
        fresh=True,
    )


@routes.action(AskRegistered, writes=True)
async def ask_registered(action: AskRegistered, visit: Visit) -> Screen:
    """On which day? Between sending and today."""
    told = await _told(action.appeal, visit)
    number, say = told.appeal.id, visit.say
    await visit.store.conversations.begin(visit.person.id, REGISTERED, {"appeal": number})
    visit.notebook.suggestions.forget(visit.person.address)
    days = Days(
        first=told.appeal.sent_on,
        last=max(told.today, told.appeal.sent_on),
        chosen=lambda day: SetRegistered(number, carried.day_number(day)),
        turned=lambda day: AskRegistered(number, carried.day_number(day)),
    )
    shown = carried.day_of_number(action.page) if action.page else _first_page(told)
    text = paragraphs(say("appeal-when-registered"), say("appeal-choose-day", **month_of(shown)))
    back = buttons.way_back(say, OpenAppeal(number))
    return Screen(text, (*day_buttons(days, shown, visit), *back))


routes.way_back(REGISTERED, lambda state: AskRegistered(state["appeal"]))


@routes.text(REGISTERED)
async def typed_registered(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Read back before it is kept, where it can be; whatever is no day is a question, and this
    one stays."""
    told, say = await _told(state["appeal"], visit), visit.say
    question = AskRegistered(told.appeal.id)
    day = past_day(text, told.today)
    if day is None:
        return await aside(text, question, visit)
    appeals.check_registration(told.appeal, day, told.today)
    right: Action = SetRegistered(told.appeal.id, carried.day_number(day))
    return Screen(
        say("appeal-is-it-registered", date=dated(say, day)),
        (
            (Button(button_text(say("appeal-right")), right),),
            *buttons.way_back(say, question),
        ),
    )


@routes.action(SetRegistered, writes=True)
async def set_registered(action: SetRegistered, visit: Visit) -> Screen:
    day = carried.day_of_number(action.day)
    person, now = visit.person.id, visit.now
    appeal = await appeals.register(visit.store, person, action.appeal, day, now)
    return await appeal_screen(appeal, visit)


@routes.action(Prolong, writes=True)
async def prolong(action: Prolong, visit: Visit) -> Screen:
    appeal = await appeals.prolong(visit.store, visit.person.id, action.appeal, visit.now)
    return await appeal_screen(appeal, visit)


@routes.action(TakeBackProlongation, writes=True)
async def take_back(action: TakeBackProlongation, visit: Visit) -> Screen:
    appeal = await appeals.take_back_prolongation(
        visit.store, visit.person.id, action.appeal, visit.now
    )
    return await appeal_screen(appeal, visit)


@routes.action(AskDropAppeal)
async def ask_drop(action: AskDropAppeal, visit: Visit) -> Screen:
    told, say = await _told(action.appeal, visit), visit.say
    yes = Button(button_text(say("appeal-drop-yes")), DropAppeal(action.appeal))
    text = paragraphs(heading(told, visit), say("appeal-drop-sure"))
    marked = paragraphs(text, russian_mark(say, text))
    return Screen(marked, ((yes,), *buttons.way_back(say, OpenAppeal(action.appeal))))


@routes.action(DropAppeal, writes=True)
async def drop(action: DropAppeal, visit: Visit) -> Screen:
    """What else the person watches, under a word that it is gone."""
    await appeals.drop(visit.store, visit.person.id, action.appeal)
    gone = visit.say("appeal-dropped")
    found = await visit.store.appeals.of(visit.person.id)
    if found:
        return await list_screen(found, visit, gone)
    return Screen(gone, buttons.beginning(visit.say))


async def _told(appeal_id: int, visit: Visit) -> Watched:
    return await watched(await appeals.own(visit.store, visit.person.id, appeal_id), visit)


def _first_page(told: Watched) -> date:
    """The days just after sending: it is registered in three."""
    if told.appeal.registered_on is not None:
        return told.appeal.registered_on
    return min(told.appeal.sent_on + timedelta(days=3), told.today)


def _event(told: Watched, dates: AppealDates, say: Say) -> CalendarEvent:
    way = through_name(told, say)
    details = lines(
        say("appeal-agency", name=agency_name(told, say)),
        say("appeal-sent-through", name=way) if way else say("appeal-sent-otherwise"),
        day_off(dates, told.today, say),
        say("appeal-letter-late") if told.on_its_way else None,
    )
    return CalendarEvent(
        uid=f"appeal-{told.appeal.id}@touchpoints",
        title=plain(say("appeal-event", date=dated(say, told.appeal.sent_on))),
        start=dates.answer_by,
        alarm=_HOUR,
        details=plain(details),
        revision=told.appeal.revision,
    )
