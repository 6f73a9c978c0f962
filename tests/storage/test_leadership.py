"""One leader among processes, on the database itself."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from storage.db import Database
from storage.leadership import Leadership
from tests.conftest import PostgresTemplate
from tests.databases import name_in
from tests.wire import wired

OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"


@pytest.fixture
async def second(postgres_database: Database) -> AsyncIterator[Database]:
    """The same database, seen by another process."""
    opened = Database(postgres_database.url)
    yield opened
    await opened.close()


async def comes_to_lead(leadership: Leadership) -> bool:
    """PostgreSQL frees a lock a moment after its session ends."""
    for _ in range(200):
        if await leadership.held():
            return True
        await asyncio.sleep(0.02)
    return False


async def test_one_process_leads_and_the_other_does_not(
    postgres_database: Database, second: Database
) -> None:
    one, other = Leadership(postgres_database, "sender"), Leadership(second, "sender")
    poller = Leadership(second, "poller")
    async with AsyncExitStack() as stack:
        for each in (one, other, poller):
            stack.push_async_callback(each.release)

        answers = [await each.held() for each in (one, other, poller, one, other)]

    assert answers == [True, False, True, True, False]


async def test_who_asks_many_times_at_once_is_answered_alike(postgres_database: Database) -> None:
    leadership = Leadership(postgres_database, "sender")

    answers = await asyncio.gather(*(leadership.held() for _ in range(20)))

    await leadership.release()
    assert answers == [True] * 20


async def test_who_lets_go_is_followed_by_another(
    postgres_database: Database, second: Database
) -> None:
    one, other = Leadership(postgres_database, "sender"), Leadership(second, "sender")
    assert await one.held() and not await other.held()

    waiting = [asyncio.create_task(one.held()) for _ in range(3)]
    await one.release()

    assert await asyncio.gather(*waiting) == [False] * 3
    assert not await one.held()
    assert await comes_to_lead(other)
    await other.release()


async def test_letting_go_waits_for_no_server_that_is_silent(
    postgres_database: Database, second: Database
) -> None:
    async with wired(postgres_database.url) as wire:
        database = Database(wire.url)
        one, other = Leadership(database, "sender"), Leadership(second, "sender")
        stranger = Leadership(database, "poller")
        assert await one.held()
        wire.fall_silent()
        waiting = [asyncio.create_task(each.held()) for each in (one, one, stranger, stranger)]
        await asyncio.sleep(0.1)

        began = time.monotonic()
        await asyncio.gather(one.release(), stranger.release())
        answers = await asyncio.gather(*waiting)
        seconds = time.monotonic() - began

        wire.speak()
        assert answers == [False] * 4
        assert seconds < 2
        assert await comes_to_lead(other)
        await other.release()
        await database.close()


async def test_a_leader_whose_session_was_ended_knows_it_when_asked(
    postgres_template: PostgresTemplate, postgres_database: Database, second: Database
) -> None:
    one, other = Leadership(postgres_database, "sender"), Leadership(second, "sender")
    assert await one.held()

    await postgres_template.order(OTHERS.format(name=name_in(postgres_database.url)))

    assert await comes_to_lead(other)
    assert not await one.held()
    assert await other.held()
    await one.release()
    await other.release()


async def test_without_a_database_nobody_leads(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    absent = Database(postgres_template.url("no_such_database"))
    leadership = Leadership(absent, "sender")

    assert not await leadership.held()
    await leadership.release()
    await absent.close()


async def test_who_is_stopped_while_asking_keeps_no_lead(
    postgres_database: Database, second: Database
) -> None:
    one, other = Leadership(postgres_database, "sender"), Leadership(second, "sender")
    for steps in range(40):
        asking = asyncio.create_task(one.held())
        for _ in range(steps):
            await asyncio.sleep(0.001)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

    await one.release()

    assert await comes_to_lead(other)
    await other.release()


async def test_on_sqlite_the_one_process_leads(sqlite_database: Database) -> None:
    leadership = Leadership(sqlite_database, "sender")

    led = await leadership.held()
    await leadership.release()

    assert (led, await leadership.held(), leadership.leads) == (True, False, False)


async def test_a_leader_that_hangs_is_deposed_and_learns_it(
    postgres_database: Database, second: Database
) -> None:
    frozen = Leadership(postgres_database, "sender")
    patient, other = Leadership(second, "sender"), Leadership(second, "sender", silence=0.3)
    led = await frozen.held()
    early = await other.held()

    await asyncio.sleep(0.5)
    refused = await patient.held()
    led_after = await comes_to_lead(other)
    deposed = frozen.leads and not await frozen.held()

    for each in (frozen, patient, other):
        await each.release()
    assert (led, early, refused, led_after, deposed) == (True, False, False, True, True)
