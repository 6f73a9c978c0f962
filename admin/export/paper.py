"""The printed list as DOCX in the agency's form, where it has no blank of its own."""

from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from admin.export.page import (
    add_heading_row,
    add_lines,
    add_row,
    add_table,
    new_page,
    number_pages,
    saved,
)
from admin.export.printed import Printed, words
from admin.export.rows import is_tall
from admin.export.widths import OFFICIAL_WIDTHS, WIDTH, letter_size, widths

_APPROVAL_WIDTH = 100
"""Millimetres of the corner where the approving document stands."""


def paper(printed: Printed) -> bytes:
    """The list on A4 sheets on their side."""
    fields = [column.field for column in printed.columns]
    document = new_page(" ".join(printed.title_lines), printed.agency, size=letter_size(fields))
    add_approval(document, printed.approval)
    add_title(document, printed.title, printed.client)
    table = add_table(document, [column.title for column in printed.columns], widths(fields))
    for section in printed.sections:
        if section.name:
            add_heading_row(table, section.name)
        for row in section.rows:
            add_row(table, printed.cells(row), tall=is_tall(printed.cells(row)))
    closing = add_lines(document, "\n".join([*printed.documents, printed.edition, printed.proof]))
    closing[0].paragraph_format.space_before = Pt(8)
    for paragraph in closing:
        paragraph.runs[0].font.size = Pt(9)
    if printed.officials:
        _add_officials(document, printed)
    number_pages(document, printed.mark)
    return saved(document)


def _add_officials(document: Docx, printed: Printed) -> None:
    """The annex, on a page of its own."""
    heading, *_ = add_lines(document, words("printed-officials"))
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.keep_with_next = True
    heading.paragraph_format.space_after = Pt(8)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.runs[0].bold = True
    titles = [words("printed-official-place"), words("printed-official")]
    table = add_table(document, titles, OFFICIAL_WIDTHS)
    for row in printed.officials:
        add_row(table, row, tall=is_tall(row))


def add_approval(document: Docx, text: str) -> None:
    """The upper right corner."""
    for paragraph in add_lines(document, text):
        paragraph.paragraph_format.left_indent = Mm(WIDTH - _APPROVAL_WIDTH)


def add_title(document: Docx, title: str, below: str) -> None:
    """In the middle: the title, and in the next line what it is of."""
    lines = add_lines(document, title)
    for paragraph in lines:
        paragraph.runs[0].bold = True
    lines[0].paragraph_format.space_before = Pt(12)
    lines[0].runs[0].font.size = Pt(14)
    beneath = add_lines(document, below)
    beneath[-1].paragraph_format.space_after = Pt(10)
    for paragraph in (*lines, *beneath):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
