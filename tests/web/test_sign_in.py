"""A link from chat opens one session, for one browser, once, within five minutes."""

import asyncio
import re
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from urllib.parse import quote

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from starlette.routing import Mount

from admin import sessions, team
from admin.web import sign_in
from admin.web.sign_in import READER, form_token
from admin.web.visitor import COOKIE
from storage.db import Database
from storage.models import SignInLink, Staff, WebSession
from storage.models.base import utc_now
from storage.terms import Role
from tests.serving import served
from tests.web.house import ADDRESS, House, a_house, page_of, text_of

IN = "/office/sign-in"


async def a_code(house: House, by: Staff | None = None) -> str:
    async with house.database.writing() as store:
        return await sessions.make_link(store, by=by or house.people.of(Role.EDITOR), now=utc_now())


def a_browser(app: FastAPI) -> httpx.AsyncClient:
    """A browser that keeps cookies and follows no redirect."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url=ADDRESS, trust_env=False
    )


def form_of(answer: httpx.Response) -> str:
    return str(page_of(answer).xpath("//form/input[@name='form']/@value")[0])


async def press(
    browser: httpx.AsyncClient, code: str, form: str, origin: str = ADDRESS
) -> httpx.Response:
    headers = {"Origin": origin} if origin else {}
    return await browser.post(f"{IN}/{code}", data={"form": form}, headers=headers)


async def count_sessions(database: Database) -> int:
    async with database.reading() as store:
        return int(await store.session.scalar(select(func.count(WebSession.id))) or 0)


async def test_the_button_signs_in_and_the_link_is_used_up(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    browser = a_browser(house.app)

    page = await browser.get(f"{IN}/{code}")
    entered = await press(browser, code, form_of(page))
    office = await browser.get("/office")
    again = await browser.get(f"{IN}/{code}")
    replayed = await press(browser, code, form_of(page))

    assert (page.status_code, entered.status_code, office.status_code) == (200, 303, 200)
    assert entered.headers["location"] == "/office"
    assert house.people.of(Role.EDITOR).title in text_of(office)
    assert (again.status_code, replayed.status_code) == (410, 403)
    assert "уже вошли" in text_of(again) and "/web" in text_of(again)


async def test_the_used_link_answers_gone_to_the_browser_that_still_has_its_form(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    first, second = a_browser(house.app), a_browser(house.app)
    one, other = await first.get(f"{IN}/{code}"), await second.get(f"{IN}/{code}")

    entered = await press(first, code, form_of(one))
    late = await press(second, code, form_of(other))

    assert (entered.status_code, late.status_code) == (303, 410)
    assert "уже вошли" in text_of(late)
    assert "set-cookie" not in late.headers
    assert await count_sessions(sqlite_database) == 1


async def test_the_cookies_are_for_this_host_and_for_no_script(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    browser = a_browser(house.app)

    page = await browser.get(f"{IN}/{code}")
    entered = await press(browser, code, form_of(page))

    left = [page.headers["set-cookie"], *entered.headers.get_list("set-cookie")]
    assert [each.partition("=")[0] for each in left] == [READER, COOKIE, READER]
    for each in left:
        assert each.startswith("__Host-")
        assert {"Secure", "HttpOnly", "Path=/"} <= set(each.split("; "))
        assert "SameSite=lax" in each and "Domain" not in each
    assert f"Max-Age={12 * 60 * 60}" in left[1]


async def test_ten_looks_leave_the_link_valid(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    browser = a_browser(house.app)
    before = await _links(sqlite_database)

    looks = [await a_browser(house.app).get(f"{IN}/{code}") for _ in range(10)]

    assert {each.status_code for each in looks} == {200}
    assert await _links(sqlite_database) == before
    page = await browser.get(f"{IN}/{code}")
    assert (await press(browser, code, form_of(page))).status_code == 303


async def _links(database: Database) -> list[tuple[object, ...]]:
    async with database.reading() as store:
        found = await store.session.execute(select(*SignInLink.__table__.columns))
    return [tuple(each) for each in found]


async def test_another_browser_cannot_use_the_form(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    mine, other = a_browser(house.app), a_browser(house.app)
    form = form_of(await mine.get(f"{IN}/{code}"))

    without = await press(other, code, form)
    await other.get(f"{IN}/{code}")
    with_its_own_cookie = await press(other, code, form)

    assert (without.status_code, with_its_own_cookie.status_code) == (403, 403)
    assert await count_sessions(sqlite_database) == 0
    assert (await press(mine, code, form)).status_code == 303


async def test_of_a_hundred_presses_at_once_over_the_network_one_signs_in(
    database: Database,
) -> None:
    house = await a_house(database)
    code = await a_code(house)
    reader = secrets.token_urlsafe(32)
    form = form_token(reader, code)

    async def one(number: int, client: httpx.AsyncClient) -> httpx.Response:
        # As a proxy in front of us tells it: each from an address of their own.
        headers = {
            "Origin": ADDRESS,
            "Cookie": f"{READER}={reader}",
            "X-Forwarded-For": f"10.0.0.{number}",
        }
        return await client.post(f"{IN}/{code}", data={"form": form}, headers=headers)

    async with served([Mount("/", house.app)]) as client:
        client.timeout = httpx.Timeout(60)
        answers = await asyncio.gather(*(one(number, client) for number in range(100)))

    statuses = [each.status_code for each in answers]
    assert (statuses.count(303), statuses.count(410)) == (1, 99)
    assert await count_sessions(database) == 1


@dataclass(frozen=True)
class Attempt:
    """One try to get in; what is left out is as it would be in an honest one."""

    name: str
    code: str
    reader: str = "A" * 43
    form: str | None = None
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=lambda: {"Origin": ADDRESS})

    async def at(self, app: FastAPI) -> httpx.Response:
        browser = a_browser(app)
        if self.reader:
            browser.cookies.set(READER, self.reader)
        for name, value in self.cookies.items():
            browser.cookies.set(name, value)
        form = form_token(self.reader, self.code) if self.form is None else self.form
        path = f"{IN}/{quote(self.code, safe='')}"
        return await browser.post(path, data={"form": form}, headers=self.headers)


async def stale_codes(house: House) -> dict[str, str]:
    """Codes that worked once, or are secrets of another kind."""
    database, people = house.database, house.people
    used, replaced = await a_code(house), await a_code(house, people.of(Role.REVIEWER))
    await a_code(house, people.of(Role.REVIEWER))
    async with database.writing() as store:
        _, token = await sessions.sign_in(store, used, browser="", now=utc_now())
        long_ago = utc_now() - timedelta(minutes=5)
        expired = await sessions.make_link(store, by=people.of(Role.APPROVER), now=long_ago)
        day_before = utc_now() - timedelta(days=1)
        older = await sessions.make_link(store, by=people.of(Role.APPROVER), now=day_before)
        invitation = await team.invite(
            store, people.agency, Role.EDITOR, title="Редактор", by=people.administrator
        )
    revoked = await a_code(house, people.of(Role.HEAD))
    async with database.writing() as store:
        await team.revoke(store, people.head.id, by=people.administrator)
    return {
        "used": used,
        "replaced by a newer one": replaced,
        "expired": expired,
        "of yesterday": older,
        "of somebody revoked": revoked,
        "an invitation's": invitation,
        "a session's token": token,
    }


def malformed(code: str) -> list[str]:
    """What is like the code and is not."""
    nearly = [
        code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :]
        for place in range(0, len(code), 5)
    ]
    return [
        *nearly,
        code[:-1],
        code[1:],
        code + "A",
        code * 2,
        code.swapcase(),
        code[::-1],
        f" {code}",
        f"{code} ",
        f"{code}=",
        f"{code}\n",
        f"{code}/",
        f"{code}?",
        sha256(code.encode()).hexdigest(),
        "0",
        "null",
        "undefined",
        "%00",
        "../sign-in",
        "' OR 1=1 --",
        "{code}",
        "Ё" * 43,
        "A" * 43,
        "A" * 5000,
    ]


def bent(code: str) -> list[Attempt]:
    """A code that works, from where and how it must not."""
    reader = "A" * 43
    right = form_token(reader, code)
    foreign = {
        "no origin": {},
        "another host": {"Origin": "https://example.com"},
        "a host that the request names itself": {
            "Origin": "https://example.com",
            "Host": "example.com",
        },
        "a host beneath ours": {"Origin": ADDRESS.replace("://", "://x.")},
        "our name in another": {"Origin": f"{ADDRESS}.example.com"},
        "no safety": {"Origin": ADDRESS.replace("https", "http")},
        "another port": {"Origin": f"{ADDRESS}:8443"},
        "nobody's": {"Origin": "null"},
        "empty": {"Origin": ""},
        "the browser says cross-site": {"Origin": ADDRESS, "Sec-Fetch-Site": "cross-site"},
        "the browser says same-site": {"Origin": ADDRESS, "Sec-Fetch-Site": "same-site"},
    }
    return [
        *(Attempt(name, code, headers=headers) for name, headers in foreign.items()),
        Attempt("no cookie", code, reader="", form=right),
        Attempt("a short cookie", code, reader="A"),
        Attempt("a long cookie", code, reader="A" * 44),
        Attempt("a strange cookie", code, reader="!" * 43),
        Attempt("no form", code, form=""),
        Attempt("a form cut short", code, form=right[:-1]),
        Attempt("a form of capitals", code, form=right.upper()),
        Attempt("a form of another browser", code, form=form_token("B" * 43, code)),
        Attempt("a form of another link", code, form=form_token(reader, code[::-1])),
        Attempt("words in the form", code, form="Ё" * 64),
        Attempt("the code as the form", code, form=code),
        Attempt("the cookie as the form", code, form=reader),
    ]


async def test_no_stale_malformed_or_replayed_attempt_gets_in(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    stale = await stale_codes(house)
    code = await a_code(house)
    attempts = [
        *(Attempt(name, value) for name, value in stale.items()),
        *(Attempt(f"malformed {number}", each) for number, each in enumerate(malformed(code))),
        *bent(code),
    ]
    before = await count_sessions(sqlite_database)
    accepted, answers = [], set()

    for attempt in attempts:
        house.app.state.limits = type(house.app.state.limits)()
        answer = await attempt.at(house.app)
        answers.add(answer.status_code)
        if answer.status_code < 400 or "set-cookie" in answer.headers:
            accepted.append(attempt.name)

    assert len(attempts) >= 50
    assert accepted == []
    assert answers <= {403, 404, 405, 410}
    assert await count_sessions(sqlite_database) == before
    assert (await Attempt("honest", code).at(house.app)).status_code == 303


async def test_no_stale_or_forged_cookie_opens_a_page(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    async with sqlite_database.writing() as store:
        found = await sessions.session_of(store, browser.token, utc_now())
        assert found is not None
        token_hash = found.token_hash
        code = await sessions.make_link(
            store, by=house.people.of(Role.EDITOR), now=utc_now() - timedelta(hours=13)
        )
        _, old = await sessions.sign_in(
            store, code, browser="", now=utc_now() - timedelta(hours=13, seconds=-1)
        )
    tokens = [old, code, token_hash, browser.token[:-1], browser.token.swapcase(), "", "A" * 43]

    for token in tokens:
        client = a_browser(house.app)
        client.cookies.set(COOKIE, token)
        assert (await client.get("/office")).status_code == 303, token

    assert (await browser.get("/office")).status_code == 200


async def test_signing_out_ends_the_session_on_the_server(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    left = await browser.post("/office/sign-out")
    back = await browser.get("/office")
    way_in = await house.nobody().get(left.headers["location"])

    assert (left.status_code, back.status_code) == (303, 303)
    assert "Max-Age=0" in left.headers["set-cookie"]
    assert "Вы вышли" in text_of(way_in)


async def test_the_page_without_a_link_says_how_to_get_in(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await house.nobody().get(IN, headers={"Accept-Language": "ru"})

    assert answer.status_code == 200
    assert "/web" in text_of(answer)


async def test_signing_in_anew_ends_the_session_the_browser_had(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = a_browser(house.app)
    tokens = []

    for _ in range(2):
        code = await a_code(house)
        await press(browser, code, form_of(await browser.get(f"{IN}/{code}")))
        tokens.append(browser.cookies[COOKIE])

    async with sqlite_database.reading() as store:
        states = [
            await sessions.session_of(store, token, utc_now()) is not None for token in tokens
        ]
    assert states == [False, True]


async def test_whoever_was_revoked_is_told_so(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    browser = a_browser(house.app)
    form = form_of(await browser.get(f"{IN}/{code}"))
    async with sqlite_database.writing() as store:
        editor = house.people.of(Role.EDITOR)
        await team.revoke(store, editor.id, by=house.people.administrator)

    answer = await press(browser, code, form)

    assert answer.status_code == 410
    assert await count_sessions(sqlite_database) == 0


async def test_whoever_tries_too_often_waits(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    tries = [Attempt("guess", secrets.token_urlsafe(32)) for _ in range(35)]

    statuses = [(await each.at(house.app)).status_code for each in tries]

    assert statuses[:30] == [410] * 30
    assert statuses[30:] == [429] * 5


async def test_dead_links_of_a_colleague_lock_nobody_out(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)
    browser = a_browser(house.app)

    dead = [await browser.get(f"{IN}/{'x' * 43}") for _ in range(61)]
    for _ in range(31):
        await press(a_browser(house.app), "x" * 43, "nothing")
    page = await browser.get(f"{IN}/{code}")
    entered = await press(browser, code, form_of(page))

    assert [each.status_code for each in dead] == [410] * 60 + [429]
    assert (page.status_code, entered.status_code) == (200, 303)


async def test_neither_code_nor_cookie_stands_in_the_log(
    sqlite_database: Database, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)

    async def breaks(*_given: object) -> None:
        raise RuntimeError(f"planted at {IN}/{code}")

    monkeypatch.setattr(sign_in, "require_waiting", breaks)
    with caplog.at_level("DEBUG", logger="admin"):
        broken = await a_browser(house.app).get(f"{IN}/{code}")

    assert broken.status_code == 500
    assert "planted" in caplog.text
    assert code not in caplog.text


async def test_a_signed_in_page_is_kept_nowhere_and_tells_no_other_site(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    code = await a_code(house)

    for answer in (
        await a_browser(house.app).get(f"{IN}/{code}"),
        await (await house.as_(Role.EDITOR)).get("/office/sessions"),
    ):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] in ("no-referrer", "same-origin")
        assert not re.findall(r'(?:src|href)="https?://', answer.text)
