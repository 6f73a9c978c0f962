"""How much a browser may send: a file over its own limit reaches its form, which refuses it and
keeps what was typed; only far more than that is answered by a page of refusal."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin.web.refusals import too_large
from storage.models.files import FILE_LIMIT

LONGEST = 3 * FILE_LIMIT
"""Bytes of a form with its files."""

_THROWN_AWAY = 20 * FILE_LIMIT
"""A browser that is answered while it still sends shows «connection reset»: so much is read
first, and kept nowhere."""


class BodyLimit:
    """Answers what is too long by its told length; what grows too long is refused as it comes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _told(scope) > LONGEST:
            await _throw_away(receive)
            await too_large(Request(scope))(scope, receive, send)
            return
        await self._app(scope, _counted(receive), send)


def _told(scope: Scope) -> int:
    told = Headers(scope=scope).get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0


async def _throw_away(receive: Receive) -> None:
    left, more = _THROWN_AWAY, True
    while more and left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
        more = message.get("more_body", False)


def _counted(receive: Receive) -> Receive:
    came = 0

    async def count() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > LONGEST:
            raise HTTPException(413)
        return message

    return count
