"""A person books an exact time, moves or cancels it. The database guards every seat."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from admin.clock import day_of
from admin.errors.receptions import (
    AlreadyBookedError,
    BadNameError,
    BookedOftenError,
    BookingCalledError,
    BookingMovedOnError,
    BookingOverError,
    TooManyBookingsError,
)
from admin.fields import seen as read
from admin.receptions.code_words import fresh_code
from admin.receptions.offer import Offer, held_offer, offer_of
from admin.receptions.plan import fallen, timetable_of
from admin.receptions.reminders import drop_reminder, plan_reminder
from admin.receptions.times import FreeTime
from admin.redaction import insults_somebody
from storage.care_terms import BookingState
from storage.errors import MissingRecordError, StaleRecordError, TakenError
from storage.models import Booking, Reception
from storage.models.receptions import MOST_SEATS, NAME_LIMIT
from storage.store import Store

_ON_ITS_WAY = timedelta(hours=2)
"""A time stays among the person's own so long after it has come."""

MOST_A_DAY = 10
"""Times that one person takes in an agency within a day, those they cancelled among them."""

_NAME = re.compile(r"[^\W\d_]([^\W\d_]|[ .'’-])*")


@dataclass(frozen=True)
class Missed:
    """Somebody took it a moment before, or it is offered no longer: the nearest free times."""

    nearest: tuple[FreeTime, ...]


@dataclass(frozen=True)
class Booked:
    """A booked time ahead; `stands` is False where nobody receives then any more."""

    booking: Booking
    reception: Reception
    stands: bool


async def book(
    store: Store, reception_id: int, starts_at: datetime, *, person_id: int, now: datetime
) -> Booking | Missed:
    """Take the lowest free seat of this time; pressed twice, the time that they have.

    Raises:
        ReceptionClosedError: nobody books here now.
        AlreadyBookedError: the person has another time here: it can be moved.
        TooManyBookingsError: they have as many times as the agency gives to one person.
        BookedOftenError: they took and gave back as many as one may in a day.
    """
    offer = await held_offer(store, reception_id, now=now, alone=False)
    # Each lost race is a seat less: there are never more of them than seats.
    for _ in range(MOST_SEATS + 1):
        own = await _own_at(store, offer, person_id, now)
        if own is not None and own.starts_at == starts_at:
            return own
        await _require_another(store, offer, own, person_id)
        seat = await _free_seat(store, offer, starts_at)
        if seat is None:
            break
        booking = await store.bookings.take(await _wanted(store, offer, starts_at, seat, person_id))
        if booking is not None:
            await plan_reminder(store, booking, offer.agency.time_zone, now)
            return booking
    return await _missed(store, reception_id, starts_at, now)


async def move(
    store: Store, booking_id: int, starts_at: datetime, *, seen: int, person_id: int, now: datetime
) -> Booking | Missed:
    """Take a seat of another time and give the former one back, at once. The code is the same
    wherever nobody else says it that day.

    Raises:
        BookingCalledError: the person was called for it, maybe early.
        BookingOverError: it was cancelled, or its time has come.
        BookingMovedOnError: it was moved since it was seen.
    """
    booking = await _theirs(store, booking_id, person_id, now)
    offer = await held_offer(store, booking.reception_id, now=now, alone=True)
    if booking.starts_at == starts_at:
        return booking
    seat = await _free_seat(store, offer, starts_at)
    if seat is None:
        return await _missed(store, offer.reception.id, starts_at, now)
    day = day_of(starts_at, offer.agency.time_zone)
    code = await _code(store, offer, day, booking)
    values = {"starts_at": starts_at, "day": day, "seat": seat, "code": code}
    try:
        await store.bookings.change(booking, seen, values)
    except StaleRecordError as error:
        raise BookingMovedOnError from error
    except TakenError:
        return await _missed(store, offer.reception.id, starts_at, now)
    await plan_reminder(store, booking, offer.agency.time_zone, now)
    return booking


async def cancel(
    store: Store, booking_id: int, *, seen: int, person_id: int, now: datetime
) -> Booking:
    """Give the time back, and the name with it.

    Raises:
        BookingCalledError: the person was called for it, maybe early.
        BookingOverError: it was cancelled, or its time has come.
        BookingMovedOnError: it was moved since it was seen.
    """
    booking = await _theirs(store, booking_id, person_id, now)
    values = {"state": BookingState.CANCELLED, "name": ""}
    try:
        await store.bookings.change(booking, seen, values)
    except StaleRecordError as error:
        raise BookingMovedOnError from error
    await drop_reminder(store, booking)
    return booking


async def give_name(
    store: Store, booking_id: int, typed: str, *, person_id: int, now: datetime
) -> Booking:
    """How staff may call the person; only they see it.

    Raises:
        BadNameError: no name is written so.
    """
    booking = await _theirs(store, booking_id, person_id, now)
    name = read(typed)
    if not _NAME.fullmatch(name) or len(name) > NAME_LIMIT or insults_somebody(name):
        raise BadNameError(most=NAME_LIMIT)
    await store.bookings.name(booking, name)
    return booking


