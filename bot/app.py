"""Wires everything together and runs it until it is told to stop.

What starts first stops last: the database, the web server, the messenger's client, the
delivery, and the polling, which stops first and lets running answers finish.
"""

import asyncio
import signal
import socket
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import unescape

import structlog
from aiogram import Bot
from aiogram.types import User
from starlette.applications import Starlette
from starlette.routing import Mount

from admin.permissions import commands_for
from admin.web.app import create_web
from admin.web.office import Office
from bot import upkeep
from bot.admission import Admission
from bot.background import Background
from bot.conversations import build_routes
from bot.gathering import Gathering
from bot.guide.hearing import hear
from bot.guide.library import Shelf
from bot.guide.search import Encoder, sentence_encoder
from bot.health import Health
from bot.memory import tune_memory
from bot.metrics import Metrics
from bot.notebook import Notebook
from bot.notices import Notices
from bot.opening import StartError, opened_database, tell_of_sqlite
from bot.overhearing import Overhearing
from bot.reception import Reception
from bot.renewal import Renewal
from bot.routes import Routes
from bot.sandbox.app import create_routes
from bot.sandbox.updates import fresh_id
from bot.sandbox.world import TOKEN, World
from bot.schedule import keep_deadlines
from bot.scrape import Scrape
from bot.server import listening, serving
from bot.settings import BotSettings
from bot.site_rounds import keep_looking
from bot.staff_commands import renew_staff_commands
from bot.talk import Talk
from bot.telegram.client import TokenRefusedError, telegram_client, who_we_are
from bot.telegram.commands import CommandMenu
from bot.telegram.delivery import Courier
from bot.telegram.entrance import Entrance
from bot.telegram.face import TelegramFace
from bot.telegram.inbox import Inbox, hear_left
from bot.telegram.secret import participation_key
from bot.telegram.updates import Polling
from bot.telegram.webhook import PATIENCE, Webhook
from bot.visits import Visits
from locales import Say
from storage.bell import QUEUE, RELEASES, listen
from storage.db import Database
from storage.leadership import Leadership
from storage.models.base import utc_now

_log = structlog.stdlib.get_logger(__name__)


