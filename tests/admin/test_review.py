"""Checking, approving, returning, rejecting: each by a second person, told to those concerned."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from admin import answers, drafts, proposals, review, team
from admin.errors import (
    AlreadyDecidedError,
    AuthorGoneError,
    CommentNeededError,
    LongTextError,
    NotAllowedError,
    OtherTurnError,
    OwnProposalError,
    ProposalMovedOnError,
    SubjectMovedError,
)
from admin.steps import DraftStep
from storage.db import Database
from storage.models import Proposal, QueuedMessage, Row, Touchpoint
from storage.store import Store
from storage.terms import (
    ChangeKind,
    ContactType,
    Kind,
    Need,
    Regime,
    Role,
    SeparateCheck,
    Status,
)
from tests.factories import (
    OFFICE_ROLES,
    Office,
    a_checked,
    a_draft,
    a_list,
    a_procedure,
    a_route,
    a_row,
    a_staff,
    a_submitted,
    a_touchpoint,
    an_addition,
    an_agency,
    open_office,
)

Told = set[tuple[str, int]]


async def told(store: Store) -> Told:
    """Who was told what: (kind of notice, person)."""
    found = await store.session.scalars(select(QueuedMessage).where(QueuedMessage.kind == "notice"))
    return {(message.body["kind"], message.person_id) for message in found}


async def notices(store: Store, kind: str) -> Sequence[dict[str, Any]]:
    found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
    return [message.body for message in found if message.body.get("kind") == kind]


async def small_office(store: Store, *roles: Role, check: SeparateCheck) -> Office:
    """An office that has one row and only these roles; the rest are strangers to it."""
    agency = await an_agency(store, procedure=a_procedure(route=a_route(check)))
    owner = await a_list(store, agency)
    row = await a_row(store, owner, await a_touchpoint(store, agency, "Сайт"))
    elsewhere = await an_agency(store)
    people = {
        role.value: await a_staff(store, agency if role in roles else elsewhere, role)
        for role in OFFICE_ROLES
    }
    return Office(agency=agency, owner=owner, site=row, reception=row, **people)


async def test_submitting_tells_every_reviewer_and_nobody_else(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        second = await a_staff(store, office.agency, Role.REVIEWER)
        await a_submitted(store, office.editor, office.site)
        found = await told(store)

    people = (office.reviewer, office.head, second)
    assert found == {("to_check", person.person_id) for person in people}


async def test_checking_tells_approvers_and_the_author(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        before = await told(store)

        await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)
        found = await told(store) - before

    assert found == {
        ("to_approve", office.approver.person_id),
        ("decided", office.editor.person_id),
    }
    assert proposal.checked_by_id == office.reviewer.person_id


async def test_a_release_is_told_to_staff_but_not_to_the_approver_or_internal_clients(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        before = await told(store)

        await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)
        found = await told(store) - before

    staff = (office.editor, office.reviewer, office.head, office.administrator)
    assert found == {("released", person.person_id) for person in staff} | {
        ("to_publish", person.person_id) for person in (office.head, office.approver)
    }


@pytest.mark.parametrize("verb", [review.give_back, review.reject])
@pytest.mark.parametrize("comment", ["", "    ", "нет", "\u200b" * 9])
async def test_returning_and_rejecting_need_a_reason(
    database: Database, verb: Any, comment: str
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        with pytest.raises(CommentNeededError):
            await verb(store, proposal.id, comment, by=office.reviewer, seen=proposal.revision)

    assert proposal.status is Status.SUBMITTED


async def test_a_reason_is_no_novel(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        with pytest.raises(LongTextError):
            await review.reject(
                store, proposal.id, "а" * 1001, by=office.reviewer, seen=proposal.revision
            )


@pytest.mark.parametrize(
    ("verb", "status"), [(review.give_back, Status.RETURNED), (review.reject, Status.REJECTED)]
)
async def test_the_author_is_told_of_a_refusal_with_its_reason(
    database: Database, verb: Any, status: Status
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        await verb(store, proposal.id, "нет  основания", by=office.approver, seen=proposal.revision)
        decided = await notices(store, "decided")

    assert (proposal.status, proposal.comment) == (status, "нет основания")
    assert decided[-1]["proposal"] == proposal.id


async def test_nobody_checks_their_own_proposal(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.reviewer, office.site)
        with pytest.raises(OwnProposalError) as refused:
            await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)

    assert refused.value.words == {"decider": "check"}


async def test_nobody_approves_their_own_proposal(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.approver, office.reviewer, office.site)
        with pytest.raises(OwnProposalError):
            await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)


async def test_a_check_comes_before_the_approval(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        with pytest.raises(OtherTurnError) as refused:
            await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)

    assert refused.value.words == {"turn": "check"}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR, Role.INTERNAL])
async def test_other_roles_decide_nothing(database: Database, role: Role) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        stranger = await a_staff(store, office.agency, role)
        proposal = await a_submitted(store, office.editor, office.site)
        for verb in (review.check, review.approve):
            with pytest.raises(NotAllowedError):
                await verb(store, proposal.id, by=stranger, seen=proposal.revision)


async def test_an_old_button_reads_what_happened(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        with pytest.raises(AlreadyDecidedError) as refused:
            await review.check(store, proposal.id, by=office.head, seen=proposal.revision - 1)

    assert refused.value.words["decision"] == "checked"
    assert refused.value.words["who"] == office.reviewer.title


async def test_an_old_button_does_not_decide_on_a_resubmitted_proposal(
    database: Database,
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        seen = proposal.revision
        await review.give_back(store, proposal.id, "уточните", by=office.reviewer, seen=seen)
        await proposals.submit(store, proposal.id, by=office.editor, seen=proposal.revision)
        with pytest.raises(ProposalMovedOnError):
            await review.check(store, proposal.id, by=office.reviewer, seen=seen)


async def test_where_the_only_reviewer_is_the_author_the_approver_does_both(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await small_office(store, Role.REVIEWER, Role.APPROVER, check=SeparateCheck.ALWAYS)
        proposal = await a_submitted(store, office.reviewer, office.site)
        found = await told(store)
        release = await review.approve(
            store, proposal.id, by=office.approver, seen=proposal.revision
        )

    assert found == {("to_approve", office.approver.person_id)}
    assert (proposal.checked_by_id, proposal.approved_by_id) == (office.approver.person_id,) * 2
    assert release.number == 1


async def test_where_the_only_approver_is_the_author_the_administrator_is_told(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await small_office(
            store,
            Role.REVIEWER,
            Role.APPROVER,
            Role.ADMINISTRATOR,
            check=SeparateCheck.ALWAYS,
        )
        proposal = await a_checked(store, office.approver, office.reviewer, office.site)
        (notice,) = await notices(store, "nobody_decides")

    assert notice["needed"] == "approve"
    assert notice["proposal"] == proposal.id


async def test_where_nobody_reviews_and_approves_the_administrator_is_told(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await small_office(
            store, Role.EDITOR, Role.ADMINISTRATOR, check=SeparateCheck.ALWAYS
        )
        await a_submitted(store, office.editor, office.site)
        found = await told(store)

    assert found == {("nobody_decides", office.administrator.person_id)}


async def test_an_appointed_approver_is_told_of_what_waits(database: Database) -> None:
    async with database.writing() as store:
        office = await small_office(
            store, Role.EDITOR, Role.ADMINISTRATOR, check=SeparateCheck.ALWAYS
        )
        helper = await a_staff(store, office.agency, Role.INTERNAL)
        await a_submitted(store, office.editor, office.site)

        await team.change_role(
            store, helper.id, Role.APPROVER, title="Утверждающий", by=office.administrator
        )
        found = await told(store)

    assert ("to_approve", helper.person_id) in found


async def test_when_the_last_reviewer_leaves_the_approver_is_told(database: Database) -> None:
    async with database.writing() as store:
        office = await small_office(
            store,
            Role.EDITOR,
            Role.REVIEWER,
            Role.APPROVER,
            Role.ADMINISTRATOR,
            check=SeparateCheck.ALWAYS,
        )
        proposal = await a_submitted(store, office.editor, office.site)

        await team.revoke(store, office.reviewer.id, by=office.administrator)
        found = await told(store)
        release = await review.approve(
            store, proposal.id, by=office.approver, seen=proposal.revision
        )

    assert ("to_approve", office.approver.person_id) in found
    assert release.number == 1


async def test_nobody_is_told_the_same_twice(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await a_submitted(store, office.editor, office.site)
        before = len(await notices(store, "to_check"))
        other = await a_staff(store, office.agency, Role.EDITOR)

        await team.revoke(store, other.id, by=office.administrator)
        after = len(await notices(store, "to_check"))

    assert before == after == 2


async def test_what_came_back_to_a_person_who_left_is_withdrawn(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        await review.give_back(
            store, proposal.id, "уточните", by=office.reviewer, seen=proposal.revision
        )

        await team.revoke(store, office.editor.id, by=office.administrator)
        successor = await a_submitted(store, office.reviewer, office.site)

    assert proposal.status is Status.WITHDRAWN
    assert successor.status is Status.SUBMITTED


async def test_nothing_is_returned_to_a_person_who_left(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        await team.revoke(store, office.editor.id, by=office.administrator)
        with pytest.raises(AuthorGoneError):
            await review.give_back(
                store, proposal.id, "уточните", by=office.reviewer, seen=proposal.revision
            )
        await review.reject(
            store, proposal.id, "автор ушёл", by=office.reviewer, seen=proposal.revision
        )

    assert proposal.status is Status.REJECTED


async def test_without_a_separate_check_the_approver_decides_at_once(
    database: Database,
) -> None:
    office = await open_office(database, a_procedure(route=a_route(SeparateCheck.NEVER)))

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        with pytest.raises(OtherTurnError):
            await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)
        await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)

    assert proposal.status is Status.RELEASED


@pytest.mark.parametrize(("author", "turn"), [("reviewer", "approve"), ("editor", "check")])
async def test_unless_a_reviewer_wrote_a_reviewer_checks(
    database: Database, author: str, turn: str
) -> None:
    route = a_route(SeparateCheck.UNLESS_REVIEWER_WROTE)
    office = await open_office(database, a_procedure(route=route))

    async with database.writing() as store:
        await a_staff(store, office.agency, Role.REVIEWER)
        await a_submitted(store, office.of(Role(author)), office.site)
        kinds = {kind for kind, _person in await told(store)}

    assert kinds == {f"to_{turn}"}


CHANGES: list[tuple[ChangeKind, str, Any]] = [
    (ChangeKind.KIND, "kind", Kind.UNDEFINED),
    (ChangeKind.NEEDS, "needs", [Need.INFORMATION, Need.RESULT]),
    (ChangeKind.EXCLUDE, "excluded", True),
    (ChangeKind.PHRASES, "phrases", ["куда с этим идти"]),
]


@pytest.mark.parametrize(("kind", "field", "value"), CHANGES)
async def test_an_approval_does_what_was_proposed(
    database: Database, kind: ChangeKind, field: str, value: Any
) -> None:
    office = await open_office(database, a_procedure(phrases_by_proposal=True))

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site, kind)
        await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)

    async with database.reading() as store:
        row = await store.session.get_one(Row, office.site.id)
        point = await store.session.get_one(Touchpoint, office.site.touchpoint_id)
    assert getattr(point if kind is ChangeKind.KIND else row, field) == value


async def test_approved_contacts_and_hours_stand_on_the_touchpoint(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, ChangeKind.CONTACTS)
        await drafts.put_contact(store, draft, ContactType.SITE, "example.org", office.editor)
        await drafts.put_hours(store, draft, "24/7", office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        await review.approve(store, draft.id, by=office.approver, seen=draft.revision)

    async with database.reading() as store:
        point = await store.session.get_one(Touchpoint, office.site.touchpoint_id)
    assert [each["value"] for each in point.contacts] == [
        "+7 000 000-00-00",
        "https://example.org",
    ]
    assert point.hours == "24/7"


async def test_a_basis_given_as_a_file_does_not_erase_the_rows_own(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await store.register.change_row(office.site.id, 1, {"basis": "Закон № 1"})
        draft = await a_draft(store, office.editor, office.site)
        await answers.edit(store, draft, office.editor, basis="")
        await drafts.put_basis_file(store, draft, "a.pdf", "text/plain", b"1", office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        await review.approve(store, draft.id, by=office.approver, seen=draft.revision)

    async with database.reading() as store:
        row = await store.session.get_one(Row, office.site.id)
    assert row.basis == "Закон № 1"


async def test_an_addition_may_use_a_touchpoint_of_another_process(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)
        await drafts.put_text(store, draft, DraftStep.PROCESS, "Запись на приём", office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        await review.approve(store, draft.id, by=office.approver, seen=draft.revision)
        rows = await store.register.rows(office.owner.id)
        points = await store.register.touchpoints(office.agency.id)

    assert rows[-1].touchpoint_id == office.site.touchpoint_id
    assert (rows[-1].process, rows[-1].regime) == ("Запись на приём", Regime.APPEAL)
    assert len(points) == 2


async def test_a_row_that_moved_on_refuses_an_older_proposal(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        await store.register.change_row(office.site.id, 1, {"responsible": "Отдел"})

    with pytest.raises(SubjectMovedError) as refused:
        async with database.writing() as store:
            await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)

    assert refused.value.words == {"name": "Сайт"}
    async with database.reading() as store:
        kept = await store.session.get_one(Proposal, proposal.id)
        assert kept.status is Status.CHECKED
        assert await store.releases.of_list(office.owner.id) == []


async def test_a_stale_return_is_told_who_checked(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        seen = proposal.revision
        await review.check(store, proposal.id, by=office.reviewer, seen=seen)
        with pytest.raises(AlreadyDecidedError) as refused:
            await review.give_back(store, proposal.id, "Нет акта", by=office.reviewer, seen=seen)

    assert refused.value.words["decision"] == "checked"
    assert refused.value.words["who"] == office.reviewer.title
