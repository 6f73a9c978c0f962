"""A citizen says how to be helped, over the messenger's own interface."""

from typing import Any

from bot.plain_text import LONGEST_MESSAGE
from tests.story.people import Chat, Town


async def sent(chat: Chat) -> list[dict[str, Any]]:
    """The bot's messages as they stand in the chat."""
    whole = await chat.town.client.chat(chat.user_id)
    return [each for each in whole["messages"] if each["from"] == "bot"]


async def test_plain_text_comes_in_short_messages_with_one_button_a_row(town: Town) -> None:
    citizen = await town.citizen_of("Жилищный")
    await citizen.says("/settings")
    switched = await citizen.presses("Крупный и простой текст: выключено")

    start = await citizen.says("/start")
    way = await citizen.presses("Хочу пожаловаться или попросить")
    card = await citizen.presses("Этот подходит")
    part = await citizen.presses("Что взять")
    before = len(await sent(citizen))
    about = await citizen.says("/privacy")
    parts = (await sent(citizen))[before:]

    assert "Крупный и простой текст: включено" in switched.labels
    assert "Ещё" in start.labels and "О перечне" not in start.labels
    assert "Первый способ из 4" in way and "Второй" not in way
    assert "gosuslugi.ru" in card and "учётная запись" not in card
    assert part.text == "Что нужно: подтверждённая учётная запись Госуслуг."
    assert len(parts) > 1 and about.labels
    assert all(len(each["text"]) <= LONGEST_MESSAGE for each in parts)
    assert [bool(each.get("keyboard")) for each in parts] == [False] * (len(parts) - 1) + [True]
    assert all(len(row) == 1 for each in parts for row in each.get("keyboard", []))


async def test_the_way_back_from_the_settings_leads_to_the_card(town: Town) -> None:
    citizen = await town.citizen_of("Жилищный")
    await citizen.presses("Хочу пожаловаться или попросить")
    card = await citizen.presses("Письмо")

    await citizen.says("/settings")
    await citizen.presses("Лучше прийти или позвонить: выключено")
    back = await citizen.presses("Назад")
    await citizen.says("/start")
    ways = await citizen.presses("Хочу пожаловаться или попросить")

    assert back.text == card.text
    assert ways.labels[0] == "Личный приём"


async def test_the_command_is_in_everybodys_menu(town: Town) -> None:
    calls = await town.client.outbox()

    menus = [call["params"] for call in calls if call["method"] == "setMyCommands"]

    assert any(each["command"] == "settings" for menu in menus for each in menu["commands"])
