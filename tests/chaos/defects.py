"""What is broken on purpose inside a replica, so that the trials prove that they can fail."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.telegram.delivery import Courier
from bot.telegram.outcomes import Outcomes
from bot.telegram.pace import Pace
from bot.telegram.parcels import Parcel
from storage.models import QueuedMessage
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

    def hold(self: Pace, until: float) -> None:
        return

    Queue.pause = pause  # type: ignore[method-assign]
    Pace.hold = hold  # type: ignore[method-assign]


def _noted_before_it_is_sent() -> None:
    """A message is marked as sent, and only then sent."""
    send = Courier._send

    async def note_and_send(self: Courier, parcel: Parcel, message: QueuedMessage) -> None:
        await self._outcomes.note_sent(message.id)
        await asyncio.sleep(0.5)
        await send(self, parcel, message)

    Courier._send = note_and_send  # type: ignore[method-assign]


def _sent_is_not_noted() -> None:
    """A message that was sent waits as before."""

    async def note_sent(self: Outcomes, message_id: int) -> None:
        return

    Outcomes.note_sent = note_sent  # type: ignore[method-assign]


DEFECTS: dict[str, Callable[[], None]] = {
    "keys are forgotten": _keys_are_forgotten,
    "the inbox keeps nothing": _the_inbox_keeps_nothing,
    "pauses are forgotten": _pauses_are_forgotten,
    "noted before it is sent": _noted_before_it_is_sent,
    "what is sent is not noted": _sent_is_not_noted,
}
