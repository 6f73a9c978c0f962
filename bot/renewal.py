"""Waits until citizens are answered by what has just been committed, if that is soon."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.guide.library import Library, Shelf

_log = structlog.stdlib.get_logger(__name__)

_SOON = 10.0

_FOUND = 0.5
"""Seconds: a small list is searched anew within this; for a large one nobody waits."""


class Renewal:
    """For whoever changed a list: nobody is told of it before citizens are answered by it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._going_on: set[asyncio.Task[None]] = set()

    async def soon(self) -> None:
        """Return when the shelf shows it, after ten seconds at most; the search over it may be
        built later."""
        await self._wait(self._shelf.show, _SOON)
        await self._wait(self._shelf.refresh, _FOUND)

    async def _wait(self, renew: Callable[[], Awaitable[Library]], longest: float) -> None:
        """Go on after so many seconds; what was begun is finished all the same."""
        task = asyncio.create_task(self._finish(renew))
        self._going_on.add(task)
        task.add_done_callback(self._going_on.discard)
        await asyncio.wait((task,), timeout=longest)

    async def _finish(self, renew: Callable[[], Awaitable[Library]]) -> None:
        try:
            await renew()
        except Exception:
            # The effect is committed; the shelf is looked after every second anyway.
            _log.exception("the library was not refreshed")
