"""Templates and frequent questions in chat, from the first word to a citizen's card; and the
list row by row with its history."""

import pytest

from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.conversations import build_routes
from bot.staff.history_actions import OpenHistory
from bot.staff.knowledge_actions import OpenText
from storage.db import Database
from storage.terms import Client, Role
from tests.citizen.person import HousePhone, SeenScreen
from tests.staff.test_questions import Town, Worker

TITLE = "Когда придёт ответ?"
BODY = "Ответ приходит в течение 30 дней со дня регистрации."


@pytest.fixture
async def town(sqlite_database: Database) -> Town:
    return await Town(sqlite_database).open()


async def write_text(editor: Worker, town: Town) -> SeenScreen:
    """From /knowledge to a text that was sent; the rows' step finds one by a word."""
    await editor.says("/knowledge")
    await editor.presses("Предложить новый текст")
    await editor.presses("частый вопрос")
    await editor.says(TITLE)
    await editor.says(BODY)
    await editor.presses("Пропустить")
    await editor.says(town.row)
    await editor.presses(town.row[:20])
    await editor.presses("Дальше")
    await editor.presses("Показывать гражданам")
    await editor.says("Порядок, пункт о шаблонах ответов")
    return await editor.presses("Отправить на проверку")


async def decide(town: Town, worker: Worker, button: str) -> SeenScreen:
    await worker.says("/proposals")
    await worker.presses("№")
    return await worker.presses(button)


async def test_a_text_goes_from_the_first_word_to_a_citizen_s_card(town: Town) -> None:
    editor, reviewer = await town.hire(Role.EDITOR), await town.hire(Role.REVIEWER)
    approver = await town.hire(Role.APPROVER)
    row = town.agency.lists[Client.EXTERNAL].rows[0]
    citizen = HousePhone(town.database, town.shelf, build_routes(), "test:citizen")
    card = encode(OpenCard(town.agency.id, row.id))

    await write_text(editor, town)
    await decide(town, reviewer, "Проверено")
    assert "Частые вопросы" not in (await citizen.click(card)).labels

    done = await decide(town, approver, "Утвердить")
    shown = await citizen.click(card)

    assert "приказ" in done.text.lower() and "не нужны" in done.text
    answer = await citizen.click(str(shown.labelled("Частые вопросы").data))
    assert TITLE in answer.text and BODY in answer.text
    assert "Подготовлено" in answer.text and "проверено" in answer.text


async def test_staff_find_a_text_by_words_and_copy_it(town: Town) -> None:
    editor, reviewer = await town.hire(Role.EDITOR), await town.hire(Role.REVIEWER)
    approver = await town.hire(Role.APPROVER)
    await write_text(editor, town)
    await decide(town, reviewer, "Проверено")
    await decide(town, approver, "Утвердить")

    found = await reviewer.says("/knowledge сроки ответов")
    opened = await reviewer.presses(TITLE)
    history = await reviewer.presses("История")

    assert "1 текст" in found.text
    assert [button.copy for button in opened.buttons if button.copy] == [BODY]
    assert BODY in opened.text
    assert "отправлено" in history.text and "утверждено" in history.text

    nothing = await reviewer.says("/knowledge экскаватор")
    assert "ничего не нашлось" in nothing.text


async def test_a_name_in_a_text_is_refused_and_nothing_is_lost(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await editor.says("/knowledge")
    await editor.presses("Предложить новый текст")
    await editor.presses("шаблон ответа")
    await editor.says(TITLE)

    refused = await editor.says("Уважаемая Мария Петровна! Ваш ответ готов.")
    again = await editor.says(BODY)

    assert "в тексте есть имя" in refused.text
    assert "Шаг 4" in again.text


async def test_a_row_shows_where_it_stands_and_leads_to_its_changes_and_history(
    town: Town,
) -> None:
    editor = await town.hire(Role.EDITOR)

    await editor.says(f"/list {town.row}")
    row = await editor.presses(town.row[:20])
    changes = await editor.presses("Предложить изменение")
    await editor.presses("Назад")
    history = await editor.presses("История")

    assert town.row in row.text and "Потребности" in row.text and "мониторинге" in row.text
    assert any("контакты" in label for label in changes.labels)
    assert "Появилась в редакции № 1" in history.text


@pytest.mark.parametrize("action", [OpenHistory("row", 99999), OpenText(99999)])
async def test_what_is_not_there_is_said_so(town: Town, action: OpenHistory | OpenText) -> None:
    editor = await town.hire(Role.EDITOR)

    screen = await editor.forges(action)

    assert "Что-то сломалось" not in screen.text
