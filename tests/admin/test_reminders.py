"""The last day of putting a release on the site is reminded of."""

from datetime import timedelta

import pytest

from admin import review
from admin.calendar import publish_by, working_days
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.notices import NoticeKind
from admin.publication.clock import plan_reminders
from storage.db import Database
from storage.models import Release
from storage.samples.loading import load_sample
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
    unreachable,
    waiting,
)
from tests.factories import (
    a_checked,
    a_list,
    a_staff,
    open_office,
)


async def test_a_release_is_reminded_of_at_half_time_two_days_before_on_the_last_day_and_after(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)

    made = await release(database, office)

    assert await ahead(database, office.agency) == [
        (nine(HALF), made.id, "2026-12-04"),
        (nine(BEFORE), made.id, "2026-12-04"),
        (nine(LAST), made.id, "2026-12-04"),
        (nine(LATE), made.id, "2026-12-04"),
    ]


async def test_an_approval_plans_the_reminders_of_its_own_last_day(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)

    async with database.writing() as store:
        checked = await a_checked(store, office.editor, office.reviewer, office.site)
        made = await review.approve(store, checked.id, by=office.approver, seen=checked.revision)
        last = publish_by(made, TEN_DAYS, await working_days(store, office.agency.id))

    planned = await ahead(database, office.agency)
    assert last is not None and len(planned) == 4
    assert planned[2] == (nine(last), made.id, last.isoformat())


async def test_approvers_and_heads_are_told_once_each(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)

    early = await fire_due(database, VERBS, nine(HALF) - timedelta(seconds=1))
    fired = [await fire_due(database, VERBS, nine(day)) for day in (HALF, BEFORE, BEFORE, LAST)]

    found = await told(database, NoticeKind.PUBLISH_BY)
    assert (early, fired) == (0, [1, 1, 0, 1])
    for first in (0, 2, 4):
        told_then = sorted(person for person, _ in found[first : first + 2])
        assert told_then == persons(office.approver, office.head)
    assert len(found) == 6
    assert {body["release"] for _, body in found} == {made.id}


async def test_when_none_of_them_can_be_reached_administrators_are_told(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await unreachable(database, office.approver, office.head)

    await fire_due(database, VERBS, nine(BEFORE))

    assert await people_told(database, NoticeKind.PUBLISH_BY) == persons(office.administrator)


async def test_a_reminder_that_nobody_is_there_for_waits_until_somebody_comes(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    async with database.writing() as store:
        for staff in await store.team.active(office.agency.id):
            staff.revoked_at = RELEASED_AT
    await live(database, nine(BEFORE))
    at_first = await waiting(database)
    async with database.writing() as store:
        newcomer = await a_staff(store, office.agency, Role.HEAD)

    await live(database, nine(BEFORE) + timedelta(hours=1))

    assert at_first == [("publish_by", "nobody", 0)]
    assert await people_told(database, NoticeKind.PUBLISH_BY) == persons(newcomer)


async def test_the_next_release_takes_the_place_of_the_formers_reminders(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    async with database.writing() as store:
        internal = await a_list(store, office.agency, Client.INTERNAL)
    await release(database, office, 1)
    other = await release(database, office, 1, internal)

    second = await release(database, office, 2)

    planned = await ahead(database, office.agency)
    assert [release_id for _, release_id, _ in planned] == [other.id, second.id] * 4


async def test_a_reminder_of_a_former_release_that_fires_all_the_same_tells_nobody(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    async with database.writing() as store:
        (await store.agencies.lock_list(office.owner.id)).release_number = 2

    assert await fire_due(database, VERBS, nine(LAST)) == 3

    assert await told(database, NoticeKind.PUBLISH_BY) == []


@pytest.mark.parametrize("reason", ["no term", "a sample"])
async def test_nothing_is_planned_without_a_term_and_for_an_example(
    database: Database, reason: str
) -> None:
    if reason == "no term":
        office = await open_office(database)
        await release(database, office)
        agency = office.agency
    else:
        async with database.writing() as store:
            agency = await load_sample(store, "kaliningrad_gtn", RELEASED_AT.date())
        assert agency.procedure.publication.working_days is not None
    await plan_periods(database, RELEASED_AT)

    assert await ahead(database, agency) == []


async def test_what_whoever_made_the_release_has_just_read_is_not_repeated(
    database: Database,
) -> None:
    """The term began with an older order, and ends before the release's next morning."""
    office = await open_office(database, TEN_DAYS)
    async with database.writing() as store:
        held = await store.agencies.lock_list(office.owner.id)
        held.release_number = 1
        late = Release(
            agency_id=office.agency.id,
            list_id=held.id,
            number=1,
            date=LAST,
            approved_on=RELEASED_AT.date(),
            content="{}",
            content_hash="",
            document_line="",
            approved_by_title="",
            approved_by_id=office.approver.person_id,
            created_at=nine(LAST) + timedelta(hours=1),
        )
        await store.releases.add(late)
        await plan_reminders(store, office.agency, held)

    assert await ahead(database, office.agency) == [(nine(LATE), late.id, "2026-12-04")]
