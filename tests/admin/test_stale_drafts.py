"""The list moves on while a draft waits: nobody reviews a difference that is no longer true."""

from typing import Any

import pytest

from admin import drafts, proposals, review
from admin.errors import SubjectMovedError
from admin.lines import proposal_findings
from storage.db import Database
from storage.store import Store
from storage.terms import ChangeKind, Kind, Need, Status
from tests.factories import Office, a_draft, a_submitted, open_office

OF_ROWS: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.NEEDS: {"needs": ["information", "submission"]},
    ChangeKind.EXCLUDE: {"responsible": "Отдел"},
    ChangeKind.PLACE: {"responsible": "Отдел"},
    ChangeKind.CONTENT: {"bring": {"ru": "Паспорт"}},
    ChangeKind.RESPONSIBLE: {"basis": "Положение, п. 5"},
}
OF_POINTS: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.KIND: {"kind": Kind.OFFLINE},
    ChangeKind.CONTACTS: {"hours": "24/7"},
    ChangeKind.CHANNEL: {"hours": "24/7"},
    ChangeKind.RENAME: {"hours": "24/7"},
}
KINDS = [*OF_ROWS, *OF_POINTS]
FOLLOWED: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.CONTACTS: {"hours": "24/7"},
    ChangeKind.CONTENT: {"bring": {"ru": "Паспорт"}},
    ChangeKind.RESPONSIBLE: {"grounds": "Положение, п. 5"},
}
"""What the author left alone and the list changed: the draft takes it from there."""


async def move_on(store: Store, office: Office, kind: ChangeKind) -> None:
    """Somebody else's change of the same subject is released meanwhile."""
    row = await store.register.row(office.agency.id, office.site.id)
    if kind in OF_ROWS:
        await store.register.change_row(row.id, 1, OF_ROWS[kind])
    else:
        await store.register.change_touchpoint(row.touchpoint_id, 1, OF_POINTS[kind])


@pytest.mark.parametrize("kind", KINDS)
async def test_a_stale_draft_is_not_submitted(database: Database, kind: ChangeKind) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, kind)
        await move_on(store, office, kind)
        with pytest.raises(SubjectMovedError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        found = await proposal_findings(store, draft, office.agency.procedure)

    assert found[0].blocks
    assert found[0].name == "subject-moved"


@pytest.mark.parametrize("kind", KINDS)
async def test_a_stale_proposal_is_not_checked(database: Database, kind: ChangeKind) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        sent = await a_submitted(store, office.editor, office.site, kind)
        await move_on(store, office, kind)
        with pytest.raises(SubjectMovedError):
            await review.check(store, sent.id, by=office.reviewer, seen=sent.revision)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_draft_that_is_continued_catches_up_with_the_list(
    database: Database, kind: ChangeKind
) -> None:
    office = await open_office(database)
    becomes: dict[str, Any]

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, kind)
        becomes = dict(draft.becomes)
        await move_on(store, office, kind)
        moved = await drafts.catch_up(store, draft, office.editor)
        again = await drafts.catch_up(store, draft, office.editor)
        sent = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert (moved, again) == (True, False)
    untouched = FOLLOWED.get(kind, {})
    assert sent.becomes == {**becomes, **untouched}
    assert (sent.status, sent.subject_revision) == (Status.SUBMITTED, 2)
    if kind is ChangeKind.NEEDS:
        assert sent.was == OF_ROWS[kind]
    if kind is ChangeKind.CONTACTS:
        assert sent.was["hours"] == "24/7"


async def test_a_returned_proposal_is_mended_after_the_list_moved(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        sent = await a_submitted(store, office.editor, office.site)
        await move_on(store, office, ChangeKind.NEEDS)
        await review.give_back(
            store, sent.id, "строка изменилась", by=office.reviewer, seen=sent.revision
        )

    async with database.writing() as store:
        (mine,) = await proposals.drafts_of(store, office.editor)
        await drafts.catch_up(store, mine, office.editor)
        await proposals.submit(store, mine.id, by=office.editor, seen=mine.revision)
        await review.check(store, mine.id, by=office.reviewer, seen=mine.revision)
        await review.approve(store, mine.id, by=office.approver, seen=mine.revision)
        row = await store.register.row(office.agency.id, office.site.id)

    assert row.needs == [Need.INFORMATION, Need.RESULT]


async def test_a_draft_of_a_row_that_is_gone_has_nothing_to_catch_up_with(
    database: Database,
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        await store.register.change_row(office.site.id, 1, {"excluded": True})
        moved = await drafts.catch_up(store, draft, office.editor)
        found = await proposal_findings(store, draft, office.agency.procedure)

    assert not moved
    assert [finding.name for finding in found] == ["subject-gone"]


async def test_an_addition_changes_nothing_that_could_move(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, kind=ChangeKind.ADD)
        assert not await drafts.catch_up(store, draft, office.editor)
