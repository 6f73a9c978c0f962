"""The current list of each agency, as anybody reads it."""

import json
import time
from dataclasses import replace

import pytest

from storage.db import Database
from storage.samples import SAMPLES
from storage.terms import Channel, Client, ContactType, Need, Trust
from tests.guide.cards import a_contact, a_row_card
from tests.web.house import ADDRESS, page_of, text_of
from tests.web.public.lists import (
    a_house_of,
    a_long_agency,
    a_sample_house,
    an_agency,
    read,
)

MOST = 100 * 1024
"""Bytes of a page before compression (issue 6)."""


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_first_page_leads_to_every_agency(
    sqlite_database: Database, language: str
) -> None:
    house = await a_sample_house(sqlite_database)

    page = page_of(await read(house, "/", language))

    assert {f"/list/{code}" for code in SAMPLES} <= set(page.xpath("//main//a/@href"))
    assert page.get("lang") == language
    assert "/sandbox" not in page.xpath("//a/@href"), "only in the sandbox"


async def test_a_newcomer_in_the_sandbox_is_led_to_the_chats(sqlite_database: Database) -> None:
    house = await a_sample_house(sqlite_database)
    house.app.state.office = replace(house.app.state.office, sandbox=True)

    links = page_of(await read(house, "/")).xpath("//main//a/@href")

    assert "/sandbox" in links
    assert "/office" in links


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("code", SAMPLES)
async def test_each_sample_is_read_as_an_example(
    sqlite_database: Database, code: str, language: str
) -> None:
    house = await a_sample_house(sqlite_database)
    card = next(each for each in house.cards if each.code == code)

    answer = await read(house, f"/list/{code}", language)

    page = page_of(answer)
    assert answer.status_code == 200
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    owner = card.lists.get(Client.EXTERNAL)
    if owner is None:
        assert not page.xpath("//li[@class='card']"), "a list for its own staff is not open"
        return
    assert owner.document_line in text_of(answer)
    assert len(page.xpath("//li[@class='card']")) > 5
    assert len(page.xpath("//main//*[contains(@class, 'notice')]//strong")) >= 1


async def test_nothing_internal_or_unconfirmed_leaves(sqlite_database: Database) -> None:
    suspect = a_contact(ContactType.PHONE, "+7 000 000-00-01", Trust.SUSPECT)
    known = a_contact(ContactType.PHONE, "+7 000 000-00-02", Trust.PAGE, "открытый источник")
    row = a_row_card(1, "Приём", Need.INFORMATION, touchpoint={"contacts": (suspect, known)})
    unsure = a_row_card(2, "Сомнительная точка", Need.INFORMATION, trust=Trust.PAGE)
    inner = a_row_card(3, "Внутренний телефон", Need.INFORMATION)
    agency = an_agency(row, unsure)
    agency = replace(
        agency,
        lists={
            **agency.lists,
            Client.INTERNAL: replace(
                agency.lists[Client.EXTERNAL], client=Client.INTERNAL, rows=(inner,)
            ),
        },
    )
    house = await a_house_of(sqlite_database, agency)

    for path in ("", "/print", "/points/1", "/embed"):
        answer = await read(house, f"/list/service{path}")
        assert answer.status_code == 200
        for secret in ("000-00-01", "Сомнительная", "Внутренний телефон"):
            assert secret not in answer.text, path
    listed = text_of(await read(house, "/list/service"))
    assert "+7 000 000-00-02" in listed
    assert "пока не проверял" in listed
    for path in ("points/2", "points/3", "points/2/qr.svg"):
        assert (await read(house, f"/list/service/{path}")).status_code == 404


async def test_what_a_message_is_worth_is_said(sqlite_database: Database) -> None:
    mail = a_row_card(1, "Почта", Need.SUBMISSION, channel=Channel.EMAIL)
    house = await a_house_of(sqlite_database, an_agency(mail))

    assert "это не обращение по закону" in text_of(await read(house, "/list/service"))


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", {"1", "2", "3"}),
        ("need=result", {"2"}),
        ("channel=email", {"3"}),
        ("kind=offline", set()),
        ("direction=%D0%94%D1%80%D1%83%D0%B3%D0%BE%D0%B5", {"2"}),
        ("text=%D0%9F%D0%A0%D0%98%D0%81%D0%9C", {"1"}),
        ("need=nonsense&channel=&kind=x&page=-7", {"1", "2", "3"}),
        ("page=99999999999999999999", {"1", "2", "3"}),
    ],
)
async def test_the_list_is_narrowed_without_a_script(
    sqlite_database: Database, query: str, left: set[str]
) -> None:
    rows = (
        a_row_card(1, "Личный прием", Need.INFORMATION),
        a_row_card(2, "Окно", Need.RESULT, direction="Другое"),
        a_row_card(3, "Почта", Need.INFORMATION, channel=Channel.EMAIL),
    )
    house = await a_house_of(sqlite_database, an_agency(*rows))

    for path in ("/list/service", "/embed/service"):
        answer = await read(house, f"{path}?{query}")
        links = page_of(answer).xpath("//li[@class='card']//*[self::h2 or self::h3]/a/@href")
        assert {link.rpartition("/")[2] for link in links} == left
        assert left or "Ничего не нашлось" in text_of(answer)
        assert page_of(answer).xpath("//form[@method='get']//button")


