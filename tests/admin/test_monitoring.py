"""The yearly monitoring opens on its day, reminds, and is told of when it did not open."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import select

from admin.errors import NotAllowedError
from admin.errors.monitoring import (
    MonitoringOffError,
    MonitoringOpenError,
    MonitoringOverError,
    NothingToMonitorError,
)
from admin.monitoring.opening import open_by_hand
from admin.notices import NoticeKind
from storage.db import Database
from storage.models import Agency, Campaign, QueuedMessage, Staff
from storage.terms import Client, Role
from tests.admin.calendar_days import people_told, persons, told
from tests.factories import a_list, a_row, a_staff, a_touchpoint
from tests.monitoring import (
    YEARLY,
    Ministry,
    a_monitored_procedure,
    live_through,
    morning,
    open_ministry,
    opened,
    sheet_of,
)

OPENED, REMINDER = NoticeKind.MONITORING_OPENED, NoticeKind.MONITORING_REMINDER
LATE, HAND_OVER = NoticeKind.MONITORING_LATE, NoticeKind.MONITORING_HAND_OVER


async def campaigns(database: Database, ministry: Ministry) -> list[Campaign]:
    async with database.reading() as store:
        return list(await store.campaigns.of_list(ministry.owner.id))


async def days_told(database: Database, kind: NoticeKind) -> list[str]:
    """The days on which a deadline of the campaign's told somebody, in order."""
    async with database.reading() as store:
        found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
        keys = [str(each.dedup_key) for each in found if each.body.get("kind") == kind]
    return list(dict.fromkeys(key.split(":")[3] for key in keys))


async def change(database: Database, agency: Agency, **monitoring: Any) -> None:
    async with database.writing() as store:
        kept = await store.agencies.get(agency.id)
        changed = YEARLY.model_copy(update=monitoring)
        procedure = kept.procedure.model_copy(update={"monitoring": changed})
        kept.procedure_data = procedure.model_dump(mode="json")


async def test_it_opens_on_its_day_with_every_row_and_tells_whoever_answers(
    database: Database,
) -> None:
    ministry = await open_ministry(database)

    await live_through(database, date(2026, 11, 29), date(2026, 11, 30))
    before = await campaigns(database, ministry)
    await live_through(database, date(2026, 12, 1), date(2026, 12, 2))

    (campaign,) = await campaigns(database, ministry)
    assert before == []
    assert (campaign.year, campaign.opened_on) == (2026, date(2026, 12, 1))
    assert (campaign.review_by, campaign.hand_over_by) == (date(2026, 12, 25), date(2026, 12, 30))
    assert sorted(await people_told(database, OPENED)) == persons(
        ministry.editor, ministry.other, ministry.head, ministry.secretary
    )
    async with database.reading() as store:
        sheet = await sheet_of(store, ministry)
        written = await store.journal.of_agency(ministry.agency.id)
    assert {line.row.id for line in sheet.lines} == {
        ministry.site.id,
        ministry.reception.id,
        ministry.phone.id,
    }
    noted = [(each.verb, each.role, each.details["rows"]) for each in written]
    assert noted == [("monitoring.open", "program", 3)]


async def test_three_years_have_a_campaign_each_with_working_last_days(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)

    for year in (2025, 2026, 2027):
        await live_through(sqlite_database, date(year, 12, 1), date(year, 12, 1))

    found = await campaigns(sqlite_database, ministry)
    assert [(each.year, each.review_by, each.hand_over_by) for each in found] == [
        (2027, date(2027, 12, 24), date(2027, 12, 30)),
        (2026, date(2026, 12, 25), date(2026, 12, 30)),
        (2025, date(2025, 12, 25), date(2025, 12, 30)),
    ]


