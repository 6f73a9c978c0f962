"""What is dear to make and is asked for again: the last few, each made by one at a time."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

T = TypeVar("T")


class Kept(Generic[T]):
    """At most so many things, and together at most so much by `weight`."""

    def __init__(self, most: int, weight: Callable[[T], int], heaviest: int) -> None:
        self._most = most
        self._weight = weight
        self._heaviest = heaviest
        self._things: OrderedDict[Hashable, T] = OrderedDict()
        self._turns: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()

    async def get(self, key: Hashable, make: Callable[[], Awaitable[T]]) -> T:
        """The thing of this key; whoever asks for it meanwhile waits and is given the same,
        and nobody waits for another's."""
        if key not in self._things:
            async with self._turns.setdefault(key, asyncio.Lock()):
                if key not in self._things:
                    self._keep(key, thing := await make())
                    return thing
        self._things.move_to_end(key)
        return self._things[key]

    def _keep(self, key: Hashable, thing: T) -> None:
        self._things[key] = thing
        while self._things and not self._fits():
            self._things.popitem(last=False)

    def _fits(self) -> bool:
        weight = sum(map(self._weight, self._things.values()))
        return len(self._things) <= self._most and weight <= self._heaviest
