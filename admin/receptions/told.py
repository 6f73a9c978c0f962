"""Nobody's time is lost silently: who is told when what was booked no longer stands, and when it
stands again."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from admin.citizen_notices import CitizenNotice, tell
from admin.receptions.plan import fallen, timetable_of
from admin.receptions.times import Timetable
from storage.care_terms import BookingState
from storage.models import Booking, Reception
from storage.store import Store

_LATE = timedelta(hours=3)
"""Whoever is later than this is not waited for any more."""


async def losing(
    store: Store, reception: Reception, becomes: Timetable, now: datetime
) -> tuple[Booking, ...]:
    """Whose times stand now and would not stand then."""
    bookings = await _held(store, reception, now)
    before = fallen(await timetable_of(store, reception, now), bookings)
    return _without(fallen(becomes, bookings), before)


@asynccontextmanager
async def telling(
    store: Store, receptions: Sequence[Reception], now: datetime
) -> AsyncIterator[list[Booking]]:
    """Whatever changes inside, those whose times fall by it are told, and those whose times
    stand again. At the end the list holds all of them.

    The receptions are held alone at the end: whoever was booking meanwhile is told, too. They
    are held after the agency's lists and its own row: two who hold them the other way round
    would wait for each other.
    """
    told: list[Booking] = []
    before = [await timetable_of(store, each, now) for each in receptions]
    yield told
    await store.flush()
    for each, was in zip(receptions, before, strict=True):
        reception = await store.receptions.hold(each.id, alone=True)
        told += await _settle(store, reception, was, now)


async def tell_of_place(store: Store, reception: Reception, now: datetime) -> None:
    """Who receives or where is another one: whoever is booked reads it before they set out."""
    bookings = await _held(store, reception, now)
    lost = fallen(await timetable_of(store, reception, now), bookings)
    waiting = [each for each in bookings if each.state is BookingState.BOOKED]
    await _tell(store, _without(waiting, lost), CitizenNotice.BOOKING_CHANGED, now)


async def _settle(
    store: Store, reception: Reception, was: Timetable, now: datetime
) -> tuple[Booking, ...]:
    bookings = await _held(store, reception, now)
    before = fallen(was, bookings)
    after = fallen(await timetable_of(store, reception, now), bookings)
    lost, found = _without(after, before), _without(before, after)
    await _tell(store, lost, CitizenNotice.BOOKING_FALLEN, now)
    await _tell(store, found, CitizenNotice.BOOKING_STANDS, now)
    return (*lost, *found)


async def _held(store: Store, reception: Reception, now: datetime) -> Sequence[Booking]:
    """The taken times that are not over."""
    return await store.bookings.holding(reception.id, now - _LATE)


def _without(bookings: Sequence[Booking], others: Sequence[Booking]) -> tuple[Booking, ...]:
    known = {each.id for each in others}
    return tuple(each for each in bookings if each.id not in known)


async def _tell(
    store: Store, bookings: Sequence[Booking], kind: CitizenNotice, now: datetime
) -> None:
    for each in bookings:
        if each.person_id is not None:
            await tell(
                store,
                each.person_id,
                kind,
                f"booking:{each.id}:{now.isoformat()}",
                agency_id=each.agency_id,
                booking=each.id,
            )
