"""README's five minutes, pressed in a real browser: from nothing to an approved change."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.chats import APPROVER, CITIZEN, EDITOR, REVIEWER, Chat, Tour
from tests.browser.conftest import CHROMIUM, ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

AGENCY = "Жилищный надзор Астраханской области"
BOT = "Чат-бот-помощник"
COMMENT = "Бот обращений не принимает: уберите «подать обращение»."


@pytest.fixture(autouse=True)
def _patience() -> None:
    """Two busy cores answer slowly; what is right is worth waiting for."""
    expect.set_options(timeout=20_000)


async def test_the_bot_itself_is_proposed_returned_mended_approved_and_found(
    page: Page, pictures: Path
) -> None:
    tour = Tour()
    citizen, editor, reviewer, approver = (
        Chat(page, user_id, tour) for user_id in (CITIZEN, EDITOR, REVIEWER, APPROVER)
    )

    await _a_citizen_looks_around(citizen)
    await _an_editor_proposes_the_bot(editor)
    await _a_reviewer_returns_it(reviewer)
    await _the_editor_mends_it(editor)
    await reviewer.reads("Ждёт вашей проверки: Чат-бот-помощник")
    await expect(reviewer.last).not_to_contain_text("представление заявления")
    await reviewer.press("Проверено, всё верно", then="Спасибо, проверка записана.")
    await approver.reads("Ждёт вашего решения: Чат-бот-помощник")
    await expect(approver.last).to_contain_text("Проверил: Проверяющий 1.")
    await _picture_of_the_decision(page, approver, pictures)

    await approver.press("Утвердить", then="Вышла редакция 2")
    await editor.reads("Вышла редакция 2")
    await _the_citizen_finds_it(citizen)

    await page.screenshot(path=pictures / "sandbox.png")
    await citizen.pane.screenshot(path=pictures / "card.png")
    await _nothing_breaks(citizen, editor)
    _readme_names_everything(tour)


async def _a_citizen_looks_around(citizen: Chat) -> None:
    await citizen.press("Начать", then="Какой орган вам нужен?")
    await citizen.press(AGENCY, then="Что у вас случилось?")
    await expect(citizen.last).to_contain_text("Учебный пример")
    await citizen.press("Нужно узнать или посоветоваться", then="Что именно вам нужно?")
    await citizen.press("Узнать", then="Через интернет: Сайт, Чаты")
    await expect(citizen.last).not_to_contain_text(BOT)


async def _an_editor_proposes_the_bot(editor: Chat) -> None:
    await editor.write("/propose", then="Что вы хотите предложить?")
    await editor.press("Добавить точку", then="В каком перечне?")
    await editor.press("Перечень для граждан и организаций", then="Шаг 1 из 10")
    await editor.write(BOT, then="Шаг 2 из 10")
    await editor.press("Чат-бот", then="Шаг 3 из 10")
    await expect(editor.last).to_contain_text("Сейчас: Цифровая.")
    await editor.press("Дальше", then="Шаг 4 из 10")
    await editor.press("Пропустить", then="Шаг 5 из 10")
    await editor.press("Рассмотрение обращений и запросов", then="Шаг 6 из 10")
    await editor.press("получить информацию", then="Сейчас: получение информации.")
    await editor.press("подать обращение", then="представление заявления")
    await editor.press("Дальше", then="Шаг 7 из 10")
    await editor.press("Пропустить", then="Шаг 8 из 10")
    await editor.press("Пропустить", then="Шаг 9 из 10")
    await editor.press("Дальше", then="Шаг 10 из 10")
    await editor.press("Поручение, резолюция", then="Сейчас: Поручение, резолюция.")
    await editor.write("Учебное поручение", then="Сейчас: черновик, его видите только вы.")
    await expect(editor.last).to_contain_text("Подсказки проверки: 5.")
    await expect(editor.last).to_contain_text("Не внесён ни один контакт")
    await expect(editor.last).to_contain_text("нельзя подать обращение")
    await editor.press("Отправить на проверку", then="Отправлено.")


async def _a_reviewer_returns_it(reviewer: Chat) -> None:
    await reviewer.reads("Ждёт вашей проверки: Чат-бот-помощник")
    await reviewer.press("Вернуть на доработку", then="Что исправить")
    await reviewer.write(COMMENT, then="Возвращено на доработку.")


async def _the_editor_mends_it(editor: Chat) -> None:
    await editor.reads(COMMENT)
    await editor.press("Исправить", then="исправьте любой ответ")
    await editor.press("Исправить потребности", then="Зачем сюда приходят?")
    await editor.press("✓ подать обращение — выбрано", then="Сейчас: получение информации.")
    await editor.press("Дальше", then="исправьте любой ответ")
    await editor.press("Отправить на проверку", then="Отправлено.")


async def _the_citizen_finds_it(citizen: Chat) -> None:
    await citizen.press("Назад", then="Что именно вам нужно?")
    await citizen.press("Узнать", then=BOT)
    await citizen.press(BOT, then="Здесь можно: получить информацию.")
    await expect(citizen.last).to_contain_text("перечень № 2")


async def _nothing_breaks(citizen: Chat, editor: Chat) -> None:
    await editor.press("Отозвать", then="Решение уже принято: утверждено, Утверждающий 1")
    await citizen.write("/propose", then="Это доступно только сотрудникам органа.")


async def _picture_of_the_decision(page: Page, approver: Chat, pictures: Path) -> None:
    """Tall enough for a whole notice with its buttons."""
    usual = page.viewport_size
    assert usual is not None
    for bar in ("#tour", "#choice"):
        await page.locator(f"{bar} > summary").click()
    await page.set_viewport_size({"width": usual["width"], "height": 1580})
    await approver.pane.screenshot(path=pictures / "approver.png")
    await page.set_viewport_size(usual)


def _readme_names_everything(tour: Tour) -> None:
    """Buttons are bold there, typed words are code; a renamed button must be renamed there too."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [
        words for words in tour.said if f"**{words}**" not in readme and f"`{words}`" not in readme
    ]
    assert missing == []


async def test_on_a_telephone_the_citizen_reads_without_moving_sideways(
    telephone: Page, pictures: Path
) -> None:
    citizen = Chat(telephone, CITIZEN, Tour())

    await citizen.press("Начать", then="Какой орган вам нужен?")
    await citizen.press(AGENCY, then="Что у вас случилось?")
    width = await telephone.evaluate("document.documentElement.scrollWidth")
    boxes = [await each.bounding_box() for each in await citizen.last.get_by_role("button").all()]

    assert width <= 360
    assert boxes
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 360 for box in boxes)
    await telephone.screenshot(path=pictures / "telephone.png")
