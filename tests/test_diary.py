"""What people looked at, on its way into their histories: bounded, never lost, written soon."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from bot import upkeep
from bot.diary import Diary, write_diary
from storage.care_terms import DiaryKind
from storage.db import Database
from storage.models import Person
from storage.models.base import utc_now
from storage.models.diary import DIARY_KEY_LIMIT
from tests.factories import a_person, an_agency

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)


def noted(diary: Diary, key: str, now: datetime = NOW, address: str = "test:1") -> None:
    diary.note(address, 1, DiaryKind.CARD, key, now)


def test_the_same_within_half_an_hour_waits_once() -> None:
    diary = Diary()

    for minutes in (0, 1, 29, 30, 31):
        noted(diary, "7", NOW + timedelta(minutes=minutes))
    noted(diary, "8")

    assert [(each.key, each.at.minute) for each in diary.take()] == [("7", 0), ("7", 30), ("8", 0)]


def test_no_person_s_entries_are_taken_apart_and_none_twice() -> None:
    diary = Diary()
    for person in range(300):
        for key in "abc":
            noted(diary, key, address=f"test:{person}")

    first, second = diary.take(), diary.take()

    assert len(first) + len(second) == 900 and len(first) >= 500
    assert not {each.address for each in first} & {each.address for each in second}
    assert diary.take() == []


def test_a_database_that_is_away_for_long_fills_no_memory() -> None:
    diary = Diary()
    for number in range(10_050):
        noted(diary, str(number), address=f"test:{number % 97}")
    noted(diary, "k" * (DIARY_KEY_LIMIT + 1))

    waits = 0
    while taken := diary.take():
        waits += len(taken)

    assert waits == 10_000


async def a_known_person(database: Database) -> tuple[int, Person]:
    async with database.writing() as store:
        agency = await an_agency(store)
        return agency.id, await a_person(store, "test:1", created_at=NOW)


async def kept(database: Database, person: Person) -> list[str]:
    async with database.reading() as store:
        return [each.key for each in await store.diary.of(person.id)]


async def test_what_could_not_be_written_is_written_later(sqlite_database: Database) -> None:
    agency_id, person = await a_known_person(sqlite_database)
    diary = Diary()
    diary.note("test:1", agency_id, DiaryKind.CARD, "7", NOW)
    diary.note("test:1", 999, DiaryKind.CARD, "8", NOW)

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await write_diary(diary, sqlite_database)
    waiting = diary.waiting("test:1")
    diary.drop("test:1")
    diary.put_back(waiting[:1])
    await write_diary(diary, sqlite_database)

    assert [each.key for each in waiting] == ["7", "8"]
    assert await kept(sqlite_database, person) == ["7"]


async def test_it_is_written_within_two_seconds_and_once_more_at_the_end(
    sqlite_database: Database,
) -> None:
    agency_id, person = await a_known_person(sqlite_database)
    diary = Diary()
    keeping = asyncio.create_task(upkeep.keep_diary(diary, sqlite_database))
    diary.note("test:1", agency_id, DiaryKind.CARD, "7", utc_now())
    since = time.monotonic()
    while not await kept(sqlite_database, person):
        assert time.monotonic() - since < 10
        await asyncio.sleep(0.05)

    diary.note("test:1", agency_id, DiaryKind.CARD, "8", utc_now())
    keeping.cancel()
    await asyncio.wait((keeping,))

    assert set(await kept(sqlite_database, person)) == {"7", "8"}
    assert upkeep._DIARY_PAUSE <= 2
