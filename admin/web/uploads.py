"""The one file that a form is for."""

from fastapi import UploadFile

from admin.errors import FileUnchosenError


async def chosen(file: UploadFile | str) -> tuple[str, str, bytes]:
    """Its name, its type, what is in it.

    Raises:
        FileUnchosenError: the form came without one.
    """
    if isinstance(file, str) or not file.filename:
        raise FileUnchosenError
    return file.filename, file.content_type or "", await file.read()
