"""Whether a form holds text at all: looked at once, before any verb, on every form alike."""

import re

from fastapi import Request
from python_multipart.multipart import parse_options_header

from admin.web.errors import UnreadableFormError

_NO_TEXT = re.compile("[\0\ud800-\udfff\ufffe\uffff]")
"""PostgreSQL keeps no NUL, nothing keeps half a sign, and no document holds the last two."""


async def require_readable(request: Request) -> None:
    """Let pass a form whose fields and names of files every database and document can hold.

    Raises:
        UnreadableFormError: it holds something else, or is written in another encoding than ours.
    """
    _, told = parse_options_header(request.headers.get("content-type", ""))
    if told.get(b"charset", b"utf-8").lower() != b"utf-8":
        raise UnreadableFormError
    for name, value in (await request.form()).multi_items():
        text = value if isinstance(value, str) else value.filename or ""
        if _NO_TEXT.search(name + text):
            raise UnreadableFormError
