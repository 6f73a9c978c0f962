"""No remark waits in silence, no promise is forgotten, and the head learns what was not kept."""

from datetime import date, timedelta

import time_machine

from admin.deadlines import VERBS, fire_due
from admin.notices import NoticeKind
from admin.remarks import leaving, reading
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import Remark
from storage.terms import Role
from tests.admin.calendar_days import nine, people_told, persons, told
from tests.factories import Office, a_person, open_office
from tests.remarks import a_remark, answered

MONDAY, FRIDAY, NEXT_MONDAY = date(2026, 12, 7), date(2026, 12, 11), date(2026, 12, 14)
NOON = timedelta(hours=3)


def at(day: date) -> time_machine.travel:
    """Noon in Astrakhan."""
    return time_machine.travel(nine(day) + NOON, tick=False)


async def left(database: Database, about: RemarkAbout = RemarkAbout.ROW) -> tuple[Office, Remark]:
    office = await open_office(database)
    async with database.writing() as store:
        return office, await a_remark(store, office, about=about)


async def promised(database: Database) -> tuple[Office, Remark]:
    """By Friday, on Monday."""
    office, remark = await left(database)
    async with database.writing() as store:
        remark = await store.remarks.get(office.agency.id, remark.id)
        await answered(store, remark, office.editor, RemarkStatus.PROMISED, "Закажем", FRIDAY)
    return office, remark


async def fire(database: Database, day: date) -> None:
    await fire_due(database, VERBS, nine(day) + NOON)


async def test_the_promised_day_reminds_and_the_next_working_one_tells_the_head(
    sqlite_database: Database,
) -> None:
    with at(MONDAY):
        office, _remark = await promised(sqlite_database)
    with at(FRIDAY):
        await fire(sqlite_database, FRIDAY)
        on_the_day = await people_told(sqlite_database, NoticeKind.REMARK_WAITS)
        too_early = await people_told(sqlite_database, NoticeKind.REMARK_LATE)
    with at(NEXT_MONDAY):
        await fire(sqlite_database, NEXT_MONDAY)
        late = await people_told(sqlite_database, NoticeKind.REMARK_LATE)
        async with sqlite_database.reading() as store:
            (line,) = await reading.waiting(store, by=office.head)

    answering = persons(office.editor, office.reviewer, office.head, office.approver)
    assert sorted(on_the_day) == answering and too_early == []
    assert office.head.person_id in late and line.late


async def test_what_was_solved_in_time_reminds_nobody(sqlite_database: Database) -> None:
    with at(MONDAY):
        office, remark = await promised(sqlite_database)
        async with sqlite_database.writing() as store:
            remark = await store.remarks.get(office.agency.id, remark.id)
            await answered(store, remark, office.editor)
    with at(NEXT_MONDAY):
        await fire(sqlite_database, NEXT_MONDAY)

    assert await told(sqlite_database, NoticeKind.REMARK_WAITS) == []
    assert await told(sqlite_database, NoticeKind.REMARK_LATE) == []


async def test_what_nobody_answers_reminds_once_and_then_goes_to_the_head(
    sqlite_database: Database,
) -> None:
    with at(MONDAY):
        office, _remark = await left(sqlite_database)
        patience = office.agency.procedure.patience
    for day in range(40):
        with at(MONDAY + timedelta(days=day)):
            await fire(sqlite_database, MONDAY + timedelta(days=day))

    reminded = await people_told(sqlite_database, NoticeKind.REMARK_WAITS)
    assert patience.remind_after < patience.escalate_after
    assert len(reminded) == len(set(reminded)) == 4
    assert office.head.person_id in await people_told(sqlite_database, NoticeKind.REMARK_LATE)


async def test_whoever_says_how_to_be_reached_silences_neither_reminder_nor_escalation(
    database: Database,
) -> None:
    with at(MONDAY):
        office = await open_office(database)
        async with database.writing() as store:
            author = await a_person(store)
            remark = await a_remark(store, office, author, about=RemarkAbout.BOT)
    for day in range(40):
        with at(MONDAY + timedelta(days=day)):
            await fire(database, MONDAY + timedelta(days=day))
            async with database.writing() as store:
                await leaving.add_reach(store, author.id, remark.id, f"звоните Марии {day}")

    reminded = await people_told(database, NoticeKind.REMARK_WAITS)
    assert sorted(reminded) == persons(office.administrator)
    late = await people_told(database, NoticeKind.REMARK_LATE)
    assert office.administrator.person_id in late and len(late) == len(set(late))


async def test_where_there_is_no_head_the_approver_learns_what_is_late(
    sqlite_database: Database,
) -> None:
    with at(MONDAY):
        office, _remark = await promised(sqlite_database)
        async with sqlite_database.writing() as store:
            for role in (Role.HEAD, Role.EDITOR, Role.REVIEWER):
                (staff,) = await store.team.active(office.agency.id, [role])
                staff.role = Role.INTERNAL
    with at(NEXT_MONDAY):
        await fire(sqlite_database, NEXT_MONDAY)

    assert set(await people_told(sqlite_database, NoticeKind.REMARK_LATE)) == {
        office.approver.person_id,
        office.editor.person_id,
    }


async def test_where_nobody_answers_remarks_the_administrators_learn_it(
    sqlite_database: Database,
) -> None:
    with at(MONDAY):
        office, _remark = await left(sqlite_database)
        async with sqlite_database.writing() as store:
            for each in await store.team.active(office.agency.id):
                each.role = Role.ADMINISTRATOR if each.role is Role.HEAD else Role.INTERNAL
    for day in (30, 31):
        with at(MONDAY + timedelta(days=day)):
            await fire(sqlite_database, MONDAY + timedelta(days=day))

    told_late = await people_told(sqlite_database, NoticeKind.REMARK_LATE)
    assert told_late == [office.head.person_id]
