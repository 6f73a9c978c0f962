"""What of a reception can be booked now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from admin.errors.receptions import ReceptionClosedError
from admin.receptions.plan import timetable_of
from admin.receptions.times import (
    FreeDay,
    FreeTime,
    Taken,
    Timetable,
    days_ahead,
    free_days,
    free_times,
    is_offered,
    nearest,
)
from storage.models import Agency, Reception
from storage.store import Store

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Offer:
    """A reception that can be booked, its timetable and the seats taken so far."""

    reception: Reception
    agency: Agency
    timetable: Timetable
    taken: Taken
    now: datetime

    @property
    def days(self) -> tuple[FreeDay, ...]:
        return free_days(self.timetable, self.taken, self.now)

    @property
    def last_day(self) -> date:
        """The last day that can be booked today."""
        return days_ahead(self.timetable, self.now)[-1]

    def times(self, day: date) -> tuple[FreeTime, ...]:
        return free_times(self.timetable, day, self.taken, self.now)

    def has(self, moment: datetime) -> bool:
        """Whether such a time can be booked, as long as a seat is left."""
        return is_offered(self.timetable, moment, self.now)

    def nearest(self, to: datetime) -> tuple[FreeTime, ...]:
        return nearest(self.timetable, self.taken, self.now, to)


async def offer_of(store: Store, reception_id: int, *, now: datetime) -> Offer:
    """What can be booked here.

    Raises:
        ReceptionClosedError: nobody books here now: it is closed, its place has left the list,
            the agency is closed or has switched booking off.
    """
    return _required(await offer_if_open(store, reception_id, now=now))


async def offer_if_open(store: Store, reception_id: int, *, now: datetime) -> Offer | None:
    """The same; None where nobody books now."""
    return await _offer(store, await store.receptions.by_id(reception_id), now)


async def held_offer(store: Store, reception_id: int, *, now: datetime, alone: bool) -> Offer:
    """The same as `offer_of`, held until commit: no schedule changes meanwhile."""
    reception = await store.receptions.hold(reception_id, alone=alone)
    return _required(await _offer(store, reception, now))


def _required(offer: Offer | None) -> Offer:
    if offer is None:
        raise ReceptionClosedError
    return offer


async def _offer(store: Store, reception: Reception, now: datetime) -> Offer | None:
    agency = await store.agencies.get(reception.agency_id)
    row = await store.register.row(agency.id, reception.row_id)
    on = agency.procedure.reception_booking.on and agency.closed_on is None
    if not on or not reception.active or row.excluded:
        return None
    timetable = await timetable_of(store, reception, now)
    until = now + (timetable.ahead_days + 2) * _DAY
    taken = await store.bookings.taken(reception.id, now - _DAY, until)
    return Offer(reception, agency, timetable, taken, now)
