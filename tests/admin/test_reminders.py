"""What the calendar brings: the last day of publication, the journal's head, next year's days."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from admin import own_days, review
from admin.calendar import publish_by, working_days
from admin.deadlines import ATTEMPTS, VERBS, fire_due, plan_periods
from admin.journal import Head, verify
from admin.notices import NoticeKind
from admin.publication import KIND, plan_reminders
from storage.db import Database
from storage.models import Agency, Deadline, Firing, QueuedMessage, Release, Staff, TouchpointList
from storage.procedure import Publication
from storage.samples.loading import load_sample
from storage.store import Store
from storage.terms import Client, Role
from tests.factories import (
    Office,
    a_checked,
    a_list,
    a_procedure,
    a_staff,
    an_agency,
    open_office,
)

DAY = timedelta(days=1)
TEN_DAYS = a_procedure(
    publication=Publication(working_days=10, counted_from="approval", paragraph="D14")
)
RELEASED_AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
"""A Friday; ten working days from it end on Friday, 4 December."""

LAST, BEFORE = date(2026, 12, 4), date(2026, 12, 2)


def nine(day: date) -> datetime:
    """Nine in the morning in Astrakhan, UTC+4 all the year."""
    return datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)


async def release(
    database: Database, office: Office, number: int = 1, owner: TouchpointList | None = None
) -> Release:
    """A release of that Friday, as `make_release` leaves it."""
    async with database.writing() as store:
        held = await store.agencies.lock_list((owner or office.owner).id)
        made = Release(
            agency_id=office.agency.id,
            list_id=held.id,
            number=number,
            date=RELEASED_AT.date(),
            approved_on=RELEASED_AT.date(),
            content="{}",
            content_hash="",
            document_line="",
            approved_by_title="",
            approved_by_id=office.approver.person_id,
            created_at=RELEASED_AT,
        )
        await store.releases.add(made)
        held.release_number = number
        await plan_reminders(store, office.agency, held)
        return made


async def ahead(database: Database, agency: Agency) -> list[tuple[datetime, int, str]]:
    async with database.reading() as store:
        planned = await store.deadlines.planned(KIND, agency.id)
    return [(each.due_at, each.body["release"], each.body["last_day"]) for each in planned]


async def told(database: Database, kind: NoticeKind) -> list[tuple[int, dict[str, Any]]]:
    """Who was told of it, in order, and what."""
    async with database.reading() as store:
        found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
        return [
            (message.person_id, message.body)
            for message in found
            if message.body.get("kind") == kind
        ]


async def people_told(database: Database, kind: NoticeKind) -> list[int]:
    return [person for person, _body in await told(database, kind)]


async def waiting(database: Database) -> list[tuple[str, str, int]]:
    """What was due and waits, why, and how many attempts it cost."""
    async with database.reading() as store:
        found = await store.session.scalars(
            select(Deadline).where(Deadline.state == Firing.PLANNED, Deadline.retry_at.is_not(None))
        )
        return [(each.kind, each.error, each.attempts) for each in found]


def persons(*staff: Staff) -> list[int]:
    return sorted(each.person_id for each in staff)


async def unreachable(database: Database, *staff: Staff) -> None:
    async with database.writing() as store:
        for each in staff:
            person = await store.people.get(each.person_id)
            person.reachable = False


async def test_a_release_is_reminded_of_two_working_days_before_and_on_the_last_day(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)

    made = await release(database, office)

    assert await ahead(database, office.agency) == [
        (nine(BEFORE), made.id, "2026-12-04"),
        (nine(LAST), made.id, "2026-12-04"),
    ]


async def test_an_approval_plans_the_reminders_of_its_own_last_day(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)

    async with database.writing() as store:
        checked = await a_checked(store, office.editor, office.reviewer, office.site)
        made = await review.approve(store, checked.id, by=office.approver, seen=checked.revision)
        last = publish_by(made, TEN_DAYS, await working_days(store, office.agency.id))

    planned = await ahead(database, office.agency)
    assert last is not None and len(planned) == 2
    assert planned[1] == (nine(last), made.id, last.isoformat())


async def test_approvers_and_heads_are_told_once_each(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)

    early = await fire_due(database, VERBS, nine(BEFORE) - timedelta(seconds=1))
    fired = [await fire_due(database, VERBS, nine(day)) for day in (BEFORE, BEFORE, LAST)]

    found = await told(database, NoticeKind.PUBLISH_BY)
    assert (early, fired) == (0, [1, 0, 1])
    assert sorted(person for person, _ in found[:2]) == persons(office.approver, office.head)
    assert sorted(person for person, _ in found[2:]) == persons(office.approver, office.head)
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
    assert [release_id for _, release_id, _ in planned] == [other.id, second.id] * 2


async def test_a_reminder_of_a_former_release_that_fires_all_the_same_tells_nobody(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    async with database.writing() as store:
        (await store.agencies.lock_list(office.owner.id)).release_number = 2

    assert await fire_due(database, VERBS, nine(LAST)) == 2

    assert await told(database, NoticeKind.PUBLISH_BY) == []


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

    assert await fire_due(database, VERBS, nine(LAST)) == 3

    days = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert days == ["2026-12-07"] * 2


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

    assert await ahead(database, office.agency) == []


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
        (nine(BEFORE), "2026-12-07"),
        (nine(date(2026, 12, 7)), "2026-12-07"),
    ]
    assert (back, forgotten) == (usual, [True, False])


async def test_a_term_that_moves_after_a_reminder_is_reminded_of_anew(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await fire_due(database, VERBS, nine(BEFORE))

    async with database.writing() as store:
        await own_days.set_day(store, office.agency, LAST, working=False)
    fired = [await fire_due(database, VERBS, nine(date(2026, 12, day))) for day in (3, 4, 7)]

    assert fired == [1, 0, 1]
    days = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert days == ["2026-12-04"] * 2 + ["2026-12-07"] * 4


async def test_own_days_are_journalled_without_their_notes(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await own_days.set_day(store, office.agency, LAST, working=False, note="ярмарка")
        for _ in range(2):
            await own_days.forget_day(store, office.agency, LAST)
        await own_days.confirm_year(store, office.agency, 2032, known=True)

    async with database.reading() as store:
        written = await store.journal.of_agency(office.agency.id)
    assert [(each.verb, each.subject, each.details) for each in written] == [
        ("calendar.set", "day:2026-12-04", {"working": False}),
        ("calendar.forget", "day:2026-12-04", {}),
        ("calendar.confirm", "year:2032", {"known": True}),
    ]


# The journal's head


async def note_something(store: Store, agency: Agency) -> None:
    await store.journal.write(
        agency.id, "verb", "subject", actor_id=None, role="operator", details={}
    )


async def live(database: Database, *moments: datetime) -> None:
    """What every process does at these moments."""
    for now in moments:
        await plan_periods(database, now)
        await fire_due(database, VERBS, now)


async def an_agency_at_work(database: Database) -> Office:
    office = await open_office(database)
    async with database.writing() as store:
        await note_something(store, office.agency)
    return office


async def grow(database: Database, office: Office) -> None:
    async with database.writing() as store:
        await note_something(store, office.agency)


async def heads(database: Database) -> list[tuple[int, str]]:
    found = await told(database, NoticeKind.JOURNAL_HEAD)
    return [(body["number"], body["silent_since"]) for _, body in found]


MONDAY = nine(date(2026, 11, 23))


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


# Next year's calendar


FIRST, SECOND = nine(date(2031, 11, 1)), nine(date(2031, 12, 15))


async def test_a_missing_calendar_is_told_of_in_november_and_in_december(
    database: Database,
) -> None:
    office = await open_office(database)

    await live(database, FIRST - DAY)
    before = await told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, FIRST, FIRST + DAY)
    first = await people_told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, SECOND, SECOND + 30 * DAY)

    both = await told(database, NoticeKind.CALENDAR_MISSING)
    assert before == []
    assert sorted(first) == persons(office.head, office.administrator)
    assert len(both) == 4 and {body["year"] for _, body in both} == {2032}


async def test_a_calendar_that_was_confirmed_or_is_known_is_not_told_of(
    database: Database,
) -> None:
    office = await open_office(database)
    await live(database, nine(date(2026, 11, 1)), nine(date(2026, 12, 15)))
    known = await told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, FIRST)

    async with database.writing() as store:
        await own_days.confirm_year(store, office.agency, 2032, known=True)
    await live(database, SECOND)

    assert known == []
    assert len(await told(database, NoticeKind.CALENDAR_MISSING)) == 2


async def test_a_regional_holiday_entered_early_silences_no_warning(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await own_days.set_day(store, office.agency, date(2032, 1, 9), working=False)

    await live(database, FIRST)

    assert len(await told(database, NoticeKind.CALENDAR_MISSING)) == 2


async def test_after_a_winter_of_downtime_one_warning_comes(database: Database) -> None:
    await open_office(database)
    await live(database, FIRST - DAY)

    await live(database, nine(date(2032, 1, 20)))

    found = await told(database, NoticeKind.CALENDAR_MISSING)
    assert len(found) == 2 and {body["year"] for _, body in found} == {2032}


async def test_a_missing_calendar_is_told_even_when_nobody_can_be_reached(
    database: Database,
) -> None:
    office = await open_office(database)
    await unreachable(database, office.head, office.administrator)

    await live(database, FIRST)

    found = await people_told(database, NoticeKind.CALENDAR_MISSING)
    assert sorted(found) == persons(office.head, office.administrator)


async def test_a_missing_calendar_that_nobody_is_there_to_read_of_waits_for_somebody(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
    await live(database, FIRST, FIRST + DAY)
    at_first = await waiting(database)
    async with database.writing() as store:
        newcomer = await a_staff(store, agency, Role.ADMINISTRATOR)

    await live(database, FIRST + 2 * DAY, FIRST + 3 * DAY)

    assert at_first == [("calendar_missing", "nobody", 0)]
    assert await people_told(database, NoticeKind.CALENDAR_MISSING) == persons(newcomer)


async def test_a_release_whose_term_was_over_before_anybody_kept_deadlines_is_left_alone(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    made = await release(database, office)
    async with database.writing() as store:
        await store.session.execute(delete(Deadline))

    await plan_periods(database, nine(BEFORE))

    assert await ahead(database, office.agency) == [(nine(LAST), made.id, "2026-12-04")]


async def test_a_reminder_that_was_missed_is_not_forgotten_by_planning_on_return(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)

    await live(database, nine(LAST) + 7 * DAY)

    assert len(await told(database, NoticeKind.PUBLISH_BY)) == 4


async def a_newer_calendar(database: Database, office: Office) -> None:
    """Saturday, 28 November is worked, so ten working days end on Thursday, 3 December."""
    async with database.writing() as store:
        await store.calendar.put(office.agency.id, date(2026, 11, 28), True, "")


async def test_a_reminder_that_a_newer_calendar_moves_into_the_past_comes_at_once(
    database: Database,
) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await a_newer_calendar(database, office)

    await live(database, nine(date(2026, 12, 3)) + timedelta(hours=3))

    assert await ahead(database, office.agency) == []
    found = [body["last_day"] for _, body in await told(database, NoticeKind.PUBLISH_BY)]
    assert found == ["2026-12-03"] * 4


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


async def test_an_agency_with_broken_settings_stops_no_other(database: Database) -> None:
    broken = await open_office(database)
    await an_agency_at_work(database)
    async with database.writing() as store:
        (await store.agencies.get(broken.agency.id)).time_zone = "Europe/Nowhere"

    await live(database, MONDAY)

    assert await heads(database) == [(1, "")]


async def test_what_fired_long_ago_is_dropped_and_nothing_comes_twice(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)
    await live(database, MONDAY, nine(LAST) + DAY)
    before = [len(await told(database, kind)) for kind in NoticeKind]

    for hours in range(3):
        await live(database, nine(LAST) + 800 * DAY + timedelta(hours=hours))

    after = [len(await told(database, kind)) for kind in NoticeKind]
    async with database.reading() as store:
        rows = (await store.session.scalars(select(Deadline).order_by(Deadline.id))).all()
        old = [each.kind for each in rows if each.due_at < nine(LAST) + 400 * DAY]
    assert before == after
    assert sorted(old) == ["calendar_missing", KIND, KIND], (
        "the last that fired, and what a release that is still the present one was reminded of"
    )


async def test_after_years_of_downtime_the_days_of_silence_are_still_counted(
    database: Database,
) -> None:
    office = await an_agency_at_work(database)
    await live(database, MONDAY)
    await grow(database, office)

    await live(database, MONDAY + 800 * DAY, MONDAY + 801 * DAY)

    assert await heads(database) == [(1, ""), (2, "2026-11-24")]


async def test_planning_again_and_again_changes_nothing(database: Database) -> None:
    office = await open_office(database, TEN_DAYS)
    await release(database, office)

    for hour in range(3):
        await plan_periods(database, RELEASED_AT + timedelta(hours=hour))

    async with database.reading() as store:
        planned = {
            kind: [each.state for each in await store.deadlines.planned(kind, office.agency.id)]
            for kind in VERBS
        }
    assert planned == {
        "publish_by": [Firing.PLANNED] * 2,
        "journal_head": [Firing.PLANNED],
        "calendar_missing": [Firing.PLANNED] * 2,
    }
