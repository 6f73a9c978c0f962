"""/history: what I looked for and chose, my marks and my affairs, for my eyes alone (D11.4)."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from admin.card_words import dated
from admin.clock import day_of
from admin.paging import Part, part_of
from admin.personal.diary import history, keep_longer, term_of
from admin.personal.terms import HISTORY, LONG_HISTORY
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.counting import CODES
from bot.citizen.own.affairs import affairs
from bot.citizen.own.history_actions import KeepHistory, OpenOwnHistory
from bot.citizen.own.history_words import Line, line_of, zone_of
from bot.citizen.own.mine_actions import OpenMine
from bot.citizen.own.privacy_actions import OpenPrivacy
from bot.citizen.own.terms import kept_for
from bot.citizen.wording import button_text, column, lines, paragraphs, russian_mark
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.care_terms import DiaryKind
from storage.models import DiaryEntry

routes = Routes()

PAGE = 6
"""Entries of one screen: each may have a button."""

_MOST = 300


@routes.command("history")
async def show(argument: str, visit: Visit) -> Screen:
    return await history_screen(1, visit)


@routes.action(OpenOwnHistory)
async def open_history(action: OpenOwnHistory, visit: Visit) -> Screen:
    return await history_screen(action.page, visit)


@routes.action(KeepHistory, writes=True)
async def keep(action: KeepHistory, visit: Visit) -> Screen:
    """For a year, or no more: then what is older goes at once."""
    longer = bool(action.on)
    gone = await keep_longer(visit.store, visit.person.id, visit.now, on=longer)
    term = kept_for(LONG_HISTORY if longer else HISTORY, visit.say)
    return await history_screen(1, visit, visit.say("own-history-kept-for", term=term, gone=gone))


async def history_screen(page: int, visit: Visit, done: Html | None = None) -> Screen:
    found = await _everything(visit)
    say, part = visit.say, part_of(found, page, PAGE)
    term = kept_for(term_of(visit.preferences), say)
    about = say("own-history-about" if found else "own-history-empty", term=term)
    text = paragraphs(done, say("own-history-title"), about, *_days(part, visit))
    below = russian_mark(say, text)
    return Screen(
        paragraphs(text, below),
        (*_ways(part), *_pages(part, visit), *_settings(visit), *buttons.way_back(say, OpenMine())),
    )


async def _everything(visit: Visit) -> Sequence[Line]:
    """What was and what is ahead, the latest day first."""
    if not visit.person.id:
        return ()
    waiting = visit.notebook.diary.waiting(visit.person.address)
    entries = await history(visit.store, visit.person, waiting, _MOST)
    own = [line_of(each, visit) for each in _without_ways_there(entries)]
    found = [*await affairs(visit), *own]
    return sorted(found, key=lambda line: (line.day, line.hour), reverse=True)


def _without_ways_there(entries: Sequence[DiaryEntry]) -> Iterable[DiaryEntry]:
    """A situation in which something was chosen the same day is told with what was chosen."""
    situation = DiaryKind.SITUATION
    told = {
        (each.agency_id, each.at.date(), each.key.partition(CODES)[0])
        for each in entries
        if each.kind is situation and CODES in each.key
    }
    return (
        each
        for each in entries
        if each.kind is not situation or (each.agency_id, each.at.date(), each.key) not in told
    )


def _days(part: Part[Line], visit: Visit) -> Iterable[Html]:
    """The page's entries under their days, numbered as their buttons are."""
    say, first = visit.say, (part.page - 1) * PAGE + 1
    several = len({line.agency_id for line in part.things}) > 1
    for day, found in groupby(enumerate(part.things, start=first), lambda each: each[1].day):
        told = (_numbered(number, line, visit, several=several) for number, line in found)
        heading = say("own-history-day", date=dated(say, day), ahead=_ahead(day, part, visit))
        yield lines(heading, *told)


def _ahead(day: date, part: Part[Line], visit: Visit) -> str:
    """Whether that day is still to come, where the agency is."""
    zone = zone_of(part.things[0].agency_id, visit)
    return "yes" if day > day_of(visit.now, zone) else "no"


def _numbered(number: int, line: Line, visit: Visit, *, several: bool) -> Html:
    say = visit.say
    agency = visit.library.agency(line.agency_id) if several else None
    return say(
        "own-history-line",
        number=str(number),
        hour=line.hour or "none",
        words=line.words,
        agency=say.own(agency.guide.short_name) if agency else "none",
    )


def _ways(part: Part[Line]) -> ButtonRows:
    """One press opens it again; what stands there twice is opened by the first of the two."""
    first: dict[Action, tuple[int, Html]] = {}
    for number, line in enumerate(part.things, start=(part.page - 1) * PAGE + 1):
        if line.way is not None:
            first.setdefault(line.way, (number, line.label))
    return column(
        Button(button_text(Html(f"{number}. {label}")), way)
        for way, (number, label) in first.items()
    )


def _pages(part: Part[Line], visit: Visit) -> ButtonRows:
    say, row = visit.say, []
    if part.page < part.pages:
        row.append(Button(button_text(say("own-history-older")), OpenOwnHistory(part.page + 1)))
    if part.page > 1:
        row.append(Button(button_text(say("own-history-newer")), OpenOwnHistory(part.page - 1)))
    return (tuple(row),) if row else ()


def _settings(visit: Visit) -> ButtonRows:
    say, longer = visit.say, visit.preferences.keeps_history
    term = kept_for(HISTORY if longer else LONG_HISTORY, say)
    change = say("own-history-keep-for", term=term)
    return (
        (Button(button_text(change), KeepHistory(int(not longer))),),
        (Button(button_text(say("own-history-privacy")), OpenPrivacy()),),
    )
