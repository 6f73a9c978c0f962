"""What a form refuses stands beside the field of which it speaks, and the notice leads there."""

from typing import Any

import pytest

from storage.db import Database
from storage.terms import Role
from tests.web.house import Browser, a_house, page_of

PLACES = {"place-submission": "1", "place-information": "1"}
SITUATION = {"client": "external", "russian": "Спросить совета", "needs": ["information"]}
TOPIC = {
    "title": "Налоги",
    "body": "Налоговая служба",
    "how": "Через личный кабинет.",
    "source": "ст. 30",
}
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("/office/situations", {**SITUATION, "russian": "я"}, "russian"),
    ("/office/situations", {**SITUATION, "foreign": "I"}, "foreign"),
    ("/office/situations", {**SITUATION, "option_russian": "я"}, "option_russian"),
    ("/office/situations", {**SITUATION, "needs": []}, "needs"),
    ("/office/situations", {**SITUATION, "paragraph": "п" * 201}, "paragraph"),
    (
        "/office/situations/ask/options/new",
        {"option_russian": "", "needs": ["information"]},
        "option_russian",
    ),
    ("/office/units", {"name": "О"}, "name"),
    ("/office/calendar", {"day": "31.02.2026", "state": "off"}, "day"),
    ("/office/calendar", {"day": "20.02.2026", "state": ""}, "state"),
    ("/office/calendar", {"day": "20.02.2026", "state": "off", "note": "п" * 201}, "note"),
    ("/office/words", {"typed": "просто слова"}, "typed"),
    ("/office/words/topics", {"kind": "elsewhere", **TOPIC, "title": "я"}, "title"),
    ("/office/words/topics", {"kind": "elsewhere", **TOPIC, "phrases": "я"}, "phrases"),
    ("/office/agency/settings/publication.working_days/look", {"typed": "сто"}, "typed"),
    ("/office/agency/settings/needs/look", PLACES, "typed"),
]


@pytest.mark.parametrize(("path", "form", "field"), WRONG)
async def test_what_is_refused_stands_beside_its_field(
    sqlite_database: Database, path: str, form: dict[str, Any], field: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.post(path, {**await seen_by(browser, path), **form})

    page = page_of(answer)
    assert answer.status_code == 422
    wrong = page.xpath("//*[@aria-invalid='true']")
    assert [each.get("id") for each in wrong] == [field]
    assert f"{field}-error" in wrong[0].get("aria-describedby").split()
    said = page.xpath(f"//*[@id='{field}-error']")[0].text_content()
    assert said.replace("!", "").strip() in page.xpath("//*[@id='refusal']")[0].text_content()
    assert page.xpath("//*[@id='refusal']//a/@href") == [f"#{field}"]


async def seen_by(browser: Browser, path: str) -> dict[str, str]:
    """What the page's form says was seen, where it says so."""
    shown = {"/office/situations": "/office/situations/new"}.get(path, path.removesuffix("/look"))
    page = page_of(await browser.get(shown))
    return {"seen": "".join(page.xpath("//input[@name='seen']/@value")[:1])}
