"""Wires everything together and runs it until it is told to stop.

What starts first stops last: the database, the web server, the messenger's client, the
delivery, and the polling, which stops first and lets running answers finish.
"""

import asyncio
import gc
import logging
import signal
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from html import unescape
from typing import Any

from aiogram import Bot
from aiogram.types import User
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from admin.permissions import commands_for
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.guide.search import Encoder, sentence_encoder
from bot.notebook import Notebook
from bot.opening import StartError, opened_database
from bot.sandbox.app import create_routes
from bot.sandbox.updates import fresh_id
from bot.sandbox.world import TOKEN, World
from bot.server import HEALTH, listening, serving
from bot.settings import BotSettings
from bot.staff.notices import render_notice
from bot.talk import Talk
from bot.telegram.client import TokenRefusedError, telegram_client, who_we_are
from bot.telegram.commands import CommandMenu
from bot.telegram.delivery import Courier
from bot.telegram.face import TelegramFace
from bot.telegram.updates import Polling
from bot.upkeep import PAUSE, SANDBOX_PAUSE, keep_current, keep_questions, think
from locales import Say
from storage.db import Database
from storage.terms import Role

_log = logging.getLogger(__name__)


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
    database = await stack.enter_async_context(opened_database(settings, world))
    routes: list[BaseRoute] = [HEALTH, *(create_routes(world) if world else ())]
    await stack.enter_async_context(serving(Starlette(routes=routes), at))
    if world:
        stack.push_async_callback(world.close)
    client = telegram_client(settings.token or TOKEN, settings.api_address)
    bot = await stack.enter_async_context(client)
    try:
        me = await who_we_are(bot, stop)
    except TokenRefusedError:
        raise StartError("start-token-refused") from None
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


async def _renew_staff_commands(database: Database) -> None:
    async with database.writing() as store:
        people: set[int] = set()
        for agency in await store.agencies.all():
            people |= {staff.person_id for staff in await store.team.reachable(agency.id, [*Role])}
        for person_id in sorted(people):
            await store.queue.put(person_id, "commands", {})


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
