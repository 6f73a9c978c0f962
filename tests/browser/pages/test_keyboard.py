"""A decision by the keyboard alone: nobody needs a mouse, and everybody sees where they are."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import CHROMIUM
from tests.browser.pages.conftest import Busy
from tests.browser.pages.looking import open_window

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("pages"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

_MOST_STOPS = 80
_STOP = """() => {
    const here = document.activeElement, style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    return {
        words: (here.textContent || here.labels?.[0]?.textContent || "").trim(),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        within: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        in_main: !!here.closest("main"),
    };
}"""


@pytest.fixture
async def page(busy: Busy, browser: Browser) -> AsyncIterator[Page]:
    """The reviewer's: something waits for their check."""
    async with open_window(browser, busy.looks["reviewer"], 1280) as page:
        yield page


async def test_a_reviewer_decides_without_a_mouse(busy: Busy, page: Page) -> None:
    await page.goto(f"{busy.address}/office")

    await _go_past_the_menu(page)
    await _press_on(page, "Посмотреть и решить")
    await expect(page.locator("h1")).to_contain_text("Предложение №")
    await _go_past_the_menu(page)
    await _press_on(page, "Проверено, всё верно")

    await expect(page.locator("main")).to_contain_text("Спасибо, проверка записана.")


async def test_the_order_of_stops_is_the_order_of_reading(busy: Busy, page: Page) -> None:
    await page.goto(f"{busy.address}/office/proposals")
    places = []

    for _ in range(_MOST_STOPS):
        await page.keyboard.press("Tab")
        stop = await page.evaluate(
            "() => [...document.querySelectorAll('*')].indexOf(document.activeElement)"
        )
        if places and stop <= places[-1]:  # round the page and out of it
            break
        places.append(stop)
    stops = await page.locator(
        "a[href]:visible, button:visible, input:visible, select:visible, textarea:visible, "
        "summary:visible, [tabindex='0']:visible"
    ).count()

    assert len(places) == stops


async def _go_past_the_menu(page: Page) -> None:
    """The first stop leads past the menu; the next one stands in the page itself."""
    await page.keyboard.press("Tab")
    assert (await page.evaluate(_STOP))["words"] == "К содержанию"
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    assert (await page.evaluate(_STOP))["in_main"]


async def _press_on(page: Page, words: str) -> None:
    """Tab to what begins with these words, seeing each stop on the way, and press Enter."""
    for _ in range(_MOST_STOPS):
        stop = await page.evaluate(_STOP)
        assert stop["outlined"] and stop["within"], stop
        if stop["words"].startswith(words):
            break
        await page.keyboard.press("Tab")
    else:
        pytest.fail(f"no stop at «{words}»")
    await page.keyboard.press("Enter")
