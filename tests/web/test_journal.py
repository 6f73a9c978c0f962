"""The journal on the screen: found, taken along, its chain shown; only for those who may."""

import pytest

from storage.db import Database
from storage.terms import Role
from tests import factories
from tests.web.house import a_house, page_of, text_of


async def test_the_administrator_finds_what_a_colleague_did(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        people = house.people
        proposal = await factories.a_submitted(store, people.editor, people.reception)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.get(f"/office/journal?group=proposals&subject=proposal:{proposal.id}")

    assert answer.status_code == 200
    assert "предложение отправлено" in text_of(answer)
    assert "вошёл на рабочее место" not in text_of(answer)
    assert page_of(answer).xpath(f"//a[@href='/office/proposals/{proposal.id}']")


async def test_what_records_speak_of_is_said_and_sought_in_words(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        people = house.people
        proposal = await factories.a_submitted(store, people.editor, people.reception)
    browser = await house.as_(Role.ADMINISTRATOR)

    asked = {"subject": f"Предложения {proposal.id}"}
    answer = await browser.get("/office/journal", params=asked)
    others = await browser.get("/office/journal", params={"subject": "предложение 99999"})

    table = page_of(answer).xpath("//tbody")[0].text_content()
    assert f"предложение № {proposal.id}" in table and "изменение:" in table
    assert "proposal:" not in table and "hash" not in table
    assert page_of(others).xpath("//tbody") == []


async def test_a_filter_goes_along_into_the_file(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    page = page_of(await browser.get("/office/journal?group=sessions&page=1"))

    [address] = page.xpath("//a[contains(@href, 'journal.csv')]/@href")
    answer = await browser.get(address)

    assert "group=sessions" in address
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "вошёл на рабочее место" in answer.text


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=x", "?who=1;drop", "?since=2026-13-40", "?group=none", "?page=999"]
)
async def test_an_address_that_makes_no_sense_breaks_nothing(
    sqlite_database: Database, query: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.get(f"/office/journal{query}")

    assert answer.status_code in (200, 422)


async def test_the_chain_and_a_code_kept_elsewhere_are_compared(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    [code] = page_of(await browser.get("/office/journal/chain")).xpath("//main//code/text()")

    whole = await browser.get("/office/journal/chain", params={"code": code})
    cut = await browser.get("/office/journal/chain", params={"code": f"999:{'0' * 64}"})
    wrong = await browser.get("/office/journal/chain", params={"code": "999"})

    assert "Цепочка цела" in text_of(whole)
    assert "Журнал короче, чем был" in text_of(cut)
    assert wrong.status_code == 422
    assert "Это не контрольный код" in text_of(wrong)
    assert page_of(wrong).xpath("//input[@name='code']/@value") == ["999"]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
@pytest.mark.parametrize("page", ["", "/chain", "/journal.csv", "/journal.jsonl"])
async def test_whoever_may_not_is_refused(sqlite_database: Database, role: Role, page: str) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(role)

    answer = await browser.get(f"/office/journal{page}")

    assert answer.status_code == 403
    assert page_of(await browser.get("/office")).xpath("//a[@href='/office/journal']") == []
