"""Writing what was collected, where one thing that cannot be written holds up no other."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

import structlog

from bot.finishing import finished
from storage.unavailable import is_unavailable

_log = structlog.stdlib.get_logger(__name__)

_MOST_FAILURES = 100
"""Of one writing: where more fails, it is not single things that are to blame."""

T = TypeVar("T")


class Collected(Protocol[T]):
    """What collects in memory and hands over what is to be written."""

    def take(self) -> list[T]: ...

    def put_back(self, taken: Sequence[T], /) -> None: ...


async def write_all(box: Collected[T], write: Callable[[list[T]], Awaitable[None]]) -> None:
    """Write what was collected, and put back what could not be written now."""
    taken = box.take()
    if taken:
        await finished(sift(taken, write), lambda: box.put_back(taken))


async def sift(waiting: list[T], write: Callable[[list[T]], Awaitable[None]]) -> None:
    """Write it all at once or, where that fails, in ever smaller parts; what is written leaves
    the list, and so does the single thing that the database does not take.

    Raises:
        Exception: the database is away or most of it fails: the list holds the rest.
    """
    failures, size = 0, len(waiting)
    while waiting:
        some = waiting[:size]
        try:
            await write(some)
        except Exception as error:
            failures += 1
            if is_unavailable(error) or failures > _MOST_FAILURES:
                raise
            if len(some) > 1:
                size = len(some) // 2
                continue
            _log.exception("what cannot be written is dropped")
            size = len(waiting)
        del waiting[: len(some)]
