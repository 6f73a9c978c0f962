"""What every answer tells the browser: nothing foreign runs, nobody frames us, nothing is kept."""

import secrets
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

EMBEDDED = "/embed/"
"""The only pages that another site may show in a frame."""

_HTTPS_FOR = 365 * 24 * 60 * 60


class SafeHeaders:
    """`secure`: people reach us over https, and shall never do otherwise.

    Each request has a nonce of its own at `request.state.nonce`, which its scripts carry.
    The referrer stays within this site: with «no-referrer» browsers would send our own forms
    with the origin «null».
    """

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state: MutableMapping[str, Any] = scope.setdefault("state", {})
        nonce = state["nonce"] = secrets.token_urlsafe(16)

        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._mark(MutableHeaders(scope=message), scope["path"], nonce)
            await send(message)

        await self._app(scope, receive, send_safe)

    def _mark(self, headers: MutableHeaders, path: str, nonce: str) -> None:
        frames = "*" if path.startswith(EMBEDDED) else "'none'"
        headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; "
            "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            f"frame-src 'self'; frame-ancestors {frames}"
        )
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers.setdefault("Cache-Control", "no-store")
        if self._secure:
            headers["Strict-Transport-Security"] = f"max-age={_HTTPS_FOR}"
