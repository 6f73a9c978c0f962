"""Counts of demand: added up whoever writes at once, summed by days, dropped when old."""

import asyncio
from datetime import date, timedelta

from storage.db import Database
from storage.demand_terms import Counted
from tests.factories import open_office

MONDAY = date(2026, 11, 16)
TUESDAY = MONDAY + timedelta(days=1)


async def count(database: Database, agency_id: int, on: date, key: str, times: int) -> None:
    async with database.writing() as store:
        await store.demand.count(agency_id, on, Counted.ROW, key, times)


async def test_counts_of_many_writers_are_added(database: Database) -> None:
    office = await open_office(database)

    await asyncio.gather(*(count(database, office.agency.id, MONDAY, "7", 2) for _ in range(10)))

    async with database.reading() as store:
        sums = await store.demand.sums(office.agency.id, MONDAY, MONDAY)
    assert sums == {Counted.ROW: {"7": 20}}


async def test_days_of_the_period_are_summed_and_no_others(database: Database) -> None:
    office = await open_office(database)
    for day, times in ((MONDAY, 1), (TUESDAY, 2), (TUESDAY + timedelta(days=1), 4)):
        await count(database, office.agency.id, day, "7", times)

    async with database.reading() as store:
        sums = await store.demand.sums(office.agency.id, MONDAY, TUESDAY)
        others = await store.demand.sums(office.agency.id + 1, MONDAY, TUESDAY)

    assert sums == {Counted.ROW: {"7": 3}}
    assert others == {}


async def test_old_counts_are_dropped(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    await count(sqlite_database, office.agency.id, MONDAY, "7", 1)
    await count(sqlite_database, office.agency.id, TUESDAY, "7", 2)

    async with sqlite_database.writing() as store:
        await store.demand.forget_older_than(TUESDAY)

    async with sqlite_database.reading() as store:
        sums = await store.demand.sums(office.agency.id, MONDAY, TUESDAY)
    assert sums == {Counted.ROW: {"7": 2}}
