"""Writing that is carried through even when whoever began it is told to stop."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


async def finished(work: Coroutine[Any, Any, None], put_back: Callable[[], None]) -> None:
    """Await the work to its end, and put back what it could not write. Cut off at the commit,
    nobody could tell whether it is written, and it would be written twice."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    finally:
        await asyncio.wait((task,))
        if task.cancelled() or task.exception() is not None:
            put_back()
