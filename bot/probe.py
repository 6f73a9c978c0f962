"""A question about a part of the program that may be asked at any rate and never takes long."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

_log = structlog.stdlib.get_logger(__name__)

Answer = TypeVar("Answer")


class Probe(Generic[Answer]):
    """Asks once in `fresh` seconds at most, one question at a time, `longest` seconds each."""

    def __init__(
        self,
        ask: Callable[[], Awaitable[Answer]],
        *,
        longest: float = 2.0,
        fresh: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask = ask
        self._longest = longest
        self._fresh = fresh
        self._clock = clock
        self._answer: Answer | None = None
        self._asked_at = -float("inf")
        self._asking: asyncio.Task[None] | None = None
        self._fails = False
        self._stopped = False

    async def answer(self) -> Answer | None:
        """The answer of this second; None when there was none in time, or after `stop`."""
        if self._stopped:
            return None
        if self._asking is None and self._clock() - self._asked_at >= self._fresh:
            self._asking = asyncio.create_task(self._find_out())
        if self._asking is not None:
            _, late = await asyncio.wait((self._asking,), timeout=self._longest)
            if late:
                return None
        return self._answer

    async def stop(self) -> None:
        """Ask no more; a question that is being asked is dropped."""
        self._stopped = True
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait((self._asking,), timeout=self._longest)

    async def _find_out(self) -> None:
        found = None
        try:
            async with asyncio.timeout(self._longest):
                found = await self._ask()
            self._fails = False
        except Exception as error:
            if not self._fails:
                _log.warning("a question has no answer", exc_info=error)
            self._fails = True
        finally:
            self._answer, self._asked_at, self._asking = found, self._clock(), None
