"""The first page: everything that waits for whoever looks at it, each with one next step."""

from datetime import date, timedelta

import httpx

from admin import review
from admin.clock import agency_today
from admin.deputies import name_deputy
from admin.orders import Order
from admin.releases import make_release
from storage.db import Database
from storage.models.base import utc_now
from storage.procedure import Publication
from storage.terms import Role
from tests import factories
from tests.web.house import a_house, page_of, text_of


def steps_of(answer: httpx.Response, group: str) -> list[str]:
    """Where the next steps of a group lead."""
    found = page_of(answer).xpath(f"//section[@aria-labelledby='{group}']//li//a/@href")
    return [str(each) for each in found]


async def test_each_waiting_proposal_has_one_next_step(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        editor, site = house.people.editor, house.people.site
        proposal = await factories.a_submitted(store, editor, site)
    path = f"/office/proposals/{proposal.id}"

    reviewer = await (await house.as_(Role.REVIEWER)).get("/office")
    author = await (await house.as_(Role.EDITOR)).get("/office")
    approver = await (await house.as_(Role.APPROVER)).get("/office")

    assert steps_of(reviewer, "waiting") == [path]
    assert steps_of(author, "mine") == [path]
    assert steps_of(author, "waiting") == steps_of(approver, "waiting") == []


async def test_what_came_back_and_what_is_unfinished_go_on(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        editor, reviewer = house.people.editor, house.people.reviewer
        sent = await factories.a_submitted(store, editor, house.people.site)
        await review.give_back(store, sent.id, "Нет акта", by=reviewer, seen=sent.revision)
        draft = await factories.a_draft(store, editor, house.people.reception)

    answer = await (await house.as_(Role.EDITOR)).get("/office")

    assert steps_of(answer, "returned") == [f"/office/proposals/{sent.id}"]
    assert steps_of(answer, "mine") == [f"/office/drafts/{draft.id}"]


async def test_an_overdue_publication_says_so_in_words(sqlite_database: Database) -> None:
    term = Publication(counted_from="approval", working_days=5, paragraph="6")
    house = await a_house(sqlite_database, factories.a_procedure_by_order(publication=term))
    order = Order("1-П", date(2026, 1, 12))
    async with sqlite_database.writing() as store:
        owner, approver = house.people.owner, house.people.approver
        release = await make_release(store, owner.id, [], by=approver, order=order)

    answer = await (await house.as_(Role.REVIEWER)).get("/office")

    assert "Разместить на сайте: 1" in text_of(answer)
    assert "Просрочено: нужно было до 19.01.2026" in text_of(answer)
    assert steps_of(answer, "publications") == [f"/office/releases/{release.id}#site"]


async def test_whoever_may_not_record_a_publication_reads_who_does(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await make_release(store, house.people.owner.id, [], by=house.people.approver)
    browser = await house.as_(Role.EDITOR)

    queue = await browser.get("/office")
    listed = await browser.get("/office/publications")
    opened = await browser.get(f"/office/releases/{release.id}")

    assert "Ещё не на сайте: 1" in text_of(queue)
    assert steps_of(queue, "unplaced") == []
    for page in (queue, listed, opened):
        assert "записывает: Утверждающий, Руководитель группы, Секретарь группы" in text_of(page)
    assert "Записать размещение" not in text_of(listed)


async def test_what_waits_too_long_says_so_in_words(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        editor, site = house.people.editor, house.people.site
        proposal = await factories.a_submitted(store, editor, site)
    browser = await house.as_(Role.REVIEWER)

    fresh = await browser.get("/office")
    async with sqlite_database.writing() as store:
        old = utc_now() - timedelta(days=60)
        proposal = await store.proposals.get(house.agency.id, proposal.id)
        await store.proposals.change(proposal, proposal.revision, {"updated_at": old})
    late = await browser.get("/office")

    assert "Просрочено" not in text_of(fresh)
    assert "Просрочено: нужно было до" in text_of(late)


async def test_a_deputy_reads_whom_they_stand_in_for(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    people, today = house.people, agency_today(house.agency.time_zone)
    async with sqlite_database.writing() as store:
        await name_deputy(store, people.head.id, today, today, by=people.approver)

    answer = await (await house.as_(Role.HEAD)).get("/office")

    assert f"Вы замещаете: {people.approver.title}" in text_of(answer)


async def test_questions_are_counted_for_whoever_teaches(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await factories.a_question(store, house.agency)

    answer = await (await house.as_(Role.EDITOR)).get("/office")

    assert "Вопросы без ответа: 1" in text_of(answer)
    assert steps_of(answer, "people") == ["/office/questions"]


async def test_findings_lead_to_their_rows(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await (await house.as_(Role.REVIEWER)).get("/office")

    found = steps_of(answer, "findings")
    assert 0 < len(found) <= 3
    assert all(each.startswith("/office/list?client=external&finding=") for each in found)


async def test_an_empty_queue_is_kind_and_offers_a_change(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        agency = await factories.an_agency(store)
        editor = await factories.a_staff(store, agency, Role.EDITOR)
        administrator = await factories.a_staff(store, agency, Role.ADMINISTRATOR)

    answer = await (await house.as_(editor)).get("/office")
    other = await (await house.as_(administrator)).get("/office")

    assert "Сейчас вас ничего не ждёт" in text_of(answer)
    assert page_of(answer).xpath("//main//a[@href='/office/list']")
    assert not page_of(other).xpath("//main//a"), "whoever proposes nothing is offered nothing"


async def test_another_agencys_work_is_not_shown(sqlite_database: Database) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await factories.a_submitted(store, other.people.editor, other.people.site)

    answer = await (await house.as_(Role.REVIEWER)).get("/office")

    assert steps_of(answer, "waiting") == []


async def test_what_a_bundle_carries_waits_once(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database, factories.a_procedure_by_order())
    async with sqlite_database.writing() as store:
        people = house.people
        checked = await factories.a_checked(store, people.editor, people.reviewer, people.site)

    answer = await (await house.as_(Role.HEAD)).get("/office")

    assert steps_of(answer, "waiting") == [f"/office/bundles/{checked.bundle_id}"]
