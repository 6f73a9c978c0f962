"""Sheets of an XLSX: values only, whatever the formulas say."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from admin.importing.archive import examined
from admin.importing.cells import ABOVE, LEFT, OWN, Cell, Table, clean_lines


def examine(content: bytes) -> bytes:
    """The workbook, once nothing in it is dangerous.

    Raises:
        UnreadableError: it is dangerous, or no workbook.
    """
    examined(content, "xl/workbook.xml")
    return content


def tables(content: bytes) -> list[Table]:
    """Every visible sheet that has something in it."""
    # A sheet that is only read knows nothing of its merged cells.
    book = load_workbook(BytesIO(content), data_only=True, keep_links=False, keep_vba=False)
    found = [_table(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [table for table in found if table.rows]


def _table(sheet: Worksheet) -> Table:
    corners = _corners(sheet)
    rows = [
        tuple(_cell(sheet, corners, row, column) for column in range(1, sheet.max_column + 1))
        for row in range(1, sheet.max_row + 1)
    ]
    while rows and not any(cell.lines for cell in rows[-1]):
        rows.pop()
    return Table(tuple(rows))


def _corners(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """The upper left cell of whatever is merged, by each cell that it covers."""
    return {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _cell(
    sheet: Worksheet, corners: dict[tuple[int, int], tuple[int, int]], row: int, column: int
) -> Cell:
    top, left = corners.get((row, column), (row, column))
    merged = ABOVE if top < row else (LEFT if left < column else OWN)
    return Cell(clean_lines(_words(sheet.cell(top, left).value)), merged=merged)


def _words(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
