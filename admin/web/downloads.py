"""A file that leaves us: saved under its own name, never run within our site."""

from urllib.parse import quote

from fastapi.responses import Response

_SAFE = frozenset(
    {
        "application/pdf",
        "application/msword",
        "application/rtf",
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/zip",
        "image/jpeg",
        "image/png",
        "text/csv",
        "text/plain",
    }
)
_ANY = "application/octet-stream"
_PLAIN_NAME = "file"


def attached(name: str, media_type: str, content: bytes) -> Response:
    """The file as an attachment; a type that a browser might run is told as mere bytes."""
    kind = media_type.partition(";")[0].strip().lower()
    headers = {"Content-Disposition": disposition(name)}
    response = Response(content, headers=headers)
    response.headers["Content-Type"] = kind if kind in _SAFE else _ANY
    return response


def disposition(name: str) -> str:
    """«attachment» with the name in both spellings: old programs read only Latin letters."""
    plain = "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign in "._-"))
    if not plain.strip("._-"):
        plain = _PLAIN_NAME
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
