"""The day's list: who is booked, called, received, or did not come (A4.2.4, D24).

Staff see a code word, and a name only where it was given; never who it is.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from admin.clock import day_of
from admin.errors import DomainError
from admin.errors.receptions import (
    NotYetTimeError,
    OtherDayError,
    StepOverError,
    UndoOverError,
)
from admin.openness import require_writing
from admin.permissions import Permission, require
from admin.receptions.plan import fallen, timetable_of
from storage.care_terms import BookingState
from storage.errors import StaleRecordError, TakenError
from storage.models import Booking, Reception, Staff
from storage.store import Store

_UNDONE_WITHIN = timedelta(minutes=1)


class DayStep(StrEnum):
    """What staff press; `UNDO` within a minute of any of the others."""

    CALL = "call"
    CAME = "came"
    NO_SHOW = "no_show"
    UNDO = "undo"


@dataclass(frozen=True)
class Entry:
    """A booked time of the list; `steps` are the buttons that every face shows now.

    `stands` is False where the time was closed after it was booked.
    """

    booking: Booking
    reception: Reception
    steps: tuple[DayStep, ...]
    stands: bool = True


@dataclass(frozen=True)
class DayList:
    """The agency's day by time and seat; cancelled ones are left out."""

    day: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class _Moment:
    """Now, and the agency's day that it is."""

    now: datetime
    today: date


_FOLLOWS: dict[DayStep, tuple[BookingState, ...]] = {
    DayStep.CALL: (BookingState.BOOKED,),
    DayStep.CAME: (BookingState.CALLED,),
    DayStep.NO_SHOW: (BookingState.BOOKED, BookingState.CALLED),
    DayStep.UNDO: (BookingState.CALLED, BookingState.CAME, BookingState.NO_SHOW),
}


def day_asked(typed: str) -> date | None:
    """A day of an address or a button; nonsense is today, and so is a day that has none before
    or after it."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if date.min < day < date.max else None


async def day_list(store: Store, day: date | None = None, *, by: Staff, now: datetime) -> DayList:
    """The list of a day, today's by default."""
    require(by, Permission.RECEIVE)
    at = await _moment(store, by, now)
    shown = day or at.today
    bookings = await store.bookings.of_day(by.agency_id, shown)
    receptions = {each.id: each for each in await store.receptions.of(by.agency_id)}
    lost: set[int] = set()
    if shown >= at.today:
        for reception_id in {each.reception_id for each in bookings}:
            own = [each for each in bookings if each.reception_id == reception_id]
            timetable = await timetable_of(store, receptions[reception_id], now)
            lost |= {each.id for each in fallen(timetable, own)}
    entries = [
        Entry(each, receptions[each.reception_id], _steps(each, at), each.id not in lost)
        for each in bookings
    ]
    return DayList(shown, tuple(entries))


async def read_entry(store: Store, booking_id: int, *, by: Staff, now: datetime) -> Entry:
    """One of the list, as it is now. Its `booking.revision` is what `seen` wants below."""
    require(by, Permission.RECEIVE)
    booking = await store.bookings.get(by.agency_id, booking_id)
    found = await day_list(store, booking.day, by=by, now=now)
    entry = next((each for each in found.entries if each.booking.id == booking_id), None)
    if entry is not None:
        return entry
    reception = await store.receptions.get(by.agency_id, booking.reception_id)
    return Entry(booking, reception, ())


async def step(
    store: Store, booking_id: int, step: DayStep, *, seen: int, by: Staff, now: datetime
) -> Entry:
    """Call, mark as received or as not come, or undo the last press within a minute.

    Raises:
        StepOverError: it does not follow what was done, or a colleague was first.
        OtherDayError: the time is of another day.
        NotYetTimeError: nobody is late before their time.
        UndoOverError: a minute has passed.
    """
    await require_writing(store, by, Permission.RECEIVE)
    booking = await store.bookings.get(by.agency_id, booking_id)
    if booking.revision != seen:
        raise StepOverError
    refused = _refusal(booking, step, await _moment(store, by, now))
    if refused is not None:
        raise refused
    try:
        await store.bookings.change(booking, seen, _values(booking, step, now))
    except StaleRecordError as error:
        raise StepOverError from error
    except TakenError as error:
        raise UndoOverError from error
    await _note(store, booking, step, by)
    return await read_entry(store, booking_id, by=by, now=now)


def _steps(booking: Booking, at: _Moment) -> tuple[DayStep, ...]:
    return tuple(each for each in DayStep if _refusal(booking, each, at) is None)


def _refusal(booking: Booking, step: DayStep, at: _Moment) -> DomainError | None:
    """Why it cannot be pressed now, or None."""
    if booking.state not in _FOLLOWS[step]:
        return StepOverError()
    if step is DayStep.UNDO:
        pressed = booking.ended_at or booking.called_at
        return None if pressed and at.now - pressed <= _UNDONE_WITHIN else UndoOverError()
    if booking.day > at.today or (step is DayStep.CALL and booking.day != at.today):
        return OtherDayError()
    if step is DayStep.NO_SHOW and at.now < booking.starts_at:
        return NotYetTimeError()
    return None


def _values(booking: Booking, step: DayStep, now: datetime) -> dict[str, Any]:
    match step:
        case DayStep.CALL:
            return {"state": BookingState.CALLED, "called_at": now}
        case DayStep.CAME:
            return {"state": BookingState.CAME, "ended_at": now}
        case DayStep.NO_SHOW:
            return {"state": BookingState.NO_SHOW, "ended_at": now}
    if booking.ended_at is None or booking.called_at is None:
        return {"state": BookingState.BOOKED, "called_at": None, "ended_at": None}
    return {"state": BookingState.CALLED, "ended_at": None}


async def _moment(store: Store, by: Staff, now: datetime) -> _Moment:
    agency = await store.agencies.get(by.agency_id)
    return _Moment(now, day_of(now, agency.time_zone))


async def _note(store: Store, booking: Booking, step: DayStep, by: Staff) -> None:
    """Who pressed what at which reception; the record leads to nobody who was booked."""
    await store.journal.write(
        by.agency_id,
        f"booking.{step.value}",
        f"reception:{booking.reception_id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"day": booking.day.isoformat()},
    )
