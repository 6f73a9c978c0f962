"""What is undecided reminds after so many working days, and then goes to others; each once."""

from datetime import date, timedelta

import pytest
import time_machine

from admin import bundles, consolidated, own_days, review
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.notices import NoticeKind
from storage.db import Database
from storage.procedure import Patience
from storage.terms import ChangeKind, Role
from tests.admin.calendar_days import nine, people_told, persons, unreachable
from tests.factories import (
    Office,
    a_checked,
    a_procedure,
    a_procedure_by_order,
    a_staff,
    a_submitted,
    open_office,
)

FRIDAY = date(2026, 11, 20)
REMINDED, ESCALATED = date(2026, 11, 24), date(2026, 11, 27)
"""Two and five working days later."""


async def submitted(database: Database, office: Office) -> tuple[int, int]:
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with database.writing() as store:
            found = await a_submitted(store, office.editor, office.site)
            return found.id, found.revision


async def fired(database: Database, day: date) -> None:
    with time_machine.travel(nine(day), tick=False):
        await fire_due(database, VERBS, nine(day))


async def test_whose_turn_it_is_are_reminded_and_then_others_are_told_once_each(
    database: Database,
) -> None:
    office = await open_office(database)
    await submitted(database, office)
    reviewers = persons(office.reviewer, office.head)

    await fired(database, REMINDED - timedelta(days=1))
    early = await people_told(database, NoticeKind.STILL_WAITS)
    await fired(database, REMINDED)
    await fired(database, REMINDED)
    await fired(database, ESCALATED)
    await fired(database, ESCALATED + timedelta(days=30))

    assert early == []
    assert sorted(await people_told(database, NoticeKind.STILL_WAITS)) == reviewers
    assert sorted(await people_told(database, NoticeKind.WAITS_TOO_LONG)) == persons(
        office.reviewer, office.head, office.approver, office.administrator
    )


async def test_what_is_decided_reminds_of_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    proposal, seen = await submitted(sqlite_database, office)
    async with sqlite_database.writing() as store:
        await review.reject(store, proposal, "Не нужно", by=office.reviewer, seen=seen)

    await fired(sqlite_database, ESCALATED)

    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == []
    assert await people_told(sqlite_database, NoticeKind.WAITS_TOO_LONG) == []


async def test_the_next_turn_waits_anew(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    proposal, seen = await submitted(sqlite_database, office)
    with time_machine.travel(nine(REMINDED), tick=False):
        async with sqlite_database.writing() as store:
            await review.check(store, proposal, by=office.reviewer, seen=seen)

    await fired(sqlite_database, REMINDED + timedelta(days=1))
    early = await people_told(sqlite_database, NoticeKind.STILL_WAITS)
    await fired(sqlite_database, REMINDED + timedelta(days=2))

    assert early == []
    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.approver)


async def test_a_presented_bundle_reminds_of_the_order(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.editor, office.reviewer, office.site)
            bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

    await fired(sqlite_database, REMINDED)

    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.approver)


async def test_a_bundle_that_collects_reminds_the_head_once_for_all_its_changes(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            for row in (office.site, office.reception):
                await a_checked(store, office.editor, office.reviewer, row)

    await fired(sqlite_database, REMINDED)

    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.head)


async def test_when_nobody_who_decides_can_be_reached_administrators_are_reminded(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    await submitted(sqlite_database, office)
    await unreachable(sqlite_database, office.reviewer, office.head)

    await fired(sqlite_database, REMINDED)

    reminded = await people_told(sqlite_database, NoticeKind.STILL_WAITS)
    assert reminded == persons(office.administrator)


@pytest.mark.parametrize("moved_by", ["calendar", "patience"])
async def test_the_days_are_counted_anew_when_the_calendar_or_the_patience_changes(
    sqlite_database: Database, moved_by: str
) -> None:
    office = await open_office(sqlite_database)
    await submitted(sqlite_database, office)
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            agency = await store.agencies.get(office.agency.id)
            if moved_by == "calendar":
                await own_days.set_day(store, agency, date(2026, 11, 23), working=False)
            else:
                patient = a_procedure(patience=Patience(remind_after=3, escalate_after=9))
                agency.procedure_data = patient.model_dump(mode="json")
        await plan_periods(sqlite_database, nine(FRIDAY))

    await fired(sqlite_database, REMINDED)
    early = await people_told(sqlite_database, NoticeKind.STILL_WAITS)
    await fired(sqlite_database, REMINDED + timedelta(days=1))

    assert early == []
    assert len(await people_told(sqlite_database, NoticeKind.STILL_WAITS)) == 2


async def test_a_bundle_that_was_sent_back_waits_for_the_head(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.editor, office.reviewer, office.site)
            bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
            await bundles.send_back(
                store, bundle.id, "Уточните сроки", by=office.approver, seen=bundle.revision
            )

    await fired(sqlite_database, REMINDED)

    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.head)


async def test_what_was_put_aside_waits_anew_after_the_order(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            aside = await a_checked(store, office.editor, office.reviewer, office.site)
            await a_checked(store, office.editor, office.reviewer, office.reception)
            bundle = await store.bundles.get(office.agency.id, aside.bundle_id or 0)
            await consolidated.put_aside(
                store, bundle.id, aside.id, by=office.head, seen=bundle.revision
            )
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    told_before = len(await people_told(sqlite_database, NoticeKind.TO_PRESENT))
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            await bundles.record_order(
                store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
            )
    told = await people_told(sqlite_database, NoticeKind.TO_PRESENT)

    await fired(sqlite_database, REMINDED)

    assert told[told_before:] == persons(office.head)
    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.head)


async def test_work_on_a_bundle_does_not_put_its_reminder_off(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            aside = await a_checked(store, office.editor, office.reviewer, office.site)
            await a_checked(store, office.editor, office.reviewer, office.reception)
    with time_machine.travel(nine(REMINDED - timedelta(days=1)), tick=False):
        async with sqlite_database.writing() as store:
            bundle = await store.bundles.get(office.agency.id, aside.bundle_id or 0)
            await consolidated.put_aside(
                store, bundle.id, aside.id, by=office.head, seen=bundle.revision
            )
            await a_checked(
                store, office.editor, office.reviewer, office.reception, ChangeKind.CONTACTS
            )

    await fired(sqlite_database, REMINDED)

    assert await people_told(sqlite_database, NoticeKind.STILL_WAITS) == persons(office.head)


async def test_while_the_list_is_put_together_those_who_collect_are_reminded(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    async with sqlite_database.writing() as store:
        secretary = await a_staff(store, office.agency, Role.SECRETARY)
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            await a_checked(store, office.editor, office.reviewer, office.site)

    await fired(sqlite_database, REMINDED)

    reminded = await people_told(sqlite_database, NoticeKind.STILL_WAITS)
    assert sorted(reminded) == persons(office.head, secretary)
