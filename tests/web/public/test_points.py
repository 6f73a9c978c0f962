"""One touchpoint's page, its code, and what became of it."""

import io
from dataclasses import replace
from datetime import date

import lxml.etree
import pytest
import segno

from admin.card_links import card_of
from storage.cards import GoneCard, SuccessionCard
from storage.db import Database
from storage.terms import ContactType, Need, SuccessionKind
from tests.guide.cards import a_contact, a_list_card, a_row_card
from tests.web.house import page_of, text_of
from tests.web.public.lists import a_house_of, an_agency, read, with_owner

ROW = a_row_card(
    17,
    "Личный приём",
    Need.INFORMATION,
    Need.SUBMISSION,
    bring={"ru": "паспорт"},
    touchpoint={
        "hours": "Mo-Fr 09:00-18:00",
        "contacts": (
            a_contact(ContactType.PHONE, "+7 000 000-00-00, доб. 5"),
            a_contact(ContactType.EMAIL, "office@example.org"),
            a_contact(ContactType.SITE, "example.org"),
        ),
    },
)


async def test_a_touchpoint_is_told_whole(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(ROW))

    answer = await read(house, "/list/service/points/17")

    page, text = page_of(answer), text_of(answer)
    assert page.xpath("//h1/text()") == ["Личный приём"]
    assert "понедельник – пятница: с 9:00 до 18:00" in text
    assert "паспорт" in text
    assert {"tel:+70000000000", "mailto:office@example.org", "http://example.org"} <= set(
        page.xpath("//main//a/@href")
    )
    assert page.xpath("//link[@rel='canonical']/@href")[0].endswith("/list/service/points/17")
    assert page.xpath("//script[@type='application/ld+json']")


async def test_the_code_opens_the_bot_at_the_card(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(ROW))
    page = page_of(await read(house, "/list/service/points/17"))
    (address,) = page.xpath("//main//img/@src")

    answer = await read(house, address)

    link = "https://t.me/example_bot?start=t17"
    assert card_of(link.partition("start=")[2]) == 17
    assert link in page.xpath("//main//a/@href"), "the same link in letters"
    assert page.xpath("//main//img/@alt") == ["QR-код: открывает в боте карточку «Личный приём»"]
    assert answer.headers["content-type"] == "image/svg+xml"
    assert drawn(answer.content) == drawn(as_svg(link))
    assert drawn(answer.content) != drawn(as_svg(f"{link}8"))


def as_svg(text: str) -> bytes:
    made = io.BytesIO()
    segno.make(text, error="m", micro=False).save(made, kind="svg", scale=8, border=4)
    return made.getvalue()


def drawn(svg: bytes) -> str:
    """The dark modules as they are drawn."""
    tree = lxml.etree.fromstring(svg)
    return str(tree.xpath("//*[local-name()='path'][@stroke]/@d")[0])


async def test_a_touchpoint_of_many_rows_is_shown_in_parts(sqlite_database: Database) -> None:
    rows = [replace(ROW, id=number, process=f"Процесс {number}") for number in range(1, 101)]
    house = await a_house_of(sqlite_database, an_agency(*rows))

    first = await read(house, "/list/service/points/17")
    last = await read(house, "/list/service/points/17?page=4")

    assert len(first.content) < 100 * 1024
    assert "Процесс 100" not in first.text
    assert "Процесс 100" in last.text
    assert "Страница 4 из 4" in page_of(last).xpath("//title/text()")[0]


async def test_a_touchpoint_that_left_leads_to_its_successor(sqlite_database: Database) -> None:
    gone = (GoneCard(1, "Старый приём", 17, 1), GoneCard(2, "Телеграф", None, 2))
    agency = with_owner(an_agency(), a_list_card(ROW, gone=gone))
    house = await a_house_of(sqlite_database, agency)

    replaced = await read(house, "/list/service/points/1")
    alone = await read(house, "/list/service/points/2")

    assert replaced.status_code == alone.status_code == 410
    assert "/list/service/points/17" in page_of(replaced).xpath("//main//a/@href")
    assert "больше нет: «Телеграф»" in text_of(alone)
    assert page_of(alone).xpath("//main//a/@href") == ["/list/service"]


@pytest.mark.parametrize("status", [(200, ""), (410, "/points/17"), (404, "/points/18")])
async def test_a_closed_agency_leads_to_its_successor(
    sqlite_database: Database, status: tuple[int, str]
) -> None:
    act = SuccessionCard(
        kind=SuccessionKind.MERGED,
        on=date(2025, 12, 29),
        name_was="Служба",
        name_becomes="",
        document_kind="указ",
        document_number="1",
        document_date=date(2025, 12, 1),
    )
    closed = an_agency(ROW, closed_by=act, successors=(2,))
    heir = an_agency(a_row_card(5, "Сайт", Need.RESULT), id=2, code="heir", name="Министерство")
    house = await a_house_of(sqlite_database, closed, heir)
    expected, path = status

    answer = await read(house, f"/list/service{path}")

    assert answer.status_code == expected
    if expected != 404:
        assert "это теперь Министерство" in text_of(answer)
        assert "/list/heir" in page_of(answer).xpath("//main//a/@href")
        assert page_of(answer).xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert "+7 000" not in answer.text, "contacts of a closed agency may be wrong by now"


@pytest.mark.parametrize(
    "path",
    [
        "/list/nobody",
        "/list/service/points/0",
        "/list/service/points/-1",
        "/list/service/points/%C2%B2",
        "/list/service/points/99999999999999999999",
        "/list/service/points/17/qr.png",
        "/list/service/points/x/qr.svg",
        "/list/service/releases/0",
        "/list/service/releases/999999999",
        "/list/service/releases/99999999999999999999",
        "/list/service/releases/x/changes",
        "/embed/nobody",
        "/list/nobody/embed",
    ],
)
async def test_an_address_of_nothing_is_said_in_words(sqlite_database: Database, path: str) -> None:
    house = await a_house_of(sqlite_database, an_agency(ROW))

    answer = await read(house, path)

    assert answer.status_code == 404
    assert len(page_of(answer).xpath("//h1")) == 1
