"""Replicas as processes of their own: started, watched, killed, stopped."""

import asyncio
import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.sandbox.world import BOT_USERNAME, TOKEN
from bot.telegram.webhook import PATH
from locales import Say
from tests.chaos.replica import Orders, serve

PATIENCE = 60.0
"""Seconds without any progress after which a trial is broken; other tests share the cores."""

STOP_SECONDS = 10.0
_LOOK = 0.02
_KEPT = ("PATH", "HOME", "LANG")

forks = multiprocessing.get_context("forkserver")
forks.set_forkserver_preload(["tests.chaos.nursery"])


async def until(
    met: Callable[[], bool | Awaitable[bool]], said: Callable[[], object] = lambda: ""
) -> None:
    """Wait for a fact.

    Raises:
        AssertionError: it did not come; `said` tells how things stand.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        found = met()
        if found if isinstance(found, bool) else await found:
            return
        assert time.monotonic() < deadline, said()
        await asyncio.sleep(_LOOK)


async def drained(left: Callable[[], Awaitable[tuple[int, ...]]]) -> None:
    """Wait until nothing is left, however long that takes while it goes on.

    Raises:
        AssertionError: nothing moves any more.
    """
    before: tuple[int, ...] = ()

    async def has_moved() -> bool:
        return await left() != before

    while any(before := await left()):
        await until(has_moved, lambda: f"left: {before}")


@dataclass
class Replica:
    """One process at a time; its log and its trace go on over restarts."""

    orders: Orders
    starts: int = 0
    _process: ForkServerProcess | None = None
    _read: int = 0
    _lines: list[tuple[str, ...]] = field(default_factory=list)
    _former: int = 0

    def start(self) -> None:
        self._former = len(self.trace())
        self.starts += 1
        self._process = forks.Process(target=serve, args=(self.orders,))
        self._process.start()

    @property
    def process(self) -> ForkServerProcess:
        assert self._process is not None
        return self._process

    @property
    def log(self) -> str:
        file = self.orders.file("log")
        return file.read_text("utf-8") if file.exists() else ""

    async def ready(self) -> None:
        """Until it has said who it is, which it does last."""
        announced = str(Say("ru")("start-bot", name=BOT_USERNAME))
        await until(
            lambda: self.log.count(announced) >= self.starts or not self.process.is_alive(),
            lambda: self.log,
        )
        assert self.process.is_alive(), self.log

    def trace(self) -> list[tuple[str, ...]]:
        """Every whole line so far."""
        file = self.orders.file("trace")
        if file.exists():
            with file.open("rb") as lines:
                lines.seek(self._read)
                whole, end, _ = lines.read().rpartition(b"\n")
            self._read += len(whole) + len(end)
            self._lines += [tuple(line.split("\t")) for line in whole.decode().splitlines()]
        return self._lines

    def at_work(self) -> int:
        """How many handlers of the present process have begun and not ended."""
        lines = Counter(line[0] for line in self.trace()[self._former :])
        return lines["begin"] - lines["end"]

    def begun(self) -> int:
        """How many handlers of the present process have begun."""
        return sum(line[0] == "begin" for line in self.trace()[self._former :])

    def last_sent(self) -> float:
        """When (monotonic) it sent its latest message; zero when it never did."""
        return max((float(line[1]) for line in self.trace() if line[0] == "send"), default=0.0)

    async def kill(self) -> int:
        """As a power cut does; how many handlers it interrupted."""
        self.process.kill()
        await self._ended()
        return self.at_work()

    async def stop(self) -> tuple[int, float]:
        """Ask it to end: its exit code and how many seconds that took."""
        began = time.monotonic()
        assert self.process.pid is not None
        os.kill(self.process.pid, signal.SIGTERM)
        await self._ended()
        code = self.process.exitcode
        assert code is not None
        return code, time.monotonic() - began

    async def _ended(self) -> None:
        await until(lambda: not self.process.is_alive(), lambda: self.log)
        self.process.join()

    def set_clock(self, seconds: float) -> None:
        """Its clock is wrong by so much from now on; written whole or not at all."""
        file = self.orders.file("clock")
        fresh = file.with_suffix(".fresh")
        fresh.write_text(str(seconds), "ascii")
        fresh.replace(file)


@dataclass
class Fleet:
    """Replicas of one bot on one database."""

    replicas: list[Replica]
    kills: int = 0
    interrupted: int = 0
    killed_at: list[float] = field(default_factory=list)

    async def start(self) -> None:
        for replica in self.replicas:
            replica.start()
        for replica in self.replicas:
            await replica.ready()

    async def strike(self, victim: Replica) -> None:
        """Kill it, note whether a handler was at work, and start it again."""
        self.killed_at.append(time.monotonic())
        self.interrupted += 1 if await victim.kill() else 0
        self.kills += 1
        victim.start()

    async def end(self) -> None:
        """Kill what still runs: a trial that failed must leave nobody behind."""
        for replica in self.replicas:
            if replica.starts and replica.process.is_alive():
                await replica.kill()

    def last_sender(self) -> Replica:
        """Whoever sent the latest message."""
        return max(self.replicas, key=Replica.last_sent)

    def somebody(self, dice: random.Random) -> Replica:
        return dice.choice(self.replicas)


def settings(messenger: str, database: str, port: int, webhook: str = "") -> dict[str, str]:
    """What a replica is told; nobody's own settings come in."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    return kept | {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": messenger,
        "DATABASE_URL": database,
        "WEB_PORT": str(port),
        "SAMPLES": "false",
        "SEARCH_BY_MEANING": "false",
        # What waits through an outage is more than anybody says.
        "UPDATES_A_MINUTE": "100000",
        **({"WEBHOOK_URL": f"{webhook}{PATH}"} if webhook else {}),
    }


def many(orders: Orders, ports: list[int]) -> list[Replica]:
    """Replicas that differ in their names and ports only."""
    return [
        Replica(
            replace(
                orders,
                name=f"{orders.name}-{number}",
                settings={**orders.settings, "WEB_PORT": str(port)},
            )
        )
        for number, port in enumerate(ports)
    ]


def folder_of(where: Path, name: str) -> Path:
    folder = where / name
    folder.mkdir()
    return folder
