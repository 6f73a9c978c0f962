"""Every page, signed in as each role and out, on a screen and on a telephone: nobody is shut out.

Pages are found by following links, as people do; a page that nobody reaches is a fault too.
"""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Page

from admin.web.visitor import COOKIE
from tests.browser.conftest import CHROMIUM
from tests.browser.pages.accessibility import faults_of, faults_of_large_letters
from tests.browser.pages.busy import ROLES
from tests.browser.pages.conftest import Busy
from tests.browser.pages.crawl import Reached, crawl, patterns

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

WHO = ("nobody", *ROLES)
WIDTHS = (1280, 320)
NOT_BY_LINKS = {
    "/office/sign-in/{code}": "the link comes in chat",
}
"""Addresses to which no page leads, and why."""


@pytest.fixture(params=WIDTHS)
async def window(request: pytest.FixtureRequest, browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(
        viewport={"width": request.param, "height": 900}, locale="ru-RU", reduced_motion="reduce"
    )
    yield context
    await context.close()


@pytest.mark.parametrize("who", WHO)
async def test_every_page_is_for_everybody(busy: Busy, window: BrowserContext, who: str) -> None:
    reached = await _reached(busy, who)
    page = await _page_of(window, busy, who)

    faults = {path: found for path in reached.pages if (found := await _faults(page, busy, path))}

    assert faults == {}
    assert reached.broken == []


async def test_every_page_is_reached_by_links(busy: Busy) -> None:
    patterns_reached = set()
    for who in WHO:
        patterns_reached |= (await _reached(busy, who)).patterns

    assert set(patterns()) - patterns_reached - set(NOT_BY_LINKS) == set()


async def _reached(busy: Busy, who: str) -> Reached:
    return await crawl(busy.address, busy.tokens[who], "/office" if who != "nobody" else "/")


async def _page_of(window: BrowserContext, busy: Busy, who: str) -> Page:
    if busy.tokens[who]:
        await window.add_cookies(
            [
                {
                    "name": COOKIE,
                    "value": busy.tokens[who],
                    "domain": "127.0.0.1",
                    "path": "/",
                    "secure": True,
                    "httpOnly": True,
                }
            ]
        )
    page = await window.new_page()
    page.set_default_timeout(20_000)
    return page


async def _faults(page: Page, busy: Busy, path: str) -> list[str]:
    errors: list[str] = []
    page.once("pageerror", lambda error: errors.append(str(error)))
    answer = await page.goto(f"{busy.address}{path}")
    assert answer is not None
    status = [] if answer.ok else [f"status {answer.status}"]
    language = "en" if "lang=en" in path else "ru"
    found = await faults_of(page, language, narrow=True)
    return [*status, *errors, *found, *await faults_of_large_letters(page)]
