"""A row of the list on the screen."""

from datetime import date

import pytest

from admin import review
from storage.db import Database
from storage.terms import ChangeKind, Role
from tests.everywhere import an_everywhere_draft, wire
from tests.factories import a_draft, a_submitted
from tests.web.house import Browser, House, a_house, page_of, text_of

WORKING = (Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.APPROVER, Role.ADMINISTRATOR)


def path_of(row_id: int) -> str:
    return f"/office/list/rows/{row_id}"


async def at_row(database: Database, role: Role = Role.EDITOR) -> tuple[House, Browser]:
    house = await a_house(database)
    return house, await house.as_(role)


def kinds_offered(page: object) -> list[str]:
    found: list[str] = page.xpath(  # type: ignore[attr-defined]
        "//form[@action='/office/drafts/begin']/input[@name='kind']/@value"
    )
    return found


@pytest.mark.parametrize("role", WORKING)
async def test_a_row_is_read_by_whoever_works_with_it(
    sqlite_database: Database, role: Role
) -> None:
    house, browser = await at_row(sqlite_database, role)

    answer = await browser.get(path_of(house.people.site.id))

    assert answer.status_code == 200
    assert page_of(answer).findtext(".//h1") == "Сайт"
    assert "получить информацию" in text_of(answer)


async def test_only_what_a_person_may_propose_has_a_button(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    other = await house.as_(Role.ADMINISTRATOR)

    offered = kinds_offered(page_of(await browser.get(path_of(house.people.site.id))))
    none = kinds_offered(page_of(await other.get(path_of(house.people.site.id))))

    assert {"kind", "needs", "contacts", "exclude", "copy"} <= set(offered)
    assert not {"add", "contact_everywhere", "phrases", "knowledge"} & set(offered)
    assert none == []


async def test_a_finding_is_mended_by_a_press(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)

    page = page_of(await browser.get(path_of(house.people.site.id)))
    cards = [each.text_content() for each in page.xpath("//li[contains(@class,'card')]")]

    assert any("Исправить: изменить контакты" in each for each in cards)


async def test_contacts_say_how_far_they_are_checked(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    async with sqlite_database.writing() as store:
        there = await wire(store, house.people)

    page = page_of(await browser.get(path_of(there.desk.id)))
    cells = [each.text_content() for each in page.xpath("//table[1]//tbody/tr[1]/*")]

    assert cells == ["Телефон", "8 000 0000001", "из приказа", "—", "—"]


async def test_the_other_rows_of_a_touchpoint_are_a_press_away(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    async with sqlite_database.writing() as store:
        there = await wire(store, house.people)

    page = page_of(await browser.get(path_of(there.hotline.id)))

    assert page.xpath(f"//a[@href='{path_of(there.hotline_again.id)}']")


async def test_open_proposals_are_shown_and_drafts_of_others_are_not(
    sqlite_database: Database,
) -> None:
    house, browser = await at_row(sqlite_database, Role.REVIEWER)
    async with sqlite_database.writing() as store:
        there = await wire(store, house.people)
        editor = house.people.editor
        sent = await a_submitted(store, editor, there.desk, ChangeKind.NEEDS)
        draft = await a_draft(store, editor, there.desk, ChangeKind.CONTACTS)
        everywhere = await an_everywhere_draft(store, house.people.reviewer)

    page = page_of(await browser.get(path_of(there.desk.id)))
    links = page.xpath("//a/@href")

    assert f"/office/proposals/{sent.id}" in links
    assert f"/office/drafts/{everywhere.id}" in links
    assert f"/office/drafts/{draft.id}" not in links


async def test_an_excluded_row_says_what_took_its_place(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    gone, taken = house.people.site, house.people.reception
    async with sqlite_database.writing() as store:
        values = {"excluded": True, "successor_id": taken.id}
        await store.register.change_row(gone.id, 1, values)

    answer = await browser.get(path_of(gone.id))

    assert "Её заменяет «Приём»" in text_of(answer)
    assert kinds_offered(page_of(answer)) == []


async def test_what_citizens_read_is_a_press_away(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    people = house.people
    async with sqlite_database.writing() as store:
        sent = await a_submitted(store, people.editor, people.site)
        await review.check(store, sent.id, by=people.reviewer, seen=sent.revision)
        await review.approve(store, sent.id, by=people.approver, seen=sent.revision)
    public = f"/list/{house.agency.code}/points/{people.site.touchpoint_id}"

    before = page_of(await browser.get(path_of(people.site.id))).xpath("//main//a/@href")
    await house.renew()
    after = page_of(await browser.get(path_of(people.site.id))).xpath("//main//a/@href")

    assert public not in before
    assert public in after


async def test_a_closed_agency_is_only_read(sqlite_database: Database) -> None:
    house, browser = await at_row(sqlite_database)
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(house.agency.id)
        agency.closed_on = date(2026, 1, 1)

    answer = await browser.get(path_of(house.people.site.id))

    assert answer.status_code == 200
    assert kinds_offered(page_of(answer)) == []


@pytest.mark.parametrize("number", ["999999", "0"])
async def test_an_unknown_row_is_not_found(sqlite_database: Database, number: str) -> None:
    _house, browser = await at_row(sqlite_database)

    answer = await browser.get(f"/office/list/rows/{number}")

    assert answer.status_code == 404


async def test_a_row_of_another_agency_is_not_found(sqlite_database: Database) -> None:
    _house, browser = await at_row(sqlite_database)
    other = await a_house(sqlite_database)

    answer = await browser.get(path_of(other.people.site.id))

    assert answer.status_code == 404
    assert "Сайт" not in answer.text
