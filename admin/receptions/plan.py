"""What staff say of a reception, and what it is as it stands."""

from dataclasses import dataclass

from storage.models import Reception, ReceptionClosure, ReceptionHours

WeekSpan = tuple[int, int, int]
"""Weekday (0 is Monday), from and to in minutes of the day."""


@dataclass(frozen=True)
class Plan:
    """`who` is a post («Начальник отдела обращений»), not a name; `place` a room, may be empty."""

    row_id: int
    who: str
    place: str
    week: tuple[WeekSpan, ...]
    slot_minutes: int = 30
    seats: int = 1
    ahead_days: int = 14
    notice_hours: int = 2


@dataclass(frozen=True)
class Schedule:
    """A reception with its week and the closures that are not over; `point` is the name of the
    touchpoint where it is."""

    reception: Reception
    hours: tuple[ReceptionHours, ...]
    closures: tuple[ReceptionClosure, ...]
    point: str = ""
