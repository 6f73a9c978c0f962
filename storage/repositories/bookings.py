"""Times that are taken. The database refuses a seat, or a code of a day, that is taken twice."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from storage.care_terms import BookingState
from storage.errors import MissingRecordError, StaleRecordError, TakenError
from storage.models import Booking, Deadline, Reception
from storage.repositories.base import Repository

REMINDER = "booking_reminder"
"""The kind of the deadline that reminds of a booked time."""

KEPT = timedelta(days=30)
"""So long after its day it is known whose a time was."""

_HOLDS = Booking.state != BookingState.CANCELLED


def reminder_of(booking_id: int) -> str:
    """The subject of the deadline that reminds of a booked time."""
    return f"booking:{booking_id}:reminder"


class Bookings(Repository):
    async def find(self, booking_id: int) -> Booking | None:
        return await self._session.get(Booking, booking_id, populate_existing=True)

    async def by_id(self, booking_id: int) -> Booking:
        found = await self.find(booking_id)
        if found is None:
            raise MissingRecordError(f"booking {booking_id}")
        return found

    async def get(self, agency_id: int, booking_id: int) -> Booking:
        found = await self.by_id(booking_id)
        if found.agency_id != agency_id:
            raise MissingRecordError(f"booking {booking_id}")
        return found

    async def take(self, wanted: Booking) -> Booking | None:
        """Keep the booked time, unless the seat, the day's code or the person's one time at this
        reception is taken: whoever commits first has it."""
        names = ("agency_id", "reception_id", "starts_at", "day", "seat", "code", "person_id")
        kept = ("name", "state", "revision", "created_at")
        values = {name: getattr(wanted, name) for name in (*names, *kept)}
        insert = self._insert(Booking).values(**values).on_conflict_do_nothing()
        found = await self._session.scalar(insert.returning(Booking.id))
        return None if found is None else await self.by_id(found)

    async def change(self, booking: Booking, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision, which grows.

        Raises:
            StaleRecordError: somebody changed it since it was read.
            TakenError: the seat, the code or the person's one time is taken.
        """
        wish = (
            update(Booking)
            .where(Booking.id == booking.id, Booking.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Booking.id)
            .execution_options(synchronize_session=False)
        )
        try:
            async with self._session.begin_nested():
                done = (await self._session.execute(wish)).scalar_one_or_none()
        except IntegrityError as error:
            raise TakenError(f"booking {booking.id}") from error
        if done is None:
            raise StaleRecordError(f"booking {booking.id}")
        await self.refresh(booking)

    async def name(self, booking: Booking, name: str) -> None:
        """How staff may call the person; nobody's button grows old by it."""
        await self._session.execute(
            update(Booking)
            .where(Booking.id == booking.id)
            .values(name=name)
            .execution_options(synchronize_session=False)
        )
        await self.refresh(booking)

    async def let_go(self, booking: Booking) -> None:
        """Nobody is known any more who had this time: it has come, and they book another."""
        await self._unlink(Booking.id == booking.id)
        await self.refresh(booking)

    async def taken(
        self, reception_id: int, since: datetime, until: datetime
    ) -> dict[datetime, int]:
        """How many seats of each moment are taken."""
        found = await self._session.execute(
            select(Booking.starts_at, func.count(Booking.id))
            .where(
                Booking.reception_id == reception_id,
                Booking.starts_at >= since,
                Booking.starts_at < until,
                _HOLDS,
            )
            .group_by(Booking.starts_at)
        )
        return {moment: int(count) for moment, count in found}

    async def seats(self, reception_id: int, moment: datetime) -> set[int]:
        """The taken seats of a moment."""
        found = await self._session.scalars(
            select(Booking.seat).where(
                Booking.reception_id == reception_id, Booking.starts_at == moment, _HOLDS
            )
        )
        return set(found)

    async def codes(self, reception_id: int, day: date) -> set[str]:
        """The codes that were ever said on that day."""
        found = await self._session.scalars(
            select(Booking.code).where(Booking.reception_id == reception_id, Booking.day == day)
        )
        return set(found)

    async def holding(self, reception_id: int, since: datetime) -> Sequence[Booking]:
        """The taken times of a reception from this moment on."""
        found = await self._session.scalars(
            select(Booking)
            .where(Booking.reception_id == reception_id, Booking.starts_at >= since, _HOLDS)
            .order_by(Booking.starts_at, Booking.id)
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def of_day(self, agency_id: int, day: date) -> Sequence[Booking]:
        """The day's times in their order, without those that were cancelled."""
        found = await self._session.scalars(
            select(Booking)
            .where(Booking.agency_id == agency_id, Booking.day == day, _HOLDS)
            .order_by(Booking.starts_at, Booking.reception_id, Booking.seat)
        )
        return found.all()

    async def of_person(self, person_id: int, since: datetime) -> Sequence[Booking]:
        """What the person has from this moment on, the nearest first."""
        found = await self._session.scalars(
            select(Booking)
            .where(
                Booking.person_id == person_id,
                Booking.starts_at >= since,
                Booking.state.in_([BookingState.BOOKED, BookingState.CALLED]),
            )
            .order_by(Booking.starts_at, Booking.id)
        )
        return found.all()

    async def booked_at(self, reception_id: int, person_id: int) -> Booking | None:
        """The person's one time at this reception that nobody has called yet."""
        return await self._session.scalar(
            select(Booking).where(
                Booking.reception_id == reception_id,
                Booking.person_id == person_id,
                Booking.state == BookingState.BOOKED,
            )
        )

    async def count_taken_by(self, person_id: int, agency_id: int, since: datetime) -> int:
        """How many times the person took here after this moment, cancelled ones among them."""
        found = await self._session.scalar(
            select(func.count(Booking.id)).where(
                Booking.person_id == person_id,
                Booking.agency_id == agency_id,
                Booking.created_at > since,
            )
        )
        return int(found or 0)

    async def between(self, agency_id: int, first: date, last: date) -> Sequence[Booking]:
        """The times of these days, both included, without those that were cancelled."""
        found = await self._session.scalars(
            select(Booking)
            .where(Booking.agency_id == agency_id, Booking.day.between(first, last), _HOLDS)
            .order_by(Booking.id)
        )
        return found.all()

    async def count_ahead(self, agency_id: int, since: datetime) -> int:
        """How many times are booked from this moment on."""
        found = await self._session.scalar(
            select(func.count(Booking.id)).where(
                Booking.agency_id == agency_id,
                Booking.starts_at >= since,
                Booking.state == BookingState.BOOKED,
            )
        )
        return int(found or 0)

    async def were_any(self, agency_id: int) -> bool:
        """Whether anybody ever booked here."""
        found = select(Booking.id).where(Booking.agency_id == agency_id)
        return bool(await self._session.scalar(select(found.exists())))

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """The person's own booked times, for their export."""
        found = await self._session.execute(
            select(Booking, Reception.who)
            .join(Reception, Reception.id == Booking.reception_id)
            .where(Booking.person_id == person_id)
            .order_by(Booking.starts_at, Booking.id)
        )
        return [
            {
                "number": booking.id,
                "agency": booking.agency_id,
                "who": who,
                "starts_at": booking.starts_at.isoformat(),
                "code": booking.code,
                "name": booking.name,
                "state": booking.state.value,
                "booked_at": booking.created_at.isoformat(),
            }
            for booking, who in found
        ]

    async def forget(self, person_id: int) -> int:
        """Free the times that nobody has called the person to, unlink the others, and drop the
        reminders of both; returns how many times these were."""
        await self._session.execute(
            update(Booking)
            .where(Booking.person_id == person_id, Booking.state == BookingState.BOOKED)
            .values(state=BookingState.CANCELLED, revision=Booking.revision + 1)
            .execution_options(synchronize_session=False)
        )
        return await self._unlink(Booking.person_id == person_id)

    async def forget_over(self, now: datetime) -> int:
        """A month after their day nobody is known who had them: what was cancelled goes whole,
        the rest stays for the count of waiting. Returns how many times these were."""
        before = (now - KEPT).date()
        gone = await self._session.execute(
            delete(Booking)
            .where(Booking.day < before, ~_HOLDS)
            .returning(Booking.id)
            .execution_options(synchronize_session=False)
        )
        dropped = gone.scalars().all()
        await self.drop_reminders(dropped)
        named = or_(Booking.person_id.is_not(None), Booking.name != "")
        return len(dropped) + await self._unlink(Booking.day < before, named)

    async def _unlink(self, *conditions: Any) -> int:
        done = await self._session.execute(
            update(Booking)
            .where(*conditions)
            .values(person_id=None, name="")
            .returning(Booking.id)
            .execution_options(synchronize_session=False)
        )
        unlinked = done.scalars().all()
        await self.drop_reminders(unlinked)
        return len(unlinked)

    async def drop_reminders(self, bookings: Sequence[int]) -> None:
        """Forget the reminders of these times, whatever became of them."""
        await self._session.execute(
            delete(Deadline)
            .where(
                Deadline.kind == REMINDER,
                Deadline.subject.in_([reminder_of(each) for each in bookings]),
            )
            .execution_options(synchronize_session=False)
        )
