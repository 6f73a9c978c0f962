"""Words and numbers that a button or a form carries: anybody can forge them."""

from datetime import date
from enum import StrEnum
from typing import TypeVar

from admin.errors import UnknownChoiceError

W = TypeVar("W", bound=StrEnum)

LARGEST = 2**31 - 1


def word(kind: type[W], value: str) -> W:
    """A word that our buttons and forms carry.

    Raises:
        UnknownChoiceError: none of ours carries it.
    """
    try:
        return kind(value)
    except ValueError:
        raise UnknownChoiceError from None


def whole_number(value: str) -> int | None:
    """The number as our buttons and forms write it; None for anything else."""
    if not value.isascii() or not value.isdigit() or len(value) > 10 or int(value) > LARGEST:
        return None
    return int(value)


def number(value: str) -> int:
    """A number among words.

    Raises:
        UnknownChoiceError: it is none, or larger than any of ours.
    """
    found = whole_number(value)
    if found is None:
        raise UnknownChoiceError
    return found


def day_number(day: date) -> int:
    """The day as a whole number: 20261112."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of_number(number: int) -> date:
    """What `day_number` made.

    Raises:
        UnknownChoiceError: no day is written so.
    """
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError:
        raise UnknownChoiceError from None
