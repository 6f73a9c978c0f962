"""What file a form may be: told by what is in it, never by its name."""

import asyncio
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from admin.errors import EmptyFileError, LargeFileError
from admin.errors.forms import ForeignFormError, LockedFormError, MacroFormError
from admin.importing.archive import require_honest
from admin.importing.cells import UnreadableError
from storage.models.files import FILE_LIMIT

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument.text"

MEDIA_TYPES = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "odt": _OPEN,
    "pdf": "application/pdf",
}
"""What a form may be, by the ending of its name."""

_ENDINGS = {media_type: ending for ending, media_type in MEDIA_TYPES.items()}
_MAIN = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
"""The member that tells which document an archive is."""

_KIND_OF_OPEN = "mimetype"
_PDF, _PDF_WITHIN = b"%PDF-", 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a DOC, an XLS and whatever is locked by a password begin."""

_REFUSED = {"macros": MacroFormError, "encrypted": LockedFormError}


async def ending_of(content: bytes) -> str:
    """«docx», «xlsx», «odt» or «pdf»; read beside the event loop.

    Raises:
        EmptyFileError, LargeFileError: known before anything is read.
        ForeignFormError: it is none of these, or damaged.
        MacroFormError, LockedFormError: nobody shall be given such a file.
    """
    if not content:
        raise EmptyFileError
    if len(content) > FILE_LIMIT:
        raise LargeFileError(limit=FILE_LIMIT // 2**20)
    return await asyncio.to_thread(_ending, content)


def ending_for(media_type: str) -> str:
    """The ending of a kept form's name."""
    return _ENDINGS[media_type]


def _ending(content: bytes) -> str:
    if _PDF in content[:_PDF_WITHIN]:
        return "pdf"
    if content.startswith(_OLD_OFFICE):
        raise ForeignFormError
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _ending_of_archive(archive, len(content))
    except UnreadableError as error:
        raise _REFUSED.get(error.reason, ForeignFormError) from error
    except (BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ForeignFormError from error


def _ending_of_archive(archive: ZipFile, size: int) -> str:
    require_honest(archive, size)
    names = set(archive.namelist())
    found = next((ending for main, ending in _MAIN.items() if main in names), "")
    if found:
        return found
    if _KIND_OF_OPEN not in names:
        raise ForeignFormError
    with archive.open(_KIND_OF_OPEN) as kind:
        if kind.read(len(_OPEN) + 1) != _OPEN.encode():
            raise ForeignFormError
    return "odt"
