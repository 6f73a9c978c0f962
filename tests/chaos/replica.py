"""The real program, with the trials' conversations, as a process to be killed.

`serve` runs in a process forked from one that has imported everything, because a start must
take less time than what it interrupts. It is `python -m bot` in all but three things: the
conversations and the wording of notices are the trials', the clock may be shifted by a file,
and every handler and every call of the messenger leaves a line in a trace.
"""

import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from uuid import uuid4

from aiogram import Bot
from aiogram.methods import SendMessage, TelegramMethod

from admin import review
from admin.deadlines import VERBS
from bot import __main__ as program
from bot import app
from bot.routes import OnCommand, OnText, Routes
from bot.screens import Screen
from bot.telegram.client import telegram_client
from bot.visit import Visit
from locales import Html
from storage.models import Deadline, Person, base
from storage.store import Store
from tests.chaos.defects import DEFECTS

NUMBERS = "numbers"
BROKEN_TEXT, HANGING_TEXT = "сломайся", "повисни"
TRIAL, FIRED = "trial", "fired"
_SEEN_ON = date(2999, 1, 1)
"""Nobody who was seen then is ever erased for staying away."""
NOTED, READ, NOTICE = "Записано", "Прочитано", "Извещение"
FOR_EVER = 3600.0


@dataclass(frozen=True)
class Orders:
    """`slowness` is the most seconds that a handler sleeps before and after its effect;
    `defect` names what is broken on purpose in this process."""

    folder: Path
    name: str
    settings: dict[str, str] = field(default_factory=dict)
    slowness: float = 0.0
    defect: str = ""

    def file(self, kind: str) -> Path:
        return self.folder / f"{self.name}.{kind}"


class Trace:
    """Lines that outlive the process: each is one write to the end of a file."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC)

    def note(self, *words: object) -> None:
        line = "\t".join(" ".join(str(word).split()) for word in words)
        os.write(self._file, f"{line}\n".encode())


def serve(orders: Orders) -> None:
    """Become the program: its output goes to a file, its exit code is the process's."""
    os.environ.clear()
    os.environ.update(orders.settings)
    os.chdir(orders.folder)
    log = os.open(orders.file("log"), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    trace = Trace(orders.file("trace"))
    _prepare(orders, trace)
    sys.exit(program.main())


def _prepare(orders: Orders, trace: Trace) -> None:
    replaced: dict[str, Any] = {
        "build_routes": lambda: conversations(trace, orders.slowness),
        "Notices": lambda visits: worded,
        "telegram_client": _stamping(trace),
    }
    for name, value in replaced.items():
        # A name that the wiring no longer looks up would leave the trial without its subject.
        assert hasattr(app, name), name
        setattr(app, name, value)
    VERBS[TRIAL] = firing(trace, orders.slowness)
    setattr(base, "datetime", shifted(orders.file("clock")))  # noqa: B010
    if orders.defect:
        DEFECTS[orders.defect]()


def shifted(file: Path) -> type[datetime]:
    """A clock that is wrong by so many seconds as the file says, from the moment it says so."""

    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            try:
                seconds = float(file.read_text("ascii") or 0)
            except FileNotFoundError:
                seconds = 0.0
            return datetime.now(tz) + timedelta(seconds=seconds)

    return Shifted


def conversations(trace: Trace, slowness: float) -> Routes:
    """What people of the trials may say."""
    routes = Routes()
    note, read = _noting(trace, slowness), _reading(trace, slowness)
    routes.text("", writes=True)(note)
    routes.text(NUMBERS, writes=True)(note)
    routes.command("read")(read)
    routes.command("release")(_release)
    routes.command("approve", writes=True)(_approve)
    return routes


def _noting(trace: Trace, slowness: float) -> OnText:
    """Every number that a person sends is appended to a list in their conversation's row."""

    async def note(text: str, state: dict[str, Any], visit: Visit) -> Screen:
        if text == BROKEN_TEXT:
            raise RuntimeError("broken on purpose")
        trace.note("begin", visit.person.address, text)
        await asyncio.sleep(random.uniform(0, slowness))
        numbers = [*state.get(NUMBERS, []), int(text)]
        await visit.store.conversations.begin(visit.person.id, NUMBERS, {NUMBERS: numbers})
        await asyncio.sleep(random.uniform(0, slowness))
        trace.note("end", visit.person.address, text)
        return Screen(Html(f"{NOTED} {text}"))

    return note


def _reading(trace: Trace, slowness: float) -> OnCommand:
    """An answer that changes nothing, or never comes."""

    async def read(argument: str, visit: Visit) -> Screen:
        trace.note("begin", visit.person.address, argument)
        hangs = argument == HANGING_TEXT
        await asyncio.sleep(FOR_EVER if hangs else random.uniform(0, slowness))
        trace.note("end", visit.person.address, argument)
        return Screen(Html(f"{READ} {argument}"))

    return read


async def _release(argument: str, visit: Visit) -> Screen:
    """The numbers of the current releases in all."""
    lists = [each for agency in visit.library.agencies for each in agency.lists.values()]
    return Screen(Html(f"{READ} {sum(each.number for each in lists)}"))


async def _approve(argument: str, visit: Visit) -> Screen:
    proposal, revision = map(int, argument.split())
    await review.approve(visit.store, proposal, by=visit.require_staff(), seen=revision)
    return Screen(Html(NOTED))


async def worded(body: dict[str, Any], person: Person, store: Store) -> Screen | None:
    """A notice tells its event's number, so that what arrived can be counted."""
    return Screen(Html(f"{NOTICE} {body.get('number', body['kind'])}"))


def firing(trace: Trace, slowness: float) -> Callable[..., Coroutine[Any, Any, None]]:
    """The trial's deadline: each firing leaves a row, whatever fired before, which no
    housekeeping takes away when clocks jump."""

    async def fire(store: Store, deadline: Deadline, now: datetime) -> None:
        trace.note("begin", deadline.subject)
        await asyncio.sleep(random.uniform(0, slowness))
        address = f"{FIRED}:{deadline.subject}:{uuid4()}"
        await store.people.add(Person(address=address, seen_on=_SEEN_ON))
        await asyncio.sleep(random.uniform(0, slowness))
        trace.note("end", deadline.subject)

    return fire


def _stamping(trace: Trace) -> Callable[[str, str | None], Any]:
    """The messenger's client, which writes down when each message leaves."""

    async def stamp(
        make: Callable[..., Coroutine[Any, Any, Any]], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        if isinstance(method, SendMessage):
            trace.note("send", time.monotonic(), method.chat_id, method.text)
        return await make(bot, method)

    @asynccontextmanager
    async def client(token: str, address: str | None) -> AsyncIterator[Bot]:
        async with telegram_client(token, address) as bot:
            bot.session.middleware(stamp)
            yield bot

    return client
