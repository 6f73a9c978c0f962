"""The block for the agency's own site, and what search engines are told."""

from dataclasses import replace

import lxml.etree

from storage.db import Database
from storage.terms import ContactType, Need, Trust
from tests.guide.cards import a_contact, a_list_card, a_row_card
from tests.web.house import ADDRESS, page_of, text_of
from tests.web.public.lists import a_house_of, a_sample_house, an_agency, read, with_owner

ROW = a_row_card(17, "Личный приём", Need.INFORMATION)


async def test_only_the_block_may_stand_in_another_site(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(ROW))

    block, page = await read(house, "/embed/service"), await read(house, "/list/service")

    assert "frame-ancestors *" in block.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert "set-cookie" not in block.headers
    assert not page_of(block).xpath("//script")


async def test_links_of_the_block_open_in_a_new_tab(sqlite_database: Database) -> None:
    contacts = (
        a_contact(ContactType.PHONE, "+7 000 000-00-00"),
        a_contact(ContactType.EMAIL, "priem@example.org"),
        a_contact(ContactType.SITE, "https://example.org", Trust.PAGE, "https://example.org/o"),
    )
    reached = a_row_card(18, "Сайт", Need.INFORMATION, touchpoint={"contacts": contacts})
    house = await a_house_of(sqlite_database, an_agency(ROW, reached))

    page = page_of(await read(house, "/embed/service"))

    links = page.xpath("//main//a[not(ancestor::form)]")
    hrefs = {link.get("href") for link in links}
    assert {"tel:+70000000000", "mailto:priem@example.org", "https://example.org/o"} <= hrefs
    for link in links:
        assert (link.get("target"), link.get("rel")) == ("_blank", "noopener"), link.get("href")


async def test_the_code_to_copy_is_one_frame_with_a_title(sqlite_database: Database) -> None:
    house = await a_house_of(sqlite_database, an_agency(ROW))

    page = page_of(await read(house, "/list/service/embed"))

    frame = lxml.etree.fromstring(page.xpath("string(//textarea)"), lxml.etree.HTMLParser())
    (found,) = frame.xpath("//iframe")
    assert found.get("src") == f"{ADDRESS}/embed/service"
    assert found.get("title") == "Перечень точек взаимодействия: Служба"


async def test_search_engines_are_told_of_approved_lists_only(sqlite_database: Database) -> None:
    sample = with_owner(an_agency(), replace(a_list_card(ROW), sample=True))
    house = await a_house_of(sqlite_database, an_agency(ROW), replace(sample, id=2, code="sample"))

    found = lxml.etree.fromstring((await read(house, "/sitemap.xml")).content)
    robots = (await read(house, "/robots.txt")).text

    addresses = found.xpath("//*[local-name()='loc']/text()")
    assert f"{ADDRESS}/list/service/points/17" in addresses
    assert not [each for each in addresses if "sample" in each]
    assert "Disallow: /office" in robots
    assert "Disallow: /sandbox" in robots
    for address in addresses:
        path = address.removeprefix(ADDRESS)
        if not path.endswith("/releases"):
            assert (await read(house, path)).status_code == 200, path


async def test_no_contact_is_invented_where_barriers_are_told(sqlite_database: Database) -> None:
    house = await a_sample_house(sqlite_database)

    text = text_of(await read(house, "/accessibility"))

    assert "Проверенного телефона или почты в перечнях пока нет" in text
