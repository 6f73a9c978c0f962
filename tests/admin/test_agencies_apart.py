"""Data of several agencies in one database never mix: every verb is called with another
agency's ids, by the person of the right role, and nothing changes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import func, select

from admin import bundles, drafts, proposals, releases, review, team
from admin.errors import NobodyError, NotStaffError, UnknownChoiceError
from admin.steps import DraftStep
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import (
    Base,
    Bundle,
    Invitation,
    JournalRecord,
    Proposal,
    QueuedMessage,
    Release,
    ReleaseDocument,
    Row,
    Staff,
    StoredFile,
    Touchpoint,
)
from storage.store import Store
from storage.terms import ChangeKind, Client, Role
from tests.factories import (
    Office,
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_submitted,
    an_office,
)

TABLES: tuple[type[Base], ...] = (
    *(Bundle, Invitation, JournalRecord, Proposal, QueuedMessage, Release, ReleaseDocument),
    *(Row, Staff, StoredFile, Touchpoint),
)


@dataclass(frozen=True)
class Abroad:
    """Another agency with something of each kind."""

    office: Office
    draft: Proposal
    submitted: Proposal
    checked: Proposal
    presented: Bundle
    release: Release
    list_id: int


Verb = Callable[[Store, Abroad, Office], Awaitable[Any]]

_ORDER = ("1", "11.04.2024")


def _document(store: Store, there: Abroad, here: Office) -> Awaitable[Any]:
    words = {"kind": "приказ", "number": "1", "date": "11.04.2024", "title": ""}
    return releases.attach_document(store, there.release.id, by=here.approver, **words)


async def _reuse(store: Store, there: Abroad, here: Office) -> None:
    draft = await proposals.begin_addition(store, Client.EXTERNAL, here.editor)
    await drafts.put_touchpoint(store, draft, there.office.site.touchpoint_id, here.editor)


async def _succeed(store: Store, there: Abroad, here: Office) -> None:
    draft = await proposals.begin_change(store, ChangeKind.EXCLUDE, here.site.id, here.editor)
    await drafts.put_successor(store, draft, there.office.site.id, here.editor)


VERBS: dict[str, Verb] = {
    "begin_copy": lambda s, t, h: proposals.begin_copy(s, t.office.site.id, h.editor),
    **{
        f"begin_change {kind}": lambda s, t, h, kind=kind: proposals.begin_change(
            s, kind, t.office.site.id, h.editor
        )
        for kind in (ChangeKind.KIND, ChangeKind.NEEDS, ChangeKind.CONTACTS, ChangeKind.EXCLUDE)
    },
    "put_touchpoint": _reuse,
    "put_successor": _succeed,
    "put_text": lambda s, t, h: drafts.put_text(s, t.draft, DraftStep.BASIS, "Поручение", h.editor),
    "go_on": lambda s, t, h: drafts.go_on(s, t.draft, (), h.editor),
    "put_basis_file": lambda s, t, h: drafts.put_basis_file(s, t.draft, "a", "b", b"c", h.editor),
    "submit": lambda s, t, h: proposals.submit(s, t.draft.id, by=h.editor, seen=t.draft.revision),
    "withdraw": lambda s, t, h: proposals.withdraw(
        s, t.submitted.id, by=h.editor, seen=t.submitted.revision
    ),
    "read": lambda s, t, h: proposals.read(s, t.submitted.id, by=h.editor),
    "check": lambda s, t, h: review.check(
        s, t.submitted.id, by=h.reviewer, seen=t.submitted.revision
    ),
    "approve": lambda s, t, h: review.approve(
        s, t.checked.id, by=h.approver, seen=t.checked.revision
    ),
    "give_back": lambda s, t, h: review.give_back(
        s, t.submitted.id, "уточните", by=h.reviewer, seen=t.submitted.revision
    ),
    "reject": lambda s, t, h: review.reject(
        s, t.submitted.id, "уточните", by=h.reviewer, seen=t.submitted.revision
    ),
    "bundle read": lambda s, t, h: bundles.read(s, t.presented.id, by=h.head),
    "present": lambda s, t, h: bundles.present(s, t.checked.bundle_id or 0, by=h.head, seen=1),
    "send_back": lambda s, t, h: bundles.send_back(
        s, t.presented.id, "уточните", by=h.approver, seen=t.presented.revision
    ),
    "record_order": lambda s, t, h: bundles.record_order(
        s, t.presented.id, *_ORDER, by=h.approver, seen=t.presented.revision
    ),
    "history": lambda s, t, h: releases.history(s, t.list_id, by=h.editor),
    "attach_document": _document,
    "invite": lambda s, t, h: team.invite(
        s, t.office.agency, Role.EDITOR, title="Редактор", by=h.administrator
    ),
    "member": lambda s, t, h: team.member(s, t.office.editor.id, by=h.administrator),
    "change_role": lambda s, t, h: team.change_role(
        s, t.office.editor.id, Role.APPROVER, title="Утверждающий", by=h.administrator
    ),
    "revoke": lambda s, t, h: team.revoke(s, t.office.editor.id, by=h.administrator),
}


async def abroad(store: Store) -> Abroad:
    office = await an_office(store, a_procedure_by_order())
    first = await a_checked(store, office.editor, office.reviewer, office.reception)
    done = await store.bundles.get(office.agency.id, first.bundle_id or 0)
    await bundles.present(store, done.id, by=office.head, seen=done.revision)
    release = await bundles.record_order(
        store, done.id, *_ORDER, by=office.approver, seen=done.revision
    )
    second = await a_checked(
        store, office.editor, office.reviewer, office.reception, ChangeKind.KIND
    )
    presented = await store.bundles.get(office.agency.id, second.bundle_id or 0)
    await bundles.present(store, presented.id, by=office.head, seen=presented.revision)
    return Abroad(
        office=office,
        checked=await a_checked(
            store, office.editor, office.reviewer, office.reception, ChangeKind.EXCLUDE
        ),
        submitted=await a_submitted(store, office.editor, office.site),
        draft=await a_draft(store, office.editor, office.site, ChangeKind.CONTACTS),
        presented=presented,
        release=release,
        list_id=office.owner.id,
    )


async def amounts(store: Store) -> dict[str, Any]:
    """How many records there are, and the sum of what grows with every change."""
    await store.journal.chain()
    found: dict[str, Any] = {}
    for table in TABLES:
        found[table.__tablename__] = await store.session.scalar(
            select(func.count()).select_from(table)
        )
    for table in (Proposal, Bundle, Row, Touchpoint):
        found[f"{table.__tablename__} revisions"] = await store.session.scalar(
            select(func.sum(table.revision))
        )
    return found


@pytest.mark.parametrize("name", VERBS)
async def test_a_verb_does_not_reach_into_another_agency(database: Database, name: str) -> None:
    async with database.writing() as store:
        there, here = await abroad(store), await an_office(store)
        before = await amounts(store)

    with pytest.raises((MissingRecordError, NotStaffError, NobodyError, UnknownChoiceError)):
        async with database.writing() as store:
            await VERBS[name](store, there, here)

    async with database.reading() as store:
        assert await amounts(store) == before


async def test_lists_of_work_show_the_own_agency_alone(database: Database) -> None:
    async with database.writing() as store:
        there, here = await abroad(store), await an_office(store)

    async with database.reading() as store:
        assert await proposals.waiting_for(store, here.reviewer) == []
        assert await proposals.waiting_for(store, here.approver) == []
        assert await proposals.drafts_of(store, here.editor) == []
        assert await store.bundles.waiting(here.agency.id) == []
        assert {each.agency_id for each in await team.members(store, by=here.administrator)} == {
            here.agency.id
        }
        assert await proposals.waiting_for(store, there.office.reviewer) != []


async def test_nobody_of_another_agency_is_told(database: Database) -> None:
    async with database.writing() as store:
        there, here = await abroad(store), await an_office(store)
        await a_submitted(store, here.editor, here.site)
        strangers = {
            person.person_id for person in (there.office.reviewer, there.office.administrator)
        }
        found = await store.session.scalars(
            select(QueuedMessage).where(QueuedMessage.person_id.in_(strangers))
        )

    assert {message.body["agency"] for message in found} <= {there.office.agency.id}
