"""The printed list as XLSX: text only, every row as high as its highest cell."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from admin.export.heights import HIGHEST, row_height, widened
from admin.export.page import FACE
from admin.export.printed import Printed, words
from admin.export.widths import widths

_CHARACTERS_A_MILLIMETRE = 0.68
"""Of a column's width, at a scale that puts all columns on one sheet of paper."""

_SHEET_NAME = 31
"""Letters that Excel gives a sheet's name."""

_PLAIN = {"font_name": FACE, "font_size": 11, "text_wrap": True, "valign": "top"}


def sheet(printed: Printed) -> bytes:
    """One sheet: approval, title, head, rows; nothing in it is a formula."""
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"title": " ".join(printed.title_lines), "author": printed.agency})
    page = book.add_worksheet(words("printed-sheet")[:_SHEET_NAME])
    rows = [printed.cells(row) for row in printed.rows]
    titles = tuple(column.title for column in printed.columns)
    wide = _column_widths(printed, [titles, *rows])
    for number, width in enumerate(wide):
        page.set_column(number, number, width)
    head = _write_top(book, page, printed, wide)
    _write_row(book, page, head, titles, wide, {"bold": True, "align": "center"})
    for number, row in enumerate(rows, start=head + 1):
        _write_row(book, page, number, row, wide, {})
    below = (*printed.documents, printed.edition, printed.proof)
    for number, line in enumerate(below, start=head + len(rows) + 2):
        _write_across(book, page, number, line, wide, {"align": "left"})
    _set_up(page, head, len(rows), len(titles), printed)
    book.close()
    return written.getvalue()


def _column_widths(printed: Printed, rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    wished = widths([column.field for column in printed.columns])
    return widened(tuple(each * _CHARACTERS_A_MILLIMETRE for each in wished), rows)


def _write_top(book: Workbook, page: Worksheet, printed: Printed, wide: Sequence[float]) -> int:
    """Approval, title and what the list is of; the number of the row after them."""
    parts: list[tuple[str, dict[str, object]]] = [
        (printed.approval, {"align": "right"}),
        (printed.title, {"align": "center", "bold": True}),
        (printed.client, {"align": "center"}),
    ]
    lines = [(line, form) for text, form in parts for line in text.split("\n")]
    for number, (line, form) in enumerate(lines):
        _write_across(book, page, number, line, wide, form)
    return len(lines) + 1


def _write_across(
    book: Workbook,
    page: Worksheet,
    number: int,
    text: str,
    wide: Sequence[float],
    form: dict[str, object],
) -> None:
    """A line over all columns."""
    style = book.add_format({**_PLAIN, **form})
    if len(wide) > 1:
        page.merge_range(number, 0, number, len(wide) - 1, "", style)
    page.write_string(number, 0, text, style)
    page.set_row(number, row_height((text,), (sum(wide),)))


def _write_row(
    book: Workbook,
    page: Worksheet,
    number: int,
    cells: Sequence[str],
    wide: Sequence[float],
    form: dict[str, object],
) -> None:
    style = book.add_format({**_PLAIN, "border": 1, "num_format": "@", **form})
    page.set_row(number, min(HIGHEST, row_height(cells, wide)))
    for column, cell in enumerate(cells):
        page.write_string(number, column, cell, style)


def _set_up(page: Worksheet, head: int, rows: int, columns: int, printed: Printed) -> None:
    """How it is read and printed: the head stays in sight, all columns are on one sheet."""
    page.freeze_panes(head + 1, 0)
    page.repeat_rows(head)
    page.autofilter(head, 0, head + rows, columns - 1)
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.79, right=0.4, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    mark = printed.mark.replace("&", "&&")
    page.set_footer(f"&C&9{words('printed-page', mark=mark, page='&P', pages='&N')}")
