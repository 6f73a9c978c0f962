"""Whether the database answers: found out once for everybody who has to know."""

import asyncio

import structlog

from storage.db import Database

_log = structlog.stdlib.get_logger(__name__)

_LONGEST_LOOK = 5.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0


class Absence:
    """An update that breaks while the database is away is not to blame."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._looking: asyncio.Task[bool] | None = None
        self._waiting: asyncio.Task[None] | None = None

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
        while not await self._answers():
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _answers(self) -> bool:
        try:
            async with asyncio.timeout(_LONGEST_LOOK), self._database.writing() as store:
                await store.updates.is_done("")
        except Exception as error:
            _log.warning("the database does not answer", error=type(error).__name__)
            return False
        return True
