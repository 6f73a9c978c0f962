"""README's «Спросить своими словами», typed in a real browser: the three kinds of answer."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.chats import CITIZEN, Chat, Tour
from tests.browser.conftest import CHROMIUM, ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

AGENCY = "Жилищный надзор Астраханской области"


async def test_people_ask_in_their_own_words(telephone: Page, pictures: Path) -> None:
    expect.set_options(timeout=20_000)
    tour = Tour()
    citizen = Chat(telephone, CITIZEN, tour)
    await citizen.press("Начать", then="Какой орган вам нужен?")
    await citizen.press(AGENCY, then="Что у вас случилось?")

    await citizen.write("крыша течёт уже неделю", then="Похоже, вы об этом: Протекает крыша.")
    await citizen.pane.screenshot(path=pictures / "search-sure.png")
    await citizen.write("rhsif ntxtn", then="Я прочитал это так: «крыша течет».")
    await citizen.write("krysha techet", then="Вот где ответит человек.")
    await citizen.write("проверка", then="Что из этого ближе")
    await citizen.pane.screenshot(path=pictures / "search-menu.png")
    await citizen.press("Ничего из этого", then="Простите, что не помог.")
    await citizen.write("налог на квартиру пришёл неправильный", then="Это не к нам. Кто отвечает")
    await citizen.pane.screenshot(path=pictures / "search-elsewhere.png")
    await citizen.write("ыва пролдж", then="Боюсь подсказать неверно.")
    await citizen.pane.screenshot(path=pictures / "search-abstains.png")

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = [said for said in tour.said if f"`{said}`" in readme]
    assert len(told) == 5
