"""A DOCX page: A4 on its side, plain paragraphs, one table, numbered pages."""

import io
import re
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from admin.export.printed import words
from admin.export.typography import joined
from storage.models.base import utc_now

FACE = "Times New Roman"
"""What documents of Russian bodies are set in; every office has it or its like."""

CELL, HEAD, ITEM = "Table text", "Table head", "Table item"
"""Styles of a table: a cell of one line, the head, one line of several."""


def new_page(title: str, author: str, *, size: float) -> Docx:
    """An empty document; `size` is points of the table's letters."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(20), Mm(10)
    section.top_margin, section.bottom_margin = Mm(20), Mm(15)
    section.footer_distance = Mm(8)
    _set_styles(document, size)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = title[:255], author[:255], ""
    core.language, core.comments = "ru-RU", ""
    core.created = core.modified = utc_now().replace(tzinfo=None)
    return document


def _set_styles(document: Docx, size: float) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(12)
    normal.paragraph_format.space_after = Pt(0)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FACE)
    language = _made("w:lang", val="ru-RU", eastAsia="ru-RU")
    normal.element.get_or_add_rPr().append(language)
    for name in (CELL, HEAD, ITEM):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)
    head = document.styles[HEAD]
    head.font.bold = True
    head.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    several = document.styles[ITEM].paragraph_format
    several.left_indent, several.first_line_indent = Mm(2), Mm(-2)


def add_lines(document: Docx, text: str, *, style: str = "Normal") -> list[Paragraph]:
    """A paragraph for each line."""
    return [_write(document.add_paragraph(style=style), line) for line in text.split("\n")]


def add_table(document: Docx, titles: Sequence[str], widths: Sequence[float]) -> Table:
    """A table whose head is repeated on every page; widths are millimetres."""
    table: Table = document.add_table(rows=1, cols=len(titles), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Mm(width)
    _fill(table.rows[0], titles, style=HEAD)
    table.rows[0]._tr.get_or_add_trPr().append(_made("w:tblHeader"))
    return table


def add_row(table: Table, cells: Sequence[str], *, tall: bool = False) -> None:
    """A row that no page parts, unless it is `tall`: higher than a page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    _fill(row, cells, style=CELL)
    if not tall:
        row._tr.get_or_add_trPr().append(_made("w:cantSplit"))


def add_heading_row(table: Table, text: str) -> None:
    """A row over all columns, on the same page as what follows it."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    whole = row.cells[0].merge(row.cells[-1])
    _put_style(whole.paragraphs[0], HEAD)
    _write(whole.paragraphs[0], text).paragraph_format.keep_with_next = True
    row._tr.get_or_add_trPr().append(_made("w:cantSplit"))


def number_pages(document: Docx, mark: str) -> None:
    """«Перечень … · страница 1 из 4» at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.tab_stops.clear_all()
    parts = re.split("([{][{]|[}][}])", words("printed-page", mark=mark, page="{{", pages="}}"))
    fields = {"{{": "PAGE", "}}": "NUMPAGES"}
    for part in parts:
        run = paragraph.add_run("" if part in fields else part)
        run.font.size = Pt(9)
        if part in fields:
            _add_field(run, fields[part])


def saved(document: Docx) -> bytes:
    """The document's bytes."""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _fill(row: _Row, texts: Sequence[str], *, style: str) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        _fill_cell(cell, text, style)


def _fill_cell(cell: _Cell, text: str, style: str) -> None:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        _put_style(paragraph, ITEM if len(lines) > 1 else style)
        _write(paragraph, line)


def _put_style(paragraph: Paragraph, name: str) -> None:
    """By the id that the library makes of a name: it would look through all styles each time."""
    paragraph._p.style = name.replace(" ", "")


def _write(paragraph: Paragraph, text: str) -> Paragraph:
    """The text; its unbroken hyphen is a letter, since viewers lose Word's own element."""
    paragraph.add_run()._r.add_t(joined(text))
    return paragraph


def _add_field(run: Run, code: str) -> None:
    """A number that Word counts itself."""
    begin, end = _made("w:fldChar", fldCharType="begin"), _made("w:fldChar", fldCharType="end")
    instruction = _made("w:instrText")
    instruction.text = code
    shown = _made("w:fldChar", fldCharType="separate")
    for element in (begin, instruction, shown):
        run._r.append(element)
    run._r.add_t("1")
    run._r.append(end)


def _made(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
