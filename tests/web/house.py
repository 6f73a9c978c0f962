"""The web application over a real database, and browsers in it that are signed in by role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
import lxml.html
from fastapi import FastAPI

from admin.sessions import make_link, sign_in
from admin.web.app import create_web
from admin.web.csrf import FIELD, csrf_of
from admin.web.office import Office
from admin.web.visitor import COOKIE
from storage.cards import AgencyCard
from storage.db import Database
from storage.models import Agency, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.published import load_published
from storage.terms import Role
from tests import factories

ADDRESS = "https://perechen.example.org"


@dataclass
class House:
    """`people` are one for each role of `agency`; `cards` are as fresh as the last change that
    came through the web, or as `renew` made them."""

    database: Database
    agency: Agency
    people: factories.Office
    cards: tuple[AgencyCard, ...] = ()
    woken: int = 0
    app: FastAPI = field(init=False)

    def __post_init__(self) -> None:
        office = Office(
            database=self.database,
            cards=lambda: self.cards,
            address=ADDRESS,
            link="https://t.me/example_bot?start={code}",
            wake=self._wake,
            renewed=self.renew,
        )
        self.app = create_web(office)

    def _wake(self) -> None:
        self.woken += 1

    async def renew(self) -> None:
        """Read the current lists anew, as the program does after a release."""
        async with self.database.reading() as store:
            self.cards = await load_published(store)

    async def as_(self, who: Role | Staff) -> "Browser":
        """A browser in which this person is signed in."""
        staff = who if isinstance(who, Staff) else self.people.of(who)
        async with self.database.writing() as store:
            code = await make_link(store, by=staff, now=utc_now())
            _session, token = await sign_in(store, code, browser="Chromium, Linux", now=utc_now())
        return Browser(self.app, token)

    def nobody(self) -> "Browser":
        """A browser in which nobody is signed in."""
        return Browser(self.app, "")


class Browser:
    """Follows no redirect; sends forms as a page of ours would."""

    def __init__(self, app: FastAPI, token: str) -> None:
        self.token = token
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url=ADDRESS, trust_env=False
        )
        if token:
            self._client.cookies.set(COOKIE, token)

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return await self._client.get(path, **options)

    async def post(
        self,
        path: str,
        form: Mapping[str, str | Sequence[str]] | None = None,
        *,
        files: Any = None,
        origin: str = ADDRESS,
        csrf: str | None = None,
    ) -> httpx.Response:
        """Send a form of this session; `csrf` may be another's, or empty for none."""
        data: dict[str, Any] = dict(form or {})
        secret = csrf_of(self.token) if csrf is None else csrf
        if secret:
            data[FIELD] = secret
        headers = {"Origin": origin} if origin else {}
        return await self._client.post(path, data=data, files=files, headers=headers)


async def a_house(database: Database, procedure: Procedure | None = None) -> House:
    """An agency with one person for each role, and the application over it."""
    async with database.writing() as store:
        people = await factories.an_office(store, procedure)
    house = House(database, people.agency, people)
    await house.renew()
    return house


def page_of(answer: httpx.Response) -> lxml.html.HtmlElement:
    """The page as a tree, for `xpath` and `cssselect`-like looks."""
    return lxml.html.document_fromstring(answer.text)


def text_of(answer: httpx.Response) -> str:
    """What stands on the page, in one line."""
    body = page_of(answer).find("body")
    assert body is not None
    return " ".join(body.text_content().split())
