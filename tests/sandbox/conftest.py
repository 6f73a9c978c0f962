"""A sandbox over real HTTP on a free loopback port, a raw caller, and an aiogram bot."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.serving import running
from bot.sandbox.world import TOKEN, World
from tests.sandbox.client import SandboxClient

CITIZEN = 1001

Call = Callable[..., Awaitable[dict[str, Any]]]


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
async def http(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=20) as client:
        yield client


@pytest.fixture
async def call(http: httpx.AsyncClient) -> Call:
    """Calls a method with JSON and returns the answer's body."""

    async def send(method: str, **params: Any) -> dict[str, Any]:
        response = await http.post(f"/bot{TOKEN}/{method}", json=params)
        body: dict[str, Any] = response.json()
        assert response.status_code == body.get("error_code", 200)
        return body

    return send


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot = Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    yield bot
    await session.close()


def rows(*labels: str, **button: Any) -> dict[str, Any]:
    """A keyboard of one row; every button carries its label as data unless told otherwise."""
    made = [{"text": label, **(button or {"callback_data": label})} for label in labels]
    return {"inline_keyboard": [made]}
