"""Lists of proposals: whose turn, whose, how they ended; narrowed, in pages."""

import httpx
import pytest

from admin import review
from storage.db import Database
from storage.models import Proposal, Unit
from storage.terms import ChangeKind, Role
from tests import factories
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/proposals"


def numbers_of(answer: httpx.Response) -> list[int]:
    """The proposals in the page's table."""
    return [int(each.text) for each in page_of(answer).xpath("//tbody//td[1]")]


async def a_busy_house(database: Database) -> tuple[House, dict[str, Proposal]]:
    """A draft, two that wait, one that came back, one that was rejected."""
    house = await a_house(database)
    people = house.people
    async with database.writing() as store:
        rows = [people.site, people.reception]
        for _each in range(2):
            point = await factories.a_touchpoint(store, house.agency)
            rows.append(await factories.a_row(store, people.owner, point))
        found = {
            "draft": await factories.a_draft(store, people.editor, rows[0]),
            "needs": await factories.a_submitted(store, people.editor, rows[1]),
            "kind": await factories.a_submitted(store, people.head, rows[2], ChangeKind.KIND),
            "returned": await factories.a_submitted(store, people.editor, rows[3]),
            "new": await factories.an_addition(store, people.editor, "Ёлочный базар"),
        }
        one = found["returned"]
        await review.give_back(store, one.id, "Мало слов", by=people.reviewer, seen=one.revision)
        rejected = await factories.a_submitted(store, people.editor, None, ChangeKind.ADD)
        await review.reject(
            store, rejected.id, "Не точка", by=people.reviewer, seen=rejected.revision
        )
        found["rejected"] = rejected
    return house, found


@pytest.mark.parametrize(
    ("role", "tab", "names"),
    [
        (Role.REVIEWER, "waiting", ["needs", "kind"]),
        (Role.HEAD, "waiting", ["needs"]),
        (Role.EDITOR, "waiting", []),
        (Role.EDITOR, "mine", ["draft", "needs", "returned", "new"]),
        (Role.HEAD, "mine", ["kind"]),
        (Role.APPROVER, "open", ["needs", "kind", "returned"]),
        (Role.ADMINISTRATOR, "decided", ["rejected"]),
    ],
)
async def test_each_tab_shows_its_proposals(
    sqlite_database: Database, role: Role, tab: str, names: list[str]
) -> None:
    house, found = await a_busy_house(sqlite_database)
    browser = await house.as_(role)

    answer = await browser.get(f"{PATH}?tab={tab}")

    assert answer.status_code == 200
    assert sorted(numbers_of(answer)) == sorted(found[each].id for each in names)
    assert len(page_of(answer).xpath("//h1")) == 1


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("kind=kind", ["kind"]),
        ("status=returned", ["returned"]),
        ("words=ПРИЁМ", ["needs"]),
        ("words=прием", ["needs"]),
        ("since=2020-01-01", ["needs", "kind", "returned"]),
        ("until=01.01.2020", []),
        ("kind=nonsense&author=x&status=y", ["needs", "kind", "returned"]),
        (f"author={'9' * 5000}", ["needs", "kind", "returned"]),
    ],
)
async def test_a_list_is_narrowed(sqlite_database: Database, query: str, names: list[str]) -> None:
    house, found = await a_busy_house(sqlite_database)
    browser = await house.as_(Role.APPROVER)

    answer = await browser.get(f"{PATH}?tab=open&{query}")

    assert sorted(numbers_of(answer)) == sorted(found[each].id for each in names)


async def test_proposals_of_one_author(sqlite_database: Database) -> None:
    house, found = await a_busy_house(sqlite_database)
    browser = await house.as_(Role.APPROVER)

    answer = await browser.get(f"{PATH}?tab=open&author={house.people.head.person_id}")

    assert numbers_of(answer) == [found["kind"].id]


async def test_a_day_that_is_none_is_asked_again_and_kept(sqlite_database: Database) -> None:
    house, _found = await a_busy_house(sqlite_database)
    browser = await house.as_(Role.APPROVER)

    answer = await browser.get(f"{PATH}?tab=open&since=завтра")

    field = page_of(answer).xpath("//input[@name='since']")[0]
    assert answer.status_code == 200
    assert field.get("value") == "завтра"
    assert field.get("aria-invalid") == "true"
    assert "since-error" in field.get("aria-describedby").split()


async def test_a_units_people_see_what_is_their_units(sqlite_database: Database) -> None:
    house, found = await a_busy_house(sqlite_database)
    async with sqlite_database.writing() as store:
        unit = Unit(agency_id=house.agency.id, name="Отдел приёма")
        await store.agencies.add(unit)
        for person in (house.people.editor, house.people.approver):
            staff = await store.team.member(house.agency.id, person.person_id)
            assert staff is not None
            staff.unit_id = unit.id
    browser = await house.as_(Role.APPROVER)

    answer = await browser.get(f"{PATH}?tab=unit")
    none = await (await house.as_(Role.REVIEWER)).get(f"{PATH}?tab=unit")

    assert sorted(numbers_of(answer)) == [found["needs"].id, found["returned"].id]
    assert not page_of(none).xpath("//a[contains(@href, 'tab=unit')]"), "who has no unit"


async def test_a_draft_goes_on_where_it_is_written(sqlite_database: Database) -> None:
    house, found = await a_busy_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(f"{PATH}?tab=mine")

    assert page_of(answer).xpath(f"//tbody//a[@href='/office/drafts/{found['draft'].id}']")
    assert page_of(answer).xpath(f"//tbody//a[@href='{PATH}/{found['returned'].id}']")


async def test_a_long_list_has_pages(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        for _each in range(26):
            await factories.a_submitted(store, house.people.editor, None, ChangeKind.ADD)
    browser = await house.as_(Role.REVIEWER)

    first = await browser.get(f"{PATH}?tab=waiting")
    second = await browser.get(f"{PATH}?tab=waiting&page=2")
    beyond = await browser.get(f"{PATH}?tab=waiting&page=99999999999999999999")

    assert (len(numbers_of(first)), len(numbers_of(second))) == (25, 1)
    assert not set(numbers_of(first)) & set(numbers_of(second))
    assert beyond.status_code == 200


async def test_another_agencys_proposals_are_not_listed(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await a_busy_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    for tab in ("waiting", "open", "decided"):
        answer = await browser.get(f"{PATH}?tab={tab}")
        assert numbers_of(answer) == []
        assert "Ёлочный" not in text_of(answer)
