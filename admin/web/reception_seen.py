"""A reception and a booked time as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from zoneinfo import ZoneInfo

from admin.hours_words import hours_words
from admin.receptions.plan import Schedule
from admin.receptions.times import Span
from admin.receptions.typed import week_text
from admin.web.visitor import Visitor
from locales import Html
from storage.models import Booking

_WHOLE_DAY: Span = (0, 24 * 60)


@dataclass(frozen=True)
class ClosureSeen:
    id: int
    day: date
    hours: str
    note: str


@dataclass(frozen=True)
class ScheduleSeen:
    id: int
    who: str
    place: str
    point: str
    week: Html
    slot_minutes: int
    seats: int
    active: bool
    revision: int
    closures: Sequence[ClosureSeen]


def schedule_seen(schedule: Schedule, visitor: Visitor) -> ScheduleSeen:
    reception = schedule.reception
    return ScheduleSeen(
        id=reception.id,
        who=reception.who,
        place=reception.place,
        point=schedule.point,
        week=hours_words(week_text(schedule.week), visitor.say),
        slot_minutes=reception.slot_minutes,
        seats=reception.seats,
        active=reception.active,
        revision=reception.revision,
        closures=[
            ClosureSeen(
                each.id, each.day, _span_words((each.starts, each.ends), visitor), each.note
            )
            for each in schedule.closures
        ],
    )


def losing_words(booking: Booking, visitor: Visitor) -> Html:
    """«24.11.2026, 10:30 — берёза 47»: whoever has it is told and offered another time."""
    at = booking.starts_at.astimezone(ZoneInfo(visitor.agency.time_zone))
    return Html(f"{at:%d.%m.%Y, %H:%M} — {escape(booking.code)}")


def _span_words(span: Span, visitor: Visitor) -> str:
    if span == _WHOLE_DAY:
        return visitor.say("web-reception-whole-day")
    return f"{_clock(span[0])}–{_clock(span[1])}"


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
