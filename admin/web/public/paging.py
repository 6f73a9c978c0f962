"""Parts of something long, by `page` in the address; nonsense there is the first page."""

from collections.abc import Sequence
from typing import TypeVar

from fastapi import Request

from admin import paging
from admin.carried import whole_number
from admin.paging import Part

T = TypeVar("T")

PART = 30
"""Rows on one page: with all their needs they stay far below 100 KB."""

number_in = whole_number
"""A number of ours as people may leave it in an address."""


def part_of(things: Sequence[T], request: Request, size: int = PART) -> Part[T]:
    """What stands on the page that the address asks for, or on the last one."""
    return paging.part_of(things, number_in(request.query_params.get("page", "")) or 1, size)
