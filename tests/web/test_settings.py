"""The agency's procedure on the screen: looked at before it is saved, and refused without loss."""

from typing import Any

import httpx
import pytest

from admin.procedure.reading import read_value
from admin.procedure.settings import Group, settings_of
from admin.procedure.typed import as_typed
from admin.procedure.values import value_of
from storage.db import Database
from storage.procedure import GroupRules, Monitoring, Procedure, Publication
from storage.terms import Client, Need, Role
from tests.factories import a_procedure
from tests.web.house import Browser, House, a_house, page_of, text_of

PATH = "/office/agency"


async def procedure_of(house: House) -> Procedure:
    async with house.database.reading() as store:
        return (await store.agencies.get(house.agency.id)).procedure


def carried(answer: httpx.Response) -> dict[str, Any]:
    """What the page's form carries unseen, and what stands in its basis."""
    fields = page_of(answer).xpath("//main//form//input[@name='seen' or @name='typed']")
    return {each.get("name"): each.get("value", "") for each in fields}


async def looked(browser: Browser, part: str, form: dict[str, Any]) -> httpx.Response:
    """The page that shows what would change."""
    asked = carried(await browser.get(f"{PATH}/settings/{part}"))
    return await browser.post(f"{PATH}/settings/{part}/look", {"seen": asked["seen"], **form})


async def saved(
    browser: Browser, part: str, form: dict[str, Any], basis: str = ""
) -> httpx.Response:
    shown = await looked(browser, part, form)
    return await browser.post(f"{PATH}/settings/{part}", {**carried(shown), "basis": basis})


