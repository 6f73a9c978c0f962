"""What runs beside answering, and how it ends: the last begun stops first."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any

_PATIENCE = 0.5
"""Seconds for a work that was told to stop to end by itself."""


class Background:
    """Works of the program; they stop when the stack unwinds, in the opposite order."""

    def __init__(self, stack: AsyncExitStack) -> None:
        self._stack = stack
        self.tasks: list[asyncio.Task[None]] = []

    def begin(
        self, work: Coroutine[Any, Any, None], stop: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        """Run until the stack unwinds: asked to stop if it can be asked, cancelled otherwise."""
        task = asyncio.create_task(work)

        async def end() -> None:
            if stop:
                await stop()
            else:
                task.cancel()
            await asyncio.wait((task,), timeout=_PATIENCE)
            task.cancel()

        self._stack.push_async_callback(end)
        self.tasks.append(task)

    def at_end(self, end: Callable[[], Awaitable[None]]) -> None:
        """Do this when the works begun later have stopped."""
        self._stack.push_async_callback(end)

    @property
    def broken(self) -> list[asyncio.Task[None]]:
        """Works that ended by a failure; one that takes its time to end did not."""
        ended = [task for task in self.tasks if task.done() and not task.cancelled()]
        return [task for task in ended if task.exception()]
