"""Pictures of the pages for people to look at (`docs/pictures`): made by this, judged by eyes."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import CHROMIUM
from tests.browser.pages.conftest import Busy
from tests.browser.pages.looking import open_window

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("pages"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

LIST = "/list/astrakhan_housing"
PICTURES = {
    "office-queue": ("reviewer", "/office", 1280),
    "office-list": ("editor", "/office/list", 1280),
    "office-statistics": ("approver", "/office/statistics", 1280),
    "office-people": ("administrator", "/office/people", 1280),
    "office-telephone": ("reviewer", "/office", 320),
    "public-list": ("nobody", LIST, 1280),
    "public-telephone": ("nobody", LIST, 320),
}
"""Who looks at what, on which width."""


@pytest.mark.parametrize("name", PICTURES)
async def test_a_page_is_pictured(busy: Busy, browser: Browser, pictures: Path, name: str) -> None:
    who, path, width = PICTURES[name]

    async with open_window(browser, busy.looks[who], width) as page:
        await page.goto(f"{busy.address}{path}")
        await expect(page.locator("h1")).to_be_visible()
        await page.screenshot(path=pictures / f"{name}.png")

    assert (pictures / f"{name}.png").stat().st_size > 0
