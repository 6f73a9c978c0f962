"""Life situations on the screen: who sees, who changes, what a refusal keeps."""

from typing import Any

import httpx
import pytest

from admin.releases import make_release
from storage.db import Database
from storage.situations import Guide
from storage.terms import Role, TopicKind
from tests.factories import a_topic
from tests.web.house import Browser, House, a_house, page_of, text_of

PATH = "/office/situations"
FIRST: dict[str, Any] = {
    "client": "external",
    "russian": "Хочу посоветоваться",
    "foreign": "I want advice",
    "paragraph": "п. 2.9",
    "option_russian": "Спросить",
    "needs": ["information", "submission"],
    "own_words": "no",
    "hidden": "no",
}
FORMS: dict[str, dict[str, Any]] = {
    "": FIRST,
    "/ask/words": {"russian": "Другое"},
    "/ask/move": {"to": "down"},
    "/ask/shown": {"shown": "no"},
    "/ask/remove": {},
    "/ask/options/new": {"option_russian": "Спросить", "needs": ["information"]},
    "/ask/options/learn": {"option_russian": "Спросить", "needs": ["information"]},
    "/ask/options/learn/move": {"to": "up"},
    "/ask/options/learn/remove": {},
}


async def a_listed_house(database: Database) -> House:
    """A house whose list has a release."""
    house = await a_house(database)
    async with database.writing() as store:
        await make_release(store, house.people.owner.id, [], by=house.people.approver)
    await house.renew()
    return house


async def guide_of(house: House) -> Guide:
    async with house.database.reading() as store:
        return (await store.agencies.get(house.agency.id)).guide


async def mark_on(browser: Browser, path: str = f"{PATH}/ask") -> str:
    """What the page's forms say was seen."""
    page = page_of(await browser.get(path))
    return str(page.xpath("//input[@name='seen']/@value")[0])


async def sent(
    browser: Browser, path: str, form: dict[str, Any], at: str = f"{PATH}/ask"
) -> httpx.Response:
    """A form of that page, with everything that it carries."""
    return await browser.post(f"{PATH}{path}", {**form, "seen": await mark_on(browser, at)})


async def test_a_situation_is_added_and_citizens_are_asked_at_once(
    sqlite_database: Database,
) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    answer = await sent(browser, "", FIRST, f"{PATH}/new")
    after = await browser.get(answer.headers["location"])

    assert answer.status_code == 303
    assert "Хочу посоветоваться" in text_of(after) and "Люди её уже видят" in text_of(after)
    (card,) = house.cards
    assert [each.title["ru"] for each in card.guide.situations][-1] == "Хочу посоветоваться"
    assert "Сейчас это 1 точка: Приём" in text_of(after)


