"""Every page, signed in as each role and out, on a screen and on a telephone: nobody is shut out.

Pages are found by following links, as people do; a page that nobody reaches is a fault too.
`PAGES=whole` looks at every page of everybody; otherwise each kind of page is looked at once, as
the person who sees the most of it.
"""

import os

import pytest
from playwright.async_api import Browser, Page

from tests.browser.conftest import CHROMIUM
from tests.browser.pages.accessibility import faults_of, faults_of_large_letters
from tests.browser.pages.busy import ROLES, Look
from tests.browser.pages.conftest import Busy, Walks
from tests.browser.pages.crawl import kind_of, patterns
from tests.browser.pages.looking import open_window

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

REFUSED = {
    "nobody": {"/list/nowhere": 404, "/office/sign-in/gone": 410},
    "editor": {"/office/proposals/999999": 404, "/office/people": 403},
    "editor in English": {"/office/proposals/999999": 404},
}
"""Pages that say why there is nothing to see, and the status they say it with."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("who", WHO)
async def test_every_page_is_for_everybody(
    busy: Busy, walks: Walks, browser: Browser, who: str, width: int
) -> None:
    look = busy.looks[who]

    async with open_window(browser, look, width) as page:
        pages = _looked_at(busy, walks, who)
        faults = {path: found for path in pages if (found := await _faults(page, busy, look, path))}

    assert faults == {}
    assert walks[who].broken == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("who", REFUSED)
async def test_a_page_of_refusal_is_for_everybody(
    busy: Busy, browser: Browser, who: str, width: int
) -> None:
    look = busy.looks[who]

    async with open_window(browser, look, width) as page:
        faults = {
            path: found
            for path, status in REFUSED[who].items()
            if (found := await _faults(page, busy, look, path, status))
        }

    assert faults == {}


async def test_every_page_is_reached_by_links(walks: Walks) -> None:
    reached = set().union(*(each.patterns for each in walks.values()))

    assert set(patterns()) - reached - set(NOT_BY_LINKS) == set()


def _looked_at(busy: Busy, walks: Walks, who: str) -> list[str]:
    """The pages of this person that are fuller than anybody's of the same kind."""
    if WHOLE:
        return list(walks[who].pages)
    known, fullest = patterns(), dict[tuple[str | None, str], tuple[int, str, str]]()
    for name, reached in walks.items():
        for path, size in reached.pages.items():
            kind = (kind_of(path, known), busy.looks[name].language)
            fullest[kind] = max(fullest.get(kind, (0, "", "")), (size, name, path))
    return [path for _size, name, path in fullest.values() if name == who]


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
