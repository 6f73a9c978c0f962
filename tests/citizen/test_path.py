"""«На каком я шаге»: the whole path, each step of it, and the ways to and fro."""

import re

import pytest

from bot.citizen.steps.actions import OpenStep
from bot.guide.path import places_at
from bot.guide.scenario import steps_of
from storage.db import Database
from storage.samples import SAMPLES
from storage.situations import ScenarioStep
from storage.terms import Client, Need, Role
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.person import HousePhone, SeenScreen
from tests.citizen.visits import a_visit, labels, press
from tests.guide.cards import a_row_card, a_situation, an_agency_card, an_option


async def tap(person: HousePhone, label: str) -> SeenScreen:
    return await person.click(person.screen.labelled(label).data or "")


async def test_a_person_says_where_they_are_and_goes_on_step_by_step(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    person = phone()

    whole = await person.send("/steps")
    first = await tap(person, "1. Отправить обращение")
    second = await tap(person, "Следующий шаг")
    back = await tap(person, "Предыдущий шаг")

    assert [each[:2] for each in whole.labels[:5]] == ["1.", "2.", "3.", "4.", "5."]
    assert "Шаг 1 из 5" in first.text and "фамилия и адрес для ответа" in first.text
    assert "Регистрация — до 3 дней (59‑ФЗ, ст. 8)" in first.text
    assert "Предыдущий шаг" not in first.labels
    assert "Шаг 2 из 5" in second.text and "до 30 дней со дня регистрации" in second.text
    assert {"Как идёт рассмотрение", "Когда мне ответят?"} <= set(second.labels)
    assert back.text == first.text


async def test_a_step_leads_to_where_it_is_made(samples: Database, phone: GetPhone) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    person = phone()
    await person.send("/steps")
    await tap(person, "4. Понять ответ")

    ways = await tap(person, "Объясните ответ")

    assert {"Телефон исполнителя", "Личный приём"} <= set(ways.labels)


async def test_a_card_knows_its_step_and_the_way_back_to_it(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    person = phone()
    await person.send("/start")
    await tap(person, "Жду ответа")
    await tap(person, "Как идёт рассмотрение")
    card = await tap(person, "Горячая линия")

    step = await tap(person, "На каком я шаге?")
    await tap(person, "Следующий шаг")
    again = await tap(person, "Назад")

    assert "Шаг 2 из 5" in step.text
    assert again.text.splitlines()[0] == card.text.splitlines()[0]


async def test_whoever_watches_an_appeal_is_told_which_step_they_are_at(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    person = phone()
    await person.send("/appeal")
    await tap(person, "Вчера")
    await tap(person, "Госуслуги")

    whole = await person.send("/steps")

    assert "Похоже, вы на шаге 2." in whole.text


async def test_employees_have_the_path_of_their_own_list(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, "kaliningrad_gtn", "test:1", "ru", Role.INTERNAL)
    person = phone()

    await person.send("/steps")
    step = await tap(person, "2. Оставить отзыв")

    assert "Шаг 2 из 3" in step.text and "Хочу оставить отзыв" in step.labels
    assert "Сколько ждать" not in step.text and "Что нужно" not in step.text


@pytest.mark.parametrize("code", SAMPLES)
async def test_what_the_samples_say_of_papers_and_time_names_its_paragraph(
    samples: Database, code: str
) -> None:
    async with samples.reading() as store:
        agency = await store.agencies.by_code(code)
        assert agency is not None

    path = agency.guide.scenario
    for words in (words for step in path for words in (step.needed, step.takes) if words):
        assert words.keys() == {"ru", "en"}
        assert re.search(r"\((?:59-ФЗ, ст\. \d+|приказ от [^)]+ п\. [\d.]+)\)", words["ru"]), words


async def test_a_step_that_the_list_has_no_way_for_says_so() -> None:
    said = {"title": {"ru": "Шаг"}, "next": {"ru": "Дальше."}}
    path = (
        ScenarioStep(need=Need.SUBMISSION, **said),
        ScenarioStep(need=Need.RESULT, takes={"ru": "Два дня."}, **said),
    )
    row = a_row_card(1, "Госуслуги", Need.SUBMISSION)
    ask = a_situation("ask", an_option("submit", Need.SUBMISSION))
    agency = an_agency_card((ask,), row, scenario=path)
    visit = a_visit(agency)
    first, second = steps_of(agency.guide)

    screen = await press(OpenStep(agency.id, 0, second.key), visit)

    assert places_at(agency, Client.EXTERNAL, first)[0].option == ask.options[0]
    assert "Где это сделать, в перечне пока не сказано." in screen.text
    assert "<b>Сколько ждать.</b> Два дня." in screen.text
    assert "Следующий шаг" not in labels(screen)
    gone = await press(OpenStep(agency.id, 0, "gone"), visit)
    assert "больше не работает" in gone.text
