"""What is broken on purpose inside a replica, so that the trials prove that they can fail."""

from collections.abc import Callable
from typing import Any

from storage.repositories.queue import Queue
from storage.repositories.updates import Updates


def _keys_are_forgotten() -> None:
    """An update that comes again has its effect again."""

    async def mark_done(self: Updates, key: str) -> bool:
        return True

    async def is_done(self: Updates, key: str) -> bool:
        return False

    Updates.mark_done = mark_done  # type: ignore[method-assign]
    Updates.is_done = is_done  # type: ignore[method-assign]


def _the_inbox_keeps_nothing() -> None:
    """What is slow is confirmed to the messenger all the same."""

    async def keep(self: Updates, key: str, address: str, body: dict[str, object]) -> None:
        return

    Updates.keep = keep  # type: ignore[method-assign]


def _pauses_are_forgotten() -> None:
    """«Retry after» is read and not kept."""

    async def pause(self: Queue, address: str, until: Any) -> None:
        return

    Queue.pause = pause  # type: ignore[method-assign]


DEFECTS: dict[str, Callable[[], None]] = {
    "keys are forgotten": _keys_are_forgotten,
    "the inbox keeps nothing": _the_inbox_keeps_nothing,
    "pauses are forgotten": _pauses_are_forgotten,
}
