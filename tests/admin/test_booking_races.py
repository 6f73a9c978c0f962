"""Many people press the same time at the same moment: the database guards every seat."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from admin.receptions import booking, schedules
from admin.receptions.booking import Missed
from storage.db import Database
from storage.models import Booking, Person, QueuedMessage, Reception
from tests.factories import Office, a_person
from tests.receptions import NOW, a_booking, at, open_reception

FIFTY = 50


async def people(database: Database, count: int) -> list[Person]:
    async with database.writing() as store:
        return [await a_person(store) for _ in range(count)]


async def press(
    database: Database, reception: Reception, person: Person, moment: datetime
) -> Booking | Missed:
    async with database.writing() as store:
        return await booking.book(store, reception.id, moment, person_id=person.id, now=NOW)


async def test_of_fifty_who_press_one_time_three_have_its_three_seats(database: Database) -> None:
    _office, reception = await open_reception(database, seats=3)
    crowd = await people(database, FIFTY)

    answers = await asyncio.gather(*(press(database, reception, each, at(10)) for each in crowd))

    booked = [each for each in answers if isinstance(each, Booking)]
    missed = [each for each in answers if isinstance(each, Missed)]
    assert sorted(each.seat for each in booked) == [1, 2, 3]
    assert len({each.person_id for each in booked}) == len({each.code for each in booked}) == 3
    assert len(missed) == FIFTY - 3
    assert all(each.nearest and at(10) not in _moments(each) for each in missed)


async def test_fifty_who_press_a_day_fill_it_and_never_more(database: Database) -> None:
    _office, reception = await open_reception(database, seats=2)
    crowd = await people(database, FIFTY)
    moments = [at(9 + number % 6 // 2, 30 * (number % 2)) for number in range(FIFTY)]
    pressed = zip(crowd, moments, strict=True)

    await asyncio.gather(*(press(database, reception, *each) for each in pressed))

    taken = await held(database, reception)
    assert Counter(each.starts_at for each in taken) == dict.fromkeys(set(moments), 2)
    assert {(each.starts_at, each.seat) for each in taken} == {
        (moment, seat) for moment in moments for seat in (1, 2)
    }
    assert len({each.code for each in taken}) == len(taken)


async def test_a_person_who_presses_twice_at_once_has_one_time(database: Database) -> None:
    _office, reception = await open_reception(database, seats=3)
    (person,) = await people(database, 1)

    pressed = [press(database, reception, person, at(10)) for _ in range(8)]
    answers = await asyncio.gather(*pressed)

    assert len({each.id for each in answers if isinstance(each, Booking)}) == 1
    assert len(await held(database, reception)) == 1


async def test_two_who_want_each_others_time_keep_their_own(database: Database) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        first = await a_booking(store, reception, at(10))
        second = await a_booking(store, reception, at(11))

    answers = await asyncio.gather(
        move(database, first, at(11)),
        move(database, second, at(10)),
    )

    assert all(isinstance(each, Missed) for each in answers)
    assert {each.id: each.starts_at for each in await held(database, reception)} == {
        first.id: at(10),
        second.id: at(11),
    }


async def test_whoever_books_while_the_day_is_closed_is_told(database: Database) -> None:
    office, reception = await open_reception(database, seats=20)
    crowd = await people(database, 20)

    await asyncio.gather(
        *(press(database, reception, each, at(10)) for each in crowd[:10]),
        close_tuesday(database, office, reception),
        *(press(database, reception, each, at(10)) for each in crowd[10:]),
    )

    async with database.reading() as store:
        told = set(await store.session.scalars(select(QueuedMessage.person_id)))
    assert {each.person_id for each in await held(database, reception)} == told


async def move(database: Database, held: Booking, moment: datetime) -> Booking | Missed:
    assert held.person_id is not None
    async with database.writing() as store:
        return await booking.move(
            store, held.id, moment, seen=held.revision, person_id=held.person_id, now=NOW
        )


async def close_tuesday(database: Database, office: Office, reception: Reception) -> None:
    day = at(10).date()
    async with database.writing() as store:
        await schedules.close_days(
            store, reception.id, day, day, seen=reception.revision, by=office.reviewer, now=NOW
        )


async def held(database: Database, reception: Reception) -> Sequence[Booking]:
    async with database.reading() as store:
        return await store.bookings.holding(reception.id, NOW)


def _moments(missed: Missed) -> set[datetime]:
    return {each.starts_at for each in missed.nearest}
