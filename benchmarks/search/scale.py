"""Memory and speed of large lists, each size measured in a process of its own."""

from benchmarks.search.footprint import measured
from benchmarks.search.measures import mark
from benchmarks.search.table import NOTHING, aligned

FEW, MANY = 500, 5_000


def report() -> str:
    bare = measured(0)["rss"]
    few, many = measured(FEW), measured(MANY)
    return aligned(
        [
            ["one core, a process for each size", "value", "bar", "aim", "value / bar", ""],
            _line(f"p99 at {MANY:,} rows, ms", many["p99"], 15, 5),
            _plain(f"p50 at {MANY:,} rows, ms", many["p50"]),
            _plain(f"p99 at {MANY:,} rows, ms of the processor", many["cpu99"]),
            _plain(f"p99 at {FEW:,} rows, ms", few["p99"]),
            _line(f"memory at {FEW:,} rows above the bare bot, MB", few["rss"] - bare, 150),
            _line(f"memory at {MANY:,} rows above the bare bot, MB", many["rss"] - bare, 250),
            _plain("the bare bot, MB", bare),
            _plain(f"{FEW:,} rows built with every vector made anew, s", few["seconds"]),
            _plain(f"{MANY:,} rows built with every vector made anew, s", many["seconds"]),
            _plain(
                f"{MANY:,} rows built again with every vector known, s", many["rebuilt_seconds"]
            ),
            _plain("memory after that above the bare bot, MB", many["rebuilt_rss"] - bare),
            _plain("meanwhile a coroutine is late by, p50, ms", many["delay50"]),
            _plain("meanwhile a coroutine is late by, p99, ms", many["delay99"]),
        ]
    )


def _line(name: str, value: float, bar: float, aim: float | None = None) -> list[str]:
    aimed = NOTHING if aim is None else f"{aim:g}"
    return [
        name,
        f"{value:.1f}",
        f"{bar:g}",
        aimed,
        f"{value / bar:.2f}",
        mark(value, bar, aim, False),
    ]


def _plain(name: str, value: float) -> list[str]:
    return [name, f"{value:.1f}", NOTHING, NOTHING, NOTHING, ""]
