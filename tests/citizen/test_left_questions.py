"""A question that is left is said to be left, and a file is no answer to it."""

import pytest

from bot.incoming import Unreadable
from storage.db import Database
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.person import HousePhone

CODE = "astrakhan_housing"

ASKED = {
    "/remark": ("Замечание не отправлено.", "Вернуться к замечанию"),
    "/support": ("Вопрос о боте не отправлен.", "Вернуться к вопросу о боте"),
}


@pytest.fixture
async def citizen(samples: Database, phone: GetPhone) -> HousePhone:
    await settle(samples, CODE, "test:1", "ru")
    return phone()


async def press(citizen: HousePhone, label: str) -> None:
    await citizen.click(citizen.screen.labelled(label).data or "")


async def go_off(citizen: HousePhone, way: str) -> None:
    await (citizen.send(way) if way.startswith("/") else press(citizen, way))


@pytest.mark.parametrize("way", ["/settings", "/start", "/help", "В начало"])
@pytest.mark.parametrize("command", list(ASKED))
async def test_whoever_goes_off_reads_that_nothing_was_sent_and_comes_back_in_one_press(
    citizen: HousePhone, command: str, way: str
) -> None:
    said, back = ASKED[command]
    await citizen.send(command)

    await go_off(citizen, way)
    elsewhere = citizen.screen
    await press(citizen, back)
    taken = await citizen.send("В приёмной не работает лифт")

    assert elsewhere.text.startswith(said) and elsewhere.labels[0] == back
    assert "принят" in taken.text


async def test_it_is_said_once(citizen: HousePhone) -> None:
    await citizen.send("/remark")
    await citizen.send("/settings")

    assert "не отправлено" not in (await citizen.send("/settings")).text


async def test_a_question_asked_anew_is_not_said_to_be_left(citizen: HousePhone) -> None:
    await citizen.send("/remark")

    assert "не отправлено" not in (await citizen.send("/remark")).text


@pytest.mark.parametrize("way", ["/settings", "В начало"])
async def test_a_wrong_contact_that_was_not_sent_is_said_to_be_so(
    citizen: HousePhone, way: str
) -> None:
    await citizen.send("/start t2")
    await press(citizen, "Контакт неверный?")
    await press(citizen, citizen.screen.labels[0])

    await go_off(citizen, way)
    elsewhere = citizen.screen
    searched = await citizen.send("не тот адрес")
    await citizen.send("/start t2")
    await press(citizen, "Контакт неверный?")
    await press(citizen, citizen.screen.labels[0])
    await citizen.send("/help")
    await press(citizen, "Вернуться к ошибке")
    told = await citizen.send("не тот адрес")

    assert elsewhere.text.startswith("Сообщение об ошибке не отправлено.")
    assert "Спасибо" not in searched.text and "Спасибо" in told.text


async def test_words_after_a_mark_can_still_be_added_after_a_command(citizen: HousePhone) -> None:
    await citizen.send("/start t2")
    await press(citizen, "Помогло")

    elsewhere = await citizen.send("/settings")
    await press(citizen, "Дописать слова")
    kept = await citizen.send("всё объяснили хорошо")

    assert elsewhere.text.startswith("Слова к оценке не записаны.")
    assert "записали" in kept.text


async def test_nobody_has_to_add_words_after_a_mark(citizen: HousePhone) -> None:
    await citizen.send("/start t2")
    await press(citizen, "Помогло")

    await press(citizen, "В начало")

    assert "не записаны" not in citizen.screen.text


@pytest.mark.parametrize("command", ["/remark", "/support", "/appeal"])
async def test_a_file_or_a_voice_message_where_words_are_asked_for_leaves_the_question(
    citizen: HousePhone, command: str
) -> None:
    asked = await citizen.send(command)

    filed = await citizen.attach("scan.pdf", b"1")
    spoken = await citizen._say(Unreadable())
    await press(citizen, "Вернуться к вопросу")

    assert "Пришлите, пожалуйста, словами" in filed.text and filed == spoken
    assert citizen.screen == asked


@pytest.mark.parametrize("sent", ["file", "voice"])
async def test_a_file_among_words_on_a_card_is_told_that_words_are_needed(
    citizen: HousePhone, sent: str
) -> None:
    await citizen.send("/start t2")
    await press(citizen, "Помогло")

    if sent == "file":
        await citizen.attach("foto.jpg", b"1")
    else:
        await citizen._say(Unreadable())
    said = citizen.screen
    kept = await citizen.send("всё объяснили хорошо")

    assert "Пришлите, пожалуйста, словами" in said.text
    assert "записали" in kept.text


async def test_a_file_that_nothing_asks_for_is_still_told_so(citizen: HousePhone) -> None:
    await citizen.send("/start")

    assert "Файл сейчас не нужен" in (await citizen.attach("scan.pdf", b"1")).text
    assert "Здесь читаются только текст" in (await citizen._say(Unreadable())).text
