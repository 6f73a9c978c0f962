"""What an OpenStreetMap opening-hours text says of a week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from opening_hours import OpeningHours, State, validate

_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]
"""From and to, in the agency's own time."""


@dataclass(frozen=True)
class WeekLine:
    """Days that share their hours; 0 is Monday. No spans: closed."""

    first: int
    last: int
    spans: tuple[tuple[time, time], ...]


@cache
def parsed(hours: str) -> OpeningHours | None:
    """The text as an expression; None when it is empty or cannot be evaluated."""
    return OpeningHours(hours) if hours.strip() and validate(hours) else None


def is_always_open(hours: str) -> bool:
    expression = parsed(hours)
    return expression is not None and str(expression.normalize()) == "24/7"


def spans(expression: OpeningHours, start: datetime, end: datetime) -> Iterator[Span]:
    """When it is open between two moments of local time."""
    for begin, finish, state, *_ in expression.intervals(start, end):
        if state == State.OPEN:
            yield begin, finish


def week_of(hours: str, day: date) -> tuple[WeekLine, ...]:
    """The hours of this day's week, days of equal hours together; empty when there is
    nothing to say."""
    expression = parsed(hours)
    if expression is None or is_always_open(hours):
        return ()
    monday = datetime.combine(day - timedelta(days=day.weekday()), time())
    days: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for start, end in spans(expression, monday, monday + timedelta(days=7)):
        if end - start > _DAY:
            return ()
        days[start.weekday()].append((start.time(), end.time()))
    return tuple(_together([tuple(each) for each in days]))


def _together(days: list[tuple[tuple[time, time], ...]]) -> Iterator[WeekLine]:
    first = 0
    for day in range(1, 8):
        if day == 7 or days[day] != days[first]:
            yield WeekLine(first, day - 1, days[first])
            first = day
