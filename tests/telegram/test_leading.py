"""Many processes on one PostgreSQL: one sends, and whoever follows it keeps the pace."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot

from bot.sandbox.people import PEOPLE, Person
from bot.sandbox.world import World
from bot.screens import Screen, screen_to_json
from bot.telegram.delivery import SENDER, Courier
from locales import Html
from storage.db import Database
from storage.leadership import Leadership
from storage.models import Delivery
from tests.factories import a_person
from tests.sandbox.client import SandboxClient
from tests.telegram.house import a_courier
from tests.telegram.queueing import tried
from tests.wire import wired

CROWD, MANY = 5000, 90


@pytest.fixture
def world() -> World:
    crowd = [Person(f"citizen-{number}", CROWD + number, None, None) for number in range(MANY)]
    return World(people=(*PEOPLE, *crowd))


@pytest.fixture
def database(postgres_database: Database) -> Database:
    return postgres_database


@asynccontextmanager
async def at_work(courier: Courier, seconds: float = 3.0) -> AsyncIterator[Courier]:
    """Let it send until the block ends; what is on its way then gets so many seconds."""
    task = asyncio.create_task(courier.run())
    try:
        yield courier
    finally:
        await courier.stop(seconds)
        await task


async def _write_to(database: Database, people: int) -> None:
    async with database.writing() as store:
        for number in range(people):
            person = await a_person(store, f"telegram:{CROWD + number}")
            await store.queue.put(person.id, "notice", {"number": number})


async def _states(database: Database) -> set[Delivery]:
    async with database.reading() as store:
        found = [await store.queue.get(number) for number in range(1, MANY + 1)]
    return {message.state for message in found if message is not None}


async def _all_sent(database: Database, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while await _states(database) != {Delivery.SENT}:
        assert time.monotonic() < deadline, "something still waits"
        await asyncio.sleep(0.1)


async def test_whoever_does_not_lead_sends_nothing_until_it_does(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    leader = Leadership(database, SENDER)
    assert await leader.held()
    await _write_to(database, 3)

    async with at_work(a_courier(bot, database)):
        await asyncio.sleep(3)
        meanwhile = await people.outbox("sendMessage")
        await leader.release()
        await tried(people, 3)

    assert meanwhile == []
    assert await _states(database) == {Delivery.SENT}


async def test_leaders_that_follow_each_other_lose_nothing_and_keep_the_pace(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    await people.fault("sendMessage", delay=0.1)
    await _write_to(database, MANY)
    at_once = 0
    for goal in (15, 30, 45):
        async with at_work(a_courier(bot, database), seconds=0):
            await tried(people, goal)
        at_once += 5

    async with at_work(a_courier(bot, database)), at_work(a_courier(bot, database)):
        await _all_sent(database)

    calls = await people.outbox("sendMessage")
    moments = sorted(call["arrived"] for call in calls)
    texts = [call["params"]["text"] for call in calls]
    assert set(texts) == {f"Извещение {number}" for number in range(MANY)}
    assert len(texts) <= MANY + at_once
    assert max(sum(at <= each <= at + 1 for each in moments) for at in moments) <= 25


@pytest.mark.parametrize("delay", [0.0, 0.7])
async def test_a_stop_waits_for_no_database_that_is_silent(
    bot: Bot, database: Database, people: SandboxClient, delay: float
) -> None:
    """Neither while it is asked for work nor while it is told what was sent."""
    async with wired(database.url) as wire:
        far, other = Database(wire.url), Leadership(database, SENDER)
        courier = a_courier(bot, far)
        task = asyncio.create_task(courier.run())
        await _write_to(database, 2)
        await tried(people, 2)
        await _all_sent(database)
        await people.fault("sendMessage", delay=delay)
        async with database.writing() as store:
            await store.queue.put(1, "screen", screen_to_json(Screen(Html("Ответ"))))
        courier.wake()
        await asyncio.sleep(delay / 2)
        wire.fall_silent()
        await asyncio.sleep(2)

        began = time.monotonic()
        await courier.stop()
        seconds = time.monotonic() - began
        await task

        wire.speak()
        assert seconds < 3.5
        assert await _comes_to_lead(other)
        await other.release()
        await far.close()


async def _comes_to_lead(leadership: Leadership) -> bool:
    for _ in range(100):
        if await leadership.held():
            return True
        await asyncio.sleep(0.05)
    return False
