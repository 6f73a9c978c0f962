"""The world's time, which a test may move forward."""

import time
from collections.abc import Callable


class Clock:
    """Unix seconds: the machine's time plus what was added by hand."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self._added = 0.0

    def now(self) -> float:
        return self._source() + self._added

    def advance(self, seconds: float) -> None:
        """Move time forward; it never goes back, as ids and ages depend on it."""
        if seconds < 0:
            raise ValueError("time does not go back")
        self._added += seconds