async def test_the_language_is_kept_in_links(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(a_row_card(1, "Приём", Need.INFORMATION)))

    answer = await read(house, "/list/service?lang=en")

    page = page_of(answer)
    own = [link for link in page.xpath("//main//a/@href") if link.startswith("/list/service/p")]
    pages = [link for link in own if "perechen." not in link]
    assert pages
    assert all(link.endswith("lang=en") for link in pages)
    assert answer.headers["vary"] == "Accept-Language"
    assert page.xpath("//input[@name='lang']/@value") == ["en"]
    assert page.xpath("//h2[@lang='ru']"), "words of the list are Russian"
    assert dict(
        zip(
            page.xpath("//link[@rel='alternate']/@hreflang"),
            page.xpath("//link[@rel='alternate']/@href"),
            strict=True,
        )
    ) == {
        "ru": f"{ADDRESS}/list/service?lang=ru",
        "en": f"{ADDRESS}/list/service?lang=en",
        "x-default": f"{ADDRESS}/list/service",
    }


async def test_hostile_words_stay_words(sqlite_database: Database) -> None:
    evil = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    contact = a_contact(ContactType.SITE, "javascript:alert(1)")
    row = a_row_card(
        1,
        evil,
        Need.INFORMATION,
        direction=evil,
        peculiarity=evil,
        bring={"ru": evil},
        touchpoint={"contacts": (contact, a_contact(ContactType.EMAIL, evil))},
    )
    house = await a_house_of(sqlite_database, an_agency(row, name=evil))

    for path in ("", "/print", "/points/1", "/embed"):
        answer = await read(house, f"/list/service{path}?text=%3C/script%3E")
        page = page_of(answer)
        assert not page.xpath("//img[@onerror]")
        assert all(each == "application/ld+json" for each in page.xpath("//script/@type"))
        assert not page.xpath("//script[not(@type)]")
        assert not page.xpath("//a[starts-with(@href, 'javascript:')]")
        for block in page.xpath("//script"):
            assert json.loads(block.text)["@graph"]


async def test_thousands_of_rows_stay_small_and_quick(sqlite_database: Database) -> None:
    long, short = a_long_agency(), replace(a_long_agency(60), code="short")
    house = await a_house_of(sqlite_database, long, short)

    taken = {}
    for code in ("short", "service"):
        await read(house, f"/list/{code}")
        before = time.perf_counter()
        answer = await read(house, f"/list/{code}")
        taken[code] = time.perf_counter() - before
        assert len(answer.content) <= MOST
    last = await read(house, "/list/service?page=9999")

    assert len(last.content) <= MOST
    assert "5000" in last.text.replace("\xa0", "").replace(" ", "")
    assert len((await read(house, "/embed/service")).content) <= MOST
    assert taken["service"] < 10 * taken["short"], taken


async def test_an_unchanged_page_is_not_sent_again(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(a_row_card(1, "Приём", Need.INFORMATION)))
    first = await read(house, "/list/service")

    again = await read(house, "/list/service", **{"If-None-Match": first.headers["etag"]})
    house.cards = (an_agency(a_row_card(1, "Новое имя", Need.INFORMATION)),)
    changed = await read(house, "/list/service", **{"If-None-Match": first.headers["etag"]})

    assert again.status_code == 304
    assert not again.content
    assert changed.status_code == 200
    assert "no-cache" in first.headers["cache-control"]


async def test_heads_are_answered(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(a_row_card(1, "Приём", Need.INFORMATION)))

    for path in ("/", "/list/service", "/robots.txt", "/list/service/points/1/qr.svg"):
        answer = await house.nobody()._client.head(path)
        assert answer.status_code == 200, path


async def test_whoever_asks_too_often_waits(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(a_row_card(1, "Приём", Need.INFORMATION)))
    browser = house.nobody()

    answers = [await browser.get("/list/service/print") for _ in range(11)]

    assert [each.status_code for each in answers] == [200] * 10 + [429]
    assert answers[-1].headers["retry-after"]


async def test_what_was_asked_stays_in_the_form(sqlite_database: Database) -> None:
    rows = (
        a_row_card(1, "Приём", Need.INFORMATION),
        a_row_card(2, "Окно", Need.RESULT, channel=Channel.RECEPTION),
    )
    house = await a_house_of(sqlite_database, an_agency(*rows))

    plain = page_of(await read(house, "/list/service"))
    asked = page_of(await read(house, "/list/service?need=result&text=окно"))

    assert not plain.xpath("//details[@open]")
    assert asked.xpath("//details[@open]")
    assert asked.xpath("//select[@name='need']/option[@selected]/@value") == ["result"]
    assert asked.xpath("//input[@name='text']/@value") == ["окно"]
