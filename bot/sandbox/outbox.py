"""The log of Bot API calls, for tests and for people who want to know what the bot did."""

import time
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.sandbox.chats import Json

KEPT_CALLS = 20_000


@dataclass(frozen=True)
class Arrival:
    """When a call came: the world's Unix seconds, and this machine's monotonic ones, which
    every process on it shares."""

    at: float
    monotonic: float = field(default_factory=time.monotonic)


class Outbox:
    """Calls in the order they were answered; numbers go on after a reset."""

    def __init__(self, kept: int = KEPT_CALLS) -> None:
        self._calls: deque[Json] = deque(maxlen=kept)
        self._last = 0

    def note(
        self,
        method: str,
        params: Json,
        status: int,
        response: Json | None,
        at: float,
        arrival: Arrival,
    ) -> None:
        """Write one call down; `response` is None when the reply was lost.

        A poll that brought nothing is left out: a quiet bot makes thousands of them.
        """
        if method.lower() == "getupdates" and response == {"ok": True, "result": []}:
            return
        self._last += 1
        self._calls.append(
            {
                "seq": self._last,
                "at": datetime.fromtimestamp(at, UTC).isoformat(),
                "arrived_at": datetime.fromtimestamp(arrival.at, UTC).isoformat(),
                "arrived": arrival.monotonic,
                "answered": time.monotonic(),
                "method": method,
                "params": params,
                "status": status,
                "response": response,
                "lost": response is None,
            }
        )

    @property
    def last(self) -> int:
        return self._last

    def calls(self, method: str | None = None, since: int = 0) -> list[Json]:
        """Calls after number `since`, of one method (in any case) or of all."""
        return [
            call
            for call in self._calls
            if call["seq"] > since
            and method in (None, "", "*")
            or call["seq"] > since
            and str(call["method"]).lower() == str(method).lower()
        ]

    def clear(self) -> None:
        self._calls.clear()
