"""Is it open now? Hours are OpenStreetMap opening-hours texts; whatever is not certain
(no hours, a holiday that the hours do not mention, a moved working day) is not said."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import holidays
from opening_hours import OpeningHours

from storage.hours import WeekLine, is_always_open, parsed, spans, week_of

_AHEAD = timedelta(days=15)
_DAY = timedelta(days=1)
_WEEKEND = 5


@dataclass(frozen=True)
class Opening:
    """`change` is when it closes, or opens, in the agency's time; None: unknown or never."""

    is_open: bool
    change: datetime | None


class _Day(Enum):
    ORDINARY = "the hours hold"
    CLOSED = "a holiday"
    UNCERTAIN = "a holiday or a moved working day of which the hours say nothing"


def opening(hours: str, time_zone: str, now: datetime) -> Opening | None:
    """Whether it is open now; None when that is not certain. `now` is an aware moment."""
    expression = parsed(hours)
    if expression is None:
        return None
    if is_always_open(hours):
        return Opening(True, None)
    local = now.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
    for start, end in spans(expression, local - _DAY, local + _AHEAD):
        if start <= local < end and _day(start.date(), hours) is not _Day.CLOSED:
            return _while_open(_day(start.date(), hours), local, end)
    return _while_closed(expression, hours, local)


def week(hours: str, time_zone: str, now: datetime) -> tuple[WeekLine, ...]:
    """This week's hours, days of equal hours together; empty when there is nothing to say."""
    return week_of(hours, now.astimezone(ZoneInfo(time_zone)).date())


def _while_open(day: _Day, local: datetime, end: datetime) -> Opening | None:
    if day is _Day.UNCERTAIN:
        return None
    if local.date() + _DAY not in _calendar():
        return Opening(True, end)
    # The working day before a holiday is an hour shorter (Labour Code, art. 95).
    return Opening(True, None) if end - local > timedelta(hours=1) else None


def _while_closed(expression: OpeningHours, hours: str, local: datetime) -> Opening | None:
    if _day(local.date(), hours) is _Day.UNCERTAIN or expression.is_unknown(local):
        return None
    for start, _ in spans(expression, local, local + _AHEAD):
        between = [local.date() + timedelta(days=n) for n in range((start - local).days + 2)]
        known = [_day(each, hours) for each in between if each <= start.date()]
        if _Day.UNCERTAIN in known:
            break
        if known[-1] is _Day.ORDINARY:
            return Opening(False, start)
    return Opening(False, None)


def _day(day: date, hours: str) -> _Day:
    calendar = _calendar()
    works = calendar.is_working_day(day)
    weekend = day.weekday() >= _WEEKEND
    if weekend and works:
        return _Day.UNCERTAIN
    if works or (weekend and day not in calendar):
        return _Day.ORDINARY
    if "PH off" in hours or "PH closed" in hours:
        return _Day.CLOSED
    if "PH" in hours or _opens_on_weekends(hours):
        return _Day.UNCERTAIN
    return _Day.CLOSED


def _opens_on_weekends(hours: str) -> bool:
    # Any ordinary weekend shows the habit: 14 and 15 November 2026.
    expression = OpeningHours(hours)
    return any(spans(expression, datetime(2026, 11, 14), datetime(2026, 11, 16)))  # noqa: DTZ001


@cache
def _calendar() -> Any:
    return holidays.country_holidays("RU")
