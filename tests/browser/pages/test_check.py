"""The check itself: it finds each planted fault, and nothing on a page that is right."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page

from tests.browser.conftest import CHROMIUM
from tests.browser.pages.accessibility import faults_of, faults_of_large_letters

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium не установлен: apt-get install chromium"),
]

_FRAME = """<!doctype html><html lang="ru"><head><title>Перечень</title>
<style>:focus-visible {{ outline: 3px solid #b35900 }}
main {{ overflow-wrap: anywhere }} {style}</style></head>
<body><main><h1>Перечень</h1>{body}</main></body></html>"""

_TABLE = "<table><caption>Точки</caption>{head}<tr><td>Сайт</td></tr></table>"
_HEAD = '<thead><tr><th scope="col">Точка</th></tr></thead>'
_CHANGE = '<dl><dt>Имя</dt><dd class="was">{mark}{was}</dd></dl>'
_MARK = '<span class="difference-mark">Было:</span> '

RIGHT = (
    _TABLE.format(head=_HEAD)
    + _CHANGE.format(mark=_MARK, was="<del>Сайт</del>")
    + '<p><a href="/list">Перечень</a> <button>Сохранить</button></p>'
    + '<p><button>Открыть<span lang="en">: the reception of citizens</span></button></p>'
)

PLANTED = {
    "td as a header": _TABLE.format(head="<tr><td><b>Точка</b></td></tr>"),
    "a table without headers": _TABLE.format(head=""),
    "a table without a caption": f"<table>{_HEAD}<tr><td>Сайт</td></tr></table>",
    "a header without scope": _TABLE.format(head="<thead><tr><th>Точка</th></tr></thead>"),
    "a change without a word for it": _CHANGE.format(mark="", was="<del>Сайт</del>"),
    "a change told by colour alone": _CHANGE.format(
        mark=_MARK, was='<del class="plain">Сайт</del>'
    ),
    "a mark without words": '<p><span class="tag"> </span></p>',
    "not in «ru»": "<p><button>Save all changes</button></p>",
    "not in «ru»: <button> «Да": "<button>Да<span>: the reception of citizens</span></button>",
    "not in «en»": '<p lang="en"><button>Сохранить</button></p>',
    "focus is not seen": '<p><a class="unlined" href="/">Перечень</a></p>',
    "headings h1": "<h1>Ещё один</h1>",
    "two elements are": '<p id="same">Раз</p><p id="same">Два</p>',
    "run over the edge": '<p class="wide">Перечень</p>',
    "label": '<input type="text">',
    "color-contrast": '<p class="pale">Перечень точек взаимодействия</p>',
    "target-size": '<button class="tiny">а</button><button class="tiny">б</button>',
    "image-alt": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="50" height="50">',
}

_STYLE = (
    ".plain { text-decoration: none; background: #fdd } .unlined:focus { outline: none }"
    " .wide { width: 200vw } .pale { color: #ccc; background: #fff }"
    " .tiny { width: 10px; height: 10px; padding: 0; border: 0; margin: 0; font-size: 8px }"
)


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport={"width": 320, "height": 700})
    yield page
    await page.close()


async def test_a_page_that_is_right_has_no_faults(page: Page) -> None:
    await page.set_content(_FRAME.format(style="", body=RIGHT))

    assert await faults_of(page, "ru", narrow=True) == []
    assert await faults_of_large_letters(page) == []


@pytest.mark.parametrize("fault", PLANTED)
async def test_a_planted_fault_is_found(page: Page, fault: str) -> None:
    await page.set_content(_FRAME.format(style=_STYLE, body=PLANTED[fault]))

    found = await faults_of(page, "ru", narrow=True)

    assert any(fault in each for each in found), found


async def test_a_page_in_another_language_than_it_says_is_found(page: Page) -> None:
    await page.set_content(_FRAME.format(style="", body=RIGHT))

    assert "lang is «ru»" in await faults_of(page, "en")


async def test_large_letters_that_run_over_the_edge_are_found(page: Page) -> None:
    long = '<p style="white-space: nowrap">Перечень точек взаимодействия</p>'
    await page.set_content(_FRAME.format(style="", body=long))

    assert await faults_of_large_letters(page) != []
