"""One proposal from chat to the screen, to the approval, to the public page and back to chat."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.chats import APPROVER, CITIZEN, EDITOR, REVIEWER, Chat, Tour
from tests.browser.conftest import CHROMIUM
from tests.browser.offices import NARROW, come_in, press, window
from tests.browser.test_story import AGENCY

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

HOTLINE, PHONE = "Телефон «горячей линии»", "+7 000 000-00-00"
LIST = "/list/astrakhan_housing"


@pytest.fixture(autouse=True)
def _patience() -> None:
    """Two busy cores answer slowly; what is right is worth waiting for."""
    expect.set_options(timeout=20_000)


async def test_a_proposal_goes_from_chat_to_the_screen_and_back_to_citizens(
    page: Page, browser: Browser, sandbox: str, pictures: Path
) -> None:
    citizen, editor, reviewer, approver = (
        Chat(page, user_id, Tour()) for user_id in (CITIZEN, EDITOR, REVIEWER, APPROVER)
    )
    await _a_citizen_finds_no_telephone(citizen)
    await _it_is_begun_in_chat(editor)

    async with window(browser, sandbox) as screen:
        await come_in(screen, editor)
        await _it_is_finished_on_the_screen(screen, pictures)
    await reviewer.reads(f"Ждёт вашей проверки: {HOTLINE}")
    async with window(browser, sandbox) as screen:
        await come_in(screen, reviewer)
        await press(screen, "Посмотреть и решить", then=PHONE)
        await press(screen, "Проверено, всё верно", then="Спасибо, проверка записана.")
    await approver.reads(f"Ждёт вашего решения: {HOTLINE}")
    async with window(browser, sandbox) as screen:
        await come_in(screen, approver)
        await _it_is_approved_on_the_screen_and_in_chat(screen, approver, pictures)

    await editor.reads("Вышла редакция 2")
    async with window(browser, sandbox, NARROW) as telephone:
        await _the_public_page_shows_it(telephone, pictures)
    await citizen.press("Назад", then="Позвонить: Горячая линия")
    await citizen.press("Горячая линия", then=PHONE)
    await expect(citizen.last).to_contain_text("перечень № 2")


async def _a_citizen_finds_no_telephone(citizen: Chat) -> None:
    await citizen.press("Начать", then="Какой орган вам нужен?")
    await citizen.press(AGENCY, then="Что у вас случилось?")
    await citizen.press("Нужно узнать или посоветоваться", then="Что именно вам нужно?")
    await citizen.press("Узнать", then="Позвонить: Горячая линия")
    await citizen.press("Горячая линия", then="Проверенного номера пока нет")


async def _it_is_begun_in_chat(editor: Chat) -> None:
    await editor.write("/propose", then="Что вы хотите предложить?")
    await editor.press("Изменить контакты и часы", then="Какая строка?")
    await editor.write("горячая", then="нашлась 1 строка")
    await editor.press(HOTLINE, then="Как связаться?")


async def _it_is_finished_on_the_screen(screen: Page, pictures: Path) -> None:
    await press(screen, "Продолжить", then="Не внесён ни один контакт")
    await screen.get_by_label("Телефон", exact=True).fill(PHONE)
    await screen.get_by_label("Поручение, резолюция").check()
    await screen.get_by_label("Название и номер").fill("Учебное поручение")
    await press(screen, "Сохранить", then="Сохранено.")
    await screen.screenshot(path=pictures / "office-draft.png")
    await press(screen, "Отправить на проверку", then="Отправлено.")
    await expect(screen.locator("main ins").first).to_contain_text(PHONE)


async def _it_is_approved_on_the_screen_and_in_chat(
    screen: Page, approver: Chat, pictures: Path
) -> None:
    """The page that waits follows the press in chat by itself; nothing is pressed on it."""
    await press(screen, "Посмотреть и решить", then="бот попросит подтвердить это в чате")
    await screen.screenshot(path=pictures / "office-review.png")
    await press(screen, "Утвердить", then="Бот спросил вас в чате")
    await approver.reads("Вы начали это на рабочем месте в браузере")
    await expect(screen.locator("main")).not_to_contain_text("Подтверждено")
    await approver.press("Да, утвердить", then="Вышла редакция 2")
    await expect(screen.locator("main")).to_contain_text("Предложение утверждено.")
    await press(screen, "Дальше", then="Что изменилось")
    await screen.screenshot(path=pictures / "office-release.png")


async def _the_public_page_shows_it(telephone: Page, pictures: Path) -> None:
    await telephone.goto(LIST)
    await expect(telephone.locator("main")).to_contain_text("№ 2")
    await telephone.get_by_role("link", name=HOTLINE).first.click()
    await expect(telephone.locator("main")).to_contain_text(PHONE)
    await telephone.screenshot(path=pictures / "public-point.png")
