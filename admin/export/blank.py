"""The agency's own blank: a DOCX in which placeholders stand where the list belongs.

A blank is somebody's file and, in a way, a program: what it may say is a short language of
its own (`admin/export/placeholders.py`), and nothing but letters comes out of it.
"""

import io
import re
import zipfile
from enum import StrEnum
from typing import Any

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from admin.export.errors import BadBlankError
from admin.export.placeholders import ForeignPlaceholderError, Language
from admin.export.printed import Printed

SIZE_LIMIT = 2 * 2**20
"""Bytes of a blank: a coat of arms fits, a scanned book does not."""

_UNPACKED_LIMIT = 20 * 2**20
_PARTS_LIMIT = 500
_ACTIVE = ("vbaproject", "activex", "embeddings/", "macros")
"""Parts that are programs, or other people's files."""

_BROKEN = (
    OpcError,
    LxmlError,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    NotImplementedError,
    EOFError,
)
"""What the libraries raise at a file that is not quite a document."""


class Problem(StrEnum):
    """What is wrong with a blank."""

    LARGE = "large"
    FOREIGN = "foreign"
    MACROS = "macros"
    LINKED = "linked"
    PLACEHOLDER = "placeholder"
    MARKS = "marks"
    ROWLESS = "rowless"


def filled(blank: bytes, printed: Printed) -> bytes:
    """The blank with the list in it.

    Raises:
        BadBlankError: it cannot be filled, and why.
    """
    language = Language()
    try:
        template = DocxTemplate(io.BytesIO(blank))
        template.render(context(printed), language, autoescape=True)
        written = io.BytesIO()
        template.save(written)
    except ForeignPlaceholderError as error:
        raise BadBlankError(problem=Problem.PLACEHOLDER, what=error.name) from error
    except TemplateError as error:
        raise BadBlankError(problem=Problem.MARKS, what=_place(error)) from error
    except _BROKEN as error:
        raise BadBlankError(problem=Problem.FOREIGN, what="") from error
    return written.getvalue()


def left_out(blank: bytes) -> tuple[str, ...]:
    """What tells one release from another and proves it, and a good blank does not name."""
    named = DocxTemplate(io.BytesIO(blank)).get_undeclared_template_variables(Language())
    return tuple(name for name in ("edition", "proof", "mark") if name not in named)


def _place(error: TemplateError) -> str:
    """The word of the blank that the engine stumbled over, without its English: the last one
    that it quotes; «none» where that is no word of a blank."""
    quoted = re.findall(r"'([^']*)'", error.message or "")
    return quoted[-1] if quoted and re.fullmatch(r"[\w%{}.]{1,40}", quoted[-1]) else "none"


def context(printed: Printed) -> dict[str, Any]:
    """What a blank's placeholders may name; `docs/operator.md` lists them for people."""
    return {
        "title": printed.title,
        "agency": printed.agency,
        "client": printed.client,
        "approval": printed.approval,
        "edition": printed.edition,
        "documents": "\n".join(printed.documents),
        "proof": printed.proof,
        "mark": printed.mark,
        "columns": [column.title for column in printed.columns],
        "rows": [dict(row) for row in printed.rows],
        "sections": [
            {"name": section.name, "rows": [dict(row) for row in section.rows]}
            for section in printed.sections
        ],
    }


def examine(blank: bytes) -> None:
    """Refuse what is no plain document, before any library of documents opens it.

    Raises:
        BadBlankError: what is wrong with it.
    """
    if len(blank) > SIZE_LIMIT:
        raise BadBlankError(problem=Problem.LARGE, what=str(SIZE_LIMIT // 2**20))
    try:
        with zipfile.ZipFile(io.BytesIO(blank)) as package:
            _examine_parts(package)
    except (zipfile.BadZipFile, SyntaxError, DefusedXmlException, *_BROKEN) as error:
        raise BadBlankError(problem=Problem.FOREIGN, what="") from error


def _examine_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > _PARTS_LIMIT or sum(part.file_size for part in parts) > _UNPACKED_LIMIT:
        raise BadBlankError(problem=Problem.LARGE, what=str(SIZE_LIMIT // 2**20))
    if "word/document.xml" not in package.namelist():
        raise BadBlankError(problem=Problem.FOREIGN, what="")
    if any(mark in part.filename.lower() for part in parts for mark in _ACTIVE):
        raise BadBlankError(problem=Problem.MACROS, what="")
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            _examine_xml(part.filename, package.read(part))


def _examine_xml(name: str, content: bytes) -> None:
    """Entities are refused by the reader; a link that Word follows by itself, here."""
    root = fromstring(content, forbid_dtd=True)
    if name == "[Content_Types].xml" and b"macroEnabled" in content:
        raise BadBlankError(problem=Problem.MACROS, what="")
    if not name.endswith(".rels"):
        return
    for link in root:
        if link.get("TargetMode") == "External" and not link.get("Type", "").endswith("hyperlink"):
            raise BadBlankError(problem=Problem.LINKED, what="")
