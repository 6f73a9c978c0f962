"""Booked, moved, cancelled, closed, called in any order: never more than there are seats, nobody
twice, and what the database holds is what people were answered."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from admin.errors import DomainError
from admin.receptions import booking, schedules
from admin.receptions.day import DayStep, step
from admin.receptions.plan import Plan, fallen, timetable_of
from storage.db import Database
from storage.models import Booking
from storage.store import Store
from tests.databases import SqliteTemplate
from tests.factories import Office, a_person
from tests.receptions import DAY, NOW, WEEKDAYS, a_reception, at, open_reception

TIMES = (at(9), at(9), at(9, days=2))
"""Most want the same one."""

PEOPLE, PRESSES = 6, 30

T = TypeVar("T")


class House:
    """One database for all runs; each has a reception and people of its own."""

    def __init__(self, template: SqliteTemplate, folder: Path) -> None:
        self.runner = asyncio.Runner()
        self.database = Database(self.runner.run(template.fresh(folder)))
        self.office: Office = self.runner.run(open_reception(self.database))[0]

    def write(self, act: Callable[[Store], Awaitable[T]]) -> T | DomainError:
        """The verb's answer, or its refusal."""

        async def wrote() -> T | DomainError:
            try:
                async with self.database.writing() as store:
                    return await act(store)
            except DomainError as refusal:
                return refusal

        return self.runner.run(wrote())

    def read(self, look: Callable[[Store], Awaitable[T]]) -> T:
        async def seen() -> T:
            async with self.database.reading() as store:
                return await look(store)

        return self.runner.run(seen())

    def close(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()


class Desk:
    """The plain model beside the database: who was told to have which time."""

    def __init__(self, house: House, chance: Random) -> None:
        self.house, self.chance = house, chance
        self.seats, self.open, self.revision = 3, True, 1
        self.have: dict[int, datetime] = {}
        self.house.write(self._begin)

    async def _begin(self, store: Store) -> None:
        made = await a_reception(store, self.house.office, seats=self.seats)
        self.reception, self.people = made.id, [(await a_person(store)).id for _ in range(PEOPLE)]

    def press(self) -> None:
        """One act of somebody, and what must hold after it."""
        acts = [self.book] * 5 + [self.change_seats, self.close_or_open]
        if self.have:
            acts += [self.move, self.move, self.cancel, self.cancel, self.call]
        if not self.open:
            acts += [self.close_or_open] * 4
        self.chance.choice(acts)()
        self.agree()

    def book(self) -> None:
        who, moment = self.chance.randrange(PEOPLE), self.chance.choice(TIMES)
        person, free = self.people[who], self._free(moment)
        answer = self.house.write(
            lambda store: booking.book(store, self.reception, moment, person_id=person, now=NOW)
        )
        if isinstance(answer, Booking):
            assert self.open and (self.have.get(who) == moment or free)
            assert self.have.setdefault(who, moment) == moment
        else:
            assert not self.open or who in self.have or not free, answer

    def move(self) -> None:
        who, moment = self._somebody(), self.chance.choice(TIMES)
        held, free = self._of(who), self._free(moment)
        person = self.people[who]
        answer = self.house.write(
            lambda store: booking.move(
                store, held.id, moment, seen=held.revision, person_id=person, now=NOW
            )
        )
        if isinstance(answer, Booking):
            assert self.open and (self.have[who] == moment or free)
            self.have[who] = moment
        else:
            assert not self.open or not free, answer

    def cancel(self) -> None:
        who = self._somebody()
        held, person = self._of(who), self.people[who]
        answer = self.house.write(
            lambda store: booking.cancel(
                store, held.id, seen=held.revision, person_id=person, now=NOW
            )
        )
        assert isinstance(answer, Booking), answer
        del self.have[who]

    def call(self) -> None:
        """Called, and called back a moment later."""
        who, by = self._somebody(), self.house.office.editor
        for press in (DayStep.CALL, DayStep.UNDO):
            held = self._of(who)
            answer = self.house.write(
                lambda store, held=held, press=press: step(
                    store, held.id, press, seen=held.revision, by=by, now=held.starts_at
                )
            )
            assert not isinstance(answer, DomainError), answer

    def change_seats(self) -> None:
        seats, row = self.chance.randint(1, 3), self.house.office.reception.id
        plan = Plan(row, "Начальник отдела обращений", "Кабинет 5", WEEKDAYS, seats=seats)
        self._keep(lambda store, **who: schedules.change(store, self.reception, plan, **who))
        self.seats = seats

    def close_or_open(self) -> None:
        verb = schedules.close if self.open else schedules.reopen
        self._keep(lambda store, **who: verb(store, self.reception, **who))
        self.open = not self.open

    def _keep(self, act: Callable[..., Awaitable[tuple[Booking, ...]]]) -> None:
        """Change the schedule; told are those whose time fell by it, or stands again."""
        before, seen, by = self._fallen(), self.revision, self.house.office.reviewer
        told = self.house.write(lambda store: act(store, seen=seen, by=by, now=NOW))
        assert isinstance(told, tuple), told
        self.revision += 1
        assert {each.id for each in told} == before ^ self._fallen()

    def agree(self) -> None:
        held, fallen_ids = self._bookings(), self._fallen()
        known = {self.people.index(each.person_id or 0): each.starts_at for each in held}
        assert known == self.have
        assert len({(each.starts_at, each.seat) for each in held}) == len(held)
        assert len({(each.day, each.code) for each in held}) == len(held)
        standing = Counter(each.starts_at for each in held if each.id not in fallen_ids)
        assert all(count <= self.seats for count in standing.values())
        assert not standing or self.open

    def _somebody(self) -> int:
        return self.chance.choice(sorted(self.have))

    def _free(self, moment: datetime) -> bool:
        return sum(each == moment for each in self.have.values()) < self.seats

    def _of(self, who: int) -> Booking:
        person = self.people[who]
        return next(each for each in self._bookings() if each.person_id == person)

    def _bookings(self) -> Sequence[Booking]:
        return self.house.read(lambda store: store.bookings.holding(self.reception, NOW - DAY))

    def _fallen(self) -> set[int]:
        async def read(store: Store) -> set[int]:
            reception = await store.receptions.by_id(self.reception)
            held = await store.bookings.holding(self.reception, NOW - DAY)
            return {each.id for each in fallen(await timetable_of(store, reception, NOW), held)}

        return self.house.read(read)


def test_whatever_is_pressed_no_seat_is_given_twice(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    house = House(sqlite_template, tmp_path)

    @settings(
        max_examples=8,
        derandomize=True,
        phases=(Phase.generate,),
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(seed=st.integers(1, 2**62))
    def press(seed: int) -> None:
        desk = Desk(house, Random(seed))
        for _ in range(PRESSES):
            desk.press()

    try:
        press()
    finally:
        house.close()
