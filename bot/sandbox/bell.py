"""Wakes everyone who waits for something new: long polls of the bot and of the page."""

import asyncio
from contextlib import suppress


class Bell:
    """Rung at each novelty; once closed nobody waits any more, so that a server can stop."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    def close(self) -> None:
        self.closed = True
        self.ring()

    async def wait(self, seconds: float) -> None:
        """Return at the next ring or after `seconds`, whichever comes first."""
        if self.closed or seconds <= 0:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