async def run(
    settings: BotSettings,
    *,
    routes: Routes | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> int:
    """Run until SIGTERM or SIGINT; the exit code.

    Trials give conversations and a clock of their own.

    Raises:
        StartError: something that the operator can mend.
    """
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    async with AsyncExitStack() as stack:
        background = Background(stack)
        house = await _open(settings, stack, stop)
        if house is not None:
            await _converse(house, routes or build_routes(), clock, background)
            background.at_end(house.health.stop)
            _announce(settings, house)
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((stopping, *background.tasks), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        _log.info("stopping")
    return 1 if _tell_of_broken(background) else 0


def _tell_of_broken(background: Background) -> bool:
    for task in background.broken:
        _log.error("a part of the program broke", exc_info=task.exception())
    return bool(background.broken)


@dataclass(frozen=True)
class House:
    """What is open before anybody is answered; `web` takes further routes."""

    settings: BotSettings
    database: Database
    web: Starlette
    health: Health
    bot: Bot
    me: User
    encoder: Encoder | None

    @property
    def link(self) -> str:
        """The messenger's deep link with one `{code}` in it."""
        return unescape(Say("ru")("telegram-link", bot=self.me.username or "", start="{code}"))


async def _open(settings: BotSettings, stack: AsyncExitStack, stop: asyncio.Event) -> House | None:
    """The web server, the database and the messenger; None when told to stop meanwhile."""
    if settings.sandbox and "sandbox" not in settings.database_name:
        # Its people are let in as staff: a real agency's database must never meet them.
        raise StartError("start-sandbox-database")
    # The database outlives the chats: an old message id must never name a new message.
    world = World(first_message_id=fresh_id(time.time())) if settings.sandbox else None
    at = _listening(settings)
    stack.callback(at.close)
    database = await stack.enter_async_context(opened_database(settings, world))
    health = Health(database)
    web = Starlette(routes=[*health.routes(), *(create_routes(world) if world else ())])
    await stack.enter_async_context(serving(web, at))
    if world:
        stack.push_async_callback(world.close)
    client = telegram_client(settings.token or TOKEN, settings.api_address)
    bot = await stack.enter_async_context(client)
    try:
        me = await who_we_are(bot, stop)
    except TokenRefusedError:
        raise StartError("start-token-refused") from None
    if me is None:
        return None
    encoder = await asyncio.to_thread(sentence_encoder) if settings.search_by_meaning else None
    return House(settings, database, web, health, bot, me, encoder)


def _listening(settings: BotSettings) -> socket.socket:
    host, port = settings.web_host, settings.web_port
    try:
        return listening(host, port)
    except OSError:
        raise StartError("start-port-taken", port=str(port), host=host) from None


async def _converse(
    house: House, routes: Routes, clock: Callable[[], datetime], background: Background
) -> None:
    """Start answering: the delivery first, so that answers leave as soon as they are made."""
    database, metrics, shelf = house.database, Metrics(), Shelf(house.database)
    await shelf.refresh()
    house.health.reach("library")
    leads = {name: Leadership(database, name) for name in ("sender", "poller")}
    _watch(house, Scrape(metrics, database, shelf, leads, clock=clock), background)
    background.at_end(leads["poller"].release)
    menu = CommandMenu(house.bot, commands_for)
    notebook = Notebook(participation_key(house.settings.token or TOKEN))
    visits = Visits(shelf, house.link, house.settings.office_address, notebook, clock)
    courier = Courier(
        database,
        TelegramFace(house.bot),
        Notices(visits),
        menu.offer,
        clock=clock,
        leadership=leads["sender"],
        metrics=metrics,
    )
    await renew_staff_commands(database)
    _look_after(house, shelf, courier, notebook, background)
    background.begin(upkeep.keep_commands(shelf, menu))
    background.begin(keep_deadlines(database, clock, wake=courier.wake))
    if house.settings.check_sites:
        background.begin(keep_looking(database, clock))
    background.begin(courier.run(), courier.stop)
    talk = _talk(house, shelf, routes, courier, notebook, clock)
    _receive(house, _reception(house, talk, shelf, metrics, clock), leads["poller"], background)
    _open_office(house, shelf, courier, clock)
    tune_memory()


def _watch(house: House, scrape: Scrape, background: Background) -> None:
    house.web.router.routes.append(scrape.route())
    background.at_end(scrape.stop)


def _look_after(
    house: House, shelf: Shelf, courier: Courier, notebook: Notebook, background: Background
) -> None:
    """What other processes do is heard, what was asked is written down, texts are encoded."""
    released = asyncio.Event()
    pause = upkeep.SANDBOX_PAUSE if house.settings.sandbox else upkeep.PAUSE
    background.begin(listen(house.database, {QUEUE: courier.wake, RELEASES: released.set}))
    background.begin(upkeep.keep_current(shelf, released))
    background.begin(upkeep.keep_questions(notebook, house.database, shelf, pause))
    background.begin(upkeep.keep_diary(notebook.diary, house.database))
    if house.encoder:
        background.begin(upkeep.think(shelf, house.encoder))


def _talk(
    house: House,
    shelf: Shelf,
    routes: Routes,
    courier: Courier,
    notebook: Notebook,
    clock: Callable[[], datetime],
) -> Talk:
    return Talk(
        house.database,
        shelf,
        routes,
        TelegramFace(house.bot),
        wake=courier.wake,
        link=house.link,
        web=house.settings.office_address,
        notebook=notebook,
        clock=clock,
    )


def _reception(
    house: House, talk: Talk, shelf: Shelf, metrics: Metrics, clock: Callable[[], datetime]
) -> Reception:
    face, name = TelegramFace(house.bot), house.me.username or ""
    gathering = Gathering(house.database, shelf, face, link=house.link, name=name, clock=clock)
    return Reception(
        house.database,
        talk,
        overhearing=Overhearing(gathering, metrics),
        admission=Admission(house.settings.updates_a_minute),
        metrics=metrics,
        patience=None if house.settings.webhook_url is None else PATIENCE,
    )


def _open_office(
    house: House, shelf: Shelf, courier: Courier, clock: Callable[[], datetime]
) -> None:
    """The back office and the public list: all addresses that nobody else answers."""
    office = Office(
        database=house.database,
        cards=lambda: (*shelf.library.agencies, *shelf.library.closed),
        address=house.settings.office_address or house.settings.own_address,
        link=house.link,
        wake=courier.wake,
        renewed=Renewal(shelf).soon,
        sandbox=house.settings.sandbox,
        clock=clock,
        hear=lambda agency, text: hear(shelf.library.search, agency, text),
    )
    house.web.router.routes.append(Mount("/", create_web(office)))


def _receive(
    house: House, reception: Reception, poller: Leadership, background: Background
) -> None:
    """Updates are posted to us where the operator gave an address for that, else fetched."""
    url, reached = house.settings.webhook_url, partial(house.health.reach, "messenger")
    if url is None:
        polling = Polling(house.bot, house.database, reception, poller)
        background.begin(polling.run(), polling.stop)
        reached()
        return
    webhook = Webhook(house.bot, reception)
    house.web.router.routes.append(webhook.route())
    inbox = Inbox(house.database, Entrance(house.bot, reception))
    background.begin(hear_left(inbox, poller), inbox.stop)
    background.begin(webhook.announce(url, reached), webhook.stop)


def _announce(settings: BotSettings, house: House) -> None:
    tell_of_sqlite(house.database)
    say = Say("ru")
    if house.encoder is None:
        why = "missing" if settings.search_by_meaning else "off"
        print(unescape(say("start-search-by-words", why=why)), flush=True)
    if settings.sandbox:
        print(say("start-sandbox", address=f"{settings.own_address}/sandbox"), flush=True)
    else:
        print(say("start-bot", name=house.me.username or ""), flush=True)
