"""Reminders that move with the calendar, were missed, or are long over."""

from datetime import date, timedelta

from sqlalchemy import delete, select

from admin import own_days
from admin.deadlines import ATTEMPTS, VERBS, fire_due, plan_periods
from admin.notices import NoticeKind
from admin.publication.clock import KIND
from storage.db import Database
from storage.models import Deadline, Firing
from tests.admin.calendar_days import (
    BEFORE,
    DAY,
    HALF,
    LAST,
    LATE,
    MONDAY,
    RELEASED_AT,
    TEN_DAYS,
    a_newer_calendar,
    ahead,
    live,
    nine,
    release,
    told,
)
from tests.factories import (
    open_office,
)


async def test_the_agencys_own_days_move_the_reminders_there_and_back(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    usual = await ahead(database, office.agency)

    async with database.writing() as store:
        await own_days.set_day(store, office.agency, LAST, working=False)
    moved = await ahead(database, office.agency)
    async with database.writing() as store:
        forgotten = [await own_days.forget_day(store, office.agency, LAST) for _ in range(2)]
    back = await ahead(database, office.agency)

    assert [(due_at, last) for due_at, _, last in moved] == [
        (nine(HALF), "2026-12-07"),
        (nine(BEFORE), "2026-12-07"),
        (nine(date(2026, 12, 7)), "2026-12-07"),
        (nine(date(2026, 12, 8)), "2026-12-07"),
    ]
    assert (back, forgotten) == (usual, [True, False])


async def test_a_term_that_moves_after_a_reminder_is_reminded_of_anew(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await fire_due(database, VERBS, nine(BEFORE))

    async with database.writing() as store:
        await own_days.set_day(store, office.agency, LAST, working=False)
    fired = [await fire_due(database, VERBS, nine(date(2026, 12, day))) for day in (3, 4, 7)]

    assert fired == [2, 0, 1]
    days = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert days == ["2026-12-04"] * 2 + ["2026-12-07"] * 4


async def test_a_reminder_of_a_day_that_moved_while_it_was_given_up_tells_nobody(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    async with database.writing() as store:
        for deadline in await store.deadlines.planned(KIND, office.agency.id):
            await store.deadlines.note_failure(deadline, ATTEMPTS, "E", None)
        await own_days.set_day(store, office.agency, LAST, working=False)
        await store.deadlines.retry_failed()

    assert await fire_due(database, VERBS, nine(LAST)) == 5

    days = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert days == ["2026-12-07"] * 2


async def test_a_reminder_that_a_newer_calendar_moves_into_the_past_comes_at_once(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await a_newer_calendar(database, office)

    await live(database, nine(date(2026, 12, 3)) + timedelta(hours=3))

    assert [due_at for due_at, _, _ in await ahead(database, office.agency)] == [nine(LAST)]
    found = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert found == ["2026-12-03"] * 2, "of several that are due the last one speaks"


async def test_a_reminder_that_had_come_comes_anew_when_its_day_moves_into_the_past(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await live(database, nine(BEFORE))
    await a_newer_calendar(database, office)

    await live(database, nine(BEFORE) + timedelta(hours=3), nine(date(2026, 12, 3)))

    found = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert found == ["2026-12-04"] * 2 + ["2026-12-03"] * 4


async def test_what_was_over_when_the_program_came_is_not_reminded_of_an_hour_later(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    async with database.writing() as store:
        await store.session.execute(delete(Deadline))

    await live(database, *(nine(BEFORE) + timedelta(hours=hours) for hours in range(1, 4)))

    assert await told(database, NoticeKind.PUBLISH_BY) == []


async def test_a_release_whose_term_was_over_before_anybody_kept_deadlines_is_left_alone(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)
    async with database.writing() as store:
        await store.session.execute(delete(Deadline))

    await plan_periods(database, nine(BEFORE))

    assert await ahead(database, office.agency) == [
        (nine(LAST), made.id, "2026-12-04"),
        (nine(LATE), made.id, "2026-12-04"),
    ]


async def test_a_reminder_that_was_missed_is_not_forgotten_by_planning_on_return(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)

    await live(database, nine(LAST) + 7 * DAY)

    assert await told(database, NoticeKind.PUBLISH_BY) == []
    assert len(await told(database, NoticeKind.PUBLICATION_OVERDUE)) == 2


async def test_what_fired_long_ago_is_dropped_and_nothing_comes_twice(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await live(database, MONDAY, nine(LAST) + DAY)
    kinds = [kind for kind in NoticeKind if kind is not NoticeKind.PUBLICATION_OVERDUE]
    before = [len(await told(database, kind)) for kind in kinds]

    for hours in range(3):
        await live(database, nine(LAST) + 800 * DAY + timedelta(hours=hours))

    after = [len(await told(database, kind)) for kind in kinds]
    async with database.reading() as store:
        rows = (await store.session.scalars(select(Deadline).order_by(Deadline.id))).all()
        old = [each.kind for each in rows if each.due_at < nine(LAST) + 400 * DAY]
    assert before == after
    assert sorted(old) == ["calendar_missing", *[KIND] * 4], (
        "the last that fired, and what a release that is still the present one was reminded of"
    )


async def test_planning_again_and_again_changes_nothing(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)

    for hour in range(3):
        await plan_periods(database, RELEASED_AT + timedelta(hours=hour))

    async with database.reading() as store:
        planned = {
            kind: [each.state for each in await store.deadlines.planned(kind, office.agency.id)]
            for kind in ("publish_by", "journal_head", "calendar_missing")
        }
    assert planned == {
        "publish_by": [Firing.PLANNED] * 4,
        "journal_head": [Firing.PLANNED],
        "calendar_missing": [Firing.PLANNED] * 2,
    }
