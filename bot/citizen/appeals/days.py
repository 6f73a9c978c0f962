"""A day to press: the days of a month, or a few with their names for whoever wants plain text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions import Action
from bot.citizen.wording import button_text, column
from bot.screens import Button, ButtonRows
from bot.visit import Visit

_IN_A_ROW = 7
_IN_WORDS = 8
"""Days on one page where each has a row of its own."""


@dataclass(frozen=True)
class Days:
    """From `first` to `last`; `chosen` is what a day's button does, `turned` that of the page
    which ends on a day."""

    first: date
    last: date
    chosen: Callable[[date], Action]
    turned: Callable[[date], Action]


def day_buttons(days: Days, shown: date, visit: Visit) -> ButtonRows:
    """The page that holds this day, and the pages before and after it."""
    end = min(max(shown, days.first), days.last)
    if visit.preferences.plain_text:
        start = end - timedelta(days=_IN_WORDS - 1)
        later = end + timedelta(days=_IN_WORDS)
    else:
        start = end.replace(day=1)
        later = _month_end(_month_end(start) + timedelta(days=1))
        end = min(_month_end(start), days.last)
    start = max(start, days.first)
    return (*_grid(days, start, end, visit), *_turning(days, start, end, later, visit))


def _grid(days: Days, start: date, end: date, visit: Visit) -> ButtonRows:
    found = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    if visit.preferences.plain_text:
        return column(Button(_in_words(day, visit), days.chosen(day)) for day in reversed(found))
    shown = [Button(str(day.day), days.chosen(day)) for day in found]
    return tuple(tuple(shown[at : at + _IN_A_ROW]) for at in range(0, len(shown), _IN_A_ROW))


def _turning(days: Days, start: date, end: date, later: date, visit: Visit) -> ButtonRows:
    row = tuple(_turns(days, start, end, later, visit))
    return (row,) if row else ()


def _turns(days: Days, start: date, end: date, later: date, visit: Visit) -> Iterator[Button]:
    if start > days.first:
        earlier = button_text(visit.say("appeal-earlier"))
        yield Button(earlier, days.turned(start - timedelta(days=1)))
    if end < days.last:
        yield Button(button_text(visit.say("appeal-later")), days.turned(min(later, days.last)))


def _in_words(day: date, visit: Visit) -> str:
    words = visit.say("appeal-day", day=str(day.day), month=f"m{day.month}", weekday=_weekday(day))
    return button_text(words)


def _weekday(day: date) -> str:
    return f"w{day.weekday()}"


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
