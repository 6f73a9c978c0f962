"""Templates, scripts and frequent questions on the screen: found, proposed, never lost."""

from typing import Any

import httpx
import pytest

from admin.remarks.templates import BLANKS
from locales import Say
from storage.db import Database
from storage.models import KnowledgeItem, Proposal
from storage.terms import KnowledgeKind, Role, Status
from tests.web.house import Browser, House, a_house, page_of, text_of

PATH = "/office/knowledge"
BODY = "Ответ придёт в течение тридцати дней."
FORM: dict[str, Any] = {
    "knowledge": "faq",
    "title": "Когда придёт ответ?",
    "body": BODY,
    "needs": ["result", "information"],
    "public": "yes",
    "basis": "Порядок, пункт 4",
}


async def an_item(house: House, title: str = "Срок ответа", **values: Any) -> KnowledgeItem:
    item = KnowledgeItem(
        agency_id=house.agency.id,
        **{"kind": KnowledgeKind.TEMPLATE, "title": title, "body": BODY, **values},
    )
    async with house.database.writing() as store:
        await store.knowledge.add(item)
    return item


async def begun(browser: Browser, **form: str) -> str:
    """The address of a draft that was begun just now."""
    answer = await browser.post(f"{PATH}/begin", form)
    assert answer.status_code == 303, text_of(answer)
    return answer.headers["location"]


async def sent(browser: Browser, draft: str, form: dict[str, Any], do: str) -> httpx.Response:
    seen = page_of(await browser.get(draft)).xpath("//input[@name='seen']/@value")[0]
    return await browser.post(draft, {**form, "seen": str(seen), "do": do})


async def proposal(house: House, draft: str) -> Proposal:
    async with house.database.reading() as store:
        return await store.proposals.get(house.agency.id, int(draft.rpartition("/")[2]))


async def test_a_text_is_written_saved_and_sent(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    draft = await begun(browser)

    form = {**FORM, "rows": [str(house.people.reception.id)]}
    saved = await sent(browser, draft, form, "save")
    page = page_of(await browser.get(draft))
    posted = await sent(browser, draft, form, "submit")

    found = await proposal(house, draft)
    assert saved.status_code == 303 and posted.status_code == 303, text_of(posted)
    assert page.xpath("//input[@name='title']/@value") == [FORM["title"]]
    assert set(page.xpath("//input[@name='needs'][@checked]/@value")) == set(FORM["needs"])
    assert page.xpath("//input[@name='rows'][@checked]/@value") == form["rows"]
    assert posted.headers["location"].startswith(f"/office/proposals/{found.id}")
    assert found.status is Status.SUBMITTED and found.becomes["public"] is True
    assert found.becomes["row_names"] == ["Приём"] and found.basis == FORM["basis"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_whoever_writes_a_template_reads_what_will_be_filled_in(language: str) -> None:
    say = Say(language)

    hints = say("web-text-body-hint"), say("knowledge-ask", step="body")

    for name in BLANKS:
        assert all(f"({say(f'remark-blank-{name}')})" in each for each in hints)


async def test_a_refused_text_keeps_everything(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    draft = await begun(browser)
    form = {**FORM, "body": "Пишите Петрову Ивану Сергеевичу."}

    answer = await sent(browser, draft, form, "save")

    page = page_of(answer)
    assert answer.status_code == 422 and "имя" in text_of(answer)
    assert page.xpath("//textarea[@name='body']")[0].text_content().strip() == form["body"]
    assert page.xpath("//input[@name='title']/@value") == [FORM["title"]]
    assert page.xpath("//input[@name='public'][@checked]/@value") == ["yes"]
    assert "title" not in (await proposal(house, draft)).becomes


async def test_what_is_unfinished_is_not_sent(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    draft = await begun(browser)

    answer = await sent(browser, draft, {**FORM, "body": ""}, "submit")

    assert answer.status_code == 422
    assert page_of(answer).xpath("//input[@name='title']/@value") == [FORM["title"]]
    assert (await proposal(house, draft)).status is Status.DRAFT


async def test_looking_for_a_row_loses_nothing(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    draft = await begun(browser)
    row = str(house.people.site.id)

    answer = await sent(browser, draft, {**FORM, "rows": [row], "seek": "при"}, "find")

    page = page_of(answer)
    assert page.xpath("//input[@name='title']/@value") == [FORM["title"]]
    assert page.xpath("//input[@name='rows']/@value") == [row, str(house.people.reception.id)]
    assert page.xpath("//input[@name='rows'][@checked]/@value") == [row]


async def test_the_second_window_is_told(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    draft = await begun(browser)
    seen = str(page_of(await browser.get(draft)).xpath("//input[@name='seen']/@value")[0])
    await sent(browser, draft, FORM, "save")

    late = await browser.post(draft, {**FORM, "title": "Другое название", "seen": seen})

    assert late.status_code == 422
    assert page_of(late).xpath("//input[@name='title']/@value") == ["Другое название"]
    assert (await proposal(house, draft)).becomes["title"] == FORM["title"]


async def test_an_approved_text_is_changed_and_withdrawn_by_proposals(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    item = await an_item(house)
    browser = await house.as_(Role.EDITOR)

    withdrawal = await begun(browser, item=str(item.id), withdraw="yes")
    page = await browser.get(withdrawal)
    posted = await sent(browser, withdrawal, {"basis": "Устарел совсем"}, "submit")
    taken = await browser.post(f"{PATH}/begin", {"item": str(item.id)})

    found = await proposal(house, withdrawal)
    assert "снимается" in text_of(page) and posted.status_code == 303
    assert found.becomes["withdrawn"] is True and found.basis == "Устарел совсем"
    assert taken.status_code == 422 and item.title in text_of(taken)


async def test_texts_are_found_by_words_kind_and_need(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await an_item(house, "Срок ответа", needs=["result"])
    await an_item(house, "Разговор о приёме", kind=KnowledgeKind.SCRIPT, public=True)
    browser = await house.as_(Role.ADMINISTRATOR)

    whole = text_of(await browser.get(PATH))
    words = text_of(await browser.get(f"{PATH}?text=разговор"))
    kind = text_of(await browser.get(f"{PATH}?kind=template"))
    need = text_of(await browser.get(f"{PATH}?need=result"))
    nothing = text_of(await browser.get(f"{PATH}?text=космос"))

    assert "2 текста" in whole and "Предложить новый текст" not in whole
    assert "Разговор о приёме" in words and "Срок ответа" not in words
    assert "Срок ответа" in kind and "Разговор" not in kind
    assert "Срок ответа" in need and "Разговор" not in need
    assert "Ничего не нашлось" in nothing


async def test_somebody_elses_draft_and_another_agencys_text_are_out_of_reach(
    sqlite_database: Database,
) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    foreign = await an_item(other)
    editor, reviewer = await house.as_(Role.EDITOR), await house.as_(Role.REVIEWER)
    draft = await begun(editor)

    opened = await reviewer.get(draft)
    posted = await reviewer.post(draft, {**FORM, "seen": "1"})
    text = await editor.get(f"{PATH}/{foreign.id}")
    begins = await editor.post(f"{PATH}/begin", {"item": str(foreign.id)})

    assert {opened.status_code, posted.status_code} <= {403, 404, 422}
    assert (text.status_code, begins.status_code) == (404, 404)
    assert (await proposal(house, draft)).becomes == {}
