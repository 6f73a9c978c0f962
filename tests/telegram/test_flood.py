"""One person's flood slows that person alone, whichever way updates come."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from statistics import median

import pytest
from aiogram import Bot

from bot.admission import A_MINUTE
from bot.telegram.webhook import PATH, Webhook
from storage.db import Database
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN, House, answering, posted_to

Opened = Callable[[Bot, Database], AbstractAsyncContextManager[House]]

OTHERS = range(2_100, 2_112)
BURST, BURSTS = 25, 60
TOO_FAST = "Слишком быстро"


@asynccontextmanager
async def _by_webhook(bot: Bot, database: Database) -> AsyncIterator[House]:
    async with posted_to(bot, database) as (house, client):
        assert isinstance(house.receiver, Webhook)
        url = str(client.base_url).rstrip("/") + PATH
        announcing = asyncio.create_task(house.receiver.announce(url, lambda: None))
        try:
            yield house
        finally:
            announcing.cancel()


WAYS: dict[str, Opened] = {"polling": answering, "webhook": _by_webhook}


@pytest.mark.parametrize("way", WAYS)
async def test_a_flood_of_one_person_slows_nobody_else(
    way: str, bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with WAYS[way](bot, database):
        await _latency(people, OTHERS[0])
        calm = [await _latency(people, user_id) for user_id in OTHERS]
        flood = asyncio.create_task(_flood(people))
        await asyncio.sleep(0.5)
        during = [await _latency(people, user_id) for user_id in OTHERS]
        lasted = not flood.done()
        flood.cancel()
        await people.quiet(30)

    ratio = median(during) / median(calm)
    said = [each["text"] for each in (await people.chat(CITIZEN))["messages"] if _is_bots(each)]
    assert lasted, "the flood was over before the others had asked"
    assert ratio < 6, (median(calm), median(during))
    assert sum(TOO_FAST in text for text in said) == 1
    assert len(said) <= 2 * A_MINUTE


def _is_bots(message: dict[str, object]) -> bool:
    return message["from"] == "bot"


async def _flood(people: SandboxClient) -> None:
    """Some five hundred messages a second, from one person."""
    for burst in range(BURSTS):
        texts = [f"вопрос {burst} {number}" for number in range(BURST)]
        messages = [{"user_id": CITIZEN, "text": text} for text in texts]
        await people.http.post("/sim/messages", json={"messages": messages})
        await asyncio.sleep(0.05)


async def _latency(people: SandboxClient, user_id: int) -> float:
    """Seconds until somebody has their answer."""
    began = time.monotonic()
    await people.send(user_id, f"/start {began}")
    await people.wait_for(user_id, str(began))
    return time.monotonic() - began
