"""Parts of something long, counted from 1; a page beyond the last is the last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Generic[T]):
    """One page of many."""

    things: Sequence[T]
    page: int
    pages: int
    total: int


def part_of(things: Sequence[T], page: int, size: int) -> Part[T]:
    """What stands on this page."""
    at, pages = page_among(page, len(things), size)
    return Part(things[(at - 1) * size : at * size], at, pages, len(things))


def page_among(page: int, total: int, size: int) -> tuple[int, int]:
    """The page that there is, and how many there are."""
    pages = max(1, -(-total // size))
    return min(max(page, 1), pages), pages
