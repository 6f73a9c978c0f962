"""What is asked of the sandbox over HTTP: read, and answered in words where it cannot be."""

import json
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.chats import Json
from bot.sandbox.errors import PersonError
from bot.sandbox.files import Upload

Handler = Callable[[Request], Awaitable[Response]]


def spoken(handler: Handler) -> Handler:
    """What a person cannot do is answered in words; other sites' pages can do nothing."""

    async def answer(request: Request) -> Response:
        try:
            _refuse_other_sites(request)
            return await handler(request)
        except PersonError as error:
            return JSONResponse({"error": error.reason}, status_code=error.status)

    return answer


def _refuse_other_sites(request: Request) -> None:
    """A page from elsewhere, open in the same browser, must not play people here."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise PersonError("only this sandbox's own page may do this", 403)


async def read_body(request: Request) -> tuple[Json, Upload | None]:
    """What was sent, and the document with it."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _form(request)
    try:
        given = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise PersonError(f"invalid JSON body: {error}") from None
    if not isinstance(given, dict):
        raise PersonError("invalid JSON body: expected an object")
    return given, None


async def _form(request: Request) -> tuple[Json, Upload | None]:
    given: Json = {}
    document = None
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                mime_type = value.content_type or "application/octet-stream"
                document = Upload(value.filename or name, mime_type, await value.read())
            else:
                given[name] = value
    return given, document


def integer(given: Json, name: str, default: int = 0) -> int:
    """A whole number of what was sent; the default where there is none."""
    try:
        return int(given.get(name) or default)
    except (TypeError, ValueError):
        raise PersonError(f"{name} must be an integer") from None
