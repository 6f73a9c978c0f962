"""One reminder of a booked time: on the eve at six in the evening, or two hours before where it
was booked too late for that."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from admin.citizen_notices import CitizenNotice, tell
from storage.care_terms import BookingState
from storage.models import Booking, Deadline
from storage.repositories.bookings import REMINDER, reminder_of
from storage.store import Store

KIND = REMINDER

_EVENING = time(18)
_MORNING = time(7)
"""Nobody is woken up earlier."""

_BEFORE = timedelta(hours=2)
_JUST_BOOKED = timedelta(minutes=30)
"""Whoever booked a moment ago remembers."""


def reminded_at(starts_at: datetime, time_zone: str, now: datetime) -> datetime | None:
    """When to remind of that moment; None where it comes too soon."""
    zone = ZoneInfo(time_zone)
    day = starts_at.astimezone(zone).date()
    eve = datetime.combine(day - timedelta(days=1), _EVENING, zone)
    if eve > now:
        return eve
    soon = max(starts_at - _BEFORE, datetime.combine(day, _MORNING, zone))
    return soon if now + _JUST_BOOKED <= soon < starts_at else None


async def plan_reminder(store: Store, booking: Booking, time_zone: str, now: datetime) -> None:
    """Plan it for the time that is booked now; of a former one nobody is reminded."""
    await drop_reminder(store, booking)
    due_at = reminded_at(booking.starts_at, time_zone, now)
    if due_at is not None:
        body = {"booking": booking.id}
        await store.deadlines.plan(KIND, reminder_of(booking.id), due_at, booking.agency_id, body)


async def drop_reminder(store: Store, booking: Booking) -> None:
    await store.bookings.drop_reminders([booking.id])


async def remind(store: Store, deadline: Deadline, now: datetime) -> None:
    """Tell the person, if they still have the time and it is still to come."""
    booking = await store.bookings.by_id(deadline.body["booking"])
    if booking.state is not BookingState.BOOKED or booking.starts_at <= now:
        return
    if booking.person_id is not None:
        event = f"booking:{booking.id}:{booking.starts_at.isoformat()}"
        await tell(
            store,
            booking.person_id,
            CitizenNotice.BOOKING_REMINDER,
            event,
            agency_id=booking.agency_id,
            booking=booking.id,
        )
