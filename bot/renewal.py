"""Waits until citizens are answered by what has just been committed, if that is soon."""

import asyncio

import structlog

from bot.guide.library import Shelf

_log = structlog.stdlib.get_logger(__name__)

_SOON = 10.0


class Renewal:
    """For whoever changed a list: nobody is told of it before citizens are answered by it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._going_on: set[asyncio.Task[None]] = set()

    async def soon(self) -> None:
        """Return when the shelf is current, after ten seconds at most."""
        task = asyncio.create_task(self._refresh())
        self._going_on.add(task)
        task.add_done_callback(self._going_on.discard)
        await asyncio.wait((task,), timeout=_SOON)

    async def _refresh(self) -> None:
        try:
            await self._shelf.refresh()
        except Exception:
            # The effect is committed; the shelf is looked after every second anyway.
            _log.exception("the library was not refreshed")
