"""Receptions for tests: on weekdays from nine to twelve, every half an hour, one at a time."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from admin.receptions import booking as bookings
from admin.receptions.plan import WeekSpan
from storage.db import Database
from storage.models import Booking, Person, Reception
from storage.procedure import Procedure, ReceptionBooking
from storage.store import Store
from tests.factories import Office, a_person, a_procedure, open_office

WEEKDAYS: tuple[WeekSpan, ...] = tuple((day, 9 * 60, 12 * 60) for day in range(5))

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""A Monday, seven in the morning in Astrakhan."""

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def at(hour: int, minute: int = 0, days: int = 1) -> datetime:
    """The moment on Tuesday, or so many days after Monday, by Astrakhan's clock."""
    zone = ZoneInfo("Europe/Astrakhan")
    return datetime(2026, 11, 23, hour, minute, tzinfo=zone).astimezone(UTC) + days * DAY


def a_booking_procedure(**changes: Any) -> Procedure:
    """The agency has switched booking on."""
    return a_procedure(reception_booking=ReceptionBooking(on=True, **changes))


async def a_reception(
    store: Store, office: Office, week: tuple[WeekSpan, ...] = WEEKDAYS, **values: Any
) -> Reception:
    settings: dict[str, Any] = {"who": "Начальник отдела обращений", "place": "Кабинет 5"}
    reception = Reception(
        agency_id=office.agency.id, row_id=office.reception.id, **{**settings, **values}
    )
    await store.receptions.add(reception)
    await store.receptions.put_hours(reception.id, week)
    return reception


async def open_reception(database: Database, **values: Any) -> tuple[Office, Reception]:
    """An office with booking on and a reception, in its own transaction."""
    office = await open_office(database, a_booking_procedure())
    async with database.writing() as store:
        return office, await a_reception(store, office, **values)


async def a_booking(
    store: Store,
    reception: Reception,
    starts_at: datetime | None = None,
    person: Person | None = None,
    now: datetime = NOW,
) -> Booking:
    """Booked through the verb."""
    person = person or await a_person(store)
    moment = starts_at or at(10)
    booked = await bookings.book(store, reception.id, moment, person_id=person.id, now=now)
    assert isinstance(booked, Booking), booked
    return booked
