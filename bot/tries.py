"""How often one update is tried, and how long is waited before it is tried again."""

import asyncio

from bot.face import RefusedError, SlowDownError, UnavailableError
from bot.talk import HangingError
from storage.unavailable import is_unavailable

PAUSES = (0.5, 2.0)
"""Seconds before the second and the third attempt, the last."""

_CROWDED = 8
"""Attempts where others were in the way: a lock kept, a turn to write that was not free."""

_FINAL = (HangingError, RefusedError)
"""What would only break again, or has let the person wait for long already."""

FIRST_ASKED = 1.0
"""Seconds before a messenger that is down is asked for the file again."""

MESSENGER_PATIENCE = 120.0
"""Seconds for a messenger that does not hand out a file; then its person had better know."""

MessengerAway = UnavailableError | SlowDownError


class Tries:
    """Of one update. What the database or the messenger spoiled is not counted."""

    def __init__(self, pauses: tuple[float, ...] = PAUSES) -> None:
        self._pauses = pauses
        self._waited = _Doubling(0.05, 30.0)
        self._asked = _Doubling(FIRST_ASKED, 30.0)
        self._messenger_until: float | None = None
        self.counted = 0
        self.told = False
        """Whether its person knows that the answer comes later."""

    def count(self, error: Exception) -> bool:
        """Count one that broke; False when it was the last."""
        self.counted += 1
        if isinstance(error, _FINAL):
            return False
        return self.counted < (_CROWDED if is_unavailable(error) else len(self._pauses) + 1)

    @property
    def pause(self) -> float:
        """Seconds before the next one, after one that was counted."""
        return self._pauses[min(self.counted, len(self._pauses)) - 1]

    def back_off(self) -> float:
        """Seconds before the next one, after one that was not; longer each time."""
        return self._waited.next()

    async def wait_for_messenger(self, error: MessengerAway) -> bool:
        """Wait as the messenger asks; False when it was waited for long enough."""
        now = asyncio.get_running_loop().time()
        if self._messenger_until is None:
            self._messenger_until = now + MESSENGER_PATIENCE
        pause = error.seconds if isinstance(error, SlowDownError) else self._asked.next()
        if now + pause > self._messenger_until:
            return False
        await asyncio.sleep(pause)
        return True


class _Doubling:
    """Pauses in seconds, each twice as long as the one before, up to the longest."""

    def __init__(self, first: float, longest: float) -> None:
        self._next = first
        self._longest = longest

    def next(self) -> float:
        pause, self._next = self._next, min(2 * self._next, self._longest)
        return pause
