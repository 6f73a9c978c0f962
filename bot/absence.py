"""Whether the database answers: found out once for everybody who has to know."""

import asyncio
from collections.abc import Callable
from uuid import uuid4

import structlog

from storage.db import Database
from storage.unavailable import is_ailing

_log = structlog.stdlib.get_logger(__name__)

_LONGEST_LOOK = 5.0
_LONGEST_TURN = 120.0
"""Seconds for the turn to write, which others of this process may keep: a neighbour's
conversation that hangs is no absence."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0


class Absence:
    """An update that breaks while the database is away is not to blame.

    `back` is called when an absence that somebody waited for is over.
    """

    def __init__(self, database: Database, back: Callable[[], None] = lambda: None) -> None:
        self._database = database
        self._back = back
        self._key = f"absence:{uuid4()}"
        self._looking: asyncio.Task[bool] | None = None
        self._waiting: asyncio.Task[None] | None = None

    async def is_to_blame(self, error: Exception) -> bool:
        """Whether the database spoiled the work: the error says so, or it cannot write now."""
        return is_ailing(error) or await self.is_on()

    async def is_on(self) -> bool:
        """Whether the database does not answer now; whoever asks meanwhile shares the look."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._answers())
        return not await asyncio.shield(self._looking)

    async def is_over(self, within: float | None) -> bool:
        """Wait for the database, at most so many seconds; False when it is still away."""
        if self._waiting is None or self._waiting.done():
            self._waiting = asyncio.create_task(self._wait())
        await asyncio.wait((self._waiting,), timeout=within)
        return self._waiting.done()

    async def stop(self) -> None:
        """Look no more."""
        looks = [task for task in (self._looking, self._waiting) if task is not None]
        for task in looks:
            task.cancel()
        await asyncio.gather(*looks, return_exceptions=True)

    async def _wait(self) -> None:
        pause = _FIRST_PAUSE
        was_away = False
        while not await self._answers():
            was_away = True
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        if was_away:
            self._back()

    async def _answers(self) -> bool:
        limit = asyncio.timeout(_LONGEST_TURN)
        try:
            async with limit, self._database.writing() as store:
                limit.reschedule(asyncio.get_running_loop().time() + _LONGEST_LOOK)
                await store.updates.try_to_write(self._key)
        except Exception as error:
            _log.warning("the database does not answer", error=type(error).__name__)
            return False
        return True
