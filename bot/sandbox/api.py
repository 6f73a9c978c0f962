"""The Bot API's side: routes for calls and for downloads."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError
from bot.sandbox.faults import Fault
from bot.sandbox.limits import check_call, known_methods
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.call import Call
from bot.sandbox.outbox import Arrival
from bot.sandbox.parameters import Parameters, read_parameters
from bot.sandbox.world import World


class BotApi:
    """Answers calls: token, then ordered faults, then the method itself; logs each."""

    def __init__(self, world: World) -> None:
        self._world = world
        world.webhook.answered = self._webhook_answer

    def routes(self) -> list[BaseRoute]:
        both = ["GET", "POST"]
        return [
            Route("/bot{token}/{method}", self.call, methods=both),
            Route("/file/bot{token}/{path:path}", self.download, methods=["GET"]),
        ]

    async def call(self, request: Request) -> Response:
        if request.path_params["token"] != self._world.token:
            return JSONResponse(refusal(ApiError(401, "Unauthorized")), status_code=401)
        method, arrival = request.path_params["method"], Arrival(self._world.now())
        params, fault, answer = Parameters({}), None, {}
        try:
            params = await read_parameters(request)
            fault = await self._befall(method, params)
            answer = await self._do(method, Call(params, request.is_disconnected))
        except ApiError as error:
            answer = refusal(error)
        if fault is not None and fault.lost_reply:
            self._note(method, params, None, arrival)
            return DroppedConnection()
        self._note(method, params, answer, arrival)
        return JSONResponse(answer, status_code=answer.get("error_code", 200))

    async def _befall(self, method: str, params: Parameters) -> Fault | None:
        fault = self._world.faults.take(method, params.shown())
        if fault is None:
            return None
        if fault.delay:
            await asyncio.sleep(fault.delay)
        error = fault.error()
        if error is not None:
            raise error
        return fault

    async def _do(self, method: str, call: Call) -> Json:
        name = method.lower()
        if name not in METHODS:
            known = name in known_methods()
            raise ApiError(404, f"Not Found: the sandbox has no {method}" if known else "Not Found")
        check_call(name, call.params)
        return {"ok": True, "result": await METHODS[name](self._world, call)}

    def _note(self, method: str, params: Parameters, answer: Json | None, arrival: Arrival) -> None:
        status = answer.get("error_code", 200) if answer else 0
        now = self._world.now()
        self._world.outbox.note(method, params.shown(), status, answer, now, arrival)

    async def _webhook_answer(self, body: Json) -> None:
        """A method that the bot put into its reply to a webhook; nobody sees the result."""
        method = str(body.pop("method"))
        params, arrival = Parameters(body), Arrival(self._world.now())
        try:
            answer = await self._do(method, Call(params))
        except ApiError as error:
            answer = refusal(error)
        self._note(method, params, answer, arrival)

    async def download(self, request: Request) -> Response:
        stored = self._world.files.at(request.path_params["path"])
        if request.path_params["token"] != self._world.token or stored is None:
            return JSONResponse(refusal(ApiError(404, "Not Found")), status_code=404)
        return Response(stored.upload.data, media_type="application/octet-stream")


class DroppedConnection(Response):
    """The effect has happened, but the reply is lost on its way."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        if isinstance(transport, asyncio.Transport):
            transport.abort()
            await receive()
        else:
            raise ConnectionResetError("the reply is lost by order")


def refusal(error: ApiError) -> Json:
    """The body of a refusal."""
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return body
