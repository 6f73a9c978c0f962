"""Turns a template and its words into a page; autoescaped, and complete or an error."""

import hashlib
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from admin.web.navigation import menu_of
from admin.web.own_words import with_own_words
from locales import LANGUAGES, Html, Say
from storage.models.files import FILE_LIMIT

_HERE = Path(__file__).parent
STATIC = _HERE / "static"


def render(
    request: Request, template: str, *, say: Say, status: int = 200, **context: Any
) -> HTMLResponse:
    """The page; `done` in its address names what has just been done, `web-done-<done>` in words."""
    visitor = context.get("visitor")
    given = {
        "visitor": None,
        "refusal": "",
        "unchosen": "",
        "wrong": defaultdict(str),
        "typed": {},
        **context,
        "say": say,
        "languages": LANGUAGES,
        "path": request.url.path,
        "nonce": request.state.nonce,
        "done": _done_words(request, say),
        "menu_groups": menu_of(visitor.staff, visitor.agency) if visitor else (),
        "address_with": _address_with(request),
    }
    text = _environment().get_template(template).render(given)
    return HTMLResponse(with_own_words(text, say.language), status_code=status)


def _done_words(request: Request, say: Say) -> Html:
    """What has just been done; an unknown name in the address says nothing."""
    key = f"web-done-{request.query_params.get('done', '')}"
    return say(key) if say.has(key) else Html("")


def _address_with(request: Request) -> Any:
    """`address_with(page=2)`: this address with some of its parameters changed or, by None,
    taken away; what has just been done is not said twice."""

    def changed(**parameters: str | int | None) -> str:
        kept = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if name not in parameters and name != "done"
        ]
        fresh = [(name, str(value)) for name, value in parameters.items() if value is not None]
        query = urlencode([*kept, *fresh])
        return f"{own_path(request)}?{query}" if query else own_path(request)

    return changed


def own_path(request: Request) -> str:
    """The path of this request; after two slashes browsers would read another site's name."""
    return "/" + quote(request.url.path.lstrip("/"), safe="/%:@!$&'()*+,;=~")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["static"] = static_address
    made.globals["largest_file"] = str(FILE_LIMIT // 2**20)
    made.filters["day"] = _day
    return made


def _day(on: date) -> str:
    """«26.03.2024», as in chat; a moment is shown in its own zone."""
    return f"{on:%d.%m.%Y}"


@cache
def static_address(name: str) -> str:
    """The address of a file of ours, which changes with its content: kept for a year."""
    mark = hashlib.sha256(STATIC.joinpath(name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{mark}"
