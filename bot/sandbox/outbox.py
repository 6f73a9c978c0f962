"""The log of Bot API calls, for tests and for people who want to know what the bot did."""

from collections import deque
from datetime import UTC, datetime

from bot.sandbox.chats import Json

KEPT_CALLS = 20_000


class Outbox:
    """Calls in the order they were answered; numbers go on after a reset."""

    def __init__(self) -> None:
        self._calls: deque[Json] = deque(maxlen=KEPT_CALLS)
        self._last = 0

    def note(
        self, method: str, params: Json, status: int, response: Json | None, at: float
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
                "method": method,
                "params": params,
                "status": status,
                "response": response,
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