async def test_a_choice_that_nobody_offers_is_told_of_as_a_choice(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    part = f"{PATH}/settings/release_rule"
    form = {**carried(await browser.get(part)), "typed": "by_magic"}

    answers = [await browser.post(path, form) for path in (f"{part}/look", part)]

    assert [each.status_code for each in answers] == [422, 422]
    assert all("Выберите из списка" in text_of(each) for each in answers)
    assert not any("пробел" in text_of(each) for each in answers)


async def test_a_setting_is_looked_at_and_then_saved(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    shown = await looked(browser, "publication.working_days", {"typed": "10"})
    before = (await procedure_of(house)).publication.working_days
    done = await browser.post(
        f"{PATH}/settings/publication.working_days",
        {**carried(shown), "basis": "приказ от 11.04.2024 № 54"},
    )
    history = text_of(await browser.get(f"{PATH}/history"))

    assert shown.status_code == 200 and "Ещё ничего не сохранено" in text_of(shown)
    assert (before, done.status_code) == (None, 303)
    assert (await procedure_of(house)).publication.working_days == 10
    assert "Рабочих дней на публикацию" in history and "приказ от 11.04.2024 № 54" in history
    assert house.people.administrator.title in history


SAVED: dict[str, tuple[dict[str, Any], Any]] = {
    "release_rule": ({"typed": "by_order"}, "by_order"),
    "phrases_by_proposal": ({"typed": "yes"}, True),
    "publication.told": ({"typed": ["approver"]}, ["approver"]),
    "publication.paragraph": ({"typed": ""}, ""),
    "directions.external": (
        {"typed": "Рассмотрение обращений\nДоступ к информации\nНовое"},
        ["Рассмотрение обращений", "Доступ к информации", "Новое"],
    ),
    "needs": (
        {"place-submission": "1", "place-information": "2", "place-feedback": "9"},
        ["submission", "information", "feedback"],
    ),
    "order": (
        {"typed": "№ 54 от 11.04.2024 О перечне"},
        {"number": "54", "date": "2024-04-11", "title": "О перечне"},
    ),
    "form_title": ({"typed": "Список"}, "Список"),
    "channels.phone": ({"typed": "digital"}, "digital"),
}


@pytest.mark.parametrize("part", SAVED)
async def test_each_way_of_answering_works(sqlite_database: Database, part: str) -> None:
    form, becomes = SAVED[part]
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await saved(browser, part, form)

    assert answer.status_code == 303, text_of(answer)
    now = value_of(part, await procedure_of(house))
    assert (becomes.items() <= now.items()) if isinstance(becomes, dict) else now == becomes


def whole_procedure() -> Procedure:
    """Every setting has a value."""
    return a_procedure(
        publication=Publication(
            working_days=10, counted_from="approval", paragraph="6", page="https://example.org/p"
        ),
        monitoring=Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16"),
        groups=GroupRules(aliases=("Жилнадзор", "ГЖИ")),
        form_title="Перечень",
        form_columns=("№", "Точка", "Потребности", "Вид"),
        form_fields=("number", "touchpoint", "needs", "kind"),
        lists={Client.EXTERNAL: a_procedure().order},
    )


def test_what_a_form_shows_reads_as_what_is() -> None:
    procedure = whole_procedure()
    settings = [each for group in Group for each in settings_of(group, procedure)]
    kept = [each for each in settings if value_of(each.part, procedure) not in (None, "")]

    for setting in kept:
        value = value_of(setting.part, procedure)
        if not isinstance(value, dict):
            read = read_value(setting, as_typed(setting, value))
            assert read == value or sorted(read) == sorted(value), setting.part
        else:
            read = read_value(setting, as_typed(setting, value))
            assert read.items() <= value.items(), setting.part
    assert len(kept) > 30


async def test_a_refused_answer_stands_in_its_form_again(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    number = await looked(browser, "publication.working_days", {"typed": "сто"})
    needs = await looked(browser, "needs", {"place-submission": "первое", "place-result": "2"})

    assert (number.status_code, needs.status_code) == (422, 422)
    assert page_of(number).xpath("//input[@id='typed']/@value") == ["сто"]
    assert page_of(needs).xpath("//input[@name='place-submission']/@value") == ["первое"]
    assert page_of(needs).xpath("//input[@name='place-result']/@value") == ["2"]
    assert page_of(needs).xpath("//input[@name='place-information']/@value") == [""]


async def test_a_refused_basis_keeps_the_answer(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await saved(browser, "publication.working_days", {"typed": "10"}, basis="№")

    assert answer.status_code == 422
    assert page_of(answer).xpath("//input[@name='typed']/@value") == ["10"]
    assert page_of(answer).xpath("//input[@name='basis']/@value") == ["№"]
    assert (await procedure_of(house)).publication.working_days is None


async def test_a_need_in_use_is_named_and_stays(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await looked(browser, "needs", {"place-submission": "1"})

    assert answer.status_code == 422 and "«Сайт»" in text_of(answer)
    assert Need.INFORMATION in [each.code for each in (await procedure_of(house)).needs]


async def test_the_second_of_two_administrators_is_told(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    shown = await looked(browser, "form_title", {"typed": "Мой заголовок"})
    await saved(browser, "form_title", {"typed": "Чужой заголовок"})

    late = await browser.post(f"{PATH}/settings/form_title", carried(shown))

    assert late.status_code == 422
    assert page_of(late).xpath("//*[@id='typed']")[0].text_content() == "Мой заголовок"
    assert (await procedure_of(house)).form_title == "Чужой заголовок"


async def test_an_order_of_needs_outlives_a_refusal(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    form = {"place-submission": "1", "place-information": "2"}
    shown = await looked(browser, "needs", form)
    await saved(browser, "form_title", {"typed": "Чужой заголовок"})

    late = await browser.post(f"{PATH}/settings/needs", carried(shown))

    assert late.status_code == 422
    for name, place in form.items():
        assert page_of(late).xpath(f"//input[@name='{name}']/@value") == [place]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.HEAD])
async def test_others_read_and_change_nothing(sqlite_database: Database, role: Role) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(role)

    page = await browser.get(PATH)
    form = await browser.get(f"{PATH}/settings/form_title")
    posted = await browser.post(f"{PATH}/settings/form_title", {"typed": "Моё", "seen": "1"})

    assert page.status_code == 200 and "Изменить" not in text_of(page)
    assert (form.status_code, posted.status_code) == (403, 403)
    assert (await procedure_of(house)).form_title == ""


async def test_every_setting_has_a_page_with_labels(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database, whole_procedure())
    browser = await house.as_(Role.ADMINISTRATOR)
    links = page_of(await browser.get(PATH)).xpath("//main//a[contains(@href,'/settings/')]/@href")

    for link in links:
        page = page_of(await browser.get(link))
        fields = "//main//*[(self::input and not(@type='hidden')) or self::textarea]"
        assert page.xpath(fields), link
        for field in page.xpath(fields):
            assert page.xpath(f"//label[@for='{field.get('id')}']"), link
    assert len(links) > 30


async def test_a_setting_that_is_not_there_is_said_so(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await (await house.as_(Role.ADMINISTRATOR)).get(f"{PATH}/settings/needs.money")

    assert answer.status_code == 422


@pytest.mark.parametrize("page", ["99", "0", "x", "9" * 5000])
async def test_a_page_of_changes_that_is_none_shows_the_nearest(
    sqlite_database: Database, page: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    await saved(browser, "publication.working_days", {"typed": "5"})

    answer = await browser.get(f"{PATH}/history?page={page}")

    assert answer.status_code == 200
    assert page_of(answer).xpath("//tbody/tr/td[2]/text()") == [house.people.administrator.title]
