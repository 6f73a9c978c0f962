"""A bot in this process with conversations of the test's own, over real HTTP and SQLite."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from aiogram import Bot

from admin.errors import DomainError
from bot.actions import Action, ToBeginning, registered
from bot.guide.library import Shelf
from bot.reception import Reception
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.talk import Talk
from bot.telegram.commands import CommandMenu
from bot.telegram.delivery import Courier
from bot.telegram.face import TelegramFace, address_of
from bot.telegram.updates import Leads, Polling
from bot.telegram.webhook import PATIENCE, Webhook
from bot.visit import UploadedFile, Visit
from locales import Html
from storage.db import Database
from storage.models import Conversation, Person, QueuedMessage
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import Role
from tests.serving import served

CITIZEN, ANOTHER = 1001, 1002


class UnknownCommand(DomainError):  # noqa: N818
    """A refusal whose words exist already: the class name is their key."""


@registered("test-count")
@dataclass(frozen=True)
class Count(Action):
    """Raises the presser's counter."""


@dataclass(frozen=True)
class House:
    """The parts that a test looks into."""

    database: Database
    courier: Courier
    reception: Reception
    tasks: list[asyncio.Task[None]]
    receiver: Polling | Webhook

    async def die(self) -> None:
        """End at once, as a kill would: nothing is confirmed, finished or kept."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.reception.stop()

    async def person(self, user_id: int = CITIZEN) -> Person | None:
        async with self.database.reading() as store:
            return await store.people.at(address_of(user_id))

    async def count(self, user_id: int = CITIZEN) -> int:
        """How often this person's counter was raised."""
        async with self.database.reading() as store:
            person = await store.people.at(address_of(user_id))
            state = await store.conversations.of(person.id) if person else None
        return int(state.state.get("count", 0)) if state else 0

    async def queue(
        self, kind: str, body: dict[str, Any], user_id: int = CITIZEN, key: str | None = None
    ) -> None:
        """Queue a message for somebody who is known."""
        async with self.database.writing() as store:
            person = await store.people.at(address_of(user_id))
            if person is None:
                person = Person(address=address_of(user_id))
                await store.people.add(person)
            await store.queue.put(person.id, kind, body, dedup_key=key)
        self.courier.wake()

    async def queued(self) -> list[QueuedMessage]:
        async with self.database.reading() as store:
            found = [await store.queue.get(number) for number in range(1, 100)]
        return [message for message in found if message is not None]


def conversations() -> Routes:
    """One conversation for each way in which an update may end."""
    routes = Routes()
    count_button = ((Button("Ещё", Count()), Button("В начало", ToBeginning())),)

    @routes.command("start")
    async def start(argument: str, visit: Visit) -> Screen:
        return Screen(Html(f"Начало {argument}".strip()), count_button)

    @routes.action(ToBeginning)
    async def beginning(action: ToBeginning, visit: Visit) -> Screen:
        return Screen(Html("Начало"), count_button)

    @routes.command("count", writes=True)
    async def count(argument: str, visit: Visit) -> Screen:
        return Screen(Html(f"Счёт {await _raised(visit)}"), count_button)

    @routes.action(Count, writes=True)
    async def press(action: Count, visit: Visit) -> Screen:
        return Screen(Html(f"Счёт {await _raised(visit)}"), count_button)

    @routes.command("refuse", writes=True)
    async def refuse(argument: str, visit: Visit) -> Screen:
        await _raised(visit)
        raise UnknownCommand

    @routes.command("fail", writes=True)
    async def fail(argument: str, visit: Visit) -> Screen:
        await _raised(visit)
        raise RuntimeError("broken on purpose")

    @routes.command("cheat")
    async def cheat(argument: str, visit: Visit) -> Screen:
        await visit.store.people.add(Person(address="telegram:5"))
        return Screen(Html("Не должно быть видно"))

    @routes.command("slow", writes=False)
    async def slow(argument: str, visit: Visit) -> Screen:
        await asyncio.sleep(float(argument))
        return Screen(Html("Медленно"))

    @routes.command("ask", writes=True)
    async def ask(argument: str, visit: Visit) -> Screen:
        await visit.store.conversations.begin(visit.person.id, "name", {"asked": 1})
        return Screen(Html("Как назвать?"))

    routes.way_back("name", lambda state: Count())

    @routes.text("name", writes=True)
    async def name(text: str, state: dict[str, Any], visit: Visit) -> Screen:
        if not text.isalpha():
            raise UnknownCommand
        await visit.store.conversations.end(visit.person.id)
        return Screen(Html(f"Названо {text} {state['asked']}"))

    @routes.file("name")
    async def file(sent: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
        return Screen(Html(f"Файл {sent.name} {sent.media_type} {len(sent.content)}"))

    @routes.text("")
    async def echo(text: str, state: dict[str, Any], visit: Visit) -> Screen:
        return Screen(Html(f"Слова {text}"))

    return routes


async def _raised(visit: Visit) -> int:
    current: Conversation | None = await visit.store.conversations.of(visit.person.id)
    count = int(current.state.get("count", 0)) + 1 if current else 1
    await visit.store.conversations.begin(visit.person.id, "count", {"count": count})
    return count


async def _notice(body: dict[str, Any], person: Person, store: Store) -> Screen | None:
    if body.get("obsolete"):
        return None
    return Screen(Html(f"Извещение {body['number']}"))


def _staff_commands(role: Role, procedure: Procedure) -> tuple[str, ...]:
    return ("team",) if role is Role.ADMINISTRATOR else ("propose", "drafts")


PAUSES = (0.05, 0.05)
"""Seconds between the attempts at an update that breaks."""


def a_courier(bot: Bot, database: Database) -> Courier:
    return Courier(database, TelegramFace(bot), _notice, CommandMenu(bot, _staff_commands).offer)


def a_talk(bot: Bot, database: Database, courier: Courier, longest: float = 30.0) -> Talk:
    return Talk(
        database,
        Shelf(database),
        conversations(),
        TelegramFace(bot),
        wake=courier.wake,
        link="https://t.me/test?start={code}",
        longest=longest,
    )


@asynccontextmanager
async def answering(
    bot: Bot, database: Database, *, longest: float = 30.0, leadership: Leads | None = None
) -> AsyncIterator[House]:
    """The bot at work until the block ends."""
    courier = a_courier(bot, database)
    reception = Reception(database, a_talk(bot, database, courier, longest), pauses=PAUSES)
    polling = Polling(bot, database, reception, leadership)
    tasks = [asyncio.create_task(courier.run()), asyncio.create_task(polling.run())]
    try:
        yield House(database, courier, reception, tasks, polling)
    finally:
        if not any(task.cancelled() for task in tasks):
            await polling.stop()
            await courier.stop()
            await asyncio.gather(*tasks)


@asynccontextmanager
async def posted_to(
    bot: Bot, database: Database, *, at_once: int = 200, longest: float = 30.0
) -> AsyncIterator[tuple[House, httpx.AsyncClient]]:
    """The bot at work by webhook, and whoever posts to it; Telegram is not told yet."""
    courier = a_courier(bot, database)
    talk = a_talk(bot, database, courier, longest)
    reception = Reception(database, talk, pauses=PAUSES, patience=PATIENCE)
    webhook = Webhook(bot, reception, at_once)
    tasks = [asyncio.create_task(courier.run())]
    async with served([webhook.route()]) as client:
        try:
            yield House(database, courier, reception, tasks, webhook), client
        finally:
            await webhook.stop()
            await courier.stop()
            await asyncio.gather(*tasks)
