"""A reception as a form holds it: one reading serves every face."""

from dataclasses import dataclass
from datetime import date

from admin.receptions.plan import Plan, Schedule, WeekSpan
from admin.receptions.times import Span


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
    raise NotImplementedError


def typed_plan(schedule: Schedule) -> TypedPlan:
    """The reception as somebody would type it."""
    raise NotImplementedError


def read_week(typed: str) -> tuple[WeekSpan, ...]:
    """«пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00».

    Raises:
        DomainError: it cannot be read, or is not an ordinary week's.
    """
    raise NotImplementedError


def week_text(week: tuple[WeekSpan, ...]) -> str:
    """The opposite: an OpenStreetMap text, which `admin.hours_words.hours_words` words."""
    raise NotImplementedError


def read_days(typed: str) -> tuple[date, date]:
    """«24.11.2026» or «24.11.2026 – 30.11.2026»: the first day and the last."""
    raise NotImplementedError


def read_span(typed: str) -> Span:
    """«13:00–15:00»; empty means the whole day."""
    raise NotImplementedError
