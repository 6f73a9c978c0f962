"""The queue of updates that the bot polls or a webhook receives."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.sandbox.bell import Bell
from bot.sandbox.chats import Json
from bot.sandbox.clock import Clock
from bot.sandbox.errors import ApiError

KEPT_SECONDS = 24 * 3600
"""Telegram keeps an unconfirmed update for a day."""

OPTIONAL_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that a bot receives only when it names them."""

_IDS_BEGIN = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
_IDS_A_SECOND = 10
_LOOK_SECONDS = 0.5


@dataclass(frozen=True)
class Pending:
    """An update that the bot has not confirmed; `times` it comes again all the same, as
    when Telegram misses the confirmation."""

    update_id: int
    kind: str
    payload: Json
    at: float
    times: int = 1

    def to_json(self) -> Json:
        """The Bot API's Update."""
        return {"update_id": self.update_id, self.kind: self.payload}

    @property
    def lane(self) -> int:
        """Whose update it is: one person's updates are delivered in their order."""
        chat = self.payload.get("chat") or self.payload.get("from") or {}
        return int(chat.get("id", 0))


def fresh_id(now: float) -> int:
    """A number that no earlier run has reached, unless it made ten updates a second."""
    return max(1, int((now - _IDS_BEGIN) * _IDS_A_SECOND))


class UpdateQueue:
    """Updates in order; `allowed` is remembered and applied when an update is made."""

    def __init__(self, clock: Clock, first_id: int | None = None) -> None:
        self._clock = clock
        self._next_id = first_id if first_id is not None else fresh_id(clock.now())
        self._pending: dict[int, Pending] = {}
        self._poller = 0
        self.allowed: list[str] = []
        self.bell = Bell()
        self.polling_now = 0
        self.last_poll: float | None = None

    @property
    def last_id(self) -> int:
        return self._next_id - 1

    def pending(self) -> list[Pending]:
        """What waits for the bot, without what grew older than a day."""
        oldest = self._clock.now() - KEPT_SECONDS
        while self._pending and (first := next(iter(self._pending.values()))).at < oldest:
            del self._pending[first.update_id]
        return list(self._pending.values())

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked for this kind."""
        return kind in self.allowed if self.allowed else kind not in OPTIONAL_KINDS

    def put(self, kind: str, payload: Json, times: int = 1) -> int:
        """Queue an update and return its id, which is used up even when nobody wants it."""
        update_id = self._next_id
        self._next_id += 1
        if self.wanted(kind):
            pending = Pending(update_id, kind, payload, self._clock.now(), times)
            self._pending[update_id] = pending
            self.bell.ring()
        return update_id

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; negative keeps so many from the end."""
        if offset < 0:
            confirmed = list(self._pending)[:offset]
        else:
            confirmed = [number for number in self._pending if number < offset]
        for number in confirmed:
            self.done(number)

    def done(self, update_id: int) -> None:
        """Forget one update that was accepted, unless it is to come again."""
        pending = self._pending.pop(update_id, None)
        if pending is not None and pending.times > 1:
            again = replace(pending, times=pending.times - 1)
            self._pending = dict(sorted({**self._pending, update_id: again}.items()))

    def clear(self) -> None:
        self._pending.clear()

    async def poll(
        self, offset: int, limit: int, patience: float, gone: Callable[[], Awaitable[bool]]
    ) -> list[Json]:
        """Wait up to `patience` seconds for updates; the newest poll ends an older one."""
        self.confirm(offset)
        self._poller += 1
        mine = self._poller
        self.bell.ring()
        deadline = self._clock.now() + patience
        self.polling_now += 1
        try:
            while not self.pending() and not self.bell.closed:
                left = deadline - self._clock.now()
                if left <= 0 or await gone():
                    break
                await self.bell.wait(min(left, _LOOK_SECONDS))
                if self._poller != mine:
                    raise _conflict()
        finally:
            self.polling_now -= 1
            self.last_poll = self._clock.now()
        return [update.to_json() for update in self.pending()[:limit]]


def _conflict() -> ApiError:
    return ApiError(
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )
