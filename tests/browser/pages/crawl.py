"""Every page that somebody reaches by following links, and every page that there is."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import lxml.html
from fastapi.routing import iter_route_contexts

from admin.web.app import create_web
from admin.web.office import Office
from admin.web.visitor import COOKIE
from storage.db import Database

MOST_OF_ONE_KIND = 2
"""Pages of one pattern that are looked at: a hundred rows are one page with other words."""


@dataclass
class Reached:
    """`pages` are paths with their query, by how much stands on them; `broken` are links that
    led to an error."""

    pages: dict[str, int] = field(default_factory=dict)
    patterns: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every address that answers to GET, by its pattern: «/office/proposals/{id}»."""
    return {path: _expression(path) for path in _paths()}


def _paths() -> Iterator[str]:
    def nothing() -> None: ...

    async def at_once() -> None: ...

    database = Database("sqlite+aiosqlite:///:memory:")
    app = create_web(Office(database, lambda: (), "", "{code}", nothing, at_once))
    for route in iter_route_contexts(app.routes):
        if route.path and "GET" in (route.methods or ()):
            yield route.path


def _expression(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w+(?::(\w+))?\}", path)
    built = re.escape(parts[0])
    for kind, text in zip(parts[1::2], parts[2::2], strict=True):
        built += (".+" if kind == "path" else "[^/]+") + re.escape(text)
    return re.compile(built)


def pattern_of(path: str, known: dict[str, re.Pattern[str]]) -> str | None:
    """The most literal pattern that the path fits."""
    fits = [name for name, pattern in known.items() if pattern.fullmatch(path)]
    return min(fits, key=lambda name: name.count("{"), default=None)


def kind_of(page: str, known: dict[str, re.Pattern[str]]) -> str | None:
    """The page's pattern, apart in each language."""
    pattern = pattern_of(urlsplit(page).path, known)
    return f"{pattern} in English" if pattern and "lang=en" in page else pattern


async def crawl(address: str, token: str, starts: tuple[str, ...]) -> Reached:
    """Follow links from `starts`, as whoever the token signs in; of those, within the office
    alone: the open pages are the same for everybody."""
    known, reached = patterns(), Reached()
    of_kind: Counter[str] = Counter()
    waiting, seen = list(starts), set(starts)
    headers = {"Cookie": f"{COOKIE}={token}"} if token else {}
    async with httpx.AsyncClient(base_url=address, headers=headers, trust_env=False) as client:
        while waiting:
            page = waiting.pop(0)
            kind = kind_of(page, known)
            if kind is None or of_kind[kind] >= MOST_OF_ONE_KIND:
                continue
            if token and not page.startswith("/office"):
                continue
            of_kind[kind] += 1
            answer = await client.get(page, timeout=60)
            reached.patterns.add(kind.removesuffix(" in English"))
            if answer.status_code >= 400:
                reached.broken.append(f"{page}: {answer.status_code}")
            elif answer.is_redirect:
                waiting += _fresh([answer.headers["location"]], page, seen)
            elif "text/html" in answer.headers.get("content-type", ""):
                reached.pages[page] = len(answer.text)
                waiting += _fresh(_links(answer.text), page, seen)
    return reached


def _links(text: str) -> list[str]:
    tree = lxml.html.document_fromstring(text)
    return [*tree.xpath("//a/@href"), *tree.xpath("//img/@src"), *tree.xpath("//iframe/@src")]


def _fresh(links: list[str], page: str, seen: set[str]) -> list[str]:
    found = []
    for link in links:
        whole = urldefrag(urljoin(f"http://here{page}", link)).url
        parts = urlsplit(whole)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if parts.netloc == "here" and path not in seen:
            seen.add(path)
            found.append(path)
    return found
