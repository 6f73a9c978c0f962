"""The agency's blank on the screen: the sample, the blank in use, its taking away."""

import pytest

from storage.db import Database
from storage.terms import Role
from tests.web.house import a_house, page_of, text_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def test_the_sample_is_taken_away_loaded_used_and_dropped(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    sample = await browser.get("/office/blank/sample")
    none = await browser.get("/office/blank/own")
    kept = await browser.post("/office/blank", files={"file": ("наш.docx", sample.content, DOCX)})
    shown = await browser.get("/office/blank")
    own = await browser.get("/office/blank/own")
    dropped = await browser.post("/office/blank/drop")

    assert none.status_code == 404, text_of(sample)
    assert kept.status_code == 303, text_of(kept)
    assert "на вашем бланке «наш.docx»" in text_of(shown)
    assert own.content == sample.content
    assert dropped.headers["location"] == "/office/blank?done=blank-dropped"
    assert "в обычной форме" in text_of(await browser.get("/office/blank"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
async def test_what_is_no_blank_is_refused_in_words(
    sqlite_database: Database, content: bytes
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    refused = await browser.post("/office/blank", files={"file": ("наш.docx", content, DOCX)})

    assert refused.status_code == 422
    assert page_of(refused).xpath("//input[@type='file'][@aria-invalid]")
    assert (await browser.get("/office/blank/own")).status_code == 404


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.APPROVER])
async def test_the_blank_is_the_administrators(sqlite_database: Database, role: Role) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(role)

    answers = [
        await browser.get("/office/blank"),
        await browser.get("/office/blank/sample"),
        await browser.post("/office/blank/drop"),
        await browser.post("/office/blank", files={"file": ("наш.docx", b"PK", DOCX)}),
    ]

    assert {each.status_code for each in answers} == {403}
