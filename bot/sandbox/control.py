"""The people's side, for the page, for scripts and for tests: routes under /sim/."""

from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.sandbox import acts
from bot.sandbox.asking import integer, read_body, spoken
from bot.sandbox.chats import Chat, Json
from bot.sandbox.errors import PersonError
from bot.sandbox.faults import Fault
from bot.sandbox.files import Upload
from bot.sandbox.transcript import chat_text, chat_view
from bot.sandbox.world import World
from locales import Say

_LONGEST_WAIT = 25.0


class Control:
    """Every route answers JSON; what cannot be done is `{"error": reason}`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[BaseRoute]:
        post, get = ["POST"], ["GET"]
        return [
            Route("/sim/message", spoken(self.message), methods=post),
            Route("/sim/messages", spoken(self.messages), methods=post),
            Route("/sim/callback", spoken(self.callback), methods=post),
            Route("/sim/inline", spoken(self.inline), methods=post),
            Route("/sim/inline/{id}", spoken(self.inline_answer), methods=get),
            Route("/sim/block", spoken(self.block), methods=post),
            Route("/sim/fault", spoken(self.fault), methods=post),
            Route("/sim/reset", spoken(self.reset), methods=post),
            Route("/sim/clock", spoken(self.clock), methods=post),
            Route("/sim/outbox", spoken(self.outbox), methods=get),
            Route("/sim/chat/{id:str}", spoken(self.chat), methods=get),
            Route("/sim/state", spoken(self.state), methods=get),
            Route("/sim/people", spoken(self.people), methods=get),
            Route("/sim/events", spoken(self.events), methods=get),
            Route("/sim/file/{id}", spoken(self.file), methods=get),
        ]

    async def message(self, request: Request) -> Response:
        """A person writes: JSON, or a form with the document as a file."""
        given, document = await read_body(request)
        return JSONResponse(acts.write(self._world, _writing(given, document)))

    async def messages(self, request: Request) -> Response:
        """Many people write at once: `messages`, each as in /sim/message."""
        given, _ = await read_body(request)
        many = given.get("messages")
        if not isinstance(many, list) or not all(isinstance(each, dict) for each in many):
            raise PersonError("messages must be a list of objects")
        written = [acts.write(self._world, _writing(each, None)) for each in many]
        return JSONResponse({"written": written})

    async def callback(self, request: Request) -> Response:
        """A person presses a button."""
        given, _ = await read_body(request)
        pressed = acts.press(
            self._world,
            integer(given, "user_id", acts.DEFAULT_USER),
            label=given.get("label"),
            data=given.get("data"),
            message_id=integer(given, "message_id") or None,
            chat_id=integer(given, "chat_id") or None,
            inline_message_id=given.get("inline_message_id"),
        )
        return JSONResponse(pressed)

    async def inline(self, request: Request) -> Response:
        given, _ = await read_body(request)
        user_id = integer(given, "user_id", acts.DEFAULT_USER)
        offset = str(given.get("offset") or "")
        return JSONResponse(
            acts.ask_inline(self._world, user_id, str(given.get("query") or ""), offset)
        )

    async def inline_answer(self, request: Request) -> Response:
        query = self._world.inline.find(request.path_params["id"])
        if query is None:
            raise PersonError("no such inline query", 404)
        return JSONResponse({"answered": query.answer is not None, **(query.answer or {})})

    async def block(self, request: Request) -> Response:
        given, _ = await read_body(request)
        user_id = integer(given, "user_id", acts.DEFAULT_USER)
        return JSONResponse(acts.block(self._world, user_id, bool(given.get("blocked", True))))

    async def fault(self, request: Request) -> Response:
        """Order a failure, or `clear` those of a method (of all with `*`)."""
        given, _ = await read_body(request)
        method = str(given.get("method") or "*")
        if given.pop("clear", False):
            self._world.faults.clear(method)
        else:
            self._world.faults.add(_fault(method, given))
        return JSONResponse({"faults": self._world.faults.to_json()})

    async def reset(self, request: Request) -> Response:
        self._world.reset()
        return JSONResponse({"ok": True})

    async def clock(self, request: Request) -> Response:
        given, _ = await read_body(request)
        try:
            self._world.clock.advance(float(given.get("advance") or 0))
        except (TypeError, ValueError):
            raise PersonError("advance must be a number of seconds, zero or more") from None
        return JSONResponse({"now": self._world.now()})

    async def outbox(self, request: Request) -> Response:
        query = request.query_params
        since = integer(dict(query), "since")
        calls = self._world.outbox.calls(query.get("method"), since)
        return JSONResponse({"calls": calls, "last": self._world.outbox.last})

    async def chat(self, request: Request) -> Response:
        """A chat as JSON or, with `format=text`, as lines; an unknown chat is empty."""
        chat_id = integer(request.path_params, "id")
        chat = self._world.chats.chats.get(chat_id) or Chat(chat_id, "private", "")
        if request.query_params.get("format") == "text":
            return PlainTextResponse(chat_text(chat, self._world.now()))
        user = self._world.chats.users.get(chat_id)
        language = (user.language_code if user else "") or ""
        return JSONResponse(
            {
                **chat_view(chat, self._world.now()),
                "commands": self._world.profile.menu(chat, chat_id, language),
                "description": self._world.profile.text("description", language),
                "blocked": user is not None and user.blocked_bot,
            }
        )

    async def state(self, request: Request) -> Response:
        return JSONResponse(self._world.state())

    async def people(self, request: Request) -> Response:
        say = Say(request.query_params.get("lang", self._world.say.language))
        return JSONResponse({"people": people_view(self._world, say)})

    async def events(self, request: Request) -> Response:
        """News after `since`, waiting for the first up to `wait` seconds."""
        query = dict(request.query_params)
        since = integer(query, "since", self._world.feed.last)
        wait = min(integer(query, "wait"), _LONGEST_WAIT)
        events = await self._world.feed.wait(since, wait)
        return JSONResponse({"events": events, "last": self._world.feed.last})

    async def file(self, request: Request) -> Response:
        """A file's bytes, always as a download: nothing in it is run by the page."""
        stored = self._world.files.find(request.path_params["id"])
        if stored is None:
            raise PersonError("no such file", 404)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
        }
        return Response(stored.upload.data, media_type=stored.mime_type, headers=headers)


