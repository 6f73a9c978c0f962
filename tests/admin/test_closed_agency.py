"""A closed agency decides and writes nothing, whatever was left undecided in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from admin import (
    blanks,
    bundles,
    consolidated,
    deputies,
    processes,
    proposals,
    releases,
    review,
    suggestions,
    team,
)
from admin.errors.procedure import ClosedAgencyError
from admin.importing import first_list, imports
from admin.importing.reading import read_file
from admin.knowledge import texts
from admin.monitoring import hand_over, opening
from admin.procedure import changes
from admin.publication import records
from admin.suggestions import Told
from storage.db import Database
from storage.models import Bundle, Campaign, ListImport, Proposal, Release, Staff, Suggestion
from storage.store import Store
from storage.terms import (
    ChangeKind,
    Client,
    Dismissal,
    ImportStatus,
    Role,
    SuggestionPart,
)
from tests.admin.test_first_list import LINES
from tests.admin.test_knowledge import a_text
from tests.factories import (
    Office,
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_staff,
    a_submitted,
    open_office,
)
from tests.importing.files import a_docx
from tests.monitoring import YEARLY

DAY = date(2026, 11, 20)


@dataclass
class Left:
    """What stood in the agency on the day that it was closed."""

    office: Office
    secretary: Staff
    draft: Proposal
    submitted: Proposal
    text: Proposal
    presented: Bundle
    collecting: Bundle
    release: Release
    campaign: Campaign
    preview: ListImport
    waiting: ListImport
    suggestion: Suggestion


Verb = Callable[[Store, Left, Office], Awaitable[Any]]

_ORDER = ("1", "11.04.2024")
_PAPER = {"kind": "приказ", "number": "1", "date": "11.04.2024", "title": ""}

VERBS: dict[str, Verb] = {
    "begin_addition": lambda s, t, h: proposals.begin_addition(s, Client.EXTERNAL, h.editor),
    "begin_copy": lambda s, t, h: proposals.begin_copy(s, h.site.id, h.editor),
    "begin_change": lambda s, t, h: proposals.begin_change(s, ChangeKind.KIND, h.site.id, h.editor),
    "hand_in": lambda s, t, h: proposals.hand_in(s, t.draft.id, by=h.editor, seen=t.draft.revision),
    "withdraw": lambda s, t, h: proposals.withdraw(
        s, t.draft.id, by=h.editor, seen=t.draft.revision
    ),
    "check": lambda s, t, h: review.check(
        s, t.submitted.id, by=h.reviewer, seen=t.submitted.revision
    ),
    "give_back": lambda s, t, h: review.give_back(
        s, t.submitted.id, "Уточните", by=h.reviewer, seen=t.submitted.revision
    ),
    "reject": lambda s, t, h: review.reject(
        s, t.submitted.id, "Уточните", by=h.reviewer, seen=t.submitted.revision
    ),
    "begin_text": lambda s, t, h: texts.begin_text(s, h.editor),
    "approve_text": lambda s, t, h: texts.approve_text(
        s, t.text.id, by=h.approver, seen=t.text.revision
    ),
    "put_aside": lambda s, t, h: consolidated.put_aside(
        s, t.collecting.id, 1, by=t.secretary, seen=t.collecting.revision
    ),
    "assemble": lambda s, t, h: consolidated.assemble(
        s, t.collecting.id, by=t.secretary, seen=t.collecting.revision
    ),
    "present": lambda s, t, h: bundles.present(
        s, t.collecting.id, by=h.head, seen=t.collecting.revision
    ),
    "send_back": lambda s, t, h: bundles.send_back(
        s, t.presented.id, "Уточните", by=h.approver, seen=t.presented.revision
    ),
    "record_order": lambda s, t, h: bundles.record_order(
        s, t.presented.id, *_ORDER, by=h.approver, seen=t.presented.revision
    ),
    "make_release": lambda s, t, h: releases.make_release(s, h.owner.id, [], by=h.approver),
    "attach_document": lambda s, t, h: releases.attach_document(
        s, t.release.id, by=h.approver, **_PAPER
    ),
    "publish": lambda s, t, h: records.record(
        s, t.release.id, "https://example.org/list", DAY, by=h.approver
    ),
    "name_deputy": lambda s, t, h: deputies.name_deputy(s, h.editor.id, DAY, DAY, by=h.approver),
    "invite": lambda s, t, h: team.invite(
        s, h.agency, Role.EDITOR, title="Редактор", by=h.administrator
    ),
    "change a setting": lambda s, t, h: changes.change(
        s, "publication.working_days", 3, by=h.administrator, seen=1
    ),
    "drop_blank": lambda s, t, h: blanks.drop_blank(s, by=h.administrator),
    "keep processes": lambda s, t, h: processes.ask(s, by=h.head),
    "open_by_hand": lambda s, t, h: opening.open_by_hand(s, h.owner.id, by=t.secretary),
    "hand_over": lambda s, t, h: hand_over.hand_over(s, t.campaign.id, by=t.secretary),
    "drop an import": lambda s, t, h: imports.drop(
        s, t.preview.id, by=h.editor, seen=t.preview.revision
    ),
    "confirm an import": lambda s, t, h: imports.confirm(
        s, t.preview.id, by=h.editor, seen=t.preview.revision
    ),
    "approve a first list": lambda s, t, h: first_list.approve(
        s, t.waiting.id, by=h.approver, seen=t.waiting.revision
    ),
    "decline a first list": lambda s, t, h: first_list.decline(
        s, t.waiting.id, by=h.approver, seen=t.waiting.revision
    ),
    "take a suggestion": lambda s, t, h: suggestions.take(s, t.suggestion.id, by=h.editor),
    "dismiss a suggestion": lambda s, t, h: suggestions.dismiss(
        s, t.suggestion.id, Dismissal.RIGHT, by=h.editor
    ),
}


async def left_in(store: Store, office: Office) -> Left:
    """Something undecided of each kind."""
    by, agency = office.editor, office.agency
    first = await a_checked(store, by, office.reviewer, office.reception)
    done = await store.bundles.get(agency.id, first.bundle_id or 0)
    await bundles.present(store, done.id, by=office.head, seen=done.revision)
    release = await bundles.record_order(
        store, done.id, *_ORDER, by=office.approver, seen=done.revision
    )
    second = await a_checked(store, by, office.reviewer, office.reception, ChangeKind.CONTACTS)
    presented = await store.bundles.get(agency.id, second.bundle_id or 0)
    await bundles.present(store, presented.id, by=office.head, seen=presented.revision)
    third = await a_checked(store, by, office.reviewer, office.site, ChangeKind.CONTACTS)
    text = await a_text(store, office)
    await proposals.submit(store, text.id, by=by, seen=text.revision)
    await review.check(store, text.id, by=office.reviewer, seen=text.revision)
    secretary = await a_staff(store, agency, Role.SECRETARY)
    told = Told(agency.id, office.site.id, 1, SuggestionPart.PHONE, (), "не отвечают")
    await suggestions.keep(store, {told: 1})
    (suggestion,) = await suggestions.waiting(store, by=by)
    contents = await read_file("a.docx", a_docx(LINES))
    waiting = await imports.preview(store, agency, "a.docx", contents, by=None)
    waiting.status = ImportStatus.WAITING
    return Left(
        office=office,
        secretary=secretary,
        draft=await a_draft(store, by, office.site, ChangeKind.NEEDS),
        submitted=await a_submitted(store, by, office.site),
        text=text,
        presented=presented,
        collecting=await store.bundles.get(agency.id, third.bundle_id or 0),
        release=release,
        campaign=await opening.open_by_hand(store, office.owner.id, by=secretary),
        preview=await imports.preview(store, agency, "a.docx", contents, by=by),
        waiting=waiting,
        suggestion=suggestion,
    )


async def test_nothing_is_decided_or_written_in_a_closed_agency(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order(monitoring=YEARLY))
    async with sqlite_database.writing() as store:
        left = await left_in(store, office)
        (await store.agencies.get(office.agency.id)).closed_on = DAY

    office.agency.closed_on = DAY
    went_through = []
    for name, verb in VERBS.items():
        try:
            async with sqlite_database.writing() as store:
                await verb(store, left, office)
                went_through.append(name)
                await store.session.rollback()
        except ClosedAgencyError:
            continue

    assert went_through == []
