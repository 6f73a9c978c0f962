"""Tables of a CSV, whatever its letters and separator."""

import csv
from io import StringIO

from admin.importing.cells import MOST_ROWS, Cell, Table, UnreadableError, clean_lines

_SEPARATORS = (";", "\t", ",", "|")
_LONGEST_FIELD = 2**17
_TRIED = 20
"""Rows by which the separator is judged."""

_FORMULA = ("=", "+", "-", "@", "\t")


def tables(content: bytes) -> list[Table]:
    """The one table of the file.

    Raises:
        UnreadableError: no text, or too much of it.
    """
    text = _text(content)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = _rows(text, _separator(text))
    except csv.Error as error:
        raise UnreadableError("broken") from error
    width = max((len(row) for row in rows), default=0)
    lines = tuple(
        tuple(Cell(clean_lines(_unguarded(value))) for value in (*row, *[""] * (width - len(row))))
        for row in rows
    )
    return [Table(lines)] if lines else []


def _text(content: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else the Russian Windows'."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="strict")
    if b"\0" in content:
        raise UnreadableError("kind")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251", errors="replace")


def _separator(text: str) -> str:
    """The one that makes most columns in most of the first rows."""
    return max(_SEPARATORS, key=lambda each: _columns(text, each))


def _columns(text: str, separator: str) -> int:
    first = _rows(text[: 2**16], separator, most=_TRIED)
    widths = [len(row) for row in first if len(row) > 1]
    return max(widths, key=widths.count) * len(widths) if widths else 0


def _rows(text: str, separator: str, most: int = MOST_ROWS + 1) -> list[list[str]]:
    found: list[list[str]] = []
    for row in csv.reader(StringIO(text, newline=""), delimiter=separator):
        found.append(row)
        if len(found) > MOST_ROWS:
            raise UnreadableError("rows")
        if len(found) == most:
            break
    return found


def _unguarded(value: str) -> str:
    """Without the sign that keeps a spreadsheet from taking words for a formula."""
    return value[1:] if value.startswith("'") and value[1:].startswith(_FORMULA) else value
