"""Parts of something long, by `page` in the address; nonsense there is the first page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from fastapi import Request

T = TypeVar("T")

PART = 30
"""Rows on one page: with all their needs they stay far below 100 KB."""

_DIGITS = 9
"""A longer number than any of ours is none."""


@dataclass(frozen=True)
class Part(Generic[T]):
    """One page of many, counted from 1."""

    things: Sequence[T]
    page: int
    pages: int
    total: int


def part_of(things: Sequence[T], request: Request, size: int = PART) -> Part[T]:
    """What stands on the page that the address asks for, or on the last one."""
    pages = max(1, -(-len(things) // size))
    page = min(number_in(request.query_params.get("page", "")) or 1, pages)
    return Part(things[(page - 1) * size : page * size], page, pages, len(things))


def number_in(text: str) -> int | None:
    """A number of ours as people may leave it in an address."""
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        return None
    return int(text)
