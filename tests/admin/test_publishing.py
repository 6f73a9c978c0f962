"""A release is placed on the site: who gets the files, who records it, what is overdue."""

from datetime import date, timedelta

import pytest
import time_machine

from admin import review
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.errors import NotAllowedError
from admin.errors.publication import (
    BadPageError,
    EarlyPublicationError,
    FuturePublicationError,
    SampleReleaseError,
)
from admin.notices import NoticeKind
from admin.publication import records as publishing
from admin.publication.records import Place
from storage.db import Database
from storage.models import Release
from storage.procedure import Publication
from storage.terms import Client, Role
from tests.admin.calendar_days import (
    BEFORE,
    HALF,
    LAST,
    LATE,
    RELEASED_AT,
    TEN_DAYS,
    ahead,
    live,
    nine,
    people_told,
    persons,
    release,
    told,
)
from tests.factories import Office, a_checked, a_list, a_procedure, open_office

PAGE = "https://example.org/list"
DAY_OF_RELEASE = RELEASED_AT.date()
WEEK = timedelta(days=7)


async def approved(database: Database, office: Office) -> Release:
    """A real release of that Friday, made by an approval."""
    with time_machine.travel(RELEASED_AT, tick=False):
        async with database.writing() as store:
            checked = await a_checked(store, office.editor, office.reviewer, office.site)
            return await review.approve(
                store, checked.id, by=office.approver, seen=checked.revision
            )


async def placed(
    database: Database, office: Office, made: Release, on: date = HALF, page: str = PAGE
) -> None:
    with time_machine.travel(nine(LAST), tick=False):
        async with database.writing() as store:
            await publishing.record(store, made.id, page, on, by=office.approver)


async def place_of(database: Database, made: Release, today: date) -> Place:
    with time_machine.travel(nine(today), tick=False):
        async with database.reading() as store:
            return (await publishing.standing(store, made)).place


async def test_whoever_answers_for_it_is_asked_to_place_a_real_release(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)

    made = await approved(database, office)

    found = await told(database, NoticeKind.TO_PUBLISH)
    assert sorted(person for person, _ in found) == persons(office.approver, office.head)
    assert {body["release"] for _, body in found} == {made.id}


async def test_a_late_publication_is_told_to_the_approver_and_each_week_after(
    database: Database,
) -> None:
    office = await open_office(
        database,
        a_procedure(
            publication=Publication(
                working_days=10, counted_from="approval", paragraph="D14", told=(Role.HEAD,)
            )
        ),
    )
    await release(database, office)

    await live(database, *(nine(day) for day in (HALF, BEFORE, LAST, LATE)))
    first = await people_told(database, NoticeKind.PUBLICATION_OVERDUE)
    second_week = LAST + WEEK + timedelta(days=3)
    await live(database, nine(second_week - timedelta(days=1)), nine(second_week))
    second = await people_told(database, NoticeKind.PUBLICATION_OVERDUE)
    await live(database, nine(second_week) + timedelta(hours=5), nine(second_week + WEEK))
    third = await people_told(database, NoticeKind.PUBLICATION_OVERDUE)

    concerned = persons(office.approver, office.head)
    assert sorted(first) == concerned
    assert sorted(second[2:]) == concerned
    assert sorted(third[4:]) == concerned


async def test_what_is_recorded_as_placed_reminds_no_more(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)

    await placed(database, office, made)
    await plan_periods(database, nine(LAST))
    fired = await fire_due(database, VERBS, nine(LATE))

    assert await ahead(database, office.agency) == []
    assert await told(database, NoticeKind.PUBLISH_BY) == []
    assert fired == 0 or await told(database, NoticeKind.PUBLICATION_OVERDUE) == []
    assert await people_told(database, NoticeKind.PUBLISHED) == persons(office.head)


async def test_recording_again_mends_and_the_same_again_does_nothing(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)

    await placed(database, office, made)
    await placed(database, office, made)
    await placed(database, office, made, on=BEFORE, page="https://example.org/other")

    async with database.reading() as store:
        latest = await store.publications.latest(made.id)
        record = await store.journal.last(office.agency.id)
    assert latest is not None
    assert (latest.published_on, latest.address) == (BEFORE, "https://example.org/other")
    assert len(await told(database, NoticeKind.PUBLISHED)) == 2
    assert record is not None and record.verb == "release.publish"
    assert "example" not in str(record.details), "nothing typed is in the journal"


