"""What is dear to make is made beside the others' requests, never before them."""

import asyncio
from collections.abc import Callable
from typing import TypeVar
from weakref import WeakValueDictionary

from fastapi import Request

from admin.web.limits import address_of

T = TypeVar("T")

_PAGES_AT_ONCE = 2
_WHOLE_AT_ONCE = 1


class Aside:
    """Threads for what takes the processor: few at once, and one for each address, so that
    whoever asks a hundred times at once waits for themselves alone."""

    def __init__(self, at_once: int) -> None:
        self._room = asyncio.Semaphore(at_once)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def do(self, request: Request, make: Callable[[], T]) -> T:
        turn = self._turns.setdefault(address_of(request), asyncio.Lock())
        async with turn, self._room:
            return await asyncio.to_thread(make)


def pages_aside() -> Aside:
    """One for an application, at `app.state.pages_aside`: pages over a long list."""
    return Aside(_PAGES_AT_ONCE)


def whole_aside() -> Aside:
    """One for an application, at `app.state.whole_aside`: a whole list at once, for seconds."""
    return Aside(_WHOLE_AT_ONCE)
