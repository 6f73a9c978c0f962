"""The journal's head comes every morning that the journal grew."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from admin.deadlines import plan_periods
from admin.journal import Head, verify
from admin.notices import NoticeKind
from storage.db import Database
from tests.admin.calendar_days import (
    DAY,
    MONDAY,
    an_agency_at_work,
    grow,
    heads,
    live,
    persons,
    told,
    unreachable,
)
from tests.factories import (
    an_agency,
    open_office,
)


async def test_the_head_comes_to_the_approvers_in_the_morning(database: Database) -> None:
    office = await an_agency_at_work(database)

    await live(database, MONDAY - timedelta(hours=9), MONDAY - timedelta(minutes=1))
    before = await heads(database)
    await live(database, MONDAY, MONDAY + timedelta(hours=1))

    ((person, body),) = await told(database, NoticeKind.JOURNAL_HEAD)
    assert before == []
    assert [person] == persons(office.approver)
    async with database.reading() as store:
        found = await verify(store, office.agency.id, Head(body["number"], body["hash"]))
    assert found.is_whole and body["silent_since"] == ""


async def test_the_head_comes_only_when_the_journal_grew(database: Database) -> None:
    office = await an_agency_at_work(database)

    await live(database, MONDAY, MONDAY + DAY, MONDAY + 2 * DAY)
    await grow(database, office)
    await live(database, MONDAY + 3 * DAY, MONDAY + 4 * DAY)

    assert await heads(database) == [(1, ""), (2, "")]


async def test_a_week_of_silence_is_told_of(database: Database) -> None:
    office = await an_agency_at_work(database)
    await live(database, MONDAY)
    await grow(database, office)
    # The next day was planned after midnight, and then nothing ran.
    await live(database, MONDAY + DAY - timedelta(hours=8))

    await live(database, MONDAY + 7 * DAY + timedelta(hours=3), MONDAY + 8 * DAY)

    assert await heads(database) == [(1, ""), (2, "2026-11-24")]


async def test_a_head_that_reaches_nobody_is_tried_once_and_comes_when_somebody_can_get_it(
    database: Database,
) -> None:
    office = await an_agency_at_work(database)
    await unreachable(database, office.approver)
    await live(database, MONDAY, MONDAY + DAY)
    tried = await heads(database)
    async with database.writing() as store:
        (await store.people.get(office.approver.person_id)).reachable = True

    await live(database, MONDAY + 2 * DAY, MONDAY + 3 * DAY)

    assert tried == [(1, "")], "so that the sender sees it fail and tells the administrators"
    assert await heads(database) == [(1, "")] * 2


async def test_a_clock_that_ran_ahead_silences_no_day_after_it_was_put_back(
    database: Database,
) -> None:
    office = await an_agency_at_work(database)
    await live(database, MONDAY)
    days: Sequence[datetime] = [MONDAY + number * DAY for number in (30, 1, 2, 3)]

    for day in days:
        await grow(database, office)
        await live(database, day, day)

    assert [number for number, _ in await heads(database)] == [1, 2, 3, 4, 5]
    async with database.reading() as store:
        assert await store.deadlines.count_overdue(MONDAY + 3 * DAY) == 0


async def test_each_agency_has_its_own_morning(database: Database) -> None:
    async with database.writing() as store:
        far = await an_agency(store, time_zone="Asia/Kamchatka")
        near = await an_agency(store, time_zone="Europe/Kaliningrad")

    await plan_periods(database, datetime(2026, 11, 22, 12, 30, tzinfo=UTC))

    async with database.reading() as store:
        due = [
            [each.due_at for each in await store.deadlines.planned("journal_head", agency.id)]
            for agency in (far, near)
        ]
    assert due == [
        [datetime(2026, 11, 22, 21, 0, tzinfo=UTC)],
        [datetime(2026, 11, 22, 7, 0, tzinfo=UTC)],
    ]


async def test_after_years_of_downtime_the_days_of_silence_are_still_counted(
    database: Database,
) -> None:
    office = await an_agency_at_work(database)
    await live(database, MONDAY)
    await grow(database, office)

    await live(database, MONDAY + 800 * DAY, MONDAY + 801 * DAY)

    assert await heads(database) == [(1, ""), (2, "2026-11-24")]


async def test_an_agency_with_broken_settings_stops_no_other(database: Database) -> None:
    broken = await open_office(database)
    await an_agency_at_work(database)
    async with database.writing() as store:
        (await store.agencies.get(broken.agency.id)).time_zone = "Europe/Nowhere"

    await live(database, MONDAY)

    assert await heads(database) == [(1, "")]
