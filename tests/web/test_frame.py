"""The frame of every page: who comes in, what browsers are told, what is said when it fails."""

from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest

from admin.web.csrf import csrf_of
from storage.db import Database
from storage.models.base import utc_now
from storage.terms import Role
from tests.web.house import ADDRESS, a_house, page_of, text_of


async def test_whoever_is_not_signed_in_is_led_to_the_way_in(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await house.nobody().get("/office")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/office/sign-in"


async def test_a_signed_in_person_reads_their_title_and_agency(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get("/office")

    assert answer.status_code == 200
    assert house.people.of(Role.EDITOR).title in text_of(answer)
    assert len(page_of(answer).xpath("//h1")) == 1


async def test_a_revoked_person_is_out_at_once(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    async with sqlite_database.writing() as store:
        editor = await store.team.member(house.agency.id, house.people.of(Role.EDITOR).person_id)
        assert editor is not None
        editor.revoked_at = utc_now()

    answer = await browser.get("/office")

    assert answer.status_code == 303


async def test_browsers_are_told_to_run_and_frame_nothing_foreign(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    first, second = await browser.get("/office"), await browser.get("/office")

    policy = first.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert policy != second.headers["content-security-policy"], "a nonce is used once"
    assert first.headers["strict-transport-security"]
    assert first.headers["cache-control"] == "no-store"


async def test_a_page_that_is_not_there_is_said_in_words(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await house.nobody().get("/nowhere", headers={"Accept-Language": "ru"})

    assert answer.status_code == 404
    assert "Такой страницы нет" in text_of(answer)


async def test_what_breaks_is_apologised_for_and_logged(
    sqlite_database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    house = await a_house(sqlite_database)

    @house.app.get("/breaks")
    async def breaks() -> None:
        raise RuntimeError("planted")

    answer = await house.nobody().get("/breaks")

    assert answer.status_code == 500
    assert "planted" not in answer.text
    assert "planted" in caplog.text
    assert answer.headers["content-security-policy"]


async def test_our_own_files_are_kept_by_browsers(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    page = page_of(await (await house.as_(Role.EDITOR)).get("/office"))

    for address in (*page.xpath("//link/@href"), *page.xpath("//script/@src")):
        answer = await house.nobody().get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["cache-control"]
    assert page.xpath("//script/@src"), "htmx is ours"


async def test_a_colleague_reads_the_office_in_the_language_they_chose(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/language", {"language": "en"})

    assert answer.status_code == 303
    assert page_of(await browser.get("/office")).get("lang") == "en"


async def test_a_colleague_is_refused_in_the_language_they_chose(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    await browser.post("/office/language", {"language": "en"})

    answer = await browser.get("/office/proposals/999999")

    assert answer.status_code == 404
    assert page_of(answer).get("lang") == "en"


@pytest.mark.parametrize(
    ("back", "there"),
    [
        ("/office/list", "/office/list"),
        ("//example.org", "/office"),
        ("https://example.org/office", "/office"),
        ("/office/../sandbox", "/office"),
        ("/office\r\nSet-Cookie: a=b", "/office"),
    ],
)
async def test_whoever_changes_the_language_stays_on_a_page_of_ours(
    sqlite_database: Database, back: str, there: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/language", {"language": "en", "back": back})

    assert answer.headers["location"] == there


@pytest.mark.parametrize("origin", ["", "null", "https://example.org", f"{ADDRESS}.example.org"])
async def test_a_form_of_another_site_changes_nothing(
    sqlite_database: Database, origin: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/language", {"language": "en"}, origin=origin)

    assert answer.status_code == 403
    assert page_of(await browser.get("/office")).get("lang") == "ru"


@pytest.mark.parametrize("csrf", ["", "0", csrf_of("another session's"), "ы"])
async def test_a_form_of_another_session_changes_nothing(
    sqlite_database: Database, csrf: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/language", {"language": "en"}, csrf=csrf)

    assert answer.status_code == 403
    assert page_of(await browser.get("/office")).get("lang") == "ru"


async def test_what_was_typed_is_given_back_to_whoever_is_signed_out(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    typed = {"comment": "Добавьте <b>часы</b> приёма", "kind": "needs", "seen": "3"}

    answer = await house.nobody().post("/office/proposals/1/return", typed, csrf="secret")
    foreign = await house.nobody().post(
        "/office/proposals/1/return", typed, origin="https://example.org"
    )

    assert answer.status_code == 401
    assert page_of(answer).xpath("//main//li/text()") == ["Добавьте <b>часы</b> приёма"]
    assert "secret" not in answer.text
    assert "часы" not in foreign.text


@pytest.mark.parametrize("path", ["//example.com/x", "/\\example.com", "/\t/example.com"])
async def test_no_page_leads_to_another_site_by_two_slashes(
    sqlite_database: Database, path: str
) -> None:
    house = await a_house(sqlite_database)
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await house.app({**scope, "scheme": "https", "server": ("a.example", 443)}, receive, send)

    page = lxml.html.document_fromstring(b"".join(each.get("body", b"") for each in sent).decode())
    links = [urljoin(f"{ADDRESS}/", each) for each in page.xpath("//nav//a/@href")]
    assert links
    assert {urlsplit(each).netloc for each in links} == {urlsplit(ADDRESS).netloc}
