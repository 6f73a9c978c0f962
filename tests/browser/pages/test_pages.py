"""Every page, signed in as each role and out, on a screen and on a telephone: nobody is shut out.

Pages are found by following links, as people do; a page that nobody reaches is a fault too.
`PAGES=whole` looks at every page of everybody; otherwise each kind of page is looked at once, as
the person who sees the most of it.
"""

import os
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Page

from admin.web.visitor import COOKIE
from tests.browser.conftest import CHROMIUM
from tests.browser.pages.accessibility import faults_of, faults_of_large_letters
from tests.browser.pages.busy import ROLES, Look
from tests.browser.pages.conftest import Busy
from tests.browser.pages.crawl import kind_of, patterns

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("pages"),  # one sandbox, and one walk over it, for them all
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

WHO = ("nobody", *ROLES)
WIDTHS = (1280, 320)
WHOLE = os.environ.get("PAGES") == "whole"
NOT_BY_LINKS = {
    "/robots.txt": "programs ask for it by this name",
    "/sitemap.xml": "robots.txt tells programs of it",
}
"""Addresses to which no page leads, and why."""

ERRORS = {
    "/list/nowhere": 404,
    "/office/sign-in/gone": 410,
    "/office/proposals/999999": 404,
    "/office/deputies/nothing": 404,
}


@pytest.fixture(params=WIDTHS)
async def window(request: pytest.FixtureRequest, browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(
        viewport={"width": request.param, "height": 900}, locale="ru-RU", reduced_motion="reduce"
    )
    yield context
    await context.close()


@pytest.mark.parametrize("who", WHO)
async def test_every_page_is_for_everybody(busy: Busy, window: BrowserContext, who: str) -> None:
    look = busy.looks[who]
    page = await _page_of(window, look)
    pages = _looked_at(busy, who)

    faults = {path: found for path in pages if (found := await _faults(page, busy, look, path))}

    assert faults == {}
    assert busy.reached[who].broken == []


@pytest.mark.parametrize("who", ["nobody", "editor"])
async def test_a_page_of_refusal_is_for_everybody(
    busy: Busy, window: BrowserContext, who: str
) -> None:
    look = busy.looks[who]
    page = await _page_of(window, look)

    faults = {
        path: found
        for path, status in ERRORS.items()
        if look.token or not path.startswith("/office/p")
        if (found := await _faults(page, busy, look, path, status))
    }

    assert faults == {}


async def test_every_page_is_reached_by_links(busy: Busy) -> None:
    reached = set().union(*(each.patterns for each in busy.reached.values()))

    assert set(patterns()) - reached - set(NOT_BY_LINKS) == set()


def _looked_at(busy: Busy, who: str) -> list[str]:
    """The pages of this person that are fuller than anybody's of the same kind."""
    if WHOLE:
        return list(busy.reached[who].pages)
    known, fullest = patterns(), dict[tuple[str | None, str], tuple[int, str, str]]()
    for name, reached in busy.reached.items():
        for path, size in reached.pages.items():
            kind = (kind_of(path, known), busy.looks[name].language)
            fullest[kind] = max(fullest.get(kind, (0, "", "")), (size, name, path))
    return [path for _size, name, path in fullest.values() if name == who]


async def _page_of(window: BrowserContext, look: Look) -> Page:
    if look.token:
        await window.add_cookies(
            [
                {
                    "name": COOKIE,
                    "value": look.token,
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


async def _faults(page: Page, busy: Busy, look: Look, path: str, status: int = 200) -> list[str]:
    errors: list[str] = []
    page.once("pageerror", lambda error: errors.append(str(error)))
    answer = await page.goto(f"{busy.address}{path}")
    assert answer is not None
    if answer.status != status:
        errors.append(f"status {answer.status}")
    language = "en" if "lang=en" in path else look.language
    found = await faults_of(page, language, narrow=True)
    return [*errors, *found, *await faults_of_large_letters(page)]
