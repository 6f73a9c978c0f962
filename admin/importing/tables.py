"""The list among the tables of a file: its titles, its rows, and the sections they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from admin.errors.imports import NoTableError
from admin.importing.cells import LEFT, OWN, Cell, Line, Table
from admin.importing.words import NUMBERED, field_of, plain

_TOP = 15
"""Rows among which the titles are looked for: a sheet begins with a heading and an approval."""

NEEDED = ("touchpoint", "needs")
"""The columns without which there is no list."""


@dataclass(frozen=True)
class PlacedRow:
    """A row of the list: its place in the file (from 1), its section, its cells."""

    table: int
    row: int
    section: str
    cells: Line


@dataclass(frozen=True)
class FoundList:
    """The list as it stands in the file."""

    titles: tuple[str, ...]
    rows: tuple[PlacedRow, ...]


def find_list(tables: Sequence[Table], own_titles: Sequence[str]) -> FoundList:
    """The table with the likeliest titles, and those that continue it on further pages.

    Raises:
        NoTableError: nothing in the file looks like a list.
    """
    placed = [(*_titles_row(table, own_titles), number) for number, table in enumerate(tables)]
    candidates = [
        (score, len(tables[number].rows), -number, at)
        for score, at, number in placed
        if tables[number].width > 1 and len(tables[number].rows) > at + 1
    ]
    if not candidates:
        raise NoTableError
    _score, _length, place, at = max(candidates)
    first = -place
    titles = tables[first].rows[at]
    rows = _rows_of(tables[first], first, at + 1, titles, "")
    for number in range(first + 1, len(tables)):
        if _continues(tables[number], titles):
            section = rows[-1].section if rows else ""
            rows += _rows_of(tables[number], number, 0, titles, section)
    return FoundList(_titles_of(titles), tuple(rows))


def _titles_row(table: Table, own_titles: Sequence[str]) -> tuple[int, int]:
    """How many columns the best row of titles names, and which row it is."""
    own = {plain(title) for title in own_titles}
    scores = [
        (len({_name(cell, own) for cell in row if cell.merged == OWN} - {None, "number"}), -place)
        for place, row in enumerate(table.rows[:_TOP])
    ]
    score, place = max(scores, default=(0, 0))
    return (score, -place) if score > 1 else (0, _first_full(table))


def _name(cell: Cell, own: set[str]) -> str | None:
    """What a title names; a long text is none, even if it speaks of needs."""
    if plain(cell.text) in own:
        return field_of(cell.text) or plain(cell.text)
    return field_of(cell.text) if len(cell.text) <= 90 else None


def _first_full(table: Table) -> int:
    """The first row in which every column says something: titles that nobody knows."""
    for place, row in enumerate(table.rows[:_TOP]):
        if sum(bool(cell.lines) and cell.merged == OWN for cell in row) == len(row) > 1:
            return place
    return 0


def _titles_of(row: Line) -> tuple[str, ...]:
    return tuple(cell.text for cell in row)


def _continues(table: Table, titles: Line) -> bool:
    return bool(table.rows) and table.width == len(titles)


def _rows_of(table: Table, number: int, start: int, titles: Line, section: str) -> list[PlacedRow]:
    found: list[PlacedRow] = []
    for place, row in enumerate(table.rows[start:], start + 1):
        if _is_idle(row, titles):
            continue
        name = _section(row, titles)
        if name is not None:
            section = name
        else:
            found.append(PlacedRow(number + 1, place, section, row))
    return found


def _is_idle(row: Line, titles: Line) -> bool:
    """Nothing, the titles once more, or the numbers of the columns under them."""
    words = [plain(cell.text) for cell in row]
    if not any(words) or words == [plain(cell.text) for cell in titles]:
        return True
    return words == [str(number) for number in range(1, len(words) + 1)]


def _section(row: Line, titles: Line) -> str | None:
    """The name of a section: one text over the whole row, or alone at its beginning.

    Alone where touchpoints stand, it is one of them, of which nothing else is said.
    """
    said = [cell for cell in row if cell.lines and cell.merged == OWN]
    if len(row) < 2 or len(said) != 1 or said[0] is not row[0]:
        return None
    whole = all(cell.merged == LEFT for cell in row[1:])
    alone = not any(cell.lines for cell in row[1:]) and field_of(titles[0].text) != "touchpoint"
    name = NUMBERED.sub("", said[0].text).strip(" .")
    worded = any(letter.isalpha() for letter in name)
    return name if worded and (whole or alone) else None


def mapping_of(found: FoundList, own: dict[str, str]) -> dict[str, int]:
    """Which column holds what, by its title; `own` are the titles of the agency's form."""
    mapping: dict[str, int] = {}
    for place, title in enumerate(found.titles):
        field = own.get(plain(title)) or field_of(title)
        if field and field not in mapping:
            mapping[field] = place
    return mapping


def to_json(found: FoundList) -> list[Any]:
    """Titles first, then every row with its place, as plain JSON."""
    rows = [
        [each.table, each.row, each.section, [[list(c.lines), c.bullets] for c in each.cells]]
        for each in found.rows
    ]
    return [list(found.titles), *rows]


def from_json(content: list[Any]) -> FoundList:
    """What `to_json` wrote."""
    titles, *rows = content
    return FoundList(
        tuple(titles),
        tuple(
            PlacedRow(
                table, row, section, tuple(Cell(tuple(lines), bullets) for lines, bullets in cells)
            )
            for table, row, section, cells in rows
        ),
    )
