"""What happened, for the page that shows the chats: it asks for news since a number."""

from collections import deque

from bot.sandbox.bell import Bell
from bot.sandbox.chats import Json

KEPT_EVENTS = 2_000


class Feed:
    """The latest events, numbered; a reader that fell behind is told to start afresh.

    `begin` depends on the time, so that a page from before a restart falls behind too.
    """

    def __init__(self, begin: int = 0) -> None:
        self._events: deque[Json] = deque(maxlen=KEPT_EVENTS)
        self.last = begin
        self.bell = Bell()

    def put(self, kind: str, chat_id: int | None = None, **fields: object) -> None:
        self.last += 1
        self._events.append({"seq": self.last, "kind": kind, "chat_id": chat_id, **fields})
        self.bell.ring()

    def since(self, number: int) -> list[Json]:
        """Events after `number`; one `reset` when some of them are forgotten already."""
        forgotten = self._events[0]["seq"] - 1 if self._events else self.last
        if number < forgotten or number > self.last:
            return [{"seq": self.last, "kind": "reset", "chat_id": None}]
        return [event for event in self._events if event["seq"] > number]

    async def wait(self, number: int, seconds: float) -> list[Json]:
        """Events after `number`, waiting for the first one up to `seconds`."""
        events = self.since(number)
        if events:
            return events
        await self.bell.wait(seconds)
        return self.since(number)
