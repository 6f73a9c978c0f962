"""The order in which people are asked."""

from collections.abc import Sequence
from typing import TypeVar

from storage.situations import Option, Situation

Choice = TypeVar("Choice", Situation, Option)


def moved(choices: Sequence[Choice], code: str, *, up: bool) -> tuple[Choice, ...]:
    """The choices with this one a place up or down; at an end it stays."""
    found = list(choices)
    at = next(place for place, each in enumerate(found) if each.code == code)
    to = at - 1 if up else at + 1
    if 0 <= to < len(found):
        found[at], found[to] = found[to], found[at]
    return tuple(found)
