"""An agency that lives through a year: its people work by the verbs, its clock is moved a
morning at a time, and every morning fires what is due."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import time_machine
from sqlalchemy import select

from admin import team
from admin.clock import agency_today
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.notices import NoticeKind
from storage.db import Database
from storage.models import Person, QueuedMessage, Row, Staff, Touchpoint, TouchpointList
from storage.models.base import utc_now
from storage.samples import read_sample
from storage.samples.founding import OwnNames, found_agency
from storage.store import Store
from storage.terms import Client, Role


@dataclass
class House:
    """The agency of a sample's code with empty lists; `people` by their names in the play."""

    database: Database
    agency_id: int
    zone: str
    clock: time_machine.Traveller
    people: dict[str, int] = field(default_factory=dict)

    async def until(self, day: date, hour: int = 10) -> None:
        """Live on to that day's hour, morning by morning."""
        while (now := agency_today(self.zone)) < day:
            self.clock.move_to(self._moment(now + timedelta(days=1), 9))
            await self.fire()
        self.clock.move_to(self._moment(day, hour))
        await self.fire()

    async def fire(self) -> None:
        """What the running program does each hour and each second."""
        await plan_periods(self.database, utc_now())
        while await fire_due(self.database, VERBS, utc_now()):
            pass

    @asynccontextmanager
    async def acting(self, *names: str) -> AsyncIterator[tuple[Any, ...]]:
        """One transaction of one or several people: the store, then each of them."""
        async with self.database.writing() as store:
            yield (store, *[await self.person(store, name) for name in names])

    async def person(self, store: Store, name: str) -> Staff:
        found = await store.team.member(self.agency_id, self.people[name])
        assert found is not None
        return found

    async def hire(self, name: str, role: Role, unit: str = "") -> None:
        """Somebody comes by an invitation, as everybody does."""
        async with self.database.writing() as store:
            agency = await store.agencies.get(self.agency_id)
            person = Person(address=f"paper:{self.agency_id}:{len(self.people)}")
            await store.people.add(person)
            code = await team.invite(store, agency, role, title=name.split()[0], unit=unit)
            await team.accept(store, code, person)
            self.people[name] = person.id

    async def told(self, kind: NoticeKind, name: str = "") -> list[tuple[date, dict[str, Any]]]:
        """What was said of this kind, to this person or to all: the agency's day, and the facts."""
        query = select(QueuedMessage).where(QueuedMessage.kind == "notice")
        async with self.database.reading() as store:
            found = (await store.session.scalars(query.order_by(QueuedMessage.id))).all()
        return [
            (each.created_at.astimezone(ZoneInfo(self.zone)).date(), each.body)
            for each in found
            if each.body["kind"] == kind and (not name or each.person_id == self.people[name])
        ]

    def _moment(self, day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour, 1), ZoneInfo(self.zone)).astimezone(UTC)


@asynccontextmanager
async def a_house(database: Database, code: str, begins: date) -> AsyncIterator[House]:
    """The agency of the sample's code on the morning of that day, without people and rows."""
    sample = read_sample(code)
    with time_machine.travel(datetime.combine(begins, time(5), UTC), tick=True) as clock:
        own = OwnNames(code, sample.name, sample.guide.short_name["ru"], sample.time_zone)
        async with database.writing() as store:
            agency = await found_agency(store, code, own)
        yield House(database, agency.id, agency.time_zone, clock)


async def list_of(store: Store, house: House, client: Client) -> TouchpointList:
    found = await store.agencies.list_for(house.agency_id, client)
    assert found is not None
    return found


async def row_named(store: Store, house: House, name: str, client: Client) -> Row:
    """The one row whose touchpoint is called so."""
    owner = await list_of(store, house, client)
    points: dict[int, Touchpoint] = await store.register.touchpoints(house.agency_id)
    rows: Sequence[Row] = await store.register.rows(owner.id)
    (found,) = [row for row in rows if points[row.touchpoint_id].name == name]
    return found
