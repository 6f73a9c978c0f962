"""Every update is answered once, through real HTTP, whatever becomes of it."""

import pytest

from bot.sandbox.world import World
from bot.screens import Button, Screen, kept, screen_to_json
from locales import Html
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN, Count, House


async def test_a_reading_command_answers_with_its_argument(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/start abc")

    shown = await people.wait_for(CITIZEN, "Начало abc")

    assert [button["text"] for row in shown["keyboard"] for button in row] == ["Ещё", "В начало"]
    assert await house.person() is None


async def test_a_press_replaces_the_pressed_message(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/start")
    first = await people.wait_for(CITIZEN, "Начало")

    await people.click(CITIZEN, "Ещё")
    shown = await people.wait_for(CITIZEN, "Счёт 1")

    assert shown["message_id"] == first["message_id"]
    assert await house.count() == 1


async def test_what_is_to_be_kept_is_answered_by_a_message_of_its_own(
    house: House, people: SandboxClient
) -> None:
    screen = kept(Screen(Html("Отпечаток"), ((Button("Ещё", Count()),),)))
    await house.queue("screen", {**screen_to_json(screen), "replace": None})
    await people.wait_for(CITIZEN, "Отпечаток")

    await people.click(CITIZEN, "Ещё")
    await people.wait_for(CITIZEN, "Счёт 1")

    shown = (await people.chat(CITIZEN))["messages"]
    assert [message["text"] for message in shown] == ["Отпечаток", "Счёт 1"]


async def test_a_press_that_changes_nothing_on_the_screen_is_no_error(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")

    await people.click(CITIZEN, "В начало")
    await people.quiet()

    shown = (await people.chat(CITIZEN))["messages"]
    assert [message["from"] for message in shown] == ["user", "bot"]


async def test_every_press_stops_its_spinner_empty(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")

    await people.click(CITIZEN, "Ещё")
    await people.wait_for(CITIZEN, "Счёт 1")
    await people.quiet()

    [answer] = await people.outbox("answerCallbackQuery")
    assert set(answer["params"]) == {"callback_query_id"}


async def test_a_press_too_old_for_its_spinner_is_answered_all_the_same(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")
    reason = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    await people.fault("answerCallbackQuery", code=400, description=reason, times=1)

    await people.click(CITIZEN, "Ещё")

    await people.wait_for(CITIZEN, "Счёт 1")


async def test_a_file_that_telegram_itself_finds_too_big_is_refused_in_words(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")
    await people.fault("getFile", code=400, description="Bad Request: file is too big", times=1)

    await people.upload(CITIZEN, "order.txt", b"12345")

    await people.wait_for(CITIZEN, "до 10 МБ")


@pytest.mark.parametrize("data", ["gone|1", "", "test-count-2", "go|x|y|" + "9" * 20, "|||"])
async def test_a_button_of_another_age_gets_a_way_on(
    house: House, people: SandboxClient, data: str
) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")

    await people.forge(CITIZEN, data or " ")

    await people.wait_for(CITIZEN, "Эта кнопка больше не работает")
    await people.click(CITIZEN, "В начало")


async def test_an_unknown_command_gets_a_way_on(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/nonsense@somebody now")

    shown = await people.wait_for(CITIZEN, "Такой команды нет")

    assert shown["keyboard"]


async def test_text_belongs_to_the_conversation_that_asked(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "просто так")
    await people.wait_for(CITIZEN, "Слова просто так")

    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")
    await people.send(CITIZEN, "Мария")

    await people.wait_for(CITIZEN, "Названо Мария 1")


async def test_a_file_is_fetched_for_the_conversation_that_asked(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")

    await people.upload(CITIZEN, "order.txt", b"12345")

    await people.wait_for(CITIZEN, "Файл order.txt text/plain 5")


async def test_a_file_that_nobody_asked_for_is_declined_and_not_fetched(
    house: House, people: SandboxClient
) -> None:
    await people.upload(CITIZEN, "order.txt", b"12345")

    await people.wait_for(CITIZEN, "Файл сейчас не нужен")

    assert await people.outbox("getFile") == []


async def test_a_file_that_is_too_large_is_refused_in_words(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")

    await people.upload(CITIZEN, "order.txt", b"x" * (10 * 1024 * 1024 + 1))

    await people.wait_for(CITIZEN, "до 10 МБ")
    assert await people.outbox("getFile") == []


async def test_a_refusal_rolls_back_and_answers(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")

    await people.send(CITIZEN, "/refuse")
    await people.wait_for(CITIZEN, "Такой команды нет")

    assert await house.count() == 1


async def test_a_broken_conversation_apologises_once_and_the_next_update_works(
    house: House, people: SandboxClient, caplog: pytest.LogCaptureFixture
) -> None:
    await people.send(CITIZEN, "/fail")
    await people.wait_for(CITIZEN, "Что-то сломалось")

    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")

    shown = await people.chat_text(CITIZEN)
    assert shown.count("Что-то сломалось") == 1
    assert "broken on purpose" in caplog.text
    assert "/fail" not in caplog.text


async def test_a_reading_conversation_that_writes_is_a_bug_and_changes_nothing(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/cheat")

    await people.wait_for(CITIZEN, "Что-то сломалось")

    assert await house.person(5) is None


async def test_groups_are_not_answered(house: House, people: SandboxClient, world: World) -> None:
    await people.send(CITIZEN, "/start", chat_id=-5, chat_type="group", mention=True)
    await people.quiet()

    assert await people.outbox("sendMessage") == []


async def test_the_messenger_s_language_is_the_first_guess(
    house: House, people: SandboxClient, world: World
) -> None:
    world.chats.users[CITIZEN].language_code = "en-GB"

    await people.send(CITIZEN, "/nonsense")

    await people.wait_for(CITIZEN, "There is no such command")


async def test_blocking_and_coming_back_are_noted(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")

    await people.block(CITIZEN)
    await people.quiet()
    away = await house.person()
    await people.block(CITIZEN, False)
    await people.quiet()
    back = await house.person()

    assert away and not away.reachable
    assert back and back.reachable
