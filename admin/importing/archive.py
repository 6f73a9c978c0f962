"""What DOCX and XLSX are, archives of XML: examined before anything is made of them."""

import re
from io import BytesIO
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from admin.importing.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, UnreadableError

MOST_UNPACKED = 50 * 2**20
MOST_RATIO = 100
MOST_MEMBERS = 2_000
MOST_DEPTH = 120
"""Elements within each other; a table within a table takes five."""

_MACROS = re.compile(r"vbaproject|vbadata|macrosheets|activex|^basic/.|^scripts/.", re.IGNORECASE)
_MACRO_TYPES = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_REFERENCE = re.compile(r"\$?([A-Z]{1,7})\$?([0-9]{1,9})")
_TYPES = "[Content_Types].xml"


def examined(content: bytes, main: str) -> ZipFile:
    """The archive, once nothing in it is dangerous; `main` is the member that tells its kind.

    Raises:
        UnreadableError: it is a bomb, has macros or entities, or is no such archive.
    """
    try:
        archive = ZipFile(BytesIO(content))
        require_honest(archive, len(content))
        _require_no_macros(archive)
        if main not in archive.namelist():
            raise UnreadableError("kind")
        for name in archive.namelist():
            if name.lower().endswith((".xml", ".rels")):
                _require_plain(archive, name)
    except (BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError("broken") from error
    return archive


def require_honest(archive: ZipFile, size: int) -> None:
    """Judge by the directory alone: nothing is unpacked yet.

    Raises:
        UnreadableError: it is a bomb, locked by a password, or has macros.
    """
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise UnreadableError("bomb")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(size, 1):
        raise UnreadableError("bomb")
    if any(member.flag_bits & 0x1 for member in members):
        raise UnreadableError("encrypted")
    if any(_MACROS.search(member.filename) for member in members):
        raise UnreadableError("macros")


def _require_no_macros(archive: ZipFile) -> None:
    """The types of its members name a macro whatever it is called."""
    if _TYPES not in archive.namelist():
        raise UnreadableError("kind")
    if _MACRO_TYPES.search(_unpacked(archive, _TYPES)):
        raise UnreadableError("macros")


def _unpacked(archive: ZipFile, name: str) -> bytes:
    """A member of the size that its directory said: more is a lie and a bomb."""
    expected = archive.getinfo(name).file_size
    with archive.open(name) as member:
        content = member.read(expected + 1)
    if len(content) > expected:
        raise UnreadableError("bomb")
    return content


def _require_plain(archive: ZipFile, name: str) -> None:
    """No entities, nothing too deep, no cell too far; the tree is never built."""
    sheet = name.lower().startswith("xl/worksheets/")
    handler: ContentHandler = _Sheet() if sheet else _Depth()
    try:
        parse(BytesIO(_unpacked(archive, name)), handler, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError("entities") from error
    except SAXParseException as error:
        raise UnreadableError("broken") from error


class _Depth(ContentHandler):
    """How deep elements stand within each other, and how many rows and cells a document has."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._tables = {"w:tr": 0, "w:tc": 0}

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise UnreadableError("deep")
        if name in self._tables:
            self._tables[name] += 1
            if self._tables["w:tr"] > MOST_ROWS or self._tables["w:tc"] > MOST_CELLS:
                raise UnreadableError("rows")

    def endElement(self, name: str) -> None:  # noqa: N802
        self._depth -= 1


class _Sheet(_Depth):
    """Where the cells of a sheet stand, and how much is merged."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = 0
        self._merged = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        super().startElement(name, attrs)
        element = name.rpartition(":")[2]
        if element == "row":
            self._rows += 1
            if self._rows > MOST_ROWS or int(attrs.get("r", "0")) > MOST_ROWS:
                raise UnreadableError("rows")
        elif element == "c" and "r" in attrs:
            _place(attrs["r"])
        elif element == "mergeCell":
            self._merged += _area(attrs.get("ref", ""))
            if self._merged > MOST_CELLS:
                raise UnreadableError("far")


def _area(reference: str) -> int:
    first, _colon, last = reference.partition(":")
    (left, top), (right, bottom) = _place(first), _place(last or first)
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _place(reference: str) -> tuple[int, int]:
    """Column and row of «AB12».

    Raises:
        UnreadableError: beyond what a list may have, or no reference.
    """
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise UnreadableError("broken")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > MOST_COLUMNS or int(found[2]) > MOST_ROWS:
        raise UnreadableError("far")
    return column, int(found[2])