@pytest.mark.parametrize(
    ("page", "day", "refused"),
    [
        ("http://example.org/list", HALF, BadPageError),
        ("перечень", HALF, BadPageError),
        ("javascript:alert(1)", HALF, BadPageError),
        (f"https://example.org/{'a' * 600}", HALF, BadPageError),
        (PAGE, DAY_OF_RELEASE - timedelta(days=1), EarlyPublicationError),
        (PAGE, LAST + timedelta(days=1), FuturePublicationError),
    ],
)
async def test_what_cannot_be_so_is_not_recorded(
    sqlite_database: Database, page: str, day: date, refused: type[Exception]
) -> None:
    office = await open_office(sqlite_database, TEN_DAYS)
    made = await release(sqlite_database, office)

    with pytest.raises(refused):
        await placed(sqlite_database, office, made, on=day, page=page)

    assert await place_of(sqlite_database, made, LAST) is Place.DUE


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR, Role.INTERNAL])
async def test_whoever_does_not_publish_records_nothing(
    sqlite_database: Database, role: Role
) -> None:
    office = await open_office(sqlite_database, TEN_DAYS)
    made = await release(sqlite_database, office)

    async with sqlite_database.writing() as store:
        with pytest.raises(NotAllowedError):
            await publishing.record(store, made.id, PAGE, HALF, by=office.of(role))


async def test_an_example_is_placed_nowhere(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, TEN_DAYS)
    async with sqlite_database.writing() as store:
        held = await store.agencies.lock_list(office.owner.id)
        held.release_number = 1
        example = Release(
            agency_id=office.agency.id,
            list_id=held.id,
            number=1,
            date=DAY_OF_RELEASE,
            approved_on=DAY_OF_RELEASE,
            content="{}",
            content_hash="",
            document_line="",
            approved_by_title="",
            sample=True,
        )
        await store.releases.add(example)
        with pytest.raises(SampleReleaseError):
            await publishing.record(store, example.id, PAGE, HALF, by=office.approver)

    assert await place_of(sqlite_database, example, LATE) is Place.SAMPLE


async def test_where_the_own_page_counts_a_release_is_placed_at_once(
    database: Database,
) -> None:
    office = await open_office(
        database,
        a_procedure(
            publication=Publication(
                working_days=10,
                counted_from="approval",
                paragraph="D14",
                page=PAGE,
                own_page_counts=True,
            )
        ),
    )

    made = await approved(database, office)

    async with database.reading() as store:
        record = await store.publications.latest(made.id)
    assert record is not None
    assert (record.own_page, record.address, record.published_on) == (True, PAGE, made.date)
    assert await ahead(database, office.agency) == []
    assert await told(database, NoticeKind.TO_PUBLISH) == []


@pytest.mark.parametrize(("page", "client"), [("", Client.EXTERNAL), (PAGE, Client.INTERNAL)])
async def test_a_page_without_an_address_and_the_list_for_employees_are_no_publication(
    sqlite_database: Database, page: str, client: Client
) -> None:
    own = Publication(
        working_days=10,
        counted_from="approval",
        paragraph="D14",
        page=page,
        own_page_counts=True,
    )
    office = await open_office(sqlite_database, a_procedure(publication=own))
    async with sqlite_database.writing() as store:
        (await store.agencies.lock_list(office.owner.id)).client = client

    made = await approved(sqlite_database, office)

    async with sqlite_database.reading() as store:
        assert await store.publications.latest(made.id) is None
    assert await told(sqlite_database, NoticeKind.TO_PUBLISH) != []


async def test_without_a_term_nothing_reminds_and_recording_works(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    made = await approved(sqlite_database, office)
    before = await place_of(sqlite_database, made, LATE + 10 * WEEK)

    await placed(sqlite_database, office, made)

    assert before is Place.NO_TERM
    assert await ahead(sqlite_database, office.agency) == []
    assert await place_of(sqlite_database, made, LATE) is Place.PLACED


async def test_overdue_stands_first_then_due_then_placed(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, TEN_DAYS)
    first = await release(sqlite_database, office, 1)
    await placed(sqlite_database, office, first)
    await release(sqlite_database, office, 2)
    await release(sqlite_database, office, 3)
    async with sqlite_database.writing() as store:
        internal = await a_list(store, office.agency, Client.INTERNAL)
    await release(sqlite_database, office, 1, internal)

    with time_machine.travel(nine(LATE), tick=False):
        async with sqlite_database.reading() as store:
            found = await publishing.standings(store, office.owner.id, by=office.editor)
            count = len(await publishing.to_place(store, by=office.editor))

    assert [(each.release.number, each.place) for each in found] == [
        (3, Place.OVERDUE),
        (1, Place.PLACED),
    ]
    assert count == 2, "one of each list"
