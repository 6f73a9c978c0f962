"""Files of forms for tests: small, and each of its own bytes."""

from io import BytesIO
from itertools import count
from zipfile import ZipFile

_NUMBERS = count(1)
_OPEN = "application/vnd.oasis.opendocument.text"


def a_pdf() -> bytes:
    """What begins like a PDF: nobody here opens it."""
    return f"%PDF-1.7\n% {next(_NUMBERS)}\n%%EOF\n".encode()


def an_archive(**members: str) -> bytes:
    """An archive of these members; «word__document.xml» stands in a folder."""
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
        archive.writestr("number.txt", str(next(_NUMBERS)))
    return written.getvalue()


def a_docx_form() -> bytes:
    return an_archive(word__document_xml="<w/>")


def an_odt() -> bytes:
    return an_archive(mimetype=_OPEN, content_xml="<o/>")
