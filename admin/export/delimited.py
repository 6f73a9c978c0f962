"""The printed list as CSV that Russian Excel opens by a double click and never runs."""

import csv
import io

from admin.export.printed import Printed

SEMICOLON = ";"
"""Excel takes the list separator of its country, which in Russia is the semicolon."""

_RUNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""Signs with which a spreadsheet begins a formula, their wide likes too."""

_INVISIBLE = ("\t", "\r", "\n")
_GUARD = "'"


def delimited(printed: Printed) -> bytes:
    """UTF-8 with a mark of it (without which Excel reads another code page): the columns'
    titles, then the rows, every cell in quotes."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=SEMICOLON, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([harmless(column.title) for column in printed.columns])
    table.writerows([harmless(cell) for cell in printed.cells(row)] for row in printed.rows)
    return written.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text as no spreadsheet takes for a formula: an apostrophe goes before it.

    One stands before a text that has its own, too, so that `bare` gives back every text.
    """
    begins = text.lstrip()
    if text.startswith((*_INVISIBLE, _GUARD)) or begins.startswith((*_RUNS, _GUARD)):
        return _GUARD + text
    return text


def bare(text: str) -> str:
    """What `harmless` was given."""
    return text.removeprefix(_GUARD)