def people_view(world: World, say: Say) -> list[Json]:
    """The people of the sandbox for the page and for scripts."""
    return [
        {
            "key": person.key,
            "user_id": person.user_id,
            "agency": person.agency,
            "role": person.role,
            "ordinal": person.ordinal,
            "name": person.name(say),
        }
        for person in world.people
    ]


def _writing(given: Json, document: Upload | None) -> acts.Writing:
    return acts.Writing(
        text=str(given.get("text") or ""),
        user_id=integer(given, "user_id", acts.DEFAULT_USER),
        chat_id=integer(given, "chat_id") or None,
        chat_type=str(given.get("chat_type") or "private"),
        reply_to_message_id=integer(given, "reply_to_message_id") or None,
        mention=_flag(given, "mention"),
        document=document or _written_document(given.get("document")),
        first_name=str(given.get("first_name") or ""),
        times=integer(given, "times", 1),
        forwarded=_flag(given, "forwarded"),
        via_bot=_flag(given, "via_bot"),
        is_bot=_flag(given, "is_bot"),
        anonymous=_flag(given, "anonymous"),
    )


def _flag(given: Json, name: str) -> bool:
    return given.get(name) in (True, "true", "1")


def _written_document(given: Any) -> Upload | None:
    """A document within JSON: its name and its text."""
    if not isinstance(given, dict):
        return None
    name = str(given.get("file_name") or given.get("name") or "document.txt")
    text = str(given.get("text") or given.get("content") or "")
    return Upload(name, str(given.get("mime_type") or "text/plain"), text.encode())


def _fault(method: str, given: Json) -> Fault:
    try:
        return Fault(
            method=method,
            code=int(given["code"]) if given.get("code") else None,
            description=given.get("description"),
            retry_after=int(given["retry_after"]) if given.get("retry_after") else None,
            times=int(given.get("times") or 0),
            contains=given.get("contains"),
            lost_reply=bool(given.get("lost_reply")),
            delay=float(given.get("delay") or 0),
            share=float(given.get("share", 1)),
        )
    except (TypeError, ValueError):
        raise PersonError("code, retry_after, times, delay and share are numbers") from None
