"""A commit in one process is heard by the others."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text

from storage import bell
from storage.bell import QUEUE, RELEASES, listen
from storage.db import Database
from storage.models import Person
from tests.conftest import PostgresTemplate
from tests.databases import name_in
from tests.factories import an_agency

WITHIN = 5.0

LISTENERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = '{name}' AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')
"""


class Ear:
    """Counts what rang on each channel."""

    def __init__(self) -> None:
        self.counts = {QUEUE: 0, RELEASES: 0}
        self.rang = asyncio.Event()

    def hears(self) -> dict[str, Callable[[], None]]:
        return {channel: lambda channel=channel: self.count(channel) for channel in self.counts}

    def count(self, channel: str) -> None:
        self.counts[channel] += 1
        self.rang.set()

    async def until(self, wanted: Callable[[dict[str, int]], bool]) -> None:
        async with asyncio.timeout(WITHIN):
            while not wanted(self.counts):
                self.rang.clear()
                await self.rang.wait()


@asynccontextmanager
async def listening(url: str) -> AsyncIterator[Ear]:
    """Another process that listens; returned when it does."""
    ear, database = Ear(), Database(url)
    task = asyncio.create_task(listen(database, ear.hears()))
    try:
        await ear.until(lambda counts: counts == {QUEUE: 1, RELEASES: 1})
        yield ear
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await database.close()


async def put_message(database: Database) -> None:
    async with database.writing() as store:
        person = await store.people.at("telegram:1")
        if person is None:
            person = Person(address="telegram:1")
            await store.people.add(person)
        await store.queue.put(person.id, "notice", {})


async def test_a_message_put_by_one_process_wakes_another(postgres_database: Database) -> None:
    async with listening(postgres_database.url) as ear:
        await put_message(postgres_database)

        await ear.until(lambda counts: counts[QUEUE] == 2)

    assert ear.counts == {QUEUE: 2, RELEASES: 1}


async def test_what_is_not_committed_does_not_ring(postgres_database: Database) -> None:
    async with listening(postgres_database.url) as ear:
        with pytest.raises(RuntimeError):
            async with postgres_database.writing() as store:
                person = Person(address="telegram:2")
                await store.people.add(person)
                await store.queue.put(person.id, "notice", {})
                raise RuntimeError
        await put_message(postgres_database)
        await ear.until(lambda counts: counts[QUEUE] == 2)

    assert ear.counts[QUEUE] == 2


async def test_another_agency_rings_for_releases(postgres_database: Database) -> None:
    async with listening(postgres_database.url) as ear:
        async with postgres_database.writing() as store:
            await an_agency(store)

        await ear.until(lambda counts: counts[RELEASES] > 1)

    assert ear.counts[QUEUE] == 1


async def test_a_bell_whose_session_was_ended_rings_again(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    async with listening(postgres_database.url) as ear:
        ended = LISTENERS.format(name=name_in(postgres_database.url))
        await postgres_template.order(ended)
        await ear.until(lambda counts: counts == {QUEUE: 2, RELEASES: 2})

        await put_message(postgres_database)

        await ear.until(lambda counts: counts[QUEUE] == 3)


async def test_a_silent_connection_is_found_out_by_asking(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell, "_PING", 0.05)
    monkeypatch.setattr(bell, "text", lambda _: text("SELECT 1/0"))

    async with listening(postgres_database.url) as ear:
        await ear.until(lambda counts: counts[QUEUE] > 1)


async def test_a_bell_waits_for_a_database_that_is_away(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    name = name_in(postgres_database.url)
    await postgres_template.order(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    ear, database = Ear(), Database(postgres_database.url)
    task = asyncio.create_task(listen(database, ear.hears()))
    await asyncio.sleep(0.5)
    heard, ended = dict(ear.counts), task.done()

    await postgres_template.order(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    await ear.until(lambda counts: counts == {QUEUE: 1, RELEASES: 1})
    assert (heard, ended) == ({QUEUE: 0, RELEASES: 0}, False)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await database.close()


async def test_on_sqlite_the_bell_is_silent_and_goes_on(sqlite_database: Database) -> None:
    ear = Ear()
    task = asyncio.create_task(listen(sqlite_database, ear.hears()))
    await put_message(sqlite_database)

    done, _ = await asyncio.wait((task,), timeout=0.1)

    assert not done and ear.counts == {QUEUE: 0, RELEASES: 0}
    task.cancel()
