"""Proposals from their author's side."""

import pytest

from admin import answers, drafts, proposals, review
from admin.errors import (
    AlreadyDecidedError,
    DuplicateRowError,
    IncompleteError,
    NoListError,
    NotAllowedError,
    NothingChangesError,
    NotStaffError,
    NotYoursError,
    ProposalMovedOnError,
    SubjectMovedError,
    SubjectTakenError,
    UnansweredStepError,
)
from admin.errors.subjects import OwnSubjectTakenError
from admin.lines import proposal_findings
from admin.steps import ASKED, DraftStep
from admin.workflow import Step
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models.base import utc_now
from storage.procedure import Route
from storage.terms import (
    Cause,
    ChangeKind,
    Channel,
    Client,
    ContactType,
    Kind,
    Need,
    Role,
    SeparateCheck,
    Status,
)
from tests.factories import (
    DIRECTION,
    a_checked,
    a_draft,
    a_procedure,
    a_route,
    a_row,
    a_staff,
    a_submitted,
    a_touchpoint,
    an_addition,
    open_office,
)


async def test_an_addition_begins_with_the_only_direction(database: Database) -> None:
    procedure = a_procedure(directions={Client.EXTERNAL: (DIRECTION,)})
    office = await open_office(database, procedure)

    async with database.writing() as store:
        draft = await proposals.begin_addition(store, Client.EXTERNAL, office.editor)

    assert draft.becomes == {"direction": DIRECTION}
    assert (draft.status, draft.step, draft.cause) == (Status.DRAFT, "name", Cause.NEW_POINT)


async def test_the_procedure_says_who_proposes_what(database: Database) -> None:
    route = Route(
        separate_check=SeparateCheck.ALWAYS,
        proposers={
            ChangeKind.ADD: (Role.REVIEWER,),
            ChangeKind.KIND: (Role.REVIEWER,),
            ChangeKind.NEEDS: (Role.EDITOR,),
        },
        note="",
    )
    office = await open_office(database, a_procedure(route=route))

    async with database.writing() as store:
        with pytest.raises(NotAllowedError):
            await proposals.begin_addition(store, Client.EXTERNAL, office.editor)
        with pytest.raises(NotAllowedError):
            await proposals.begin_change(store, ChangeKind.KIND, office.site.id, office.editor)
        await proposals.begin_addition(store, Client.EXTERNAL, office.reviewer)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.INTERNAL])
async def test_roles_without_a_pen_propose_nothing(database: Database, role: Role) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        with pytest.raises(NotAllowedError):
            await proposals.begin_addition(store, Client.EXTERNAL, office.of(role))


async def test_a_revoked_person_begins_nothing(database: Database) -> None:
    office = await open_office(database)
    office.editor.revoked_at = utc_now()

    async with database.writing() as store:
        with pytest.raises(NotStaffError):
            await proposals.begin_change(store, ChangeKind.NEEDS, office.site.id, office.editor)


