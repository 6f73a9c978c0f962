"""Receptions as `tests/web/things.py` needs them: open, closed, with a closed day and a time."""

from datetime import timedelta
from typing import Any

from admin.clock import agency_today, day_of
from storage.models import Booking, ReceptionClosure
from storage.models.base import utc_now
from storage.store import Store
from tests.factories import Office, a_person
from tests.receptions import a_reception


async def of_receptions(store: Store, office: Office) -> dict[str, dict[str, Any]]:
    """`booking` is of somebody whose time has just come, whatever day it is."""
    open_one, closed = [await a_reception(store, office) for _ in range(2)]
    closed.active = False
    today, now = agency_today(office.agency.time_zone), utc_now()
    closure = ReceptionClosure(reception_id=open_one.id, day=today + timedelta(days=3))
    await store.receptions.add(closure)
    booking = Booking(
        agency_id=office.agency.id,
        reception_id=open_one.id,
        starts_at=now,
        day=day_of(now, office.agency.time_zone),
        seat=1,
        code="берёза 47",
        person_id=(await a_person(store)).id,
    )
    await store.bookings.add(booking)
    return {
        "desk": {"id": open_one.id, "revision": open_one.revision},
        "closed_desk": {"id": closed.id, "revision": closed.revision},
        "closure": {"id": closure.id},
        "booking": {"id": booking.id, "revision": booking.revision},
    }
