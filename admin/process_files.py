"""Reads the register of processes from a table that was sent as a file."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from admin.errors.imports import NoTableError
from admin.errors.processes import BadProcessClientError, NoProcessesError, TooManyProcessesError
from admin.fields import seen, text
from admin.importing.cells import LEFT, OWN, Line, Table
from admin.importing.reading import Contents
from admin.importing.words import clients_of, field_of, names_clients
from admin.processes import Entry
from storage.terms import Client

MOST = 2000
"""Processes of one register."""

_CLIENT = "client"
_PLACE = ("direction", "service", "process")
_WIDTHS = {1: _PLACE[:1], 3: _PLACE, 4: (*_PLACE, _CLIENT)}
"""What columns without titles hold, by how many there are."""

_TOP = 15
"""Rows among which the titles are looked for: a document begins with a heading."""

_LONG = 90
"""Letters of a text that is no title any more."""


def read_table(contents: Contents, client: Client, clients: Sequence[Client]) -> list[Entry]:
    """Entries in the file's order; rows that do not name their client are of `client`.

    Raises:
        NoTableError, NoProcessesError: the file has no table, or no columns of a register.
        BadProcessClientError: a row is for clients of whom the agency keeps no list.
        TooManyProcessesError: no agency has so many.
    """
    tables = [table for table in contents.tables if table.rows]
    if not tables:
        raise NoTableError
    found = []
    for whose, *place in _placed(_named(tables)):
        names = (text(part, least=0, most=500) for part in place)
        found.append(Entry(_client(whose, client, clients).value, *names))
    if not found:
        raise NoProcessesError
    if len(found) > MOST:
        raise TooManyProcessesError(most=MOST, given=len(found))
    return list(dict.fromkeys(found))


Cells = dict[str, str]
"""What a row says, by what its columns hold."""


def _placed(rows: Sequence[Cells]) -> Iterator[tuple[str, str, str, str]]:
    """Client, direction, service and process of each row. An empty direction is the one above
    it, as a spreadsheet saves merged cells; a direction alone with such rows below is their
    heading, else it has one uniform process (C)."""
    direction, nothing = "", Cells()
    for row, below in zip_longest(rows, rows[1:], fillvalue=nothing):
        own, service, process = (row.get(name, "") for name in _PLACE)
        direction = own or direction
        heading = not service and not process and any(below.values()) and not below.get(_PLACE[0])
        if direction and (own or service or process) and not heading:
            yield row.get(_CLIENT, ""), direction, service, process


def _named(tables: Sequence[Table]) -> list[Cells]:
    """The rows of the first table that names its columns and of those that continue it; of the
    longest one, by the number of columns, where none does.

    Raises:
        NoProcessesError: the columns tell nothing.
    """
    for number, table in enumerate(tables):
        for at, titles in enumerate(table.rows[:_TOP]):
            columns = _columns(titles)
            if {"process", "direction"} & set(columns):
                later = [each for each in tables[number + 1 :] if each.width == table.width]
                rows = [*table.rows[at + 1 :], *(row for each in later for row in each.rows)]
                return _read(rows, columns, titles)
    longest = max(tables, key=lambda each: len(each.rows))
    untitled = _WIDTHS.get(longest.width)
    if untitled is None:
        raise NoProcessesError
    return _read(longest.rows, {name: place for place, name in enumerate(untitled)}, ())


def _columns(titles: Line) -> dict[str, int]:
    """Which column holds what; a text over the whole row names nothing."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(titles):
        name = _CLIENT if names_clients(cell.text) else field_of(cell.text)
        if name in (*_PLACE, _CLIENT) and cell.merged == OWN and len(cell.text) < _LONG:
            columns.setdefault(name, place)
    return columns if len(columns) > 1 or len(titles) < 3 else {}


def _read(rows: Sequence[Line], columns: dict[str, int], titles: Line) -> list[Cells]:
    """Without repeated titles and the numbers of columns; a text over the whole row is a
    direction where they have no column."""
    found = []
    for row in rows:
        words = [seen(cell.text) for cell in row]
        if words == [seen(cell.text) for cell in titles] or words == _numbers(words):
            continue
        if len(row) > 1 and all(cell.merged == LEFT for cell in row[1:]):
            found += [{_PLACE[0]: words[0]}] if _PLACE[0] not in columns else []
        else:
            found.append({name: words[place] for name, place in columns.items()})
    return found


def _numbers(words: Sequence[str]) -> list[str]:
    return [str(number) for number in range(1, len(words) + 1)]


def _client(words: str, usual: Client, clients: Sequence[Client]) -> Client:
    """Of whose list the row is."""
    if not words:
        return usual
    named = clients_of(words)
    if len(named) != 1 or named[0] not in clients:
        raise BadProcessClientError(name=words[:100])
    return named[0]