async def test_a_refused_form_keeps_everything_that_was_typed(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    form = {**FIRST, "needs": ["result", "submission"], "own_words": "no", "hidden": "no"}

    answer = await sent(browser, "", form, f"{PATH}/new")

    page = page_of(answer)
    assert answer.status_code == 422
    assert "ни одной точки" in text_of(answer)
    assert page.xpath("//input[@name='russian']/@value") == ["Хочу посоветоваться"]
    assert page.xpath("//input[@name='paragraph']/@value") == ["п. 2.9"]
    assert set(page.xpath("//input[@name='needs'][@checked]/@value")) == set(form["needs"])
    assert len((await guide_of(house)).situations) == 1


async def test_the_second_of_two_editors_loses_nothing(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    first, second = await house.as_(Role.REVIEWER), await house.as_(Role.APPROVER)
    seen = await mark_on(second, f"{PATH}/ask")
    await sent(first, "/ask/words", {"russian": "Слова первого"}, f"{PATH}/ask")

    late = await second.post(f"{PATH}/ask/words", {"russian": "Слова второго", "seen": seen})
    again = await second.post(
        f"{PATH}/ask/words",
        {
            "russian": "Слова второго",
            "seen": str(page_of(late).xpath("//input[@name='seen']/@value")[0]),
        },
    )

    assert late.status_code == 422 and "изменил кто-то другой" in text_of(late)
    assert "Слова первого" in text_of(late)
    assert page_of(late).xpath("//input[@name='russian']/@value") == ["Слова второго"]
    assert again.status_code == 303
    assert (await guide_of(house)).situations[0].title["ru"] == "Слова второго"


async def test_options_are_changed_moved_and_removed(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    at = f"{PATH}/ask"
    await sent(browser, "/ask/options/new", {**FIRST, "option_russian": "Подать"}, at)
    code = (await guide_of(house)).situations[0].options[-1].code

    await sent(browser, f"/ask/options/{code}/move", {"to": "up"}, at)
    moved = (await guide_of(house)).situations[0].options
    changed = {"option_russian": "Отнести", "needs": ["submission"], "channels": ["reception"]}
    await sent(browser, f"/ask/options/{code}", changed, f"{at}/options/{code}")
    page = await browser.get(at)
    await sent(browser, f"/ask/options/{code}/remove", {}, at)

    assert [each.code for each in moved] == [code, "learn"]
    assert "Отнести" in text_of(page) and "через: Личный приём" in text_of(page)
    assert [each.code for each in (await guide_of(house)).situations[0].options] == ["learn"]


async def test_what_topics_lead_to_is_named_when_it_may_not_go(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await sent(browser, "", FIRST, f"{PATH}/new")
    async with sqlite_database.writing() as store:
        await a_topic(store, house.agency, kind=TopicKind.OURS, title={"ru": "Шум ночью"})

    answer = await sent(browser, "/ask/remove", {}, f"{PATH}/ask")

    assert answer.status_code == 422 and "«Шум ночью»" in text_of(answer)
    assert (await guide_of(house)).situation("ask") is not None


async def test_a_hidden_situation_is_marked_in_words_and_shown_again(
    sqlite_database: Database,
) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await sent(browser, "", {**FIRST, "hidden": "yes"}, f"{PATH}/new")
    code = (await guide_of(house)).situations[-1].code
    hidden = text_of(await browser.get(PATH))

    await sent(browser, f"/{code}/shown", {"shown": "yes"}, f"{PATH}/{code}")

    assert "скрыто" in hidden and "скрыто" not in text_of(await browser.get(PATH))
    assert len(house.cards[0].guide.situations) == 2


async def test_whoever_edits_no_words_changes_no_situation(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    before = await guide_of(house)
    seen = await mark_on(await house.as_(Role.REVIEWER))
    browser = await house.as_(Role.EDITOR)

    for path, form in FORMS.items():
        answer = await browser.post(f"{PATH}{path}", {**form, "seen": seen})
        assert answer.status_code in (403, 422), path
    asked = await browser.get(f"{PATH}/new")

    assert asked.status_code == 403
    assert await guide_of(house) == before


async def test_an_editor_reads_without_buttons(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)

    page = page_of(await (await house.as_(Role.EDITOR)).get(PATH))

    assert "Нужно узнать" in page.text_content()
    assert (
        page.xpath("//main//form") == []
        and page.xpath("//main//a[contains(@class,'button')]") == []
    )


async def test_another_agencys_situation_is_not_found(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    other = await a_listed_house(sqlite_database)
    there = await other.as_(Role.REVIEWER)
    await sent(there, "", FIRST, f"{PATH}/new")
    code = (await guide_of(other)).situations[-1].code

    browser = await house.as_(Role.REVIEWER)
    shown = await browser.get(f"{PATH}/{code}")
    removed = await sent(browser, f"/{code}/remove", {})

    assert (shown.status_code, removed.status_code) == (404, 404)
    assert (await guide_of(other)).situation(code) is not None


@pytest.mark.parametrize("path", ["", "/new", "/ask", "/ask/options/learn", "/ask/options/new"])
async def test_pages_of_situations_are_whole(sqlite_database: Database, path: str) -> None:
    house = await a_listed_house(sqlite_database)

    answer = await (await house.as_(Role.REVIEWER)).get(f"{PATH}{path}")

    page = page_of(answer)
    assert answer.status_code == 200 and len(page.xpath("//h1")) == 1
    for field in page.xpath(
        "//main//input[not(@type='hidden')] | //main//select | //main//textarea"
    ):
        assert page.xpath(f"//label[@for='{field.get('id')}']"), field.get("name")
    assert page.xpath("//td[not(ancestor::table/caption)]") == []
