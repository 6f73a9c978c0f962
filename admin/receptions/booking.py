"""A person books an exact time, moves or cancels it. The database guards every seat."""

from dataclasses import dataclass
from datetime import date, datetime

from admin.receptions.times import FreeDay, FreeTime
from storage.models import Booking, Reception
from storage.store import Store


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


async def free_days_of(store: Store, reception_id: int, *, now: datetime) -> tuple[FreeDay, ...]:
    """The days that can be booked here."""
    raise NotImplementedError


async def free_times_of(
    store: Store, reception_id: int, day: date, *, now: datetime
) -> tuple[FreeTime, ...]:
    """The times of a day that can be booked here."""
    raise NotImplementedError


async def book(
    store: Store, reception_id: int, starts_at: datetime, *, person_id: int, now: datetime
) -> Booking | Missed:
    """Take the lowest free seat of this time."""
    raise NotImplementedError


async def move(
    store: Store,
    booking_id: int,
    starts_at: datetime,
    *,
    seen: int,
    person_id: int,
    now: datetime,
) -> Booking | Missed:
    """Take a seat of another time and give the former one back, at once."""
    raise NotImplementedError


async def cancel(
    store: Store, booking_id: int, *, seen: int, person_id: int, now: datetime
) -> Booking:
    """Give the time back."""
    raise NotImplementedError


async def give_name(
    store: Store, booking_id: int, typed: str, *, person_id: int, now: datetime
) -> Booking:
    """How staff may call the person; only they see it."""
    raise NotImplementedError
