"""A migrated SQLite file, the sandbox over HTTP and a bot that answers through it."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.serving import running
from bot.sandbox.world import TOKEN, World
from storage.db import Database
from tests.sandbox.client import SandboxClient
from tests.telegram.house import House, answering


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    async with running(world) as address:
        yield address


@pytest.fixture
async def people(address: str) -> AsyncIterator[SandboxClient]:
    async with SandboxClient(address) as client:
        yield client


@pytest.fixture
def database(sqlite_database: Database) -> Database:
    """What a messenger does is the same on either database; the rest is tested on both."""
    return sqlite_database


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address), timeout=10)
    yield Bot(TOKEN, session=session)
    await session.close()


@pytest.fixture
async def house(bot: Bot, database: Database) -> AsyncIterator[House]:
    async with answering(bot, database) as house:
        yield house
