"""A citizen's press, answered from the library in memory and from the database each time.

`python -m benchmarks.citizen_press` prints one ratio; both sides run in turn in one
process, so that a slow machine slows both. See docs/decisions/0002.
"""

import asyncio
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from bot.actions import encode
from bot.conversations import build_routes
from bot.guide.library import Library, Shelf
from bot.incoming import Command, Incoming, Pressed
from bot.screens import Screen
from bot.talk import Talk
from storage.db import Database
from storage.migrate import migrate
from storage.samples import SAMPLES, load_sample

ROUNDS = 40
PRESSES = 25


class Silence:
    """A messenger that only remembers the last screen."""

    def __init__(self) -> None:
        self.last: Screen | None = None

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        self.last = screen


async def measure(folder: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{folder / 'bench.db'}")
    await migrate(database.engine)
    async with database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, date(2026, 11, 22))
    face, shelf = Silence(), Shelf(database)
    await shelf.refresh()
    talk = Talk(database, shelf, build_routes(), face, wake=lambda: None, link="{code}")
    await talk.hear(Incoming("bench:1", "0", Command("about")))
    press = await _first_press(talk, face)
    ratios = []
    for number in range(ROUNDS):
        kept = await _timed(talk, press, f"a{number}")
        loaded = await _timed(talk, press, f"b{number}", forget=shelf)
        ratios.append(loaded / kept)
    await database.close()
    print(f"presses a side: {ROUNDS * PRESSES}")
    print(f"loaded each time / kept in memory, median: {statistics.median(ratios):.2f}")


async def _first_press(talk: Talk, face: Silence) -> Pressed:
    assert face.last is not None
    action = next(button.action for row in face.last.buttons for button in row if button.action)
    await talk.hear(Incoming("bench:1", "1", Pressed(encode(action))))
    return Pressed(encode(action))


async def _timed(talk: Talk, press: Pressed, key: str, forget: Shelf | None = None) -> float:
    began = time.perf_counter()
    for number in range(PRESSES):
        if forget is not None:
            forget.library = Library()
            await forget.refresh()
        await talk.hear(Incoming("bench:1", f"{key}-{number}", press))
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))


if __name__ == "__main__":
    main()
