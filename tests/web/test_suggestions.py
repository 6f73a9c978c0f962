"""Reports of wrong contacts on the screen: taken up, or dismissed with a reason."""

from admin.releases import make_release
from admin.suggestions import Told, keep
from storage.db import Database
from storage.models import Suggestion
from storage.terms import ChangeKind, Role, SuggestionPart, SuggestionStatus
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/suggestions"


async def told(database: Database) -> tuple[House, Suggestion]:
    """A house whose reception has a wrong telephone, as three clients say."""
    house = await a_house(database)
    async with database.writing() as store:
        await make_release(store, house.people.owner.id, [], by=house.people.approver)
        seen = (("phone", "+7 000 000-00-00"),)
        words = Told(
            house.agency.id, house.people.reception.id, 1, SuggestionPart.PHONE, seen, "молчат"
        )
        await keep(store, {words: 3})
        (found,) = await store.suggestions.waiting(house.agency.id)
    return house, found


async def read(house: House, suggestion: Suggestion) -> Suggestion:
    async with house.database.reading() as store:
        return await store.suggestions.get(house.agency.id, suggestion.id)


async def test_a_report_becomes_a_draft(sqlite_database: Database) -> None:
    house, found = await told(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    listed = await browser.get(PATH)
    page = text_of(await browser.get(f"{PATH}/{found.id}"))

    answer = await browser.post(f"{PATH}/{found.id}/take")

    number = int(answer.headers["location"].partition("?")[0].rpartition("/")[2])
    async with sqlite_database.reading() as store:
        draft = await store.proposals.get(house.agency.id, number)
    assert "Приём" in text_of(listed) and "молчат" in text_of(listed)
    assert "3 раза" in page and "+7 000 000-00-00" in page and "Что в перечне теперь" in page
    assert answer.status_code == 303 and draft.kind is ChangeKind.CONTACTS
    assert (await read(house, found)).proposal_id == draft.id


async def test_a_report_is_dismissed_with_a_reason(sqlite_database: Database) -> None:
    house, found = await told(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    bare = await browser.post(f"{PATH}/{found.id}/dismiss")
    answer = await browser.post(f"{PATH}/{found.id}/dismiss", {"reason": "right"})
    late = await browser.post(f"{PATH}/{found.id}/take")

    assert (bare.status_code, answer.status_code, late.status_code) == (422, 303, 422)
    assert (await read(house, found)).status is SuggestionStatus.DISMISSED
    assert "Сейчас разбирать нечего" in text_of(await browser.get(PATH))
    over = await browser.get(f"{PATH}/{found.id}")
    assert "Проверили: всё верно" in text_of(over)
    assert page_of(over).xpath("//main//form") == []


async def test_whoever_proposes_no_contacts_sees_no_reports(sqlite_database: Database) -> None:
    house, found = await told(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answers = [
        await browser.get(PATH),
        await browser.get(f"{PATH}/{found.id}"),
        await browser.post(f"{PATH}/{found.id}/take"),
    ]

    assert [each.status_code for each in answers] == [403, 403, 403]
    assert (await read(house, found)).status is SuggestionStatus.OPEN


async def test_another_agencys_report_is_not_found(sqlite_database: Database) -> None:
    house, _found = await told(sqlite_database)
    other, foreign = await told(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    shown = await browser.get(f"{PATH}/{foreign.id}")
    taken = await browser.post(f"{PATH}/{foreign.id}/take")

    assert (shown.status_code, taken.status_code) == (404, 404)
    assert (await read(other, foreign)).status is SuggestionStatus.OPEN
