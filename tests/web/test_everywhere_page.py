"""A contact changed everywhere, on the screen."""

import pytest

from storage.db import Database
from storage.models import Proposal
from storage.terms import ChangeKind, Role
from tests.everywhere import KEY, NEW, OLD, Wired, wire
from tests.web.house import Browser, House, a_house, page_of, text_of

PATH = f"/office/list/contacts/{KEY}"


async def a_wired_house(database: Database) -> tuple[House, Wired, Browser]:
    house = await a_house(database)
    async with database.writing() as store:
        there = await wire(store, house.people)
    return house, there, await house.as_(Role.EDITOR)


async def drafts_in(house: House) -> list[Proposal]:
    async with house.database.reading() as store:
        return list(await store.proposals.under_way(house.people.owner.id))


async def test_contacts_are_counted_by_touchpoints_and_rows(sqlite_database: Database) -> None:
    _house, _there, browser = await a_wired_house(sqlite_database)

    page = page_of(await browser.get("/office/list/contacts"))
    lines = [[each.text_content() for each in line] for line in page.xpath("//tbody/tr")]

    assert lines[0] == [OLD, "Телефон", "2", "3", "из приказа"]


async def test_a_contact_is_found_by_a_part_of_its_number(sqlite_database: Database) -> None:
    _house, _there, browser = await a_wired_house(sqlite_database)

    page = page_of(await browser.get("/office/list/contacts?text=000-00-01"))

    assert [each.text_content() for each in page.xpath("//tbody//th")] == [OLD]


async def test_every_touchpoint_and_row_is_shown_beforehand(sqlite_database: Database) -> None:
    _house, there, browser = await a_wired_house(sqlite_database)

    page = page_of(await browser.get(f"{PATH}?client=external"))
    links = page.xpath("//fieldset//a/@href")

    assert links == [
        f"/office/list/rows/{row.id}" for row in (there.hotline, there.hotline_again, there.desk)
    ]
    assert len(page.xpath("//input[@name='points'][@checked]")) == 2


async def test_what_was_chosen_becomes_a_draft(sqlite_database: Database) -> None:
    house, there, browser = await a_wired_house(sqlite_database)
    point = str(there.hotline.touchpoint_id)

    answer = await browser.post(
        PATH, {"client": "external", "becomes": "new", "value": "8 000 000 00 02", "points": point}
    )

    (draft,) = await drafts_in(house)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/office/drafts/{draft.id}"
    assert draft.kind is ChangeKind.CONTACT_EVERYWHERE
    assert draft.becomes["contact"]["value"] == NEW
    assert draft.becomes["left_names"] == ["Стойка приёма"]
    assert draft.step == "cause"


async def test_its_page_goes_on_with_the_draft(sqlite_database: Database) -> None:
    _house, there, browser = await a_wired_house(sqlite_database)
    point = str(there.hotline.touchpoint_id)

    answer = await browser.post(PATH, {"becomes": "goes", "points": point})
    shown = await browser.get(answer.headers["location"])

    assert shown.status_code == 200
    assert OLD in text_of(shown)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"becomes": "new", "value": "звоните"}, "звоните"),
        ({"becomes": "new", "value": ""}, "Не сделано"),
        ({"becomes": "new", "value": NEW, "points": ()}, "Не выбрано ни одной точки"),
        ({"becomes": "new", "value": NEW, "points": "999999"}, "Не сделано"),
        ({"becomes": "new", "value": NEW, "points": "x"}, "Не сделано"),
    ],
)
async def test_what_was_typed_is_not_lost_to_a_refusal(
    sqlite_database: Database, form: dict[str, str], words: str
) -> None:
    house, there, browser = await a_wired_house(sqlite_database)
    form = {"points": str(there.hotline.touchpoint_id), **form}

    answer = await browser.post(PATH, form)

    assert answer.status_code == 422
    assert words in answer.text
    assert page_of(answer).xpath("//input[@id='value']/@value") == [form["value"]]
    assert await drafts_in(house) == []


@pytest.mark.parametrize(
    ("form", "field"), [({"value": "звоните"}, "value"), ({"value": NEW, "points": ()}, "points")]
)
async def test_a_refusal_is_tied_to_its_field(
    sqlite_database: Database, form: dict[str, str], field: str
) -> None:
    _house, there, browser = await a_wired_house(sqlite_database)

    answer = await browser.post(PATH, {"points": str(there.desk.touchpoint_id), **form})
    tied = page_of(answer).xpath(f"//*[contains(@aria-describedby, '{field}-error')]")

    assert len(tied) == 1
    assert page_of(answer).xpath(f"//p[@id='{field}-error']")


async def test_who_proposes_nothing_begins_nothing(sqlite_database: Database) -> None:
    house, there, _browser = await a_wired_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    seen = await browser.get("/office/list/contacts")
    answer = await browser.post(PATH, {"value": NEW, "points": str(there.desk.touchpoint_id)})

    assert (seen.status_code, answer.status_code) == (403, 403)
    assert await drafts_in(house) == []


async def test_a_contact_of_another_agency_is_not_found(sqlite_database: Database) -> None:
    _house, _there, _browser = await a_wired_house(sqlite_database)
    other = await a_house(sqlite_database)
    browser = await other.as_(Role.EDITOR)

    answer = await browser.get(PATH)

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("value", "said"),
    [(" ", "Новый контакт не вписан"), ("8 000 000-00-01", "такой же, как прежний")],
)
async def test_a_contact_that_stays_as_it_is_is_refused_at_its_field(
    sqlite_database: Database, value: str, said: str
) -> None:
    house, there, browser = await a_wired_house(sqlite_database)
    point = str(there.hotline.touchpoint_id)

    answer = await browser.post(PATH, {"becomes": "new", "value": value, "points": point})

    assert answer.status_code == 422
    (error,) = page_of(answer).xpath("//p[@id='value-error']")
    assert said in error.text_content()
    assert "Убрать везде" in error.text_content()
    assert await drafts_in(house) == []
