"""An appeal's days and its answer, said as they are: impossible days, the past, «нет» and «да»."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from storage.db import Database
from tests.citizen.person import SeenScreen, seen
from tests.citizen.test_appeals import LAST_DAY, NOW, Home, a_home


@pytest.fixture(autouse=True)
def on_a_sunday() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
async def home(sqlite_database: Database) -> Home:
    return await a_home(sqlite_database, "ru")


@pytest.mark.parametrize("said", ["завтра", "послезавтра", "Отправлю завтра"])
async def test_a_day_to_come_in_words_is_refused_as_one_in_figures(home: Home, said: str) -> None:
    await home.phone.send("/appeal")

    refused = await home.phone.send(said)

    assert "ещё не наступил" in refused.text and "Вернуться к вопросу" in refused.labels


@pytest.mark.parametrize("said", ["сегодня", "Вчера", "позавчера"])
async def test_the_last_three_days_have_names(home: Home, said: str) -> None:
    await home.phone.send("/appeal")

    assert "Через что?" in (await home.phone.send(said)).text


@pytest.mark.parametrize("said", ["🙂", "ыва олд", "ку-ку"])
async def test_nonsense_in_place_of_a_day_is_asked_again_however_often(
    home: Home, said: str
) -> None:
    await home.phone.send(said)
    await home.phone.send("/appeal")

    first = await home.phone.send(said)
    second = await home.phone.send(said)
    await home.press("Вернуться к вопросу")

    assert "не похоже на день" in first.text and first == second
    assert "Когда вы отправили обращение?" in home.phone.screen.text
    assert "Через что?" in (await home.phone.send("12 ноября")).text


async def test_a_year_later_all_of_it_is_told_of_the_past(home: Home) -> None:
    told = await home.watch("30.11.2025")

    assert "Срок могли продлить" in told.text and "должны были сообщить" in told.text
    assert "могут" not in told.text and "Сообщат" not in told.text
    assert "может прийти" not in told.text


async def test_the_list_says_that_there_is_no_answer(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    await unanswered(home, on_a_sunday)

    listed = await home.phone.send("/appeal")

    assert "1. 12.11.2026, Госуслуги: ответа нет" in listed.labels


async def test_yes_after_no_is_said_to_be_so_and_can_be_taken_back(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    asked = await unanswered(home, on_a_sunday)
    yes = asked.labelled("Да, ответили").data or ""

    answered = await home.phone.click(yes)
    again = await home.phone.click(yes)
    taken_back = await home.press("Нет, ответ не пришёл")

    assert "Раньше вы отметили, что ответа нет" in answered.text
    assert "Вы отметили: ответ пришёл" in again.text and again.text != answered.text
    assert "Жаль, что ответа нет" in taken_back.text


async def test_from_a_complaint_one_goes_back_to_the_appeal_that_was_not_answered(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    await unanswered(home, on_a_sunday)
    complaint = await home.press("Пожаловаться, что не ответили")

    back = await home.press("Назад")

    assert "приказ от 10.06.2024 № 078-О, п. 2.1" in complaint.text
    assert "Обращение от 12 ноября 2026 г." in back.text


async def unanswered(home: Home, clock: time_machine.Traveller) -> SeenScreen:
    """The reminder on which somebody has pressed «Нет»."""
    await home.watch()
    clock.move_to(LAST_DAY + timedelta(days=1))
    asked = await home.reminder()
    assert asked is not None
    home.phone.screen = seen(asked)
    await home.press("Нет")
    return seen(asked)
