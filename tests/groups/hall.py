"""The bot among people in groups: over real HTTP and a database with the three samples."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from sqlalchemy import text

from bot.gathering import Gathering
from bot.guide.library import Shelf
from bot.metrics import Metrics
from bot.overhearing import Overhearing
from bot.reception import Reception
from bot.telegram.face import TelegramFace
from bot.telegram.updates import Polling
from bot.telegram.webhook import PATH, Webhook
from storage.db import Database
from storage.models import Base
from tests.sandbox.client import SandboxClient
from tests.serving import served
from tests.telegram.house import a_courier, a_talk

GROUP, OTHER_GROUP = -1_000_500, -1_000_600
BOT = "touchpoints_sandbox_bot"
LINK = f"https://t.me/{BOT}?start={{code}}"
CITIZEN, ADMINISTRATOR, FOREIGN, EDITOR = 1001, 2005, 3005, 2001
ASTRAKHAN, SVERDLOVSK = "astrakhan_housing", "sverdlovsk_invest"
NOON = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""A Monday, noon in Astrakhan."""

HEATING = "в квартире холодно, куда жаловаться на отопление"


@dataclass
class Hall:
    """People, groups and the bot; `now` is the bot's clock."""

    people: SandboxClient
    database: Database
    shelf: Shelf
    metrics: Metrics = field(default_factory=Metrics)
    now: datetime = NOON

    async def says(self, words: str, user_id: int = CITIZEN, **more: Any) -> int:
        """Somebody writes in the group; the number of the message."""
        place = {"chat_id": GROUP, "chat_type": "supergroup", **more}
        return int((await self.people.send(user_id, words, **place))["message_id"])

    async def asks(self, words: str, user_id: int = CITIZEN, **more: Any) -> dict[str, Any] | None:
        """What the bot answers there to whoever addresses it."""
        return await self.answer_to(await self.says(f"@{BOT} {words}".strip(), user_id, **more))

    async def answer_to(self, message_id: int, chat_id: int = GROUP) -> dict[str, Any] | None:
        """The bot's reply to a message, once it has heard everything; None for silence."""
        await self.settle()
        chat = await self.people.chat(chat_id)
        found = [
            each
            for each in chat["messages"]
            if each["from"] == "bot" and each["reply_to_message_id"] == message_id
        ]
        assert len(found) <= 1, found
        return found[0] if found else None

    async def settle(self) -> None:
        """Until nothing that was said is being answered."""
        await self.people.quiet()
        for _ in range(500):
            running = [
                task
                for task in asyncio.all_tasks()
                if "Overhearing" in task.get_coro().__qualname__
            ]
            if not running:
                return
            await asyncio.wait(running, timeout=5)

    async def rules(self, code: str = ASTRAKHAN, **rules: Any) -> None:
        """The agency's rules for groups, as its administrator would set them."""
        async with self.database.writing() as store:
            agency = await store.agencies.by_code(code)
            assert agency is not None
            data = agency.procedure.model_dump(mode="json")
            data["groups"] |= rules
            await store.agencies.change(agency, agency.revision, {"procedure_data": data})
        await self.shelf.refresh()

    async def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Whatever the database holds, table by table."""
        async with self.database.reading() as store:
            return {
                table.name: [
                    tuple(row)
                    for row in await store.session.execute(text(f'SELECT * FROM "{table.name}"'))
                ]
                for table in Base.metadata.sorted_tables
            }


@asynccontextmanager
async def opened(
    bot: Bot, people: SandboxClient, database: Database, shelf: Shelf, *, posted: bool = False
) -> AsyncIterator[Hall]:
    """The bot at work until the block ends, by polling or, where updates are `posted`, by
    webhook."""
    hall = Hall(people, database, shelf)
    courier = a_courier(bot, database)
    gathering = Gathering(
        database, shelf, TelegramFace(bot), link=LINK, name=BOT, clock=lambda: hall.now
    )
    reception = Reception(
        database,
        a_talk(bot, database, courier),
        overhearing=Overhearing(gathering, hall.metrics),
        metrics=hall.metrics,
    )
    sending = asyncio.create_task(courier.run())
    receiving = _by_webhook(bot, reception) if posted else _by_polling(bot, database, reception)
    try:
        async with receiving:
            yield hall
    finally:
        await courier.stop()
        await sending


@asynccontextmanager
async def _by_polling(bot: Bot, database: Database, reception: Reception) -> AsyncIterator[None]:
    polling = Polling(bot, database, reception)
    running = asyncio.create_task(polling.run())
    try:
        yield
    finally:
        await polling.stop()
        await running


@asynccontextmanager
async def _by_webhook(bot: Bot, reception: Reception) -> AsyncIterator[None]:
    webhook = Webhook(bot, reception)
    async with served([webhook.route()]) as client:
        url = str(client.base_url).rstrip("/") + PATH
        announcing = asyncio.create_task(webhook.announce(url, lambda: None))
        try:
            yield
        finally:
            announcing.cancel()
            await webhook.stop()


def labels(message: dict[str, Any] | None) -> dict[str, str]:
    """The buttons of a message: what they open by what stands on them."""
    assert message is not None
    return {button["text"]: button["url"] for row in message["keyboard"] for button in row}
