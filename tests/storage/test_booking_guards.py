"""The database gives a seat once, whatever a program asks it for."""

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from storage.care_terms import BookingState
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Booking, Reception, ReceptionClosure, ReceptionHours
from storage.models.base import Base
from tests.factories import Office, a_person
from tests.receptions import a_booking, at, open_reception

TEN, ELEVEN = at(10), at(11)

REFUSALS = (IntegrityError, MissingRecordError)
"""PostgreSQL refuses a long word before it comes to its rules."""


def a_time(held: Booking, **changes: Any) -> Booking:
    """The same once more, of nobody, but for these."""
    values = {
        "agency_id": held.agency_id,
        "reception_id": held.reception_id,
        "starts_at": held.starts_at,
        "day": held.day,
        "seat": 2,
        "code": "липа 10",
    }
    return Booking(**{**values, **changes})


TIMES: dict[str, dict[str, Any]] = {
    "a seat twice": {"seat": 1},
    "a seat of somebody called": {"seat": 1, "state": BookingState.CALLED},
    "no seat": {"seat": 0},
    "a seat that nobody has": {"seat": 51},
    "a long name": {"name": "а" * 61},
}


@pytest.mark.parametrize("attack", TIMES)
async def test_a_time_that_cannot_be_is_not_kept(database: Database, attack: str) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        held = await a_booking(store, reception, TEN)

    with pytest.raises(REFUSALS):
        async with database.writing() as store:
            await store.bookings.add(a_time(held, **TIMES[attack]))


async def test_nobody_waits_for_two_calls_at_one_reception(database: Database) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        person = await a_person(store)
        held = await a_booking(store, reception, TEN, person)

    with pytest.raises(IntegrityError):
        async with database.writing() as store:
            await store.bookings.add(a_time(held, starts_at=ELEVEN, person_id=person.id))


async def test_a_code_is_said_once_a_day_at_a_reception(database: Database) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        held = await a_booking(store, reception, TEN)

    with pytest.raises(IntegrityError):
        async with database.writing() as store:
            await store.bookings.add(a_time(held, starts_at=ELEVEN, code=held.code))


async def test_what_was_cancelled_holds_no_seat(database: Database) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        held = await a_booking(store, reception, TEN)
        gone = {"state": BookingState.CANCELLED}
        await store.bookings.change(held, held.revision, gone)

        await store.bookings.add(a_time(held, seat=1))

        assert await store.bookings.seats(reception.id, TEN) == {1}


def a_reception_of(office: Office, **changes: Any) -> Reception:
    values = {"agency_id": office.agency.id, "row_id": office.reception.id, "who": "Начальник"}
    return Reception(**{**values, **changes})


SCHEDULES: dict[str, dict[str, Any]] = {
    "nobody receives": {"who": " "},
    "a moment long": {"slot_minutes": 4},
    "no seat": {"seats": 0},
    "a year ahead": {"ahead_days": 121},
    "notice of weeks": {"notice_hours": 241},
}


@pytest.mark.parametrize("attack", SCHEDULES)
async def test_a_schedule_that_cannot_be_is_not_kept(
    sqlite_database: Database, attack: str
) -> None:
    office, _reception = await open_reception(sqlite_database)

    with pytest.raises(IntegrityError):
        async with sqlite_database.writing() as store:
            await store.receptions.add(a_reception_of(office, **SCHEDULES[attack]))


@pytest.mark.parametrize(("starts", "ends"), [(600, 600), (-1, 600), (600, 1441)])
async def test_a_span_begins_before_it_ends_within_a_day(
    sqlite_database: Database, starts: int, ends: int
) -> None:
    _office, reception = await open_reception(sqlite_database)
    span = {"reception_id": reception.id, "starts": starts, "ends": ends}
    spans: list[Base] = [
        ReceptionHours(weekday=0, **span),
        ReceptionClosure(day=TEN.date(), **span),
    ]

    for each in spans:
        with pytest.raises(IntegrityError):
            async with sqlite_database.writing() as store:
                await store.receptions.add(each)
