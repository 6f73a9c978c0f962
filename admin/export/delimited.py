"""The printed list as CSV that Russian Excel opens by a double click and never runs."""

import csv
import io

from admin.export.printed import Printed
from admin.formulas import harmless

SEMICOLON = ";"
"""Excel takes the list separator of its country, which in Russia is the semicolon."""


def delimited(printed: Printed) -> bytes:
    """UTF-8 with a mark of it (without which Excel reads another code page): the columns'
    titles, then the rows, every cell in quotes."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=SEMICOLON, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([harmless(column.title) for column in printed.columns])
    table.writerows([harmless(cell) for cell in printed.cells(row)] for row in printed.rows)
    return written.getvalue().encode("utf-8-sig")
