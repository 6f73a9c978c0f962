"""HTML tables as plain rows: merged cells are spread over the places that they cover."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from admin.importing.cells import (
    ABOVE,
    LEFT,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    OWN,
    Cell,
    Line,
    Table,
    UnreadableError,
    clean_lines,
)

_ENDS_LINE = frozenset({"p", "br", "li", "tr", "div", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = ("td", "th")


@dataclass(frozen=True)
class Spanned:
    """A cell as the document has it: how many columns and rows it covers."""

    lines: tuple[str, ...]
    bullets: bool = False
    across: int = 1
    down: int = 1


@dataclass
class _Open:
    """A cell that is being read."""

    across: int
    down: int
    text: list[str] = field(default_factory=list)
    bullets: bool = False


def spread(rows: Sequence[Sequence[Spanned]]) -> Table:
    """Every cell on every place that it covers; what it covers below the last row is cut off.

    A cell takes the first free places that are wide enough, so that no text is lost where
    spans contradict each other.
    """
    taken: dict[tuple[int, int], Cell] = {}
    for top, row in enumerate(rows):
        left = 0
        for each in row:
            across = min(max(each.across, 1), MOST_COLUMNS)
            down = min(max(each.down, 1), len(rows) - top)
            while any((top, left + shift) in taken for shift in range(across)):
                left += 1
            _cover(taken, each, top, left, across, down)
            left += across
        if len(taken) > MOST_CELLS:
            raise UnreadableError("large")
    return Table(_lines(taken, len(rows)))


def _cover(
    taken: dict[tuple[int, int], Cell], each: Spanned, top: int, left: int, across: int, down: int
) -> None:
    for lower in range(down):
        for shift in range(across):
            merged = ABOVE if lower else (LEFT if shift else OWN)
            place = (top + lower, left + shift)
            if place not in taken:
                taken[place] = Cell(each.lines, each.bullets, merged)


def _lines(taken: dict[tuple[int, int], Cell], height: int) -> tuple[Line, ...]:
    width = 1 + max((column for _row, column in taken), default=-1)
    return tuple(
        tuple(taken.get((row, column), Cell()) for column in range(width)) for row in range(height)
    )


class _Reader(HTMLParser):
    """Collects the outermost tables; a table within a cell becomes lines of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Spanned]]] = []
        self._depth = 0
        self._cell: _Open | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag == "tr":
            self.tables[-1].append([])
            if len(self.tables[-1]) > MOST_ROWS:
                raise UnreadableError("rows")
        elif self._depth == 1 and tag in _CELLS:
            given = dict(attrs)
            self._cell = _Open(_count(given.get("colspan")), _count(given.get("rowspan")))
        elif tag in _ENDS_LINE and self._cell is not None:
            self._cell.text.append("\n")
            self._cell.bullets = self._cell.bullets or tag == "li"

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
        elif self._depth == 1 and tag in _CELLS and self._cell is not None:
            self._finish(self._cell)
        elif (tag in _ENDS_LINE or tag in _CELLS) and self._cell is not None:
            self._cell.text.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.text.append(data.replace("\n", " "))

    def _finish(self, cell: _Open) -> None:
        if not self.tables[-1]:
            self.tables[-1].append([])
        lines = clean_lines("".join(cell.text))
        self.tables[-1][-1].append(Spanned(lines, cell.bullets, cell.across, cell.down))
        self._cell = None


def html_tables(html: str) -> list[Table]:
    """The outermost tables of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [spread(rows) for rows in reader.tables if rows]


def _count(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1
