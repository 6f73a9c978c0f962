"""Tables of a DOCX, by way of HTML: tracked insertions are read, deletions are not."""

from io import BytesIO
from typing import Any
from xml.etree.ElementTree import tostring
from zipfile import ZipFile

import mammoth
from defusedxml.ElementTree import fromstring

from admin.importing.archive import examined
from admin.importing.cells import Table
from admin.importing.spans import html_tables

_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO = ("0", "false", "off")


def examine(content: bytes) -> ZipFile:
    """The document, once nothing in it is dangerous.

    Raises:
        UnreadableError: it is dangerous, or no document.
    """
    return examined(content, _MAIN)


def tables(archive: ZipFile) -> list[Table]:
    """Every table of the document, in its order."""
    page = mammoth.convert_to_html(_visible(archive), convert_image=_no_image)
    return html_tables(page.value)


def _visible(archive: ZipFile) -> BytesIO:
    """The document without the runs that its author has hidden."""
    made = BytesIO()
    with ZipFile(made, "w") as visible:
        for name in archive.namelist():
            content = archive.read(name)
            hides = name == _MAIN and b"vanish" in content
            visible.writestr(name, _without_hidden(content) if hides else content)
    return made


def _without_hidden(content: bytes) -> bytes:
    root = fromstring(content)
    for parent in root.iter():
        for run in parent.findall(f"{_W}r"):
            hidden = run.find(f"{_W}rPr/{_W}vanish")
            if hidden is not None and hidden.get(f"{_W}val") not in _NO:
                parent.remove(run)
    return tostring(root)


def _no_image(_image: Any) -> list[Any]:
    return []
