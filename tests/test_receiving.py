"""Polling and webhook lose and double nothing, on either database."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.serving import running
from bot.sandbox.world import TOKEN, World
from bot.telegram.webhook import PATH, Webhook
from storage.db import Database
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House, answering, posted_to

Begin = Callable[[Bot, Database], AbstractAsyncContextManager[House]]


@asynccontextmanager
async def _polling(bot: Bot, database: Database) -> AsyncIterator[House]:
    async with answering(bot, database) as house:
        yield house


@asynccontextmanager
async def _webhook(bot: Bot, database: Database) -> AsyncIterator[House]:
    async with posted_to(bot, database) as (house, client):
        assert isinstance(house.receiver, Webhook)
        url = str(client.base_url).rstrip("/") + PATH
        house.tasks.append(asyncio.create_task(house.receiver.announce(url, lambda: None)))
        yield house
        house.tasks.pop().cancel()
    await bot.delete_webhook()


@pytest.fixture(params=[_polling, _webhook])
def begin(request: pytest.FixtureRequest) -> Begin:
    """Each of the two ways in which updates come."""
    found: Begin = request.param
    return found


@pytest.fixture
async def messenger() -> AsyncIterator[tuple[Bot, SandboxClient]]:
    async with running(World()) as address, SandboxClient(address) as people:
        session = AiohttpSession(api=TelegramAPIServer.from_base(address), timeout=10)
        yield Bot(TOKEN, session=session), people
        await session.close()


async def test_an_update_delivered_five_times_has_one_effect(
    messenger: tuple[Bot, SandboxClient], database: Database, begin: Begin
) -> None:
    bot, people = messenger
    async with begin(bot, database) as house:
        await people.send(CITIZEN, "/count", times=5)
        await people.send(CITIZEN, "/count", times=5)
        await people.send(CITIZEN, "конец")
        await people.wait_for(CITIZEN, "Слова конец")
        await people.quiet()

        assert await house.count() == 2
    said = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert said == ["Счёт 1", "Счёт 2", "Слова конец"]


async def test_an_update_that_breaks_holds_up_neither_its_person_nor_anybody(
    messenger: tuple[Bot, SandboxClient], database: Database, begin: Begin
) -> None:
    bot, people = messenger
    async with begin(bot, database) as house:
        await people.send(CITIZEN, "/fail", times=2)
        await people.send(CITIZEN, "/count")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")
        await people.wait_for(CITIZEN, "Счёт 1")
        await people.quiet()

        assert (await house.count(), await house.count(ANOTHER)) == (1, 1)
    said = [m["text"][:12] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert said == ["Что-то слома", "Счёт 1"]


async def test_a_stop_and_a_start_lose_and_double_nothing(
    messenger: tuple[Bot, SandboxClient], database: Database, begin: Begin
) -> None:
    bot, people = messenger
    async with begin(bot, database) as house:
        await people.send(CITIZEN, "/slow 1")
        for _ in range(5):
            await people.send(CITIZEN, "/count")
            await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 2")
        await house.receiver.stop(0.1)
    async with begin(bot, database) as house:
        await people.wait_for(CITIZEN, "Счёт 5")
        await people.wait_for(ANOTHER, "Счёт 5")
        await people.quiet()

        assert (await house.count(), await house.count(ANOTHER)) == (5, 5)
