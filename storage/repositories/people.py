"""People by their opaque address, and who of them is to be forgotten."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from storage.care_terms import AppealState, BookingState
from storage.errors import MissingRecordError
from storage.models import (
    Booking,
    Conversation,
    Delivery,
    DiaryEntry,
    Person,
    Preferences,
    QueuedMessage,
    Remark,
    RemarkAuthor,
    SentAppeal,
    Staff,
    Subscription,
)
from storage.models.remarks import WAITING
from storage.repositories.base import Repository

KEEPING: tuple[InstrumentedAttribute[Any], ...] = (
    Booking.person_id,
    Conversation.person_id,
    DiaryEntry.person_id,
    RemarkAuthor.person_id,
    SentAppeal.person_id,
    Subscription.person_id,
)
"""Whoever stands in one of these has something here."""

_CHOSE = or_(
    Preferences.plain_text,
    Preferences.offline_first,
    Preferences.no_calls,
    Preferences.step_free,
    Preferences.keeps_history,
    Preferences.segment.is_not(None),
)
"""That somebody was asked what suits them is no choice."""


class People(Repository):
    async def at(self, address: str) -> Person | None:
        return await self._session.scalar(select(Person).where(Person.address == address))

    async def met_at(self, addresses: Collection[str]) -> dict[str, datetime]:
        """Since when those of these addresses whom we know are known; holds nobody."""
        found = await self._session.execute(
            select(Person.address, Person.created_at).where(Person.address.in_(list(addresses)))
        )
        return {person.address: person.created_at for person in found}

    async def get(self, person_id: int) -> Person:
        person = await self._session.get(Person, person_id)
        if person is None:
            raise MissingRecordError(f"person {person_id}")
        return person

    async def held_at(self, addresses: Collection[str]) -> Sequence[Person]:
        """Those of these addresses who are known, kept as they are until commit: nobody erases
        them meanwhile, and others may still refer to them."""
        found = await self._session.scalars(
            select(Person)
            .where(Person.address.in_(list(addresses)))
            .order_by(Person.id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def hold(self, person_id: int) -> Person | None:
        """The person until commit, for nobody else to write of; None: they are gone."""
        return await self._session.scalar(
            select(Person)
            .where(Person.id == person_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )

    async def remove(self, person: Person) -> None:
        """The person is known no more."""
        await self._session.delete(person)
        await self._session.flush()

    async def worked(self, person_id: int) -> bool:
        """Whether the person is, or ever was, staff of any agency."""
        found = await self._session.scalar(
            select(Staff.id).where(Staff.person_id == person_id).limit(1)
        )
        return found is not None

    async def long_away(self, day: date, now: datetime, limit: int) -> Sequence[int]:
        """Who was not seen since that day, never worked anywhere and has nothing ahead: no
        booked time, no appeal and no remark whose answer is awaited."""
        booked = exists().where(
            Booking.person_id == Person.id,
            Booking.state == BookingState.BOOKED,
            Booking.starts_at > now,
        )
        awaited = exists().where(
            SentAppeal.person_id == Person.id, SentAppeal.state == AppealState.WAITING
        )
        promised = exists().where(
            RemarkAuthor.person_id == Person.id,
            Remark.id == RemarkAuthor.remark_id,
            Remark.status.in_(WAITING),
        )
        return await self._unseen(day, limit, ~booked, ~awaited, ~promised)

    async def of_whom_nothing(self, day: date, limit: int) -> Sequence[int]:
        """Who was not seen since that day, never worked anywhere, and has nothing here: no
        choice, no history, nothing on its way."""
        waits = exists().where(
            QueuedMessage.person_id == Person.id, QueuedMessage.state == Delivery.WAITING
        )
        chose = exists().where(Preferences.person_id == Person.id, _CHOSE)
        kept = [~exists().where(each == Person.id) for each in KEEPING]
        return await self._unseen(day, limit, ~waits, ~chose, *kept)

    async def _unseen(
        self, day: date, limit: int, *conditions: ColumnElement[bool]
    ) -> Sequence[int]:
        seen = func.coalesce(Person.seen_on, func.date(Person.created_at))
        found = await self._session.scalars(
            select(Person.id)
            .where(seen < day, ~exists().where(Staff.person_id == Person.id), *conditions)
            .order_by(Person.id)
            .limit(limit)
            # Whoever comes back at this very moment is left for another day.
            .with_for_update(skip_locked=True)
        )
        return found.all()
