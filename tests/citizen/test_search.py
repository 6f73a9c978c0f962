"""A question in the citizen's own words, asked in the samples."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text

from bot.actions import encode
from bot.citizen.actions import NoneOfThese
from bot.guide.library import Shelf
from bot.notebook import write_down
from storage.db import Database
from storage.models import Question
from storage.terms import Role
from tests.citizen.conftest import GetPhone, citizens_routes, settle
from tests.citizen.crawl import LEAVING, crawl, judge, judge_text
from tests.citizen.person import HousePhone
from tests.factories import open_office

Citizen = Callable[..., Awaitable[HousePhone]]


@pytest.fixture
def citizen_of(phone: GetPhone, samples: Database) -> Citizen:
    async def get(code: str, language: str = "ru", role: Role | None = None) -> HousePhone:
        await settle(samples, code, "test:1", language, role)
        return phone(language=language)

    return get


async def kept(database: Database, shelf: Shelf, citizen: HousePhone) -> list[Question]:
    """What staff see after the next batch is written."""
    await write_down(citizen.notebook, database, shelf.library.search)
    async with database.reading() as store:
        agencies = await store.agencies.all()
        found = [await store.questions.open_by_frequency(each.id, 50) for each in agencies]
    return [question for own in found for question in own]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("управляйка не отвечает уже месяц", "Управляющая компания"),
        ("крыша протекает", "крыша"),
        ("rhsif ntxtn", "крыша"),
        ("krysha protekaet", "крыша"),
    ],
)
async def test_a_sure_answer_shows_the_ways_at_once(
    citizen_of: Citizen, text: str, title: str
) -> None:
    citizen = await citizen_of("astrakhan_housing")

    screen = await citizen.send(text)

    assert "Похоже, вы об этом" in screen.text and title.lower() in screen.text.lower()
    assert {"Госуслуги", "Письмо", "Личный приём", "Ничего из этого"} <= set(screen.labels)
    judge(screen, "ru")


async def test_what_was_read_in_another_layout_is_told(citizen_of: Citizen) -> None:
    screen = await (await citizen_of("astrakhan_housing")).send("rhsif ntxtn")

    assert "Я прочитал это так: «крыша течет»." in screen.text


async def test_another_bodys_matter_names_the_body_and_the_law(
    citizen_of: Citizen, samples: Database, shelf: Shelf
) -> None:
    citizen = await citizen_of("astrakhan_housing")

    screen = await citizen.send("налог на имущество пришёл неправильный")

    assert "Это не к нам. Кто отвечает: <b>Федеральная налоговая служба</b>." in screen.text
    assert "По закону: Налоговый кодекс" in screen.text
    assert {"Поговорить с человеком", "Ничего из этого"} <= set(screen.labels)
    assert await kept(samples, shelf, citizen) == []


async def test_what_nobody_understands_is_not_guessed(citizen_of: Citizen) -> None:
    citizen = await citizen_of("astrakhan_housing")

    screen = await citizen.send("ыва пролдж <b>")

    judge_text(screen.text)
    assert screen.text.startswith("Боюсь подсказать неверно.")
    assert {"Хочу пожаловаться или попросить", "Поговорить с человеком"} <= set(screen.labels)


async def test_the_same_question_again_leads_to_a_person(citizen_of: Citizen) -> None:
    citizen = await citizen_of("astrakhan_housing")

    await citizen.send("крыша протекает")
    screen = await citizen.send("Протекает крыша!")

    assert "Вот где ответит человек" in screen.text
    assert "Горячая линия" in screen.labels


async def test_none_of_these_is_kept_without_the_person_and_leads_on(
    citizen_of: Citizen, samples: Database, shelf: Shelf
) -> None:
    citizen = await citizen_of("astrakhan_housing")
    screen = await citizen.send("меня зовут Иван Петров, крыша протекает, звоните +7 900 000-00-00")
    assert await kept(samples, shelf, citizen) == []

    after = await citizen.click(screen.labelled("Ничего из этого").data or "")

    (question,) = await kept(samples, shelf, citizen)
    assert question.none_of_these == 1 and question.times == 1
    assert "Иван" not in question.text and "900" not in question.text
    assert after.text.startswith("Простите, что не помог")
    assert {"Хочу пожаловаться или попросить", "Поговорить с человеком"} <= set(after.labels)


async def test_what_was_not_answered_is_counted_once_a_day_for_a_person(
    citizen_of: Citizen, samples: Database, shelf: Shelf
) -> None:
    citizen = await citizen_of("astrakhan_housing")

    for words in (
        "фиолетовый бегемот грустит",
        "бегемот фиолетовый грустит",
        "БЕГЕМОТ фиолетовый грустит!",
    ):
        await citizen.send(words)

    (question,) = await kept(samples, shelf, citizen)
    assert (question.abstained, question.repeated) == (1, 1)


async def test_a_button_counts_its_question_once(
    citizen_of: Citizen, samples: Database, shelf: Shelf
) -> None:
    citizen = await citizen_of("astrakhan_housing")
    none = (await citizen.send("крыша протекает")).labelled("Ничего из этого").data or ""

    first = await citizen.click(none)
    again = await citizen.click(none)

    (question,) = await kept(samples, shelf, citizen)
    assert question.none_of_these == 1
    assert "увидят сотрудники" in first.text and "увидят сотрудники" not in again.text


async def test_the_same_words_in_another_agency_are_no_repetition(
    citizen_of: Citizen, samples: Database
) -> None:
    citizen = await citizen_of("sverdlovsk_invest")
    await citizen.send("где взять образец заявления")
    choice = await citizen.send("/agency")
    await citizen.click(choice.labelled("Жилищный надзор Астраханской области").data or "")

    screen = await citizen.send("где взять образец заявления")

    assert "то же самое" not in screen.text


async def test_danger_is_answered_the_same_however_often_it_is_told(citizen_of: Citizen) -> None:
    citizen = await citizen_of("astrakhan_housing")

    for _ in range(3):
        screen = await citizen.send("пахнет газом!")

        assert "112" in screen.text
        assert "Ничего из этого" not in screen.labels


async def test_nothing_in_the_database_joins_a_question_with_its_person(
    postgres_database: Database,
) -> None:
    office = await open_office(postgres_database)
    shelf = Shelf(postgres_database)
    await shelf.refresh()
    citizen = HousePhone(postgres_database, shelf, citizens_routes(), "test:1")
    await citizen.send("/start")
    await citizen.send("фиолетовый бегемот грустит")
    (question,) = await kept(postgres_database, shelf, citizen)
    assert question.agency_id == office.agency.id

    async with postgres_database.engine.connect() as connection:
        for table in ("person", "processed_update", "queued_message", "conversation"):
            joined = await connection.scalar(
                text(
                    f"SELECT count(*) FROM question q JOIN {table} t ON t.xmin::text = q.xmin::text"
                )
            )
            assert joined == 0, table


async def test_words_lead_to_the_agency_before_one_is_chosen(phone: GetPhone) -> None:
    screen = await phone().send("субсидия на модернизацию завода")

    assert "<b>Мининвестиций Свердловской области</b>: Субсидия" in screen.text
    assert "Мининвестиций Свердловской области" in screen.labels


async def test_words_for_several_agencies_ask_which(phone: GetPhone) -> None:
    screen = await phone().send("сколько дней рассматривают обращение")

    assert "К какому органу ваш вопрос?" in screen.text
    assert "Выбрать другой орган" in screen.labels


async def test_a_matter_of_another_agency_is_offered_there(citizen_of: Citizen) -> None:
    screen = await (await citizen_of("sverdlovsk_invest")).send("крыша протекает")

    assert "вопрос другого органа" in screen.text
    assert any(label.startswith("Жилищный надзор") for label in screen.labels)


async def test_what_the_list_has_no_way_for_is_said_so(citizen_of: Citizen) -> None:
    screen = await (await citizen_of("kaliningrad_gtn")).send("поставить трактор на учёт")

    assert (
        "наш перечень пока не говорит" in screen.text and "составлен для сотрудников" in screen.text
    )


async def test_an_employee_asks_in_the_employees_list(citizen_of: Citizen) -> None:
    citizen = await citizen_of("kaliningrad_gtn", role=Role.INTERNAL)

    screen = await citizen.send("принтер не печатает")

    assert "не работает компьютер" in screen.text.lower() or "Похоже, вы об этом" in screen.text


async def test_english_words_find_the_same_ways(citizen_of: Citizen) -> None:
    screen = await (await citizen_of("astrakhan_housing", "en")).send("the roof is leaking")

    assert "roof" in screen.text.lower()
    judge(screen, "en")


async def test_a_forged_number_counts_nothing(
    citizen_of: Citizen, samples: Database, shelf: Shelf
) -> None:
    citizen = await citizen_of("astrakhan_housing")

    screen = await citizen.click(encode(NoneOfThese(1, 0, 999_999)))

    assert screen.text.startswith("Простите, что не помог")
    assert await kept(samples, shelf, citizen) == []


async def is_asked(database: Database, address: str) -> bool:
    """Whether a conversation waits for this person's words: then they answer it."""
    async with database.reading() as store:
        person = await store.people.at(address)
        return person is not None and await store.conversations.of(person.id) is not None


async def test_a_question_is_answered_from_any_screen(
    citizen_of: Citizen, phone: GetPhone, samples: Database
) -> None:
    citizen = await citizen_of("astrakhan_housing")
    await settle(samples, "astrakhan_housing", "test:2", "ru")
    walk = await crawl(phone("test:2"))
    first = {data.split("|")[0]: data for data in reversed(list(walk.screens))}
    assert {"go", "card", "man", "about", "langs"} <= set(first)

    asks_for_words = {"x", "xp", "xs", "hy", "hn", "ptr"}  # what is typed there tells what is wrong
    leaving = {each.rstrip("|") for each in LEAVING}
    for kind in sorted(set(first) - leaving - asks_for_words):
        await citizen.click(first[kind])
        if await is_asked(samples, "test:1"):
            continue
        screen = await citizen.send(f"крыша протекает {kind}")

        assert "Протекает крыша" in screen.text, kind
        judge(screen, "ru")
