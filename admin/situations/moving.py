"""The order in which people are asked, and in which a path is gone."""

from collections.abc import Sequence
from typing import TypeVar

from storage.situations import Option, Situation

T = TypeVar("T")
Choice = TypeVar("Choice", Situation, Option)


def moved(choices: Sequence[Choice], code: str, *, up: bool) -> tuple[Choice, ...]:
    """The choices with this one a place up or down; at an end it stays."""
    at = next(place for place, each in enumerate(choices) if each.code == code)
    return shifted(choices, at, up=up)


def shifted(things: Sequence[T], at: int, *, up: bool) -> tuple[T, ...]:
    """The same with the one at this place a place up or down; at an end it stays."""
    found = list(things)
    to = at - 1 if up else at + 1
    if 0 <= to < len(found):
        found[at], found[to] = found[to], found[at]
    return tuple(found)
