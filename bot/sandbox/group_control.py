"""The people's side in groups: routes under /sim/ for posts, edits, members and chosen answers."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.sandbox import acts, groups
from bot.sandbox.asking import integer, read_body, spoken
from bot.sandbox.world import World


class GroupControl:
    """Every route answers JSON; what cannot be done is `{"error": reason}`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[BaseRoute]:
        post = ["POST"]
        return [
            Route("/sim/privacy", spoken(self.privacy), methods=post),
            Route("/sim/post", spoken(self.post), methods=post),
            Route("/sim/edit", spoken(self.edit), methods=post),
            Route("/sim/member", spoken(self.member), methods=post),
            Route("/sim/move", spoken(self.move), methods=post),
            Route("/sim/inline/{id}/choose", spoken(self.choose), methods=post),
        ]

    async def privacy(self, request: Request) -> Response:
        """Privacy mode, as BotFather's /setprivacy: `on` or not."""
        given, _ = await read_body(request)
        self._world.privacy = bool(given.get("on", True))
        return JSONResponse({"on": self._world.privacy})

    async def post(self, request: Request) -> Response:
        """The channel of the group `chat_id` posts; what is told is the message in the group."""
        given, _ = await read_body(request)
        text = str(given.get("text") or "")
        return JSONResponse(groups.post(self._world, integer(given, "chat_id"), text))

    async def edit(self, request: Request) -> Response:
        given, _ = await read_body(request)
        chat_id, message_id = integer(given, "chat_id"), integer(given, "message_id")
        edited = groups.edit(self._world, chat_id, message_id, str(given.get("text") or ""))
        return JSONResponse(edited)

    async def member(self, request: Request) -> Response:
        """The bot is taken out of the group, or back in where it is `inside`."""
        given, _ = await read_body(request)
        user_id = integer(given, "user_id", acts.DEFAULT_USER)
        inside = bool(given.get("inside", False))
        return JSONResponse(groups.let_in(self._world, integer(given, "chat_id"), user_id, inside))

    async def move(self, request: Request) -> Response:
        """The group becomes the supergroup `to`."""
        given, _ = await read_body(request)
        return JSONResponse(
            groups.move(self._world, integer(given, "chat_id"), integer(given, "to"))
        )

    async def choose(self, request: Request) -> Response:
        """The answer `result_id` to an inline question is sent into the group `chat_id`."""
        given, _ = await read_body(request)
        query_id, result_id = request.path_params["id"], str(given.get("result_id") or "")
        return JSONResponse(
            groups.choose(self._world, query_id, result_id, integer(given, "chat_id"))
        )
