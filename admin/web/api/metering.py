"""How often an address may ask the interface for programs, told in each answer."""

from fastapi import Request
from limits import parse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin.web.api.problems import problem
from admin.web.language import language_of
from admin.web.limits import Limits, address_of
from locales import Say

OFTEN = parse("120/minute")


class Metered:
    """Counts every request; one too many is refused before anything is looked for."""

    def __init__(self, app: ASGIApp, *, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        taken = self._limits.take(OFTEN, "api", address_of(request))

        async def send_counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(taken.headers)
            await send(message)

        if taken.allowed:
            await self._app(scope, receive, send_counted)
        else:
            refused = problem(Say(language_of(request)), 429, "api-too-often")
            await refused(scope, receive, send_counted)