async def test_a_list_that_the_agency_does_not_keep_is_not_added_to(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        with pytest.raises(NoListError):
            await proposals.begin_addition(store, Client.INTERNAL, office.editor)


async def test_a_copy_starts_with_the_rows_process_and_needs(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await proposals.begin_copy(store, office.reception.id, office.editor)

    assert draft.kind is ChangeKind.ADD
    assert draft.becomes["needs"] == ["information", "submission"]
    assert draft.becomes["direction"] == DIRECTION
    assert "name" not in draft.becomes


async def test_ones_own_draft_for_a_subject_is_continued_not_doubled(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        first = await a_draft(store, office.editor, office.site)
        second = await proposals.begin_change(
            store, ChangeKind.NEEDS, office.site.id, office.editor
        )

    assert second.id == first.id


async def test_kind_and_contacts_are_of_the_touchpoint_needs_of_the_row(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        subjects = {
            kind: (await a_draft(store, office.editor, office.site, kind)).subject
            for kind in (ChangeKind.KIND, ChangeKind.CONTACTS, ChangeKind.NEEDS, ChangeKind.EXCLUDE)
        }

    point, row = f"touchpoint:{office.site.touchpoint_id}", f"row:{office.site.id}"
    assert list(subjects.values()) == [point, point, row, row]


async def test_a_second_open_proposal_for_a_subject_names_the_first(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        other = await a_staff(store, office.agency, Role.EDITOR)
        rival = await a_draft(store, other, office.site)
        first = await a_submitted(store, office.editor, office.site)

    async with database.writing() as store:
        with pytest.raises(SubjectTakenError) as begun:
            await proposals.begin_change(store, ChangeKind.NEEDS, office.site.id, other)
        with pytest.raises(SubjectTakenError) as submitted:
            await proposals.submit(store, rival.id, by=other, seen=rival.revision)

    words = {"number": str(first.id), "who": office.editor.title}
    assert begun.value.words == submitted.value.words == words


async def test_whose_own_proposal_is_open_is_not_sent_to_its_author(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        first = await a_submitted(store, office.editor, office.site)
        with pytest.raises(OwnSubjectTakenError) as refused:
            await proposals.begin_change(store, ChangeKind.NEEDS, office.site.id, office.editor)

    assert refused.value.words == {"number": str(first.id)}


async def test_everybodys_drafts_for_a_subject_are_seen(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await a_draft(store, office.editor, office.site)
        await a_draft(store, office.reviewer, office.site)
        found = await store.proposals.drafts_for(office.owner.id, f"row:{office.site.id}")

    assert {draft.author_id for draft in found} == {
        office.editor.person_id,
        office.reviewer.person_id,
    }


async def test_a_subject_is_free_again_after_a_decision(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await a_submitted(store, office.editor, office.site)
        await review.reject(store, first.id, "не подходит", by=office.reviewer, seen=first.revision)

    async with database.writing() as store:
        second = await a_submitted(store, office.reviewer, office.site)

    assert second.status is Status.SUBMITTED


async def test_a_returned_proposal_still_holds_its_subject(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await a_submitted(store, office.editor, office.site)
        await review.give_back(store, first.id, "уточните", by=office.reviewer, seen=first.revision)

    async with database.writing() as store:
        with pytest.raises(SubjectTakenError):
            await a_draft(store, office.reviewer, office.site)


async def test_two_additions_of_the_same_point_to_a_process_are_one_subject(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await an_addition(store, office.editor, "Окно приёма")
        await proposals.submit(store, first.id, by=office.editor, seen=first.revision)

    async with database.writing() as store:
        second = await an_addition(store, office.reviewer, " окно  ПРИЁМА ")
        with pytest.raises(SubjectTakenError):
            await proposals.submit(store, second.id, by=office.reviewer, seen=second.revision)


async def test_long_names_do_not_make_two_points_one_subject(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        for end in ("А", "Б"):
            draft = await an_addition(store, office.editor, "Точка " * 30 + end)
            await drafts.put_text(store, draft, DraftStep.PROCESS, "Процесс " * 35, office.editor)
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    async with database.reading() as store:
        submitted = await store.proposals.having(office.agency.id, [Status.SUBMITTED])
    assert len({proposal.subject for proposal in submitted}) == 2


async def test_a_change_that_changes_nothing_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await proposals.begin_change(store, ChangeKind.NEEDS, office.site.id, office.editor)
        with pytest.raises(NothingChangesError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_an_unfinished_addition_is_not_submitted(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await proposals.begin_addition(store, Client.EXTERNAL, office.editor)
        await drafts.put_text(store, draft, DraftStep.NAME, "Окно", office.editor)
        with pytest.raises(UnansweredStepError) as refused:
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert refused.value.words == {"step": "channel"}


async def test_a_row_left_without_needs_is_not_submitted(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        await answers.edit(store, draft, office.editor, becomes={"needs": []})
        with pytest.raises(UnansweredStepError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_a_duplicate_within_the_process_is_not_submitted(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor, "ПРИЁМ")
        with pytest.raises(DuplicateRowError) as refused:
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert refused.value.words == {"name": "ПРИЁМ"}


async def test_a_reused_point_is_judged_by_what_it_is(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        point = await a_touchpoint(store, office.agency, "Телефон", Channel.PHONE, Kind.UNDEFINED)
        await a_row(store, office.owner, point, process="Другой процесс")
        draft = await an_addition(store, office.editor)
        await drafts.put_touchpoint(store, draft, point.id, office.editor)
        found = await proposal_findings(store, draft, office.agency.procedure)

    assert "kind-undefined" in {finding.name for finding in found}


async def test_a_cause_outside_the_order_warns_and_does_not_forbid(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        found = await proposal_findings(store, draft, office.agency.procedure)
        submitted = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert "cause-outside-order" in {finding.name for finding in found}
    assert submitted.status is Status.SUBMITTED


async def test_an_exclusion_tells_what_would_be_missing(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.reception, ChangeKind.EXCLUDE)
        found = await proposal_findings(store, draft, office.agency.procedure)

    assert "last-offline-way" in {finding.name for finding in found}
    assert not any(finding.blocks for finding in found)


async def test_a_row_that_left_the_list_is_not_changed(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        await store.register.change_row(office.site.id, 1, {"excluded": True})

    async with database.writing() as store:
        with pytest.raises(SubjectMovedError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        with pytest.raises(MissingRecordError):
            await a_draft(store, office.editor, office.site, ChangeKind.EXCLUDE)
        with pytest.raises(MissingRecordError):
            await proposals.begin_copy(store, office.site.id, office.editor)


async def test_a_point_may_be_changed_through_its_other_row(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        point = await store.register.touchpoint(office.agency.id, office.site.touchpoint_id)
        await a_row(store, office.owner, point, process="Другой процесс")
        draft = await a_draft(store, office.editor, office.site, ChangeKind.CONTACTS)
        await store.register.change_row(office.site.id, 1, {"excluded": True})

    async with database.writing() as store:
        proposal = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert proposal.status is Status.SUBMITTED


async def test_an_old_button_does_not_submit_a_newer_draft(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        with pytest.raises(ProposalMovedOnError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision - 1)


async def test_only_the_author_submits(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        with pytest.raises(NotYoursError):
            await proposals.submit(store, draft.id, by=office.approver, seen=draft.revision)


async def test_a_returned_proposal_is_mended_and_submitted_again(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await a_checked(store, office.editor, office.reviewer, office.site)
        await review.give_back(
            store, first.id, "добавьте консультацию", by=office.approver, seen=first.revision
        )

    async with database.writing() as store:
        (mine,) = await proposals.drafts_of(store, office.editor)
        comment = mine.comment
        await drafts.put_need(
            store, mine, Need.CONSULTATION, True, office.agency.procedure, office.editor
        )
        again = await proposals.submit(store, mine.id, by=office.editor, seen=mine.revision)

    assert comment == "добавьте консультацию"
    assert (again.status, again.comment) == (Status.SUBMITTED, "")
    assert (again.checked_by_id, again.decided_by_id) == (None, None)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.SUBMITTED, Status.CHECKED])
async def test_an_author_withdraws_whatever_it_waits_for(
    database: Database, status: Status
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_draft(store, office.editor, office.site)
        if status is not Status.DRAFT:
            await proposals.submit(store, proposal.id, by=office.editor, seen=proposal.revision)
        if status is Status.CHECKED:
            await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)
        await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)

    assert proposal.status is Status.WITHDRAWN
    assert proposal.decided_by_id == office.editor.person_id


async def test_what_was_withdrawn_is_not_withdrawn_again(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_submitted(store, office.editor, office.site)
        await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)
        with pytest.raises(AlreadyDecidedError) as refused:
            await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)

    assert refused.value.words["decision"] == "withdrawn"
    assert refused.value.words["who"] == office.editor.title


async def test_reading_shows_each_person_their_own_buttons(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)

    async with database.reading() as store:
        shown = {
            role: (await proposals.read(store, proposal.id, by=office.of(role)))[1]
            for role in (Role.EDITOR, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR)
        }
        with pytest.raises(NotAllowedError):
            await proposals.read(store, proposal.id, by=office.internal)

    assert shown == {
        Role.EDITOR: [Step.WITHDRAW],
        Role.REVIEWER: [Step.CHECK, Step.RETURN, Step.REJECT],
        Role.APPROVER: [],
        Role.ADMINISTRATOR: [],
    }


async def test_what_waits_for_a_person_is_what_they_decide(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        submitted = await a_submitted(store, office.editor, office.site)
        checked = await a_checked(store, office.editor, office.reviewer, office.reception)

    async with database.reading() as store:
        waiting = {
            role: [each.id for each in await proposals.waiting_for(store, office.of(role))]
            for role in (Role.EDITOR, Role.REVIEWER, Role.APPROVER)
        }

    assert waiting == {
        Role.EDITOR: [],
        Role.REVIEWER: [submitted.id],
        Role.APPROVER: [checked.id],
    }


async def test_a_returned_proposal_that_breaks_the_list_is_still_refused(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        draft = await an_addition(store, office.editor, "Окно")
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        point = await a_touchpoint(store, office.agency, "Окно")
        await a_row(store, office.owner, point)

    async with database.writing() as store:
        with pytest.raises((DuplicateRowError, IncompleteError)):
            await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)


async def test_every_kind_of_change_can_be_submitted(database: Database) -> None:
    procedure = a_procedure(route=a_route(SeparateCheck.NEVER), phrases_by_proposal=True)
    office = await open_office(database, procedure)

    for kind in sorted(ASKED - {ChangeKind.CONTACT_EVERYWHERE}):
        row = office.reception if kind is ChangeKind.OFFERS else office.site
        async with database.writing() as store:
            proposal = await a_submitted(store, office.editor, row, kind)
            await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)
        assert proposal.status is Status.WITHDRAWN


async def test_contacts_of_a_new_point_are_kept(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        await drafts.put_contact(
            store, draft, ContactType.ADDRESS, "Учебная улица, 1", office.editor
        )
        found = await proposal_findings(store, draft, office.agency.procedure)

    assert not {"no-contact", "unconfirmed-contact"} & {finding.name for finding in found}
