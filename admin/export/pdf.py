"""The printed list as PDF: tagged for those who listen to it, with a font of its own."""

import json
from pathlib import Path

import typst

from admin.export.printed import Printed, Section, words
from admin.export.rows import is_tall
from admin.export.typography import joined, parted
from admin.export.widths import OFFICIAL_WIDTHS, letter_size, widths

_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"
_TEMPLATE = _HERE / "perechen.typ"


def pdf(printed: Printed) -> bytes:
    """PDF/UA-1 of the list on A4 sheets on their side."""
    given = {"data": json.dumps(_content(printed), ensure_ascii=False)}
    made: bytes = typst.compile(
        str(_TEMPLATE),
        root=str(_HERE),
        font_paths=[str(_FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs=given,
    )
    return made


def _content(printed: Printed) -> dict[str, object]:
    fields = [column.field for column in printed.columns]
    return {
        "name": " ".join(printed.title_lines),
        "agency": printed.agency,
        "approval": _lines(printed.approval),
        "title": _lines(printed.title),
        "client": joined(printed.client),
        "widths": widths(fields),
        "size": letter_size(fields),
        "columns": [joined(column.title) for column in printed.columns],
        "rows": [row for section in printed.sections for row in _rows(printed, section)],
        "officials": _officials(printed),
        "closing": [joined(line) for line in (*printed.documents, printed.edition, printed.proof)],
        "foot": words("printed-page", mark=printed.mark, page="{{", pages="}}"),
    }


def _officials(printed: Printed) -> dict[str, object]:
    """The annex, empty without rows."""
    titles = [words("printed-official-place"), words("printed-official")]
    return {
        "name": words("printed-officials"),
        "columns": titles,
        "widths": OFFICIAL_WIDTHS,
        "rows": [[_lines(cell) for cell in row] for row in printed.officials],
    }


def _rows(printed: Printed, section: Section) -> list[dict[str, object]]:
    heading: list[dict[str, object]] = [{"heading": section.name}] if section.name else []
    return heading + [
        {
            "cells": [_lines(cell) for cell in printed.cells(row)],
            "tall": is_tall(printed.cells(row)),
        }
        for row in section.rows
    ]


def _lines(text: str) -> list[str]:
    return [parted(joined(line)) for line in text.split("\n")]
