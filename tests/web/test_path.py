"""The client's path on the screen: who sees it, who changes it, what a refusal keeps."""

from typing import Any

from storage.db import Database
from storage.situations import ScenarioStep
from storage.terms import Role
from tests.web.house import Browser, House, a_house, page_of, text_of

PATH = "/office/situations/path"
STEP: dict[str, Any] = {
    "russian": "Отправить обращение",
    "foreign": "Send the appeal",
    "need": "submission",
    "needed_russian": "Фамилия и адрес для ответа (59-ФЗ, ст. 11).",
    "takes_russian": "До 3 дней (59-ФЗ, ст. 8).",
    "next_russian": "Обращение зарегистрируют.",
}


async def path_of(house: House) -> tuple[ScenarioStep, ...]:
    async with house.database.reading() as store:
        return (await store.agencies.get(house.agency.id)).guide.scenario


async def sent(browser: Browser, path: str, form: dict[str, Any], at: str = "/new") -> Any:
    page = page_of(await browser.get(f"{PATH}{at}"))
    seen = str(page.xpath("//input[@name='seen']/@value")[0])
    return await browser.post(f"{PATH}{path}", {**form, "seen": seen})


async def test_a_step_is_written_moved_and_removed(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    second = {**STEP, "russian": "Получить ответ", "foreign": "", "need": "result"}

    answer = await sent(browser, "/new", STEP)
    await sent(browser, "/new", second)
    shown = await browser.get(PATH)
    await sent(browser, "/result/move", {"to": "up"}, "/result")
    moved = await path_of(house)
    removed = await sent(browser, "/result/remove", {}, "/result")

    assert answer.status_code == 303 and removed.status_code == 303
    assert "Шаг 1 из 2. Отправить обращение" in text_of(shown)
    assert "До 3 дней (59‑ФЗ, ст. 8)." in text_of(shown)
    assert [each.key for each in moved] == ["result", "submission"]
    assert [each.key for each in await path_of(house)] == ["submission"]


async def test_a_refused_step_keeps_everything_that_was_typed(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await sent(browser, "/new", STEP)

    answer = await sent(browser, "/new", {**STEP, "russian": "Другое", "foreign": ""})

    page = page_of(answer)
    assert answer.status_code == 422
    assert "уже узнаётся шаг «Отправить обращение»" in text_of(answer)
    assert page.xpath("//input[@name='russian']/@value") == ["Другое"]
    assert page.xpath("//textarea[@name='takes_russian']/text()") == [STEP["takes_russian"]]
    assert page.xpath("//select[@name='need']/option[@selected]/@value") == ["submission"]
    assert page.xpath("//select[@name='need']/@aria-invalid") == ["true"]


async def test_an_old_button_promises_no_text_in_a_form(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    second = {**STEP, "russian": "Получить ответ", "foreign": "", "need": "result"}
    await sent(browser, "/new", STEP)

    form = page_of(await browser.get(f"{PATH}/new"))
    old = str(form.xpath("//input[@name='seen']/@value")[0])
    await sent(browser, "/new", second)
    moved = await browser.post(f"{PATH}/submission/move", {"to": "down", "seen": old})
    typed = await browser.post(f"{PATH}/new", {**STEP, "seen": old})

    assert moved.status_code == typed.status_code == 422
    assert "изменил кто-то другой" in text_of(moved) and "в форме" not in text_of(moved)
    assert "ваш текст остался в форме" in text_of(typed)


async def test_whoever_may_not_edit_reads_the_path(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await sent(await house.as_(Role.REVIEWER), "/new", STEP)
    browser = await house.as_(Role.EDITOR)

    shown, form = await browser.get(PATH), await browser.get(f"{PATH}/new")

    assert "Отправить обращение" in text_of(shown)
    assert not page_of(shown).xpath("//main//form") and "Добавить шаг" not in text_of(shown)
    assert form.status_code == 403


async def test_the_situations_lead_to_the_path_and_its_history(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await sent(browser, "/new", STEP)

    situations = page_of(await browser.get("/office/situations"))
    history = await browser.get("/office/agency/history")

    assert situations.xpath(f"//main//a[@href='{PATH}']")
    assert "Шаг пути «Отправить обращение»" in text_of(history)
