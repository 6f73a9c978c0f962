"""Statistics on the screen: every chart with its table, nobody shows in the numbers."""

import csv
import io
from collections.abc import Mapping

import lxml.etree
import lxml.html
import pytest

from admin.clock import agency_today
from admin.demand import Count, keep
from admin.web import statistics
from storage.db import Database
from storage.demand_terms import Counted, SearchEnd
from storage.terms import Need, Role
from tests.factories import a_submitted
from tests.web.house import House, a_house, page_of, text_of

PAGE = "/office/statistics"


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    return await a_house(sqlite_database)


async def count(house: House, counts: Mapping[tuple[Counted, str], int]) -> None:
    today = agency_today(house.agency.time_zone)
    async with house.database.writing() as store:
        await keep(
            store,
            {Count(house.agency.id, today, kind, key): n for (kind, key), n in counts.items()},
        )


def a_month(house: House) -> dict[tuple[Counted, str], int]:
    site, reception = str(house.people.site.id), str(house.people.reception.id)
    return {
        (Counted.ROW, site): 77,
        (Counted.ROW, reception): 33,
        (Counted.NEED, Need.INFORMATION.value): 21,
        (Counted.HOUR, "9"): 51,
        (Counted.HOUR, "10"): 6,
        (Counted.HOUR, "11"): 5,
        (Counted.SEARCH, SearchEnd.SURE.value): 44,
        (Counted.SEARCH, SearchEnd.ABSTAINED.value): 13,
        (Counted.HELPED, f"card:{site}"): 60,
        (Counted.NOT_HELPED, f"card:{site}"): 4,
    }


def rows_of(page: lxml.html.HtmlElement) -> dict[str, list[str]]:
    """The last row of each name."""
    return {
        row.xpath("string(th)").strip(): [cell.text_content().strip() for cell in row.xpath("td")]
        for row in page.xpath("//main//tbody/tr")
    }


async def test_without_numbers_the_page_says_what_there_is(house: House) -> None:
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(PAGE)

    said = text_of(answer)
    assert answer.status_code == 200
    assert "чисел ещё мало" in said and "Никто никого не ждёт" in said
    assert not page_of(answer).xpath("//main//img")


async def test_every_chart_has_its_words_and_a_table_of_the_same(house: House) -> None:
    await count(house, a_month(house))
    browser = await house.as_(Role.REVIEWER)

    page = page_of(await browser.get(PAGE))

    pictures = page.xpath("//main//img")
    assert len(pictures) == 4
    for picture in pictures:
        drawn = await browser.get(picture.get("src"))
        assert drawn.headers["content-type"] == "image/svg+xml"
        assert lxml.etree.fromstring(drawn.content).tag.endswith("svg")
        assert "Все числа — в таблице ниже" in picture.get("alt")
        table = picture.getparent().getnext()
        assert table.xpath(".//caption") and table.xpath(".//th[@scope='row']")
    assert rows_of(page)["Приём"] == ["33"] and rows_of(page)["09:00–10:00"] == ["51"]
    assert rows_of(page)["Сайт"] == ["64", "больше 54", "меньше 10"]


async def test_numbers_under_ten_are_nowhere_on_the_page_nor_in_the_file(house: House) -> None:
    site = str(house.people.site.id)
    counts = {(Counted.ROW, site): 41, (Counted.ROW, str(house.people.reception.id)): 7}
    await count(house, {**counts, (Counted.HELPED, f"card:{site}"): 5})
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get(PAGE))
    table = (await browser.get(f"{PAGE}/statistics.csv")).content.decode("utf-8-sig")

    cells = [" ".join(each.text_content().split()) for each in page.xpath("//main//td")]
    assert "48" in cells and not {"41", "7", "5"} & set(cells)
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert [row[3] for row in rows[1:]] == ["48"]


async def test_a_chart_that_has_not_changed_is_not_sent_again(house: House) -> None:
    await count(house, a_month(house))
    browser = await house.as_(Role.EDITOR)
    first = await browser.get(f"{PAGE}/charts/row.svg")

    again = await browser.get(
        f"{PAGE}/charts/row.svg", headers={"If-None-Match": first.headers["etag"]}
    )

    assert (again.status_code, again.content) == (304, b"")
    assert "private" in first.headers["cache-control"]


async def test_a_chart_that_cannot_be_drawn_leaves_the_table(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_asked: object) -> tuple[bytes, ...]:
        return ()

    await count(house, a_month(house))
    browser = await house.as_(Role.EDITOR)
    with monkeypatch.context() as broken:
        broken.setattr(statistics, "draw", fail)
        missing = await browser.get(f"{PAGE}/charts/row.svg")
        page = await browser.get(PAGE)
    mended = await browser.get(f"{PAGE}/charts/row.svg")

    assert missing.status_code == 503
    assert rows_of(page_of(page))["Приём"] == ["33"]
    assert mended.status_code == 200


@pytest.mark.parametrize("path", ["/charts/helped.svg", "/charts/none.svg", "/charts/need.svg"])
async def test_a_chart_that_does_not_exist_is_not_found(house: House, path: str) -> None:
    browser = await house.as_(Role.EDITOR)

    assert (await browser.get(f"{PAGE}{path}")).status_code in (404, 422)


@pytest.mark.parametrize("query", ["?span=x&day=y", "?day=0000-00-00", "?span=week&day=9999-12-31"])
async def test_a_forged_period_breaks_nothing(house: House, query: str) -> None:
    browser = await house.as_(Role.EDITOR)

    assert (await browser.get(f"{PAGE}{query}")).status_code == 200


async def test_who_waits_for_whom_stands_in_the_table(house: House) -> None:
    async with house.database.writing() as store:
        proposal = await a_submitted(store, house.people.editor, house.people.site)
    browser = await house.as_(Role.ADMINISTRATOR)

    page = page_of(await browser.get(PAGE))

    (row,) = page.xpath(f"//tr[th/a[@href='/office/proposals/{proposal.id}']]")
    said = " ".join(row.text_content().split())
    assert house.people.editor.title in said and house.people.reviewer.title in said


@pytest.mark.parametrize("role", sorted({*Role} - {Role.SECRETARY, Role.INTERNAL}))
async def test_the_page_is_for_everybody_who_sees_the_work(house: House, role: Role) -> None:
    browser = await house.as_(role)

    assert (await browser.get(PAGE)).status_code == 200


async def test_another_agencys_numbers_stay_its_own(house: House) -> None:
    foreign = await a_house(house.database)
    await count(foreign, a_month(foreign))
    browser = await house.as_(Role.EDITOR)

    assert "77" not in text_of(await browser.get(PAGE))
    assert (await browser.get(f"{PAGE}/charts/row.svg")).status_code == 404


async def test_nobody_gets_nothing(house: House) -> None:
    for path in ("", "/charts/row.svg", "/statistics.csv"):
        assert (await house.nobody().get(f"{PAGE}{path}")).status_code in (303, 401, 403)
