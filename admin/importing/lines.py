"""Rows of a file in the agency's words: its directions, needs, kinds and channels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from admin.importing.cells import Cell
from admin.importing.needs import Catalogue, Told, catalogue, needs_in
from admin.importing.tables import FoundList, PlacedRow
from admin.importing.words import FAILED, channel_of, kind_of, plain, roots
from storage.procedure import Procedure
from storage.snapshot import row_cards
from storage.terms import Channel, Client, Kind, Need, Trust

_ALIKE = 0.75
"""The share of common roots from which a direction is the agency's own."""

LONGEST_NAME = 200


@dataclass(frozen=True)
class FileLine:
    """A line of the list as a file has it; None is what the file has no column for.

    `told` is how its needs were understood, `problem` why it cannot be taken as it is.
    """

    table: int
    row: int
    name: str
    direction: str | None
    service: str | None
    process: str | None
    needs: tuple[Need, ...]
    told: tuple[Told, ...] = ()
    kind: Kind | None = None
    channel: Channel | None = None
    responsible: str | None = None
    basis: str | None = None
    problem: str = ""
    content: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, ...]:
        """What a line is told by within the list."""
        return tuple(
            plain(text or "") for text in (self.direction, self.service, self.process, self.name)
        )


@dataclass(frozen=True)
class Manner:
    """How this agency writes: asked once for the whole file."""

    procedure: Procedure
    directions: tuple[str, ...]
    needs: Catalogue
    channels: Mapping[Channel, str]
    chosen: Mapping[str, Channel]
    """Channels that a person chose for touchpoints whose names do not tell."""


def manner_of(procedure: Procedure, client: Client, chosen: Mapping[str, str]) -> Manner:
    return Manner(
        procedure=procedure,
        directions=tuple(procedure.directions[client]),
        needs=catalogue(procedure),
        channels={each.code: each.label["ru"] for each in procedure.channels},
        chosen={name: Channel(code) for name, code in chosen.items()},
    )


def lines_of(found: FoundList, mapping: Mapping[str, int], manner: Manner) -> list[FileLine]:
    """Every row of the file; rows of one touchpoint in one process are one line (A3.7)."""
    return _joined(_line(row, mapping, manner) for row in found.rows)


def release_lines(content: Mapping[str, Any]) -> list[FileLine]:
    """The rows of our own export of a release, which says everything by its codes.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it is no release of ours.
    """
    row_cards(content)
    return [
        FileLine(
            table=1,
            row=number,
            name=str(row["touchpoint"]["name"]),
            direction=str(row["direction"]),
            service=str(row["service"]),
            process=str(row["process"]),
            needs=tuple(Need(code) for code in row["needs"]),
            kind=Kind(row["touchpoint"]["kind"]),
            channel=Channel(row["touchpoint"]["channel"]),
            responsible=str(row["responsible"]),
            basis=str(row["basis"]),
            content=row,
        )
        for number, row in enumerate(content["rows"], 1)
    ]


def of_elsewhere(line: FileLine) -> FileLine:
    """A row that no release of this database has: anybody can write such a file, so its word on
    how far a fact is confirmed, and where it is known from, is not taken."""
    point = line.content["touchpoint"]
    contacts = [
        {
            "type": each["type"],
            "value": each["value"],
            "trust": Trust.PAGE.value,
            "source": "import",
        }
        for each in point["contacts"]
    ]
    said = {name: told for name, told in line.content.items() if name not in ("trust", "source")}
    return replace(line, content={**said, "touchpoint": {**point, "contacts": contacts}})


def _line(row: PlacedRow, mapping: Mapping[str, int], manner: Manner) -> FileLine:
    cells = {name: row.cells[place] for name, place in mapping.items() if place < len(row.cells)}
    told = tuple(needs_in(cells.get("needs", Cell()), manner.needs))
    name = _value(cells, "touchpoint") or ""
    direction = _direction(_value(cells, "direction"), row.section, manner)
    line = FileLine(
        table=row.table,
        row=row.row,
        name=name,
        direction=direction,
        service=_value(cells, "service"),
        process=_value(cells, "process"),
        needs=tuple(dict.fromkeys(need for each in told for need in each.needs)),
        told=told,
        kind=_kind(cells, row.section),
        channel=_channel(cells, name, manner),
        responsible=_value(cells, "responsible"),
        basis=_value(cells, "basis"),
    )
    failed = any(FAILED.fullmatch(text) for cell in cells.values() for text in cell.lines)
    return replace(line, problem="cell-error" if failed else _problem(line))


def _value(cells: Mapping[str, Cell], field_name: str) -> str | None:
    """The text of a cell; what merging repeated in it stands once."""
    cell = cells.get(field_name)
    return None if cell is None else " ".join(dict.fromkeys(cell.lines)).strip()


def _direction(said: str | None, section: str, manner: Manner) -> str | None:
    """The agency's own direction; None where it cannot be told which."""
    for text in filter(None, (said, section)):
        known = _known_direction(text, manner.directions)
        if known or text == said:
            return known
    return manner.directions[0] if len(manner.directions) == 1 else None


def _known_direction(text: str, directions: Sequence[str]) -> str | None:
    words = roots(text)
    for direction in directions:
        own = roots(direction)
        if plain(text) == plain(direction) or len(words & own) >= _ALIKE * len(words | own) > 0:
            return direction
    return None


def _kind(cells: Mapping[str, Cell], section: str) -> Kind | None:
    """The column's word; a section may say it for all rows below (B, section 4)."""
    said = _value(cells, "kind")
    if said:
        return kind_of(said)
    of_section = kind_of(section)
    return of_section if of_section is not Kind.UNDEFINED else None


def _channel(cells: Mapping[str, Cell], name: str, manner: Manner) -> Channel | None:
    chosen = manner.chosen.get(plain(name))
    if chosen is not None:
        return chosen
    said = _value(cells, "channel")
    return channel_of(said, manner.channels) if said else channel_of(name, manner.channels)


def _problem(line: FileLine) -> str:
    """The ending of the key that says why the line cannot be read."""
    if not line.name:
        return "name"
    if not any(letter.isalpha() for letter in line.name):
        return "wordless"
    if len(line.name) > LONGEST_NAME:
        return "long"
    if not line.needs:
        return "needs" if line.told else "no-needs"
    return "" if line.direction is not None else "direction"


def _joined(lines: Iterable[FileLine]) -> list[FileLine]:
    """Lines of one touchpoint in one process as one, with all their needs."""
    joined: dict[tuple[str, ...], FileLine] = {}
    for line in lines:
        key = line.key if line.name and line.direction is not None else (str(line.row), "", "")
        first = joined.get(key)
        if first is None:
            joined[key] = line
            continue
        needs = tuple(dict.fromkeys((*first.needs, *line.needs)))
        both = replace(first, needs=needs, told=tuple(dict.fromkeys((*first.told, *line.told))))
        failed = "cell-error" in (first.problem, line.problem)
        joined[key] = replace(both, problem="cell-error" if failed else _problem(both))
    return list(joined.values())
