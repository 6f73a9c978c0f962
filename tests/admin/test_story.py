"""The main road: propose, check, approve, and the list has a new release."""

from admin import proposals, releases, review
from storage.db import Database
from storage.models import Row, Touchpoint
from storage.published import load_published
from storage.terms import ChangeKind, Client, Need, Status
from tests.factories import a_draft, open_office


async def test_a_change_goes_from_draft_to_release(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, ChangeKind.NEEDS)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    async with database.writing() as store:
        checked = await store.proposals.get(office.agency.id, draft.id)
        await review.check(store, draft.id, by=office.reviewer, seen=checked.revision)
    async with database.writing() as store:
        checked = await store.proposals.get(office.agency.id, draft.id)
        await review.approve(store, draft.id, by=office.approver, seen=checked.revision)

    async with database.reading() as store:
        proposal = await store.proposals.get(office.agency.id, draft.id)
        row = await store.session.get_one(Row, office.site.id)
        (agency,) = await load_published(store)
    assert proposal.status is Status.RELEASED
    assert row.needs == [Need.INFORMATION, Need.RESULT]
    assert agency.lists[Client.EXTERNAL].number == 1
    assert agency.lists[Client.EXTERNAL].rows[0].needs == (Need.INFORMATION, Need.RESULT)


async def test_an_addition_becomes_a_row_with_a_touchpoint(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, kind=ChangeKind.ADD)
        name = draft.becomes["name"]
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        release = await review.approve(store, draft.id, by=office.approver, seen=draft.revision)

    async with database.reading() as store:
        rows = await store.register.rows(office.owner.id)
        touchpoint = await store.session.get_one(Touchpoint, rows[-1].touchpoint_id)
    assert touchpoint.name == name
    assert len(releases.rows_of(release)) == 3
