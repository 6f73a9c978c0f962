"""Several people press at the same moment, each in a transaction of their own."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from admin import bundles, proposals, review, team
from admin.errors import (
    AlreadyDecidedError,
    DomainError,
    InvitationUsedError,
    LastAdministratorError,
    NotStaffError,
    PresentedBundleError,
    SimultaneousProposalError,
    SubjectTakenError,
)
from storage.db import Database
from storage.models import Staff
from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store
from storage.terms import ChangeKind, Role, Status
from tests.factories import (
    a_checked,
    a_draft,
    a_person,
    a_procedure_by_order,
    a_staff,
    a_submitted,
    open_office,
)

Verb = Callable[[Store], Awaitable[Any]]


async def at_once(database: Database, *verbs: Verb) -> list[Any]:
    """The results, or the refusals, of verbs in transactions that run at the same time."""

    async def one(verb: Verb) -> Any:
        async with database.writing() as store:
            return await verb(store)

    return await asyncio.gather(*(one(verb) for verb in verbs), return_exceptions=True)


def winners(results: list[Any]) -> list[Any]:
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, DomainError):
            raise result
    return [result for result in results if not isinstance(result, Exception)]


async def test_of_eight_checks_one_wins_and_seven_read_what_happened(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        reviewers = [await a_staff(store, office.agency, Role.REVIEWER) for _ in range(8)]
        proposal = await a_submitted(store, office.editor, office.site)

    def press(by: Staff) -> Verb:
        return lambda store: review.check(store, proposal.id, by=by, seen=proposal.revision)

    results = await at_once(database, *(press(by) for by in reviewers))

    assert len(winners(results)) == 1
    losers = [result for result in results if isinstance(result, Exception)]
    assert {type(loser) for loser in losers} == {AlreadyDecidedError}
    titles = {reviewer.title for reviewer in reviewers}
    assert all(loser.words["who"] in titles for loser in losers)


async def test_of_eight_programs_on_one_file_one_wins(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        reviewers = [await a_staff(store, office.agency, Role.REVIEWER) for _ in range(8)]
        proposal = await a_submitted(store, office.editor, office.site)
    programs = [Database(sqlite_database.url) for _ in reviewers]

    def press(by: Staff) -> Verb:
        return lambda store: review.check(store, proposal.id, by=by, seen=proposal.revision)

    results = [
        result
        for one in await asyncio.gather(
            *(at_once(*each) for each in zip(programs, map(press, reviewers), strict=True))
        )
        for result in one
    ]
    await asyncio.gather(*(program.close() for program in programs))

    assert len(winners(results)) == 1
    assert [type(each) for each in results].count(AlreadyDecidedError) == 7


async def test_of_eight_approvals_and_rejections_one_wins(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        approvers = [await a_staff(store, office.agency, Role.APPROVER) for _ in range(8)]
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    seen = proposal.revision

    def press(number: int, by: Staff) -> Verb:
        if number % 2:
            return lambda store: review.approve(store, proposal.id, by=by, seen=seen)
        return lambda store: review.reject(store, proposal.id, "не сейчас", by=by, seen=seen)

    results = await at_once(database, *(press(*each) for each in enumerate(approvers)))

    assert len(winners(results)) == 1
    assert [type(each) for each in results].count(AlreadyDecidedError) == 7


async def test_approvals_of_different_subjects_both_pass_with_numbers_in_a_row(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        both = [
            await a_checked(store, office.editor, office.reviewer, row)
            for row in (office.site, office.reception)
        ]

    def press(number: int) -> Verb:
        proposal = both[number]
        return lambda store: review.approve(
            store, proposal.id, by=office.approver, seen=proposal.revision
        )

    results = await at_once(database, press(0), press(1))

    releases = sorted(winners(results), key=lambda release: release.number)
    assert [release.number for release in releases] == [1, 2]
    async with database.reading() as store:
        needs = [row.needs for row in await store.register.rows(office.owner.id)]
    assert all("result" in each for each in needs)
    assert releases[1].content.count("result") == 2, "the second release has both changes"


async def test_two_proposals_for_one_subject_are_not_both_submitted(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        people = [await a_staff(store, office.agency, Role.EDITOR) for _ in range(4)]
        drafts = [await a_draft(store, by, office.site) for by in people]

    def press(number: int) -> Verb:
        draft, by = drafts[number], people[number]
        return lambda store: proposals.submit(store, draft.id, by=by, seen=draft.revision)

    results = await at_once(database, *(press(number) for number in range(4)))

    assert len(winners(results)) == 1
    losers = {type(result) for result in results if isinstance(result, Exception)}
    assert losers <= {SubjectTakenError, SimultaneousProposalError}


async def test_two_administrators_who_revoke_each_other_leave_one(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        second = await a_staff(store, office.agency, Role.ADMINISTRATOR)
    first = office.administrator

    async def press(store: Store, by: Staff, whom: Staff) -> Staff:
        actor = await store.team.by_id(by.agency_id, by.id)
        assert actor is not None
        await asyncio.sleep(0.05)
        return await team.revoke(store, whom.id, by=actor)

    results = await at_once(
        database,
        lambda store: press(store, first, second),
        lambda store: press(store, second, first),
    )

    assert len(winners(results)) == 1
    losers = {type(result) for result in results if isinstance(result, Exception)}
    assert losers <= {NotStaffError, LastAdministratorError}
    async with database.reading() as store:
        left = await store.team.active(office.agency.id, [Role.ADMINISTRATOR])
    assert len(left) == 1


async def test_one_invitation_pressed_by_two_lets_one_in(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        code = await team.invite(store, office.agency, Role.EDITOR, title="Редактор")
        people = [(await a_person(store)).id for _ in range(4)]

    async def press(store: Store, person_id: int) -> Staff:
        return await team.accept(store, code, await store.people.get(person_id))

    results = await at_once(
        database, *(lambda store, each=each: press(store, each) for each in people)
    )

    assert len(winners(results)) == 1
    losers = [type(result) for result in results if isinstance(result, Exception)]
    assert losers == [InvitationUsedError] * 3


async def test_invitations_made_at_once_have_different_titles(database: Database) -> None:
    office = await open_office(database)

    def press(store: Store) -> Awaitable[str]:
        return team.invite(store, office.agency, Role.EDITOR, title="Редактор")

    codes = winners(await at_once(database, *[press] * 6))
    async with database.writing() as store:
        titles = [(await team.accept(store, code, await a_person(store))).title for code in codes]

    assert sorted(titles) == [f"Редактор {number}" for number in range(2, 8)]


async def test_the_journals_chain_is_whole_whoever_writes_at_once(database: Database) -> None:
    office = await open_office(database)

    def press(store: Store) -> Awaitable[str]:
        return team.invite(store, office.agency, Role.EDITOR, title="Редактор")

    winners(await at_once(database, *[press] * 10))

    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)
    assert [record.number for record in records] == list(range(1, 11))
    previous = FIRST_HASH
    for record in records:
        assert (record.previous_hash, record.record_hash) == (previous, record_hash(record))
        previous = record.record_hash


async def test_checked_at_once_by_order_is_one_bundle(database: Database) -> None:
    office = await open_office(database, a_procedure_by_order())
    async with database.writing() as store:
        submitted = [
            await a_submitted(store, office.editor, row, kind)
            for row in (office.site, office.reception)
            for kind in (ChangeKind.NEEDS, ChangeKind.KIND)
        ]

    def press(number: int) -> Verb:
        proposal = submitted[number]
        return lambda store: review.check(
            store, proposal.id, by=office.reviewer, seen=proposal.revision
        )

    checked = winners(await at_once(database, *(press(number) for number in range(4))))

    assert len(checked) == 4
    assert len({proposal.bundle_id for proposal in checked}) == 1


@pytest.mark.parametrize("verb", ["withdraw", "give_back"])
async def test_a_change_does_not_leave_a_bundle_that_is_being_presented(
    database: Database, verb: str
) -> None:
    office = await open_office(database, a_procedure_by_order())
    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        await a_checked(store, office.editor, office.reviewer, office.reception)
        bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
    seen, read = proposal.revision, asyncio.Event()

    async def present(store: Store) -> Any:
        done = await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        read.set()
        await asyncio.sleep(0.2)
        return done

    async def leave(store: Store) -> Any:
        await read.wait()
        if verb == "withdraw":
            return await proposals.withdraw(store, proposal.id, by=office.editor, seen=seen)
        return await review.give_back(store, proposal.id, "уточните", by=office.head, seen=seen)

    results = await at_once(database, present, leave)

    assert isinstance(results[1], PresentedBundleError)
    async with database.reading() as store:
        inside = await store.proposals.in_bundle(bundle.id)
    assert [each.status for each in inside] == [Status.CHECKED] * 2
