"""Tables of a CSV, whatever its letters and separator."""

import csv
from io import StringIO

from admin.importing.cells import MOST_ROWS, Cell, Table, UnreadableError, clean_lines
from admin.importing.words import USUAL

_SEPARATORS = (";", "\t", ",", "|")
_LONGEST_FIELD = 2**17
_TRIED = 20
"""Rows by which the separator is judged."""

_OTHER_ALPHABETS = ("koi8-r", "cp866", "mac-cyrillic")
_CLEARLY = 0.1

_FORMULA = ("=", "+", "-", "@", "\t")


def examine(content: bytes) -> list[list[str]]:
    """The rows of the file, which are read as fast as they could be examined.

    Raises:
        UnreadableError: no text, or too much of it.
    """
    text = _text(content)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return _rows(text, _separator(text))
    except csv.Error as error:
        raise UnreadableError("cell" if "field limit" in str(error) else "broken") from error


def tables(rows: list[list[str]]) -> list[Table]:
    """The one table of the file."""
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
        return _russian(content)


def _russian(content: bytes) -> str:
    """The Russian Windows' letters; another alphabet's bytes make words that nobody says.

    Raises:
        UnreadableError: KOI8-R, DOS or Macintosh make better words of it.
    """
    text = content.decode("cp1251", errors="replace")
    others = (content.decode(each, errors="replace") for each in _OTHER_ALPHABETS)
    if max(map(_usual, others)) > _usual(text) + _CLEARLY:
        raise UnreadableError("encoding")
    return text


def _usual(text: str) -> float:
    """The share of the most usual Russian letters among all that is not English."""
    foreign = [letter for letter in text[: 2**16].lower() if not letter.isascii()]
    return sum(letter in USUAL for letter in foreign) / max(len(foreign), 1)


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
