"""The page /sandbox: chats side by side, in words that come from the locales."""

import json
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.sandbox.chats import Json
from bot.sandbox.control import people_view
from bot.sandbox.people import AGENCIES
from bot.sandbox.world import World
from locales import DEFAULT_LANGUAGE, LANGUAGES, Say, keys

_FOLDER = Path(__file__).parent
_PREFIX = "sandbox-page-"
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
}


class _FreshFiles(StaticFiles):
    """Asked for anew at each visit, so that a newer version never meets older scripts."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response


class Page:
    """Serves the page and its own files; nothing comes from another host."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/sandbox", self.show, methods=["GET"]),
            Mount("/sandbox/static", _FreshFiles(directory=_FOLDER / "static")),
        ]

    async def show(self, request: Request) -> Response:
        language = request.query_params.get("lang", DEFAULT_LANGUAGE)
        say = Say(language if language in LANGUAGES else DEFAULT_LANGUAGE)
        words = page_words(say)
        shown = {name.replace("-", "_"): text for name, text in words.items()}
        shown["language"] = say.language
        shown["data"] = escape(json.dumps(self._data(say, words), ensure_ascii=False))
        return HTMLResponse(_template().substitute(shown), headers=_HEADERS)

    def _data(self, say: Say, words: Json) -> Json:
        return {
            "language": say.language,
            "words": words,
            "people": people_view(self._world, say),
            "agencies": [_agency(code, say) for code in AGENCIES],
            "bot": {"username": self._world.bot.username, "name": str(say("sandbox-bot-name"))},
            "since": self._world.feed.last,
        }


def _agency(code: str, say: Say) -> Json:
    """An agency, the steps of a first tour through it, and whose chats that takes."""
    word = code.replace("_", "-")
    collecting = ["secretary-1"] if code == "sverdlovsk_invest" else []
    reader = "internal-1" if code == "kaliningrad_gtn" else "citizen-1"
    return {
        "code": code,
        "name": str(say(f"sandbox-agency-{word}")),
        "tour": [str(say(f"sandbox-tour-{step}", agency=word)) for step in range(1, 6)],
        "shown": [reader, "editor-1", "reviewer-1", *collecting, "head-1", "approver-1"],
    }


def page_words(say: Say) -> Json:
    """The page's words by name; where the page fills something in, it stands in braces."""
    names = sorted(
        key.removeprefix(_PREFIX) for key in keys(say.language) if key.startswith(_PREFIX)
    )
    return {name: str(say(_PREFIX + name, name="{name}", text="{text}")) for name in names}


@cache
def _template() -> Template:
    return Template((_FOLDER / "page.html").read_text(encoding="utf-8"))
