"""When a reception receives, and what of it is free. Pure: no database, no clock of its own.

Days and minutes are the agency's, moments are aware UTC. A time that the clocks skip is none,
and one that they show twice is the first of the two.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Span = tuple[int, int]
"""From and to, in minutes of a day."""

Taken = Mapping[datetime, int]
"""How many seats of each moment are taken."""


@dataclass(frozen=True)
class Timetable:
    """`week` are the spans of each weekday (0 is Monday), `closed` those of a day on which
    nobody receives; `rests` says of a day whether the agency does."""

    time_zone: str
    slot_minutes: int
    seats: int
    ahead_days: int
    notice_hours: int
    week: Mapping[int, tuple[Span, ...]]
    closed: Mapping[date, tuple[Span, ...]]
    rests: Callable[[date], bool]
    active: bool = True


@dataclass(frozen=True)
class FreeTime:
    """A moment and how many seats it has left."""

    starts_at: datetime
    free: int


@dataclass(frozen=True)
class FreeDay:
    """The agency's day and how many seats it has left in all."""

    day: date
    free: int


def moments(timetable: Timetable, day: date) -> tuple[datetime, ...]:
    """When somebody may be received on that day, whoever is booked."""
    if not timetable.active or timetable.rests(day):
        return ()
    spans, closed = timetable.week.get(day.weekday(), ()), timetable.closed.get(day, ())
    starts = [
        start
        for first, last in sorted(spans)
        for start in range(first, last - timetable.slot_minutes + 1, timetable.slot_minutes)
        if not _meets(start, start + timetable.slot_minutes, closed)
    ]
    found = (moment_of(day, start, timetable.time_zone) for start in starts)
    return tuple(each for each in found if each is not None)


def moment_of(day: date, minute: int, time_zone: str) -> datetime | None:
    """The moment that the agency's clock shows so; None where it never does."""
    zone = ZoneInfo(time_zone)
    local = datetime.combine(day, time(minute // 60, minute % 60), zone)
    moment = local.astimezone(UTC)
    return moment if moment.astimezone(zone).replace(fold=0) == local else None


def free_times(
    timetable: Timetable, day: date, taken: Taken, now: datetime
) -> tuple[FreeTime, ...]:
    """What may still be booked on that day: not too soon, not too far, a seat left."""
    if not 0 <= (day - _day_of(now, timetable)).days <= timetable.ahead_days:
        return ()
    soonest = now + timedelta(hours=timetable.notice_hours)
    left = (
        FreeTime(each, timetable.seats - taken.get(each, 0))
        for each in moments(timetable, day)
        if each >= soonest and each > now
    )
    return tuple(each for each in left if each.free > 0)


def is_offered(timetable: Timetable, moment: datetime, now: datetime) -> bool:
    """Whether such a time may be booked now, as long as a seat is left."""
    day = moment.astimezone(ZoneInfo(timetable.time_zone)).date()
    return moment in {each.starts_at for each in free_times(timetable, day, {}, now)}


def days_ahead(timetable: Timetable, now: datetime) -> tuple[date, ...]:
    """The days that may be booked, from today to the horizon."""
    today = _day_of(now, timetable)
    return tuple(today + timedelta(days=number) for number in range(timetable.ahead_days + 1))


def free_days(timetable: Timetable, taken: Taken, now: datetime) -> tuple[FreeDay, ...]:
    """The days that have something left."""
    found = (
        FreeDay(day, sum(each.free for each in free_times(timetable, day, taken, now)))
        for day in days_ahead(timetable, now)
    )
    return tuple(each for each in found if each.free)


def nearest(
    timetable: Timetable, taken: Taken, now: datetime, to: datetime, most: int = 3
) -> tuple[FreeTime, ...]:
    """The free times nearest to a moment, in their order."""
    every = [
        each
        for day in days_ahead(timetable, now)
        for each in free_times(timetable, day, taken, now)
    ]
    close = sorted(every, key=lambda each: (abs(each.starts_at - to), each.starts_at))[:most]
    return tuple(sorted(close, key=lambda each: each.starts_at))


def _day_of(moment: datetime, timetable: Timetable) -> date:
    return moment.astimezone(ZoneInfo(timetable.time_zone)).date()


def _meets(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(first < end and start < last for first, last in spans)
