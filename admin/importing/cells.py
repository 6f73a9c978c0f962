"""What every kind of file is read into: tables of cells, each with its lines and how it came."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

MOST_ROWS = 20_000
MOST_COLUMNS = 702
"""A sheet's columns up to ZZ."""

MOST_CELLS = 200_000
MOST_LETTERS = 4 * 2**20
"""Limits of what is taken out of one file; lists of agencies have hundreds of rows."""

LONGEST_CELL = 10_000
"""Letters of one cell; all needs of an order take a thousand."""

OWN, LEFT, ABOVE = "", "left", "above"
"""A cell stands for itself, or repeats the merged one on its left or above it."""


class UnreadableError(Exception):
    """The file cannot be taken; `reason` is the ending of its words' key."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Cell:
    """Lines of text; `bullets` when they were a list; `merged` says whose text it repeats."""

    lines: tuple[str, ...] = ()
    bullets: bool = False
    merged: str = OWN

    @property
    def text(self) -> str:
        return " ".join(self.lines)


Line = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """One table of the file, every row as long as the longest."""

    rows: tuple[Line, ...]

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)


def clean_lines(text: str) -> tuple[str, ...]:
    """Lines without what nobody sees: soft hyphens, double spaces, empty lines."""
    visible = (
        text.replace("\u00ad", "")
        .replace("\u200b", "")
        .replace("\ufeff", "")
        .replace("\u2011", "-")
    )
    return tuple(words for line in visible.splitlines() if (words := " ".join(line.split())))


def require_small(tables: Iterable[Table]) -> None:
    """Let pass what a list may be.

    Raises:
        UnreadableError: too many rows, columns, cells or letters, or too many in one cell.
    """
    rows = [row for table in tables for row in table.rows]
    cells = [cell for row in rows for cell in row]
    lengths = [sum(map(len, cell.lines)) for cell in cells if cell.merged == OWN]
    letters = sum(lengths)
    wide = any(len(row) > MOST_COLUMNS for row in rows)
    if wide or len(rows) > MOST_ROWS or len(cells) > MOST_CELLS or letters > MOST_LETTERS:
        raise UnreadableError("large")
    if max(lengths, default=0) > LONGEST_CELL:
        raise UnreadableError("cell")


def to_json(tables: Sequence[Table]) -> list[Any]:
    """Tables as plain JSON, in little space."""
    return [
        [[[list(cell.lines), cell.bullets, cell.merged] for cell in row] for row in table.rows]
        for table in tables
    ]


def from_json(content: list[Any]) -> list[Table]:
    """What `to_json` wrote."""
    return [
        Table(
            tuple(
                tuple(Cell(tuple(lines), bullets, merged) for lines, bullets, merged in row)
                for row in table
            )
        )
        for table in content
    ]
