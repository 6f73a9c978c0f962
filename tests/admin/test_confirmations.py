"""What is said of each row: kept at once, by whoever answers for it, until the hand-over."""

import asyncio
from datetime import date

import pytest
import time_machine

from admin.errors import NotAllowedError
from admin.errors.monitoring import ForeignRowError, MonitoringClosedError, RowAnsweredError
from admin.errors.procedure import ClosedAgencyError
from admin.monitoring.confirmations import Wish, ask_change, confirm
from admin.monitoring.hand_over import hand_over
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Campaign, Confirmation, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Answer, Cause, ChangeKind, Role, Status
from tests.admin.test_at_once import at_once, winners
from tests.factories import a_staff, a_submitted
from tests.monitoring import Ministry, asked_of, morning, open_ministry, opened, sheet_of

BASIS = "Ежегодный мониторинг 2026 года, п. 16"


async def say_true(
    database: Database, ministry: Ministry, row: Row, by: Staff, seen: int = 0, year: int = 2026
) -> Confirmation:
    async with database.writing() as store:
        asked = await asked_of(store, ministry, row, year)
        return await confirm(store, asked.id, by=by, seen=seen or asked.revision)


async def wish(
    database: Database, ministry: Ministry, row: Row, kind: ChangeKind, by: Staff, seen: int = 0
) -> Wish:
    async with database.writing() as store:
        asked = await asked_of(store, ministry, row)
        return await ask_change(store, asked.id, kind, BASIS, by=by, seen=seen or asked.revision)


async def row_now(database: Database, row: Row) -> Row:
    async with database.reading() as store:
        return await store.register.row(row.agency_id, row.id)


async def test_a_true_row_carries_the_day_and_the_persons_title(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)

    with time_machine.travel(morning(date(2026, 12, 3)), tick=True):
        said = await say_true(sqlite_database, ministry, ministry.site, ministry.editor)

    row = await row_now(sqlite_database, ministry.site)
    assert (said.answer, said.content_same, said.channel_same) == (Answer.TRUE, True, True)
    assert (said.answered_by_id, said.revision) == (ministry.editor.person_id, 2)
    assert (row.confirmed_on, row.confirmed_by) == (date(2026, 12, 3), ministry.editor.title)
    assert row.revision == ministry.site.revision, "proposals for the row stay valid"


