"""The list's Russian words on English pages say what language they are in (WCAG 3.1.2)."""

import re

import lxml.html
import pytest

from admin.web.own_words import with_own_words
from storage.db import Database
from storage.terms import Role
from tests.factories import a_procedure
from tests.web.house import Browser, House, page_of
from tests.web.things import a_furnished_agency

_RUSSIAN = re.compile("[А-ЯЁа-яё]")
_IN_RUSSIAN = "ancestor-or-self::*[@lang][1][@lang='ru']"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
async def test_an_english_office_says_which_of_its_words_are_russian(
    sqlite_database: Database, role: Role
) -> None:
    browser = await _english(sqlite_database, role)

    pages = await _pages(browser)

    assert len(pages) > 20
    assert not [f"{path}: {words}" for path, page in pages.items() for words in _unmarked(page)]


async def test_words_stand_as_they_stood_but_for_their_mark() -> None:
    page = (
        '<p title="Сайт">Release 4: «Рога &amp; копыта» of Приказ № 5, 3 rows</p>'
        '<div lang="ru">Уже<br>сказано</div><select><option value="а">Сайт</option></select>'
        "<td>Приказ от 11.04.2026 № 5</td><script>«Не трогать»</script>"
        '<svg lang="en"><path d="m"/></svg><!-- Мимо --><p>После</p>'
    )

    marked = with_own_words(page, "en")

    assert _text(marked) == _text(page)
    assert '<span lang="ru">Приказ</span> № 5, 3 rows' in marked
    assert '<td><span lang="ru">Приказ от 11.04.2026 № 5</span></td>' in marked
    assert '<option value="а" lang="ru">Сайт</option>' in marked
    assert '<div lang="ru">Уже<br>сказано</div>' in marked
    assert "<script>«Не трогать»</script>" in marked
    assert '<!-- Мимо --><p><span lang="ru">После</span></p>' in marked
    assert with_own_words(page, "ru") == page


def _text(page: str) -> str:
    return lxml.html.fromstring(page).text_content()


async def _english(database: Database, role: Role) -> Browser:
    """Somebody of an agency with one of everything, who reads English."""
    async with database.writing() as store:
        agency = await a_furnished_agency(store, a_procedure())
        (await store.people.get(agency.office.of(role).person_id)).language = "en"
    house = House(database, agency.office.agency, agency.office)
    await house.renew()
    return await house.as_(role)


async def _pages(browser: Browser) -> dict[str, lxml.html.HtmlElement]:
    """Every page of the office that links lead to, each once whatever its parameters."""
    found: dict[str, lxml.html.HtmlElement] = {}
    ahead, seen = ["/office"], {"/office"}
    while ahead:
        path = ahead.pop()
        answer = await browser.get(path)
        if answer.status_code != 200 or "text/html" not in answer.headers["content-type"]:
            continue
        found[path] = page_of(answer)
        for link in found[path].xpath("//a/@href"):
            plain = str(link).split("#")[0].split("?")[0]
            if plain.startswith("/office") and plain not in seen:
                seen.add(plain)
                ahead.append(str(link).split("#")[0])
    return found


def _unmarked(page: lxml.html.HtmlElement) -> list[str]:
    """Russian words of the page's body that nothing calls Russian."""
    texts = page.xpath("//body//text()[not(ancestor::script) and not(ancestor::style)]")
    return [
        str(text).strip()
        for text in texts
        if _RUSSIAN.search(str(text)) and not _holder(text).xpath(_IN_RUSSIAN)
    ]


def _holder(text: object) -> lxml.html.HtmlElement:
    """The element in which a text stands: after an element, that one's own parent."""
    before = text.getparent()  # type: ignore[attr-defined]
    return before.getparent() if text.is_tail else before  # type: ignore[attr-defined]
