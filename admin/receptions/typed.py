"""A reception as a form holds it: one reading serves every face."""

import re
from dataclasses import dataclass
from datetime import date, time

from admin.days import day
from admin.errors import BadDateError, BadHoursError
from admin.errors.fields import at_field
from admin.errors.procedure import BadNumberError
from admin.errors.receptions import NoReceptionHoursError, WeekHoursError
from admin.fields import hours, seen, text
from admin.hours_words import ORDINARY_WEEK, is_of_a_week
from admin.receptions.plan import Plan, Schedule, WeekSpan
from admin.receptions.times import Span
from locales import Say
from storage.hours import week_of
from storage.models.receptions import MOST_SEATS

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MIDNIGHT = 24 * 60
_WHOLE_DAY: Span = (0, _MIDNIGHT)
_BETWEEN_DAYS = re.compile(r"\s+(?:[-–—]|по|to)\s+|(?<=\d)[–—](?=\d)")
_SPAN = re.compile(
    r"(?:(?:с|from)\s+)?(\d{1,2})(?:[:.](\d\d))?\s*(?:[-–—]|до|to)\s*(\d{1,2})(?:[:.](\d\d))?"
)
LIMITS: dict[str, tuple[int, int]] = {
    "slot_minutes": (5, 240),
    "seats": (1, MOST_SEATS),
    "ahead_days": (1, 120),
    "notice_hours": (0, 240),
}
"""Least and most of each number, as the database has them."""


@dataclass(frozen=True)
class TypedPlan:
    """What was typed, as it was typed: «пн–пт 9:00–13:00, 14:00–17:00», «30»."""

    who: str = ""
    place: str = ""
    week: str = ""
    slot_minutes: str = "30"
    seats: str = "1"
    ahead_days: str = "14"
    notice_hours: str = "2"


def read_plan(row_id: int, typed: TypedPlan) -> Plan:
    """The plan, each field's refusal `at_field` of its name.

    Raises:
        DomainError: a field cannot be read; the words say how to mend it.
    """
    with at_field("who"):
        who = text(typed.who, least=3, most=200)
    with at_field("place"):
        place = text(typed.place, least=0, most=200)
    with at_field("week"):
        week = read_week(typed.week)
    numbers = {name: read_number(name, getattr(typed, name)) for name in LIMITS}
    with at_field("week"):
        require_slots(week, numbers["slot_minutes"])
    return Plan(row_id=row_id, who=who, place=place, week=week, **numbers)


def typed_plan(schedule: Schedule, say: Say) -> TypedPlan:
    """The reception as somebody would type it in this language."""
    reception = schedule.reception
    numbers = {name: str(getattr(reception, name)) for name in LIMITS}
    return TypedPlan(
        who=reception.who, place=reception.place, week=week_typed(schedule.week, say), **numbers
    )


def read_number(name: str, typed: str) -> int:
    """One of the numbers that `LIMITS` names.

    Raises:
        BadNumberError: it is none, too small or too large.
    """
    least, most = LIMITS[name]
    clean = seen(typed)
    with at_field(name):
        if not re.fullmatch(r"\d{1,3}", clean, re.ASCII) or not least <= int(clean) <= most:
            raise BadNumberError(least=least, most=most)
    return int(clean)


def read_week(typed: str) -> tuple[WeekSpan, ...]:
    """«пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00», “Mon–Thu 9:00–13:00”.

    Raises:
        BadHoursError: it cannot be read.
        WeekHoursError: it is not an ordinary week's.
    """
    clean = hours(typed)
    lines = week_of(clean, ORDINARY_WEEK)
    if not lines or not is_of_a_week(clean):
        raise WeekHoursError
    week = [
        (weekday, _minute(start), _minute(end) or _MIDNIGHT)
        for line in lines
        for weekday in range(line.first, line.last + 1)
        for start, end in line.spans
    ]
    if not week or any(end <= start for _, start, end in week):
        raise WeekHoursError
    return tuple(sorted(week))


def require_slots(week: tuple[WeekSpan, ...], slot_minutes: int) -> None:
    """Let pass hours in each of which somebody can be received.

    Raises:
        NoReceptionHoursError: a span is shorter than one reception.
    """
    if any(end - start < slot_minutes for _, start, end in week):
        raise NoReceptionHoursError(least=slot_minutes)


def week_text(week: tuple[WeekSpan, ...]) -> str:
    """The opposite: an OpenStreetMap text, which `admin.hours_words.hours_words` words."""
    days: dict[str, list[str]] = {}
    for weekday in sorted({each[0] for each in week}):
        spans = (f"{_clock(a)}-{_clock(b)}" for day, a, b in sorted(week) if day == weekday)
        days.setdefault(",".join(spans), []).append(_DAYS[weekday])
    return "; ".join(f"{','.join(names)} {spans}" for spans, names in days.items())


def week_typed(week: tuple[WeekSpan, ...], say: Say) -> str:
    """As people write it, «пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00»; `read_week` reads it
    in any language."""
    spans = {
        weekday: ", ".join(f"{_said(a)}–{_said(b)}" for on, a, b in sorted(week) if on == weekday)
        for weekday in sorted({each[0] for each in week})
    }
    runs: list[list[int]] = []
    for weekday, words in spans.items():
        if runs and runs[-1][-1] == weekday - 1 and spans[weekday - 1] == words:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    return "; ".join(f"{_days_said(run, say)} {spans[run[0]]}" for run in runs)


def read_days(typed: str) -> tuple[date, date]:
    """«24.11.2026» or «24.11.2026 – 30.11.2026»: the first day and the last.

    Raises:
        BadDateError: one of them is no day of the calendar.
    """
    first, *rest = _BETWEEN_DAYS.split(seen(typed))
    if len(rest) > 1:
        raise BadDateError
    return day(first), day(rest[0] if rest else first)


def read_span(typed: str) -> Span:
    """«13:00–15:00»; empty means the whole day.

    Raises:
        BadHoursError: no clock shows that, or it ends before it begins.
    """
    clean = seen(typed)
    if not clean:
        return _WHOLE_DAY
    found = _SPAN.fullmatch(clean)
    if found is None:
        raise BadHoursError
    hour, minute, last_hour, last_minute = (int(each or 0) for each in found.groups())
    start, end = hour * 60 + minute, last_hour * 60 + last_minute
    if max(minute, last_minute) > 59 or not start < end <= _MIDNIGHT:
        raise BadHoursError
    return start, end


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _said(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _days_said(run: list[int], say: Say) -> str:
    first, last = (say("web-draft-day", day=_DAYS[each]) for each in (run[0], run[-1]))
    return first if len(run) == 1 else f"{first}–{last}"
