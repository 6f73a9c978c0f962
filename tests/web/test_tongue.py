"""The language that a colleague chose holds for whatever they are told."""

from storage.db import Database
from storage.terms import Role
from tests.web.house import a_house, page_of


async def test_a_colleague_is_refused_in_the_language_they_chose(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    await browser.post("/office/language", {"language": "en"})

    answer = await browser.get("/office/proposals/999999")

    assert answer.status_code == 404
    assert page_of(answer).get("lang") == "en"
