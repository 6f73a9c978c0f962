"""What staff say of a reception, what it is as it stands, and when it receives."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from admin.calendar import WorkingDays, working_days
from admin.clock import day_of
from admin.receptions.times import Span, Timetable, moments
from storage.care_terms import BookingState
from storage.models import Agency, Booking, Reception, ReceptionClosure, ReceptionHours
from storage.store import Store

WeekSpan = tuple[int, int, int]
"""Weekday (0 is Monday), from and to in minutes of the day."""

_A_DAY = timedelta(days=1)


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

    @property
    def week(self) -> tuple[WeekSpan, ...]:
        return tuple((each.weekday, each.starts, each.ends) for each in self.hours)


async def schedule_of(store: Store, reception: Reception, today: date) -> Schedule:
    """The reception as the database has it, with the closures from yesterday on: what is booked
    for today stands or falls by them, too."""
    closures = await store.receptions.closures(reception.id, today - _A_DAY)
    row = await store.register.row(reception.agency_id, reception.row_id)
    point = await store.register.touchpoint(reception.agency_id, row.touchpoint_id)
    hours = await store.receptions.hours(reception.id)
    return Schedule(reception, tuple(hours), tuple(closures), point.name)


async def standing_as(store: Store, plan: Plan, agency_id: int) -> Reception | None:
    """An open reception of the same people in the same place and hours: a second one would
    double the seats."""
    for each in await store.receptions.open_ones(agency_id):
        if (each.row_id, each.who, each.place) == (plan.row_id, plan.who, plan.place):
            hours = await store.receptions.hours(each.id)
            if {(one.weekday, one.starts, one.ends) for one in hours} == {*plan.week}:
                return each
    return None


async def timetable_of(store: Store, reception: Reception, now: datetime) -> Timetable:
    """When it receives by its week, its closures and the agency's calendar."""
    agency = await store.agencies.get(reception.agency_id)
    schedule = await schedule_of(store, reception, day_of(now, agency.time_zone))
    return timetable(schedule, agency, await working_days(store, agency.id))


def timetable(schedule: Schedule, agency: Agency, days: WorkingDays) -> Timetable:
    """The same of what is read already."""
    reception = schedule.reception
    return Timetable(
        time_zone=agency.time_zone,
        slot_minutes=reception.slot_minutes,
        seats=reception.seats,
        ahead_days=reception.ahead_days,
        notice_hours=reception.notice_hours,
        week=by_weekday(schedule.week),
        closed=by_day((each.day, (each.starts, each.ends)) for each in schedule.closures),
        rests=days.rests,
        active=reception.active and agency.closed_on is None,
    )


def by_weekday(week: Iterable[WeekSpan]) -> dict[int, tuple[Span, ...]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for weekday, starts, ends in week:
        found[weekday].append((starts, ends))
    return {weekday: tuple(spans) for weekday, spans in found.items()}


def by_day(closures: Iterable[tuple[date, Span]]) -> dict[date, tuple[Span, ...]]:
    found: dict[date, list[Span]] = defaultdict(list)
    for day, span in closures:
        found[day].append(span)
    return {day: tuple(spans) for day, spans in found.items()}


def fallen(timetable: Timetable, bookings: Sequence[Booking]) -> tuple[Booking, ...]:
    """Of the taken times of a reception, those that wait for a call which will not come: nobody
    receives then, or more have the moment than there are seats, the latest of them."""
    held: Counter[datetime] = Counter()
    found = []
    for booking in sorted(bookings, key=lambda each: each.id):
        held[booking.starts_at] += 1
        fits = held[booking.starts_at] <= timetable.seats
        if booking.state is BookingState.BOOKED and not (
            fits and booking.starts_at in moments(timetable, booking.day)
        ):
            found.append(booking)
    return tuple(sorted(found, key=lambda each: (each.starts_at, each.id)))
