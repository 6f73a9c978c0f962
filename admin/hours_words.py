"""Opening hours in words, alike for citizens and staff."""

import re
from collections.abc import Sequence
from datetime import date, time
from html import escape

from locales import Html, Say
from storage.hours import WeekLine, is_always_open, week_of

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
ORDINARY_WEEK = date(2026, 11, 9)
"""Any week without holidays."""
_OF_A_WEEK = re.compile(r"(Mo|Tu|We|Th|Fr|Sa|Su|off|closed|24/7|[\d:;,\s-])*")


def hours_words(hours: str, say: Say) -> Html:
    """An ordinary week in one line; what a week does not tell stands as it is written."""
    if is_always_open(hours):
        return say("hours-always")
    lines = week_lines(week_of(hours, ORDINARY_WEEK), say)
    if not lines or not is_of_a_week(hours):
        return Html(escape(hours))
    return Html("; ".join(lines))


def is_of_a_week(hours: str) -> bool:
    """Whether every week has these hours: they speak of weekdays only."""
    return _OF_A_WEEK.fullmatch(hours) is not None


def week_lines(week: Sequence[WeekLine], say: Say) -> list[Html]:
    """A line for days of equal hours: «понедельник – пятница: с 9:00 до 18:00»."""
    return [_week_line(line, say) for line in week]


def _week_line(line: WeekLine, say: Say) -> Html:
    first = say("card-day", day=_DAYS[line.first])
    last = say("card-day", day=_DAYS[line.last])
    days = say("card-days", first=first, last=last) if line.first != line.last else first
    if not line.spans:
        return say("card-day-off", days=days)
    spans = [say("card-span", first=clock(a), last=clock(b, end=True)) for a, b in line.spans]
    return say("card-day-hours", days=days, spans=Html(", ".join(spans)))


def clock(at: time, end: bool = False) -> str:
    """«9:00»; the end of a day is «24:00»."""
    return "24:00" if end and at == time() else f"{at.hour}:{at.minute:02}"
