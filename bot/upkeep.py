"""What the program looks after while it runs, beside talking."""

import asyncio
from contextlib import suppress

import structlog

from bot.diary import Diary, write_diary
from bot.face import FaceError, SlowDownError
from bot.guide.library import Shelf
from bot.guide.search import Encoder
from bot.notebook import Notebook, write_down
from bot.telegram.commands import CommandMenu
from storage.db import Database

_log = structlog.stdlib.get_logger(__name__)

PAUSE, SANDBOX_PAUSE = 600.0, 3.0
"""Seconds between batches of unanswered questions: the longer, the less they tell of who asked
them. Nobody real asks in the sandbox."""

_DIARY_PAUSE, _AFTER_FAILURE = 1.0, 10.0
"""Seconds between writings of what people looked at: their history is never far behind."""

_ATTEMPTS = 3
_LOOK, _LONGEST_PAUSE = 1.0, 60.0
"""Seconds between looks for a release that no bell has announced, and between tries."""


async def think(shelf: Shelf, encoder: Encoder) -> None:
    """Make the search by meaning ready; answers are by words until then, or for good."""
    for attempt in range(_ATTEMPTS):
        try:
            await shelf.think(encoder)
            break
        except Exception:
            _log.exception("the search by meaning is not ready")
            await asyncio.sleep(10 * (attempt + 1))
    else:
        _log.error("the search goes on by words only")
    await asyncio.Event().wait()


async def keep_questions(
    notebook: Notebook, database: Database, shelf: Shelf, pause: float
) -> None:
    """Write now and then what was left unanswered, and once more at the end."""
    try:
        while True:
            await asyncio.sleep(pause)
            try:
                await write_down(notebook, database, shelf.library.search)
            except Exception:
                _log.exception("unanswered questions are not written yet")
    finally:
        with suppress(Exception):
            await write_down(notebook, database, shelf.library.search)


async def keep_diary(diary: Diary, database: Database) -> None:
    """Write every second what people looked at, and once more at the end."""
    try:
        while True:
            await asyncio.sleep(_DIARY_PAUSE)
            try:
                await write_diary(diary, database)
            except Exception:
                _log.exception("people's histories are not written yet")
                await asyncio.sleep(_AFTER_FAILURE)
    finally:
        with suppress(Exception):
            await write_diary(diary, database)


async def keep_current(shelf: Shelf, bell: asyncio.Event) -> None:
    """Notice other processes' releases at once by the bell, within a second without it."""
    while True:
        try:
            await shelf.refresh()
        except Exception:
            _log.exception("the library was not renewed")
            await asyncio.sleep(10)
        with suppress(TimeoutError):
            await asyncio.wait_for(bell.wait(), _LOOK)
        bell.clear()


async def keep_commands(shelf: Shelf, menu: CommandMenu) -> None:
    """Offer everybody's commands, which depend on the number of agencies and on whether one
    books receptions; a messenger that takes its time holds up nothing but this."""
    offered, pause = (-1, False), _LOOK
    while True:
        agencies = shelf.library.agencies
        books = any(each.procedure.reception_booking.on for each in agencies)
        try:
            if (len(agencies), books) != offered:
                await menu.offer_everyone(len(agencies), books=books)
            offered, pause = (len(agencies), books), _LOOK
        except SlowDownError as error:
            pause = error.seconds
        except FaceError as error:
            _log.warning("the commands are not offered yet", reason=error.reason)
            pause = min(2 * pause, _LONGEST_PAUSE)
        await asyncio.sleep(pause)
