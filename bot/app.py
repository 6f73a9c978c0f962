"""Wires everything together and runs it until it is told to stop.

What starts first stops last: the database, the web server, the messenger's client, the
delivery, and the polling, which stops first and lets running answers finish.
"""

import asyncio
import gc
import logging
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from html import unescape
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import User
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from admin.permissions import commands_for
from admin.samples import load_into_empty
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.guide.search import Encoder, sentence_encoder
from bot.notebook import Notebook
from bot.sandbox.app import create_routes
from bot.sandbox.updates import fresh_id
from bot.sandbox.world import TOKEN, World
from bot.sandbox_people import enrol_sandbox_people
from bot.server import HEALTH, listening, serving
from bot.settings import BotSettings
from bot.staff.notices import render_notice
from bot.talk import Talk
from bot.telegram.commands import CommandMenu
from bot.telegram.delivery import Courier
from bot.telegram.face import TelegramFace
from bot.telegram.updates import Polling
from bot.upkeep import PAUSE, SANDBOX_PAUSE, keep_current, keep_questions, think
from locales import Argument, Say
from storage.db import Database
from storage.errors import DatabaseTooNewError
from storage.migrate import migrate
from storage.terms import Role

_log = logging.getLogger(__name__)

_CALL_SECONDS = 30
_LONGEST_PAUSE = 30.0


class StartError(Exception):
    """Why the program cannot start: a message key of `settings.ftl` and its words."""

    def __init__(self, key: str, **words: Argument) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


async def run(settings: BotSettings) -> int:
    """Run until SIGTERM or SIGINT; the exit code.

    Raises:
        StartError: something that the operator can mend.
    """
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    async with AsyncExitStack() as stack:
        tasks = await _start(settings, stack, stop)
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((stopping, *tasks), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        _log.info("stopping")
    broken = [task for task in tasks if not task.cancelled() and task.exception()]
    for task in broken:
        _log.error("a part of the program broke", exc_info=task.exception())
    return 1 if broken else 0


async def _start(
    settings: BotSettings, stack: AsyncExitStack, stop: asyncio.Event
) -> list[asyncio.Task[None]]:
    if settings.sandbox and "sandbox" not in settings.database_name:
        # Its people are let in as staff: a real agency's database must never meet them.
        raise StartError("start-sandbox-database")
    # The database outlives the chats: an old message id must never name a new message.
    world = World(first_message_id=fresh_id(time.time())) if settings.sandbox else None
    try:
        at = listening(settings.web_host, settings.web_port)
    except OSError:
        raise StartError(
            "start-port-taken", port=str(settings.web_port), host=settings.web_host
        ) from None
    stack.callback(at.close)
    database = await stack.enter_async_context(_database(settings, world))
    routes: list[BaseRoute] = [HEALTH, *(create_routes(world) if world else ())]
    await stack.enter_async_context(serving(Starlette(routes=routes), at))
    if world:
        stack.push_async_callback(world.close)
    bot = await stack.enter_async_context(_bot(settings))
    me = await _me(bot, stop)
    if me is None:
        return []
    encoder = await asyncio.to_thread(sentence_encoder) if settings.search_by_meaning else None
    pause = SANDBOX_PAUSE if settings.sandbox else PAUSE
    tasks = await _converse(database, bot, me, stack, encoder, pause)
    _tune_memory()
    _announce(settings, me, by_meaning=encoder is not None)
    return tasks


async def _converse(
    database: Database,
    bot: Bot,
    me: User,
    stack: AsyncExitStack,
    encoder: Encoder | None,
    pause: float,
) -> list[asyncio.Task[None]]:
    """Start answering: the delivery first, so that answers leave as soon as they are made."""
    shelf = Shelf(database)
    await shelf.refresh()
    face = TelegramFace(bot)
    menu = CommandMenu(bot, commands_for)
    courier = Courier(database, face, render_notice, menu.offer)
    link = unescape(Say("ru")("telegram-link", bot=me.username or "", start="{code}"))
    notebook = Notebook()
    talk = Talk(
        database, shelf, build_routes(), face, wake=courier.wake, link=link, notebook=notebook
    )
    polling = Polling(bot, talk.hear)
    await _renew_staff_commands(database)
    return [
        await _background(stack, keep_current(shelf, menu)),
        await _background(stack, keep_questions(notebook, database, shelf, pause)),
        *([await _background(stack, think(shelf, encoder))] if encoder else ()),
        await _background(stack, courier.run(), courier.stop),
        await _background(stack, polling.run(), polling.stop),
    ]


async def _background(
    stack: AsyncExitStack,
    work: Coroutine[Any, Any, None],
    stop: Callable[[], Awaitable[None]] | None = None,
) -> asyncio.Task[None]:
    """Run until the stack unwinds: asked to stop if it can be asked, cancelled otherwise."""
    task = asyncio.create_task(work)

    async def end() -> None:
        if stop:
            await stop()
        else:
            task.cancel()
        await asyncio.wait((task,), timeout=0.5)
        task.cancel()

    stack.push_async_callback(end)
    return task


@asynccontextmanager
async def _database(settings: BotSettings, world: World | None) -> AsyncIterator[Database]:
    """The database in its newest shape, with the samples where they belong."""
    database: Database | None = None
    try:
        database = Database(settings.database)
        await migrate(database.engine)
        if settings.loads_samples:
            async with database.writing() as store:
                await load_into_empty(store)
        if world:
            await enrol_sandbox_people(database, world.people)
    except BaseException as error:
        if database:
            await database.close()
        if isinstance(error, DatabaseTooNewError):
            raise StartError("start-database-too-new") from None
        if isinstance(error, SQLAlchemyError | OSError):
            _log.debug("the database", exc_info=error)
            raise StartError("start-database-unreachable") from None
        raise
    try:
        yield database
    finally:
        await database.close()


async def _renew_staff_commands(database: Database) -> None:
    async with database.writing() as store:
        people: set[int] = set()
        for agency in await store.agencies.all():
            people |= {staff.person_id for staff in await store.team.reachable(agency.id, [*Role])}
        for person_id in sorted(people):
            await store.queue.put(person_id, "commands", {})


@asynccontextmanager
async def _bot(settings: BotSettings) -> AsyncIterator[Bot]:
    server = PRODUCTION
    if settings.sandbox:
        server = TelegramAPIServer.from_base(settings.own_address)
    elif settings.telegram_api_url:
        server = TelegramAPIServer.from_base(settings.telegram_api_url)
    session = AiohttpSession(api=server, timeout=_CALL_SECONDS)
    try:
        yield Bot(settings.token or TOKEN, session=session)
    finally:
        await session.close()


async def _me(bot: Bot, stop: asyncio.Event) -> User | None:
    """Who we are; waits for a network that is down, None when told to stop meanwhile."""
    pause = 1.0
    while not stop.is_set():
        try:
            return await bot.get_me(request_timeout=10)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise StartError("start-token-refused") from None
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.warning("Telegram is not there, next try in %.0f s: %s", pause, error.message)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
    return None


def _tune_memory() -> None:
    """What start-up made stays; a full collection over it would stop everybody for long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _announce(settings: BotSettings, me: User, *, by_meaning: bool) -> None:
    say = Say("ru")
    if not by_meaning:
        why = "missing" if settings.search_by_meaning else "off"
        print(unescape(say("start-search-by-words", why=why)), flush=True)
    if settings.sandbox:
        print(say("start-sandbox", address=f"{settings.own_address}/sandbox"), flush=True)
    else:
        print(say("start-bot", name=me.username or ""), flush=True)