async def test_a_program_that_was_down_opens_late_with_the_same_days(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await live_through(sqlite_database, date(2026, 11, 30), date(2026, 11, 30))

    await live_through(sqlite_database, date(2026, 12, 18), date(2026, 12, 18))

    (campaign,) = await campaigns(sqlite_database, ministry)
    assert (campaign.opened_on, campaign.review_by) == (date(2026, 12, 18), date(2026, 12, 25))


async def test_after_the_review_day_nothing_opens_by_itself_and_the_group_is_told(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await live_through(sqlite_database, date(2026, 11, 30), date(2026, 11, 30))

    await live_through(sqlite_database, date(2026, 12, 28), date(2026, 12, 31))

    told_of = await people_told(sqlite_database, NoticeKind.MONITORING_MISSED)
    assert await campaigns(sqlite_database, ministry) == []
    assert sorted(told_of) == persons(ministry.head, ministry.secretary)


async def test_whoever_begins_to_use_the_program_after_the_review_day_is_told_nothing(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)

    await live_through(sqlite_database, date(2026, 12, 28), date(2027, 1, 12))

    assert await campaigns(sqlite_database, ministry) == []
    assert await people_told(sqlite_database, NoticeKind.MONITORING_MISSED) == []


@pytest.mark.parametrize("kept", ["none", "off"])
async def test_where_the_order_has_no_monitoring_nothing_opens(
    sqlite_database: Database, kept: str
) -> None:
    off = YEARLY.model_copy(update={"on": False})
    procedure = a_monitored_procedure(monitoring=None if kept == "none" else off)
    ministry = await open_ministry(sqlite_database, procedure)

    await live_through(sqlite_database, date(2026, 11, 30), date(2026, 12, 2))

    assert await campaigns(sqlite_database, ministry) == []
    with pytest.raises(MonitoringOffError):
        await opened(sqlite_database, ministry)


async def test_a_day_that_is_moved_or_switched_off_before_it_is_obeyed(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await live_through(sqlite_database, date(2026, 11, 28), date(2026, 11, 28))
    await change(sqlite_database, ministry.agency, opens_on="12-07")
    await live_through(sqlite_database, date(2026, 12, 1), date(2026, 12, 2))
    at_first = await campaigns(sqlite_database, ministry)
    await change(sqlite_database, ministry.agency, on=False)
    await live_through(sqlite_database, date(2026, 12, 7), date(2026, 12, 8))
    while_off = await campaigns(sqlite_database, ministry)
    await change(sqlite_database, ministry.agency, opens_on="12-07")

    await live_through(sqlite_database, date(2026, 12, 9), date(2026, 12, 9))

    (campaign,) = await campaigns(sqlite_database, ministry)
    assert (at_first, while_off) == ([], [])
    assert campaign.opened_on == date(2026, 12, 9)


async def test_a_list_without_a_release_waits_for_its_first_one(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    async with sqlite_database.writing() as store:
        (await store.agencies.lock_list(ministry.owner.id)).release_number = 0
    await live_through(sqlite_database, date(2026, 12, 1), date(2026, 12, 3))
    without = await campaigns(sqlite_database, ministry)
    async with sqlite_database.writing() as store:
        (await store.agencies.lock_list(ministry.owner.id)).release_number = 1

    await live_through(sqlite_database, date(2026, 12, 4), date(2026, 12, 4))

    assert without == [] and len(await campaigns(sqlite_database, ministry)) == 1


async def test_the_secretary_opens_earlier_and_it_does_not_open_again(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    campaign = await opened(sqlite_database, ministry, date(2026, 11, 16))

    await live_through(sqlite_database, date(2026, 11, 30), date(2026, 12, 2))

    assert [each.id for each in await campaigns(sqlite_database, ministry)] == [campaign.id]
    with pytest.raises(MonitoringOpenError):
        await opened(sqlite_database, ministry, date(2026, 12, 2))


async def test_after_a_missed_review_day_it_is_opened_by_hand_until_the_hand_over_day(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)

    with pytest.raises(MonitoringOverError):
        await opened(sqlite_database, ministry, date(2026, 12, 31))
    late = await opened(sqlite_database, ministry, date(2026, 12, 30))

    assert (late.year, late.review_by) == (2026, date(2026, 12, 25))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR])
async def test_only_the_secretary_and_the_head_open_it(
    sqlite_database: Database, role: Role
) -> None:
    ministry = await open_ministry(sqlite_database)
    by: Staff = getattr(ministry, role.value)

    with pytest.raises(NotAllowedError):
        async with sqlite_database.writing() as store:
            await open_by_hand(store, ministry.owner.id, by=by)


async def test_where_there_is_no_group_the_administrator_stands_in(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    async with sqlite_database.writing() as store:
        for each in await store.team.active(ministry.agency.id, [Role.HEAD, Role.SECRETARY]):
            each.revoked_at = morning(date(2026, 1, 12))

    with time_machine.travel(morning(date(2026, 12, 1)), tick=True):
        async with sqlite_database.writing() as store:
            await open_by_hand(store, ministry.owner.id, by=ministry.administrator)

    assert ministry.administrator.person_id in await people_told(sqlite_database, OPENED)


async def test_a_list_without_rows_has_nothing_to_monitor(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    async with sqlite_database.writing() as store:
        for row in await store.register.rows(ministry.owner.id):
            row.excluded = True

    with pytest.raises(NothingToMonitorError):
        await opened(sqlite_database, ministry)


async def test_reminders_come_a_week_and_two_working_days_before_and_on_the_day(
    database: Database,
) -> None:
    ministry = await open_ministry(database)

    await live_through(database, date(2026, 11, 30), date(2027, 1, 12))

    assert await days_told(database, REMINDER) == ["2026-12-18", "2026-12-23", "2026-12-25"]
    assert await days_told(database, LATE) == ["2026-12-28"]
    assert await days_told(database, HAND_OVER) == ["2026-12-29", "2026-12-30"]
    assert set(await people_told(database, REMINDER)) == {
        ministry.editor.person_id,
        ministry.other.person_id,
    }
    collectors = {ministry.head.person_id, ministry.secretary.person_id}
    assert set(await people_told(database, LATE)) == collectors
    assert set(await people_told(database, HAND_OVER)) == collectors


async def test_a_saturday_is_reminded_of_by_the_friday_before(sqlite_database: Database) -> None:
    await open_ministry(sqlite_database)

    await live_through(sqlite_database, date(2027, 12, 1), date(2027, 12, 31))

    assert await days_told(sqlite_database, REMINDER) == ["2027-12-17", "2027-12-22", "2027-12-24"]
    assert await days_told(sqlite_database, LATE) == ["2027-12-27"]
    assert await days_told(sqlite_database, HAND_OVER) == ["2027-12-29", "2027-12-30"]


async def test_what_was_due_before_a_late_opening_is_not_reminded_of(
    sqlite_database: Database,
) -> None:
    await open_ministry(sqlite_database)
    await live_through(sqlite_database, date(2026, 11, 30), date(2026, 11, 30))

    await live_through(sqlite_database, date(2026, 12, 21), date(2026, 12, 24))

    assert await days_told(sqlite_database, REMINDER) == ["2026-12-23"]


async def test_a_calendar_that_changes_moves_the_last_days_and_their_reminders(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await live_through(sqlite_database, date(2026, 12, 1), date(2026, 12, 1))
    async with sqlite_database.writing() as store:
        await store.calendar.put(ministry.agency.id, date(2026, 12, 25), False, "")

    await live_through(sqlite_database, date(2026, 12, 2), date(2026, 12, 29))

    (campaign,) = await campaigns(sqlite_database, ministry)
    assert campaign.review_by == date(2026, 12, 24)
    assert await days_told(sqlite_database, REMINDER) == ["2026-12-17", "2026-12-22", "2026-12-24"]


async def test_two_lists_are_monitored_apart(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    async with sqlite_database.writing() as store:
        internal = await a_list(store, ministry.agency, Client.INTERNAL)
        internal.release_number = 1
        await a_row(store, internal, await a_touchpoint(store, ministry.agency))
        idle = await a_staff(store, ministry.agency, Role.EDITOR)

    await live_through(sqlite_database, date(2026, 12, 1), date(2026, 12, 1))

    found = [body["campaign"] for person, body in await told(sqlite_database, OPENED)]
    mine = [
        person for person, _body in await told(sqlite_database, OPENED) if person == idle.person_id
    ]
    assert len(set(found)) == 2 and len(mine) == 1


async def test_the_agencys_own_midnight_begins_the_day(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    evening = morning(date(2026, 12, 30)) + timedelta(hours=14)

    async def open_at(moment: datetime) -> Campaign:
        with time_machine.travel(moment, tick=True):
            async with sqlite_database.writing() as store:
                return await open_by_hand(store, ministry.owner.id, by=ministry.secretary)

    with pytest.raises(MonitoringOverError):
        await open_at(evening + timedelta(hours=2))
    campaign = await open_at(evening)

    assert campaign.opened_on == date(2026, 12, 30), "23:00 in Astrakhan"


async def test_a_closed_agency_is_not_reminded_and_opens_nothing(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry, date(2025, 12, 22))
    async with sqlite_database.writing() as store:
        (await store.agencies.get(ministry.agency.id)).closed_on = date(2025, 12, 29)

    await live_through(sqlite_database, date(2025, 12, 29), date(2025, 12, 31))
    await live_through(sqlite_database, date(2026, 12, 1), date(2026, 12, 2))

    assert await days_told(sqlite_database, HAND_OVER) == []
    assert [each.year for each in await campaigns(sqlite_database, ministry)] == [2025]
