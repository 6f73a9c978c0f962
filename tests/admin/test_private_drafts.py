"""A draft is its author's alone, and one that is deleted leaves nothing but its number."""

import pytest

from admin import answers, drafts, proposals, review
from admin.errors import AlreadyDecidedError, NotYoursError
from admin.steps import DraftStep
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Proposal
from storage.terms import BasisKind, ChangeKind, Status
from tests.factories import a_draft, a_submitted, an_addition, open_office


async def test_a_deleted_draft_is_shown_to_nobody(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        draft = await an_addition(store, office.editor, "Тайная точка")
        gone = await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)

    async with database.reading() as store:
        for by in (office.reviewer, office.approver, office.administrator, office.editor):
            assert await proposals.decided(store, by) == []
            assert await proposals.mine(store, by) == []
            with pytest.raises(MissingRecordError):
                await proposals.read(store, draft.id, by=by)
    assert gone.status is Status.WITHDRAWN


async def test_nothing_of_a_deleted_draft_is_kept(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        await drafts.put_text(store, draft, DraftStep.CAUSE, "Свои слова", office.editor)
        await drafts.put_basis_kind(store, draft, BasisKind.CONTRACT, office.editor)
        await drafts.put_basis_file(store, draft, "a.pdf", "text/plain", b"1", office.editor)
        file = draft.basis_file_id or 0
        await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)

    async with database.reading() as store:
        kept = await store.session.get_one(Proposal, draft.id)
        with pytest.raises(MissingRecordError):
            await store.files.get(office.agency.id, file)
    assert (kept.was, kept.becomes, kept.basis, kept.basis_kind) == ({}, {}, "", None)
    assert (kept.cause, kept.cause_note) == (None, "")


async def test_a_file_that_another_proposal_uses_stays(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await a_draft(store, office.editor, office.site)
        await drafts.put_basis_file(store, first, "a.pdf", "text/plain", b"1", office.editor)
        file = first.basis_file_id
        other = await a_draft(store, office.editor, office.reception)
        await answers.edit(store, other, office.editor, basis_file_id=file)
        await proposals.withdraw(store, first.id, by=office.editor, seen=first.revision)

    async with database.reading() as store:
        assert (await store.files.get(office.agency.id, file or 0)).content == b"1"


async def test_a_deleted_drafts_number_is_not_given_again(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        first = await a_draft(store, office.editor, office.site)
        await proposals.withdraw(store, first.id, by=office.editor, seen=first.revision)
        second = await a_draft(store, office.editor, office.site)
        with pytest.raises(AlreadyDecidedError):
            await proposals.withdraw(store, first.id, by=office.editor, seen=first.revision)

    assert second.id != first.id


async def test_what_was_sent_once_stays_among_the_decided(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        sent = await a_submitted(store, office.editor, office.site)
        await proposals.withdraw(store, sent.id, by=office.editor, seen=sent.revision)
        returned = await a_submitted(store, office.editor, office.reception)
        await review.give_back(
            store, returned.id, "уточните", by=office.reviewer, seen=returned.revision
        )
        await proposals.withdraw(store, returned.id, by=office.editor, seen=returned.revision)

    async with database.reading() as store:
        found = await proposals.decided(store, office.approver)
        shown, _steps = await proposals.read(store, sent.id, by=office.approver)
    assert [each.id for each in found] == [returned.id, sent.id]
    assert shown.becomes != {}


async def test_mine_are_drafts_first_then_what_i_sent(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        sent = await a_submitted(store, office.editor, office.site)
        draft = await a_draft(store, office.editor, office.reception, ChangeKind.KIND)
        await a_draft(store, office.reviewer, office.reception)

    async with database.reading() as store:
        found = await proposals.mine(store, office.editor)
        with pytest.raises(NotYoursError):
            await proposals.read(store, draft.id, by=office.reviewer)
    assert [each.id for each in found] == [draft.id, sent.id]
