"""Releases on the screen: listed, compared, taken away; publications and documents recorded."""

import pytest

from admin import review
from admin.clock import agency_today
from storage.db import Database
from storage.models import Release
from storage.terms import ChangeKind, Role
from tests import factories
from tests.web.house import House, a_house, page_of, text_of


async def _a_release(house: House, kind: ChangeKind = ChangeKind.CONTENT) -> Release:
    people = house.people
    async with house.database.writing() as store:
        proposal = await factories.a_checked(
            store, people.editor, people.reviewer, people.reception, kind
        )
        release = await review.approve(
            store, proposal.id, by=people.approver, seen=proposal.revision
        )
    await house.renew()
    return release


async def test_releases_are_listed_the_newest_first(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await _a_release(house)
    await _a_release(house, ChangeKind.RENAME)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get("/office/releases"))

    titles = [each.text_content() for each in page.xpath("//tbody//th//a")]
    assert [title.split()[1] for title in titles] == ["2", "1"]


async def test_a_release_tells_what_changed_and_where_it_stands(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await _a_release(house)
    release = await _a_release(house, ChangeKind.RENAME)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(f"/office/releases/{release.id}")

    assert "Новое имя точки" in text_of(answer)
    assert release.content_hash in text_of(answer)
    assert page_of(answer).xpath("//del[text()='Приём']")
    assert page_of(answer).xpath("//form[contains(@action, '/placed')]") == []


async def test_any_two_releases_of_a_list_are_compared(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    first = await _a_release(house)
    await _a_release(house, ChangeKind.KIND)
    third = await _a_release(house, ChangeKind.RENAME)
    browser = await house.as_(Role.EDITOR)

    page = await browser.get(f"/office/compare?was={third.id}&becomes={first.id}")

    assert "От редакции 1 к редакции 3" in text_of(page)
    assert "Новое имя точки" in text_of(page)
    assert len(page_of(page).xpath("//del")) >= 2, "the kind and the name"


@pytest.mark.parametrize("pair", ["was=1&becomes=999", "was=x&becomes=1", "was=-1&becomes=1"])
async def test_releases_that_are_not_there_are_refused_in_words(
    sqlite_database: Database, pair: str
) -> None:
    house = await a_house(sqlite_database)
    await _a_release(house)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(f"/office/compare?{pair}")

    assert answer.status_code == 422
    assert page_of(answer).xpath("//*[@role='alert']")


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf", "csv", "json"])
async def test_a_release_is_taken_away_in_every_format(
    sqlite_database: Database, ending: str
) -> None:
    house = await a_house(sqlite_database)
    release = await _a_release(house)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(f"/office/releases/{release.id}/perechen.{ending}")

    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    assert f"-{release.number}.{ending}" in answer.headers["content-disposition"]
    assert len(answer.content) > 100


async def test_the_print_view_is_the_form_of_the_agency(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    release = await _a_release(house)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get(f"/office/releases/{release.id}/print"))

    assert page.xpath("//table[@aria-labelledby or 1]//thead//th/text()")[:3] == [
        "Номер",
        "Точка",
        "Потребности",
    ]
    assert release.content_hash in page.text_content()


async def test_placed_is_recorded_and_a_wrong_day_keeps_what_was_typed(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    release = await _a_release(house)
    browser = await house.as_(Role.APPROVER)
    path, today = f"/office/releases/{release.id}/placed", agency_today(house.agency.time_zone)
    address = "https://example.org/perechen"

    wrong = await browser.post(path, {"address": address, "on": "2030-01-01"})
    right = await browser.post(path, {"address": address, "on": today.isoformat()})

    assert wrong.status_code == 422
    assert page_of(wrong).xpath("//input[@id='address']/@value") == [address]
    assert page_of(wrong).xpath("//input[@id='on']/@aria-describedby")[0].strip() == "on-error"
    assert right.status_code == 303
    shown = text_of(await browser.get("/office/publications"))
    assert address in shown
    assert f"{today:%d.%m.%Y}" in shown


async def test_a_later_order_is_recorded_with_its_file(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    release = await _a_release(house)
    browser = await house.as_(Role.APPROVER)
    path = f"/office/releases/{release.id}/documents"
    today = agency_today(house.agency.time_zone).isoformat()
    form = {"kind": "order", "number": "54-П", "date": today, "title": "О перечне"}

    empty = await browser.post(path, form, files={"file": ("пусто.pdf", b"", "application/pdf")})
    wrong = await browser.post(
        path,
        {**form, "number": "без номера"},
        files={"file": ("<b>.html", b"<script>", "text/html")},
    )
    [kept] = page_of(wrong).xpath("//input[@name='kept']/@value")
    right = await browser.post(path, {**form, "kept": kept})

    assert empty.status_code == wrong.status_code == 422
    assert page_of(empty).xpath("//p[@id='file-error']")
    assert page_of(wrong).xpath("//p[@id='number-error']")
    assert page_of(wrong).xpath("//input[@id='title']/@value") == ["О перечне"]
    assert right.status_code == 303
    page = page_of(await browser.get(f"/office/releases/{release.id}"))
    [link] = page.xpath(f"//a[starts-with(@href, '{path}/')]/@href")
    file = await browser.get(link)
    assert file.content == b"<script>"
    assert file.headers["content-type"] == "application/octet-stream"
    assert file.headers["content-disposition"].startswith("attachment")


async def test_another_agency_s_release_is_not_there(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    other = await a_house(sqlite_database)
    release = await _a_release(other)
    browser = await house.as_(Role.APPROVER)
    path = f"/office/releases/{release.id}"

    pages = [path, f"{path}/print", f"{path}/perechen.csv", f"{path}/changes.docx"]
    statuses = {page: (await browser.get(page)).status_code for page in pages}

    assert set(statuses.values()) == {404}
