"""Whole weeks, months and quarters, so that nobody asks for a day. Whoever takes several of them
apart can still reckon a rest of days now and then (0027)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3}


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included."""

    span: Span
    first: date
    last: date

    @property
    def before(self) -> "Period":
        return period_of(self.span, self.first - timedelta(days=1))

    @property
    def after(self) -> "Period":
        return period_of(self.span, self.last + timedelta(days=1))

    @property
    def code(self) -> str:
        """«2026-11-01»: how an address or a button names it beside its span."""
        return self.first.isoformat()


def period_of(span: Span, day: date) -> Period:
    """The week, month or quarter to which a day belongs."""
    if span is Span.WEEK:
        first = day - timedelta(days=day.weekday())
        return Period(span, first, first + timedelta(days=6))
    months = _MONTHS[span]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    following = date(
        first.year + (first.month + months > 12), (first.month + months - 1) % 12 + 1, 1
    )
    return Period(span, first, following - timedelta(days=1))


def period_named(span: str, day: str, today: date) -> Period:
    """What an address or a button names; the present month where it names nothing that is."""
    known = Span(span) if span in {*Span} else Span.MONTH
    try:
        named = date.fromisoformat(day)
    except ValueError:
        named = today
    within = min(max(named, _EARLIEST), today)
    return period_of(known, within)


_EARLIEST = date(2020, 1, 1)
"""No count is older, and no date before it needs care."""
