"""How long people waited: from the booked time to the call (A4.2.4, D24: up to 15 minutes).

Whoever was called early did not wait. Who did not come is counted apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from admin.permissions import Permission, require
from admin.statistics.merging import LEAST, merged
from admin.statistics.periods import Period
from storage.care_terms import BookingState
from storage.models import Booking, Staff
from storage.store import Store

_NONE = timedelta(0)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class WaitGroup:
    """People called, and of them called in time; `who` is empty for the `merged` small ones."""

    who: str
    called: int
    in_time: int
    merged: int = 0


@dataclass(frozen=True)
class Waiting:
    """Of a period's booked times: called, called within `minutes`, the middle wait in minutes,
    did not come. `groups` by who receives. Of fewer than ten nothing is said: `called` is None,
    and so are the rest; so is `no_shows` where those are fewer than ten, but none."""

    minutes: int
    called: int | None
    in_time: int | None
    usual_minutes: int | None
    no_shows: int | None
    groups: tuple[WaitGroup, ...]

    @property
    def share(self) -> int | None:
        """Per cent called in time, never rounded up."""
        return None if not self.called else 100 * (self.in_time or 0) // self.called


async def waiting(store: Store, period: Period, *, by: Staff) -> Waiting | None:
    """The period's waiting in this person's agency; None where booking is off and nobody ever
    booked."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    settings = agency.procedure.reception_booking
    if not settings.on and not await store.bookings.were_any(agency.id):
        return None
    bookings = await store.bookings.between(agency.id, period.first, period.last)
    who = {each.id: each.who for each in await store.receptions.of(agency.id)}
    return counted(bookings, who, settings.waiting_minutes)


def counted(bookings: Sequence[Booking], who: Mapping[int, str], minutes: int) -> Waiting:
    """The same of what is read already; `who` receives, by reception."""
    waits = [
        (who[each.reception_id], wait) for each in bookings if (wait := _wait(each)) is not None
    ]
    no_shows = sum(each.state is BookingState.NO_SHOW for each in bookings)
    known = len(waits) >= LEAST
    return Waiting(
        minutes=minutes,
        called=len(waits) if known else None,
        in_time=sum(_in_time(wait, minutes) for _, wait in waits) if known else None,
        usual_minutes=int(median(wait / _MINUTE for _, wait in waits)) if known else None,
        no_shows=no_shows if no_shows >= LEAST or not no_shows else None,
        groups=_groups(waits, minutes),
    )


def _wait(booking: Booking) -> timedelta | None:
    """How long the person waited; None where nobody called, or nobody came to the call."""
    if booking.called_at is None or booking.state is BookingState.NO_SHOW:
        return None
    return max(booking.called_at - booking.starts_at, _NONE)


def _in_time(wait: timedelta, minutes: int) -> bool:
    return wait <= minutes * _MINUTE


def _groups(waits: Sequence[tuple[str, timedelta]], minutes: int) -> tuple[WaitGroup, ...]:
    """By who receives; the small ones together, as everywhere."""
    called = Counter(who for who, _ in waits)
    in_time = Counter(who for who, wait in waits if _in_time(wait, minutes))
    groups = merged(called)
    alone = {each.key for each in groups if each.key}
    rest = sum(count for who, count in in_time.items() if who not in alone)
    return tuple(
        WaitGroup(each.key, each.times, in_time[each.key] if each.key else rest, each.merged)
        for each in groups
    )
