"""Surveys on the screen: made, seen as a citizen sees them, opened, ended, read."""

from datetime import timedelta

import httpx
import lxml.etree
import pytest
import time_machine

from admin.deadlines import VERBS, fire_due
from admin.surveys.stages import SETTLES
from storage.cards import AgencyCard
from storage.db import Database
from storage.models.base import utc_now
from storage.terms import Role
from tests.surveys import an_open_survey, answered
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/surveys"


def a_typed_survey(**changes: str) -> dict[str, str]:
    today = utc_now().date()
    form = {
        "russian": "Как мы работаем",
        "foreign": "How we work",
        "first_day": today.isoformat(),
        "last_day": (today + timedelta(days=7)).isoformat(),
        "russian_1": "Легко ли было найти, куда обратиться?",
        "foreign_1": "Was it easy to find where to turn?",
        "options_1": "Да\nНет",
        "foreign_options_1": "Yes\nNo",
    }
    return form | changes


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    return await a_house(sqlite_database)


def values(answer: httpx.Response, name: str) -> list[str]:
    return [str(each) for each in page_of(answer).xpath(f"//input[@name='{name}']/@value")]


async def test_a_survey_is_made_looked_at_and_opened(house: House) -> None:
    browser = await house.as_(Role.REVIEWER)

    made = await browser.post(PATH, a_typed_survey())
    at = made.headers["location"].partition("?")[0]
    seen = await browser.get(at)
    opened = await browser.post(f"{at}/open", {"seen": values(seen, "seen")[0]})
    running = await browser.get(opened.headers["location"])

    assert "Вопрос 1 из 1" in text_of(seen) and "Question 1 of 1" in text_of(seen)
    assert "Не хочу отвечать" in text_of(seen) and "черновик" in text_of(seen).lower()
    assert "Опрос открыт" in text_of(running) and "меньше десяти" in text_of(running)
    assert not page_of(running).xpath(f"//a[@href='{at}/edit']")
    [card] = (await cards(house))[0].surveys
    assert card.title["en"] == "How we work"


async def cards(house: House) -> tuple[AgencyCard, ...]:
    await house.renew()
    return house.cards


async def test_a_refused_survey_loses_nothing_that_was_typed(house: House) -> None:
    browser = await house.as_(Role.APPROVER)
    typed = a_typed_survey(options_1="Да", russian_2="А это удобно?", options_2="Да\nНет")

    refused = await browser.post(PATH, typed)

    page = page_of(refused)
    assert refused.status_code == 422 and "меньше двух" in text_of(refused)
    assert page.xpath("//p[@id='options_1-error']")
    texts = {each.get("name"): each.text for each in page.xpath("//textarea")}
    assert (texts["russian_2"], texts["options_2"]) == ("А это удобно?", "Да\nНет")
    assert values(refused, "russian") == ["Как мы работаем"]


async def test_two_who_change_one_draft_do_not_undo_each_other(house: House) -> None:
    one, other = await house.as_(Role.REVIEWER), await house.as_(Role.HEAD)
    made = await one.post(PATH, a_typed_survey())
    at = made.headers["location"].partition("?")[0]
    seen = values(await one.get(f"{at}/edit"), "seen")[0]

    await one.post(at, a_typed_survey(russian="Первое", seen=seen))
    late = await other.post(at, a_typed_survey(russian="Второе", seen=seen))

    assert late.status_code == 422 and "Второе" in values(late, "russian")
    assert "Первое" in text_of(await one.get(PATH))


async def test_the_form_opens_only_for_who_may_change_a_survey_that_may_be_changed(
    house: House,
) -> None:
    reviewer, editor = await house.as_(Role.REVIEWER), await house.as_(Role.EDITOR)
    made = await reviewer.post(PATH, a_typed_survey())
    at = made.headers["location"].partition("?")[0]
    seen = {"seen": values(await reviewer.get(at), "seen")[0]}

    draft = [(await each.get(f"{at}/edit")).status_code for each in (reviewer, editor)]
    await reviewer.post(f"{at}/open", seen)
    opened = await reviewer.get(f"{at}/edit")

    assert draft == [200, 403]
    assert opened.status_code == 422 and "уже открыт или закончен" in text_of(opened)


async def test_what_fewer_than_ten_answered_is_promised_to_nobody(house: House) -> None:
    browser = await house.as_(Role.HEAD)
    async with house.database.writing() as store:
        survey = await an_open_survey(store, house.people.reviewer)
        await answered(store, survey, 0, 1, 3)
    at = f"{PATH}/{survey.id}"

    running = text_of(await browser.get(at))
    await browser.post(f"{at}/end", {"seen": str(survey.revision)})
    counting = text_of(await browser.get(at))

    assert "Если ответят десять или больше" in running
    assert "результаты не покажем" in counting and "будет видно" not in counting


async def test_results_come_with_a_chart_and_a_table_once_it_is_over(house: House) -> None:
    browser = await house.as_(Role.EDITOR)
    async with house.database.writing() as store:
        survey = await an_open_survey(store, house.people.reviewer)
        await answered(store, survey, 0, 1, 12)
        await answered(store, survey, 1, 0, 3)
    at = f"{PATH}/{survey.id}"
    early = [(await browser.get(f"{at}/{each}")).status_code for each in FILES]
    seen = {"seen": str(survey.revision)}

    ended = await (await house.as_(Role.HEAD)).post(f"{at}/end", seen)
    counting = await browser.get(at)
    with time_machine.travel(utc_now() + SETTLES + timedelta(seconds=1), tick=False):
        await fire_due(house.database, VERBS, utc_now())
    over = await browser.get(at)
    chart, table = [await browser.get(f"{at}/{each}") for each in FILES]

    assert early == [404, 404]
    assert "четверть часа" in text_of(await browser.get(ended.headers["location"]))
    assert "не меньше 10" in text_of(counting) and "Результаты" not in headings(counting)
    assert "Ответов: 12" in text_of(over) and "меньше десяти — результаты" in text_of(over)
    assert headings(over)[0] == "Результаты"
    [picture] = page_of(over).xpath("//p[@class='chart']/img")
    assert "Не сразу" in picture.get("alt")
    assert lxml.etree.fromstring(chart.content).tag.endswith("svg")
    lines = table.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 3 and '"Не сразу";"12";"100"' in lines[2]


FILES = ("charts/1.svg", "results.csv")


def headings(answer: httpx.Response) -> list[str]:
    return [each.text for each in page_of(answer).xpath("//main//h2")]
