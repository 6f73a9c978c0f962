"""What is made of a card once, however many ask: kept as long as the card itself is in memory."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

C = TypeVar("C")
T = TypeVar("T")


def once_for_each(make: Callable[[C], T]) -> Callable[[C], T]:
    """By identity: cards never change and have no hash. What is made shall not hold its card."""
    kept: dict[int, T] = {}

    @wraps(make)
    def found(card: C) -> T:
        key = id(card)
        if key not in kept:
            kept[key] = make(card)
            finalize(card, kept.pop, key, None)
        return kept[key]

    return found
