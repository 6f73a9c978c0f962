"""/deputy: who decides instead of an approver, from one day to another."""

from datetime import date, timedelta
from typing import Any

from admin import deputies
from admin.clock import agency_today
from admin.days import day
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, does_by_role, may, require
from admin.principals import genitive
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.buttons import LIST, button, to_menu
from bot.staff.deputy_actions import EndDeputy, NameDeputy, OpenDeputies
from bot.staff.listing import parts
from bot.visit import Visit
from locales import Html, Say
from storage.models import Deputy, Staff

routes = Routes()

PERIOD = "deputy"
"""The conversation in which the days are typed."""

routes.way_back(PERIOD, lambda state: NameDeputy(state["staff"], state.get("since", "")))


@routes.command("deputy", writes=True)
async def deputy(_argument: str, visit: Visit) -> Screen:
    return await open_deputies(OpenDeputies(), visit)


@routes.action(OpenDeputies, writes=True)
async def open_deputies(action: OpenDeputies, visit: Visit) -> Screen:
    """What is on and ahead, each to be ended; an approver may name another."""
    await visit.store.conversations.end(visit.person.id)
    return await _list(visit)


@routes.action(NameDeputy, writes=True)
async def name_deputy(action: NameDeputy, visit: Visit) -> Screen:
    """Whom, from which day, until which day: the first of these that is not known is asked."""
    staff, say, store = visit.require_staff(), visit.say, visit.store
    if not action.staff:
        lines = tuple(
            (Button(each.title, NameDeputy(each.id)),)
            for each in (await deputies.candidates(store, by=staff))[:LIST]
        )
        return Screen(say("deputy-whom" if lines else "deputy-nobody"), (*lines, *_back(say)))
    since, until = _read(action.since), _read(action.until)
    if since is None or until is None:
        return await _ask_day(action, visit)
    made = await deputies.name_deputy(store, action.staff, since, until, by=staff)
    await store.conversations.end(visit.person.id)
    return await _list(visit, lead=say("deputy-named", **await period_words(made, visit)))


@routes.text(PERIOD, writes=True)
async def day_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the first day, then the last one."""
    typed = day(text).isoformat()
    since, until = (state["since"], typed) if "since" in state else (typed, "")
    return await name_deputy(NameDeputy(state["staff"], since, until), visit)


@routes.action(EndDeputy, writes=True)
async def end_deputy(action: EndDeputy, visit: Visit) -> Screen:
    """Asked once more, then ended: the deputy's very next press is refused."""
    staff, say = visit.require_staff(), visit.say
    if not action.sure:
        require(staff, Permission.SEE_WORK)
        found = await visit.store.deputies.get(staff.agency_id, action.deputy)
        sure = button(say, "deputy-end-sure", EndDeputy(action.deputy, 1))
        asked = say("deputy-end-ask", **await period_words(found, visit))
        return Screen(asked, ((sure,), *_back(say)))
    ended = await deputies.end(visit.store, action.deputy, by=staff)
    return await _list(visit, lead=say("deputy-ended", **await period_words(ended, visit)))


async def period_words(deputy: Deputy, visit: Visit) -> dict[str, str]:
    """Who, for whom and when, as words' arguments."""
    return said_of(deputy, await visit.store.team.titles(deputy.agency_id), visit.say)


def said_of(deputy: Deputy, titles: dict[int, Staff], say: Say) -> dict[str, str]:
    """The same of titles that are read already."""
    return {
        "deputy": titles[deputy.deputy_id].title,
        "approver": genitive(titles[deputy.approver_id], say),
        "since": f"{deputy.since:%d.%m.%Y}",
        "until": f"{deputy.until:%d.%m.%Y}",
    }


async def _list(visit: Visit, *, lead: Html | None = None) -> Screen:
    staff, say = visit.require_staff(), visit.say
    found = await deputies.periods(visit.store, by=staff)
    titles = await visit.store.team.titles(staff.agency_id)
    lines: ButtonRows = tuple(
        (button(say, "deputy-line", EndDeputy(each.id), **said_of(each, titles, say)),)
        for each in found[:LIST]
    )
    name: ButtonRows = ()
    if does_by_role(staff, Permission.APPROVE):
        name = ((button(say, "deputy-name", NameDeputy()),),)
    text = parts(lead, say("deputies", count=len(found), whose=_whose(staff)))
    return Screen(text, (*lines, *name, *to_menu(say)))


def _whose(staff: Staff) -> str:
    """Whose deputies the person sees: everybody's, or those on one's own side."""
    if may(staff, Permission.MANAGE_PEOPLE):
        return "everybody"
    return "approver" if does_by_role(staff, Permission.APPROVE) else "deputy"


async def _ask_day(action: NameDeputy, visit: Visit) -> Screen:
    staff, say, store = visit.require_staff(), visit.say, visit.store
    colleague = await deputies.candidate(store, action.staff, by=staff)
    agency = await store.agencies.get(staff.agency_id)
    today, since = agency_today(agency.time_zone), _read(action.since)
    if since is None:
        state: dict[str, Any] = {"staff": action.staff}
        offered = {"deputy-today": today, "deputy-tomorrow": today + timedelta(days=1)}
        rows = [
            (button(say, key, NameDeputy(action.staff, each.isoformat())),)
            for key, each in offered.items()
        ]
        text = say("deputy-since", who=colleague.title)
    else:
        deputies.require_period(agency, since)
        state = {"staff": action.staff, "since": action.since}
        week, two = since + timedelta(days=6), since + timedelta(days=13)
        rows = [(_until(say, action, each),) for each in dict.fromkeys((since, week, two))]
        text = say("deputy-until", who=colleague.title, since=f"{since:%d.%m.%Y}")
    await store.conversations.begin(visit.person.id, PERIOD, state)
    return Screen(text, (*rows, *_back(say)))


def _until(say: Say, action: NameDeputy, last: date) -> Button:
    chosen = NameDeputy(action.staff, action.since, last.isoformat())
    return button(say, "deputy-until-day", chosen, day=f"{last:%d.%m.%Y}")


def _read(value: str) -> date | None:
    """A day that a button carries; empty is none yet.

    Raises:
        UnknownChoiceError: no button of ours carries it.
    """
    if not value:
        return None
    numbers = value.split("-")
    if [len(each) for each in numbers] != [4, 2, 2]:
        raise UnknownChoiceError
    return day(".".join(reversed(numbers)))


def _back(say: Say) -> ButtonRows:
    return ((button(say, "back", OpenDeputies()),), *to_menu(say))