async def drop_name(store: Store, booking_id: int, *, person_id: int, now: datetime) -> Booking:
    """The code word is enough."""
    booking = await _theirs(store, booking_id, person_id, now)
    await store.bookings.name(booking, "")
    return booking


async def my_bookings(store: Store, person_id: int | None, *, now: datetime) -> tuple[Booked, ...]:
    """What the person has ahead, in every agency, the nearest first; somebody whom we do not
    know has nothing."""
    if person_id is None:
        return ()
    found = await store.bookings.of_person(person_id, now - _ON_ITS_WAY)
    return tuple([await _booked(store, each, now) for each in found])


async def ahead_in(
    store: Store, person_id: int | None, agency_id: int, *, now: datetime
) -> tuple[Booked, ...]:
    """What the person has to come to in one agency; where nobody receives any more, they are
    free to book elsewhere."""
    mine = await my_bookings(store, person_id, now=now)
    return tuple(
        each
        for each in mine
        if each.stands and each.booking.agency_id == agency_id and each.booking.starts_at > now
    )


async def my_booking(
    store: Store, booking_id: int, *, person_id: int | None, now: datetime
) -> Booked:
    """One of the person's own, whatever became of it.

    Raises:
        MissingRecordError: there is none, or it is somebody else's.
    """
    return await _booked(store, await _own(store, booking_id, person_id), now)


async def find_mine(
    store: Store, booking_id: int, *, person_id: int | None, now: datetime
) -> Booked | None:
    """The same; None where it is nobody's or somebody else's."""
    found = await store.bookings.find(booking_id)
    theirs = found is not None and found.person_id is not None and found.person_id == person_id
    return await _booked(store, found, now) if found is not None and theirs else None


async def _booked(store: Store, booking: Booking, now: datetime) -> Booked:
    reception = await store.receptions.by_id(booking.reception_id)
    held = await store.bookings.holding(reception.id, booking.starts_at)
    lost = fallen(await timetable_of(store, reception, now), held)
    return Booked(booking, reception, booking.id not in {each.id for each in lost})


async def _own(store: Store, booking_id: int, person_id: int | None) -> Booking:
    booking = await store.bookings.by_id(booking_id)
    if booking.person_id is None or booking.person_id != person_id:
        raise MissingRecordError(f"booking {booking_id}")
    return booking


async def _theirs(store: Store, booking_id: int, person_id: int, now: datetime) -> Booking:
    """One of the person's own that can still be changed."""
    booking = await _own(store, booking_id, person_id)
    if booking.state in (BookingState.CALLED, BookingState.CAME):
        raise BookingCalledError
    if booking.state is not BookingState.BOOKED or booking.starts_at <= now:
        raise BookingOverError
    return booking


async def _own_at(store: Store, offer: Offer, person_id: int, now: datetime) -> Booking | None:
    """The person's time here, unless it has come and nobody said what became of it."""
    own = await store.bookings.booked_at(offer.reception.id, person_id)
    if own is None or own.starts_at > now:
        return own
    await store.bookings.let_go(own)
    return None


async def _require_another(store: Store, offer: Offer, own: Booking | None, person_id: int) -> None:
    if own is not None:
        raise AlreadyBookedError
    most = offer.agency.procedure.reception_booking.most_open
    if len(await ahead_in(store, person_id, offer.agency.id, now=offer.now)) >= most:
        raise TooManyBookingsError(most=most)
    since = offer.now - timedelta(days=1)
    if await store.bookings.count_taken_by(person_id, offer.agency.id, since) >= MOST_A_DAY:
        raise BookedOftenError(most=MOST_A_DAY)


async def _free_seat(store: Store, offer: Offer, starts_at: datetime) -> int | None:
    """The lowest seat that nobody has, as the database has it this moment."""
    if not offer.has(starts_at):
        return None
    taken = await store.bookings.seats(offer.reception.id, starts_at)
    seats = offer.timetable.seats
    if len(taken) >= seats:
        return None
    return next(seat for seat in range(1, seats + 1) if seat not in taken)


async def _wanted(
    store: Store, offer: Offer, starts_at: datetime, seat: int, person_id: int
) -> Booking:
    day = day_of(starts_at, offer.agency.time_zone)
    return Booking(
        agency_id=offer.agency.id,
        reception_id=offer.reception.id,
        starts_at=starts_at,
        day=day,
        seat=seat,
        code=await _code(store, offer, day),
        person_id=person_id,
        created_at=offer.now,
    )


async def _code(store: Store, offer: Offer, day: date, moved: Booking | None = None) -> str:
    """The same as before where it is free that day."""
    said = await store.bookings.codes(offer.reception.id, day)
    if moved is not None and (moved.day == day or moved.code not in said):
        return moved.code
    return fresh_code(said)


async def _missed(store: Store, reception_id: int, starts_at: datetime, now: datetime) -> Missed:
    """The nearest free ones, as they are now."""
    offer = await offer_of(store, reception_id, now=now)
    return Missed(offer.nearest(starts_at))