async def test_a_repeated_press_changes_nothing(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    await say_true(sqlite_database, ministry, ministry.site, ministry.editor, seen=1)

    again = await say_true(sqlite_database, ministry, ministry.site, ministry.editor, seen=1)
    first = await wish(
        sqlite_database, ministry, ministry.reception, ChangeKind.NEEDS, ministry.editor, seen=1
    )
    second = await wish(
        sqlite_database, ministry, ministry.reception, ChangeKind.NEEDS, ministry.editor, seen=1
    )

    assert again.revision == 2 and second.confirmation.revision == 2
    assert first.proposal.id == second.proposal.id
    async with sqlite_database.reading() as store:
        drafts = await store.proposals.having(ministry.agency.id, [Status.DRAFT])
        written = [each.verb for each in await store.journal.of_agency(ministry.agency.id)]
    assert len(drafts) == 1 and written.count("monitoring.answer") == 2


async def test_a_change_begins_an_ordinary_draft_with_the_monitoring_as_its_basis(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)

    asked = await wish(
        sqlite_database, ministry, ministry.site, ChangeKind.CHANNEL, ministry.editor
    )

    draft = asked.proposal
    assert asked.is_own_draft and (draft.status, draft.kind) == (Status.DRAFT, ChangeKind.CHANNEL)
    assert (draft.basis, draft.cause) == (BASIS, Cause.KIND_CHANGED)
    assert asked.confirmation.answer is Answer.CHANGE
    assert asked.confirmation.proposals == [draft.id]
    assert (asked.confirmation.channel_same, asked.confirmation.content_same) == (False, None)
    assert (await row_now(sqlite_database, ministry.site)).confirmed_on is None


async def test_two_changes_of_one_row_are_both_its_outcome(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    kinds = (ChangeKind.CONTACTS, ChangeKind.CONTENT)

    wishes = [
        await wish(sqlite_database, ministry, ministry.site, kind, ministry.editor)
        for kind in kinds
    ]

    last = wishes[-1]
    assert last.confirmation.proposals == [each.proposal.id for each in wishes]
    assert last.confirmation.content_same is False
    assert last.proposal.cause_note == BASIS, "another cause says which"


async def test_what_is_open_for_the_row_already_is_the_outcome(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    async with sqlite_database.writing() as store:
        colleague = await a_staff(store, ministry.agency, Role.EDITOR)
        sent = await a_submitted(store, colleague, ministry.site)

    asked = await wish(sqlite_database, ministry, ministry.site, ChangeKind.NEEDS, ministry.editor)

    assert (asked.proposal.id, asked.is_own_draft) == (sent.id, False)
    assert asked.confirmation.proposals == [sent.id]


async def test_an_answer_is_changed_until_the_hand_over_and_an_exclusion_is_a_draft(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    await say_true(sqlite_database, ministry, ministry.site, ministry.editor)

    asked = await wish(
        sqlite_database, ministry, ministry.site, ChangeKind.EXCLUDE, ministry.editor
    )
    unconfirmed = await row_now(sqlite_database, ministry.site)
    back = await say_true(sqlite_database, ministry, ministry.site, ministry.editor)
    async with sqlite_database.writing() as store:
        await hand_over(store, asked.confirmation.campaign_id, by=ministry.secretary)

    assert asked.proposal.kind is ChangeKind.EXCLUDE
    assert asked.confirmation.answer is Answer.EXCLUDE
    assert (unconfirmed.confirmed_on, unconfirmed.confirmed_by) == (None, "")
    assert (back.answer, back.proposals, back.revision) == (Answer.TRUE, [], 4)
    with pytest.raises(MonitoringClosedError):
        await say_true(sqlite_database, ministry, ministry.reception, ministry.editor)


async def test_a_row_that_is_not_true_any_more_keeps_the_former_years_word(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry, date(2025, 12, 1))
    with time_machine.travel(morning(date(2025, 12, 8)), tick=True):
        await say_true(sqlite_database, ministry, ministry.site, ministry.editor, year=2025)
    await opened(sqlite_database, ministry)
    await say_true(sqlite_database, ministry, ministry.site, ministry.editor)

    await wish(sqlite_database, ministry, ministry.site, ChangeKind.NEEDS, ministry.editor)

    row = await row_now(sqlite_database, ministry.site)
    assert (row.confirmed_on, row.confirmed_by) == (date(2025, 12, 8), ministry.editor.title)


async def test_another_units_row_and_another_roles_press_are_refused(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)

    with pytest.raises(ForeignRowError):
        await say_true(sqlite_database, ministry, ministry.phone, ministry.editor)
    with pytest.raises(ForeignRowError):
        await say_true(sqlite_database, ministry, ministry.phone, ministry.secretary)
    with pytest.raises(NotAllowedError):
        await say_true(sqlite_database, ministry, ministry.phone, ministry.administrator)


async def test_a_row_that_nobody_answers_for_may_be_taken_by_any_editor(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    async with sqlite_database.writing() as store:
        gone = await store.team.by_id(ministry.agency.id, ministry.other.id)
        assert gone is not None
        gone.revoked_at = utc_now()

    said = await say_true(sqlite_database, ministry, ministry.phone, ministry.editor)

    assert said.answer is Answer.TRUE
    async with sqlite_database.reading() as store:
        sheet = await sheet_of(store, ministry)
    told = [(each.unit, each.done, each.total, each.people) for each in sheet.progress()]
    assert told == [("Отдел кадров", 0, 2, 1), ("Отдел надзора", 1, 1, 0)]
    assert [line.row.id for line in sheet.orphans] == [ministry.phone.id]


async def test_in_a_closed_agency_nothing_is_answered(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    async with sqlite_database.writing() as store:
        (await store.agencies.get(ministry.agency.id)).closed_on = date(2026, 12, 2)

    with pytest.raises(ClosedAgencyError):
        await say_true(sqlite_database, ministry, ministry.site, ministry.editor)


async def test_a_row_that_left_the_list_is_not_asked_of(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    async with sqlite_database.reading() as store:
        asked = await asked_of(store, ministry, ministry.site)
    async with sqlite_database.writing() as store:
        (await store.register.row(ministry.agency.id, ministry.site.id)).excluded = True

    async with sqlite_database.reading() as store:
        sheet = await sheet_of(store, ministry)
    with pytest.raises(MissingRecordError):
        async with sqlite_database.writing() as store:
            await confirm(store, asked.id, by=ministry.editor, seen=1)

    assert len(sheet.own(ministry.editor)) == 1
    assert [line.row.id for line in sheet.gone] == [ministry.site.id]


async def test_of_two_people_of_a_unit_one_answers_and_the_other_reads_what_was_said(
    database: Database,
) -> None:
    ministry = await open_ministry(database)
    await opened(database, ministry)
    async with database.writing() as store:
        colleague = await a_staff(store, ministry.agency, Role.EDITOR, unit_id=ministry.first.id)
        asked = await asked_of(store, ministry, ministry.site)

    results = await at_once(
        database,
        lambda store: confirm(store, asked.id, by=ministry.editor, seen=1),
        lambda store: ask_change(store, asked.id, ChangeKind.NEEDS, BASIS, by=colleague, seen=1),
    )

    (lost,) = [each for each in results if isinstance(each, Exception)]
    assert len(winners(results)) == 1 and isinstance(lost, RowAnsweredError)
    async with database.reading() as store:
        said = await asked_of(store, ministry, ministry.site)
        drafts = await store.proposals.having(ministry.agency.id, [Status.DRAFT])
    assert lost.words["who"] == said.answered_by and said.answer
    assert lost.words["answer"] == said.answer.value
    assert len(drafts) == len(said.proposals), "nothing of the other's press is kept"


async def test_an_answer_that_comes_while_it_is_handed_over_is_refused(
    database: Database,
) -> None:
    ministry = await open_ministry(database)
    campaign = await opened(database, ministry)
    async with database.reading() as store:
        asked = await asked_of(store, ministry, ministry.site)
    done = asyncio.Event()

    async def hand_it_over(store: Store) -> Campaign:
        handed = await hand_over(store, campaign.id, by=ministry.head)
        done.set()
        await asyncio.sleep(0.2)
        return handed

    async def answer(store: Store) -> Confirmation:
        await done.wait()
        return await confirm(store, asked.id, by=ministry.editor, seen=1)

    results = await at_once(database, hand_it_over, answer)

    assert isinstance(results[1], MonitoringClosedError)
    async with database.reading() as store:
        assert (await asked_of(store, ministry, ministry.site)).answer is None
