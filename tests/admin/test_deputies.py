"""A deputy decides instead of an approver, on the days of the period and not on another."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from admin import bundles, deputies, history, proposals, review, team
from admin.deadlines import VERBS, fire_due
from admin.deciders import deciders
from admin.errors import (
    CheckedItYourselfError,
    NobodyError,
    NotAllowedError,
    OtherTurnError,
    OwnProposalError,
)
from admin.errors.deputies import (
    BadPeriodError,
    DeputyOfAuthorError,
    DeputyOfDeputyError,
    NotYoursToEndError,
)
from admin.knowledge import texts
from admin.notices import NoticeKind
from admin.permissions import Permission, may
from bot.staff.summary import proposal_screen
from locales import Say
from storage.db import Database
from storage.models import Deputy, Release, Staff
from storage.procedure import Procedure
from storage.terms import Role, SeparateCheck, Status
from tests.admin.calendar_days import nine, people_told, persons, told
from tests.admin.test_knowledge import a_text
from tests.factories import (
    Office,
    a_checked,
    a_procedure,
    a_procedure_by_order,
    a_route,
    a_staff,
    a_submitted,
    open_office,
)

MONDAY = date(2026, 12, 7)
FRIDAY = date(2026, 12, 11)
DIRECT = a_procedure(route=a_route(SeparateCheck.NEVER))
NOON = timedelta(hours=3)


def at(day: date) -> time_machine.travel:
    """Noon in Astrakhan."""
    return time_machine.travel(nine(day) + NOON, tick=False)


async def named(
    database: Database,
    office: Office,
    deputy: Staff,
    since: date = MONDAY,
    until: date = FRIDAY,
) -> Deputy:
    with at(date(2026, 12, 1)):
        async with database.writing() as store:
            return await deputies.name_deputy(store, deputy.id, since, until, by=office.approver)


async def read_again(database: Database, staff: Staff) -> Staff:
    async with database.reading() as store:
        found = await store.team.member(staff.agency_id, staff.person_id)
    assert found is not None
    return found


async def approved(database: Database, office: Office, author: Staff, by: Staff) -> Release:
    """A change that the deputy approves, read as a press reads them."""
    async with database.writing() as store:
        proposal = await a_submitted(store, author, office.site)
    fresh = await read_again(database, by)
    async with database.writing() as store:
        return await review.approve(store, proposal.id, by=fresh, seen=proposal.revision)


@pytest.mark.parametrize(
    ("moment", "approves"),
    [
        (datetime(2026, 12, 6, 19, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 6, 20, 0, tzinfo=UTC), True),
        (datetime(2026, 12, 11, 19, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 12, 11, 20, 0, tzinfo=UTC), False),
    ],
)
async def test_both_days_are_included_by_the_agencys_own_clock(
    database: Database, moment: datetime, approves: bool
) -> None:
    office = await open_office(database, DIRECT)
    await named(database, office, office.reviewer)

    with time_machine.travel(moment, tick=False):
        deputy = await read_again(database, office.reviewer)

    assert may(deputy, Permission.APPROVE) is approves
    assert deputy.stands_in_for == ((office.approver.person_id,) if approves else ())


async def test_what_a_deputy_approves_says_for_whom(database: Database) -> None:
    office = await open_office(database, DIRECT)
    await named(database, office, office.reviewer)

    with at(MONDAY):
        release = await approved(database, office, office.editor, office.reviewer)

    async with database.reading() as store:
        (proposal,) = await store.proposals.of_release(release.id)
        record = await store.journal.last(office.agency.id)
    assert release.approved_by_title == "Проверяющий 1 за Утверждающего 1"
    assert release.approved_by_id == proposal.approved_by_id == office.reviewer.person_id
    assert proposal.approved_for_id == office.approver.person_id
    assert record is not None and record.verb == "release.make"
    assert record.details["instead_of"] == office.approver.person_id


async def test_a_text_that_a_deputy_approves_says_for_whom(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            draft = await a_text(store, office)
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
            await texts.approve_text(store, draft.id, by=deputy, seen=draft.revision)
        async with sqlite_database.reading() as store:
            item = await store.knowledge.get(office.agency.id, draft.knowledge_id or 0)
            past = await history.of_proposal(store, draft.id, by=office.editor)
            screen = await proposal_screen(store, draft, office.editor, Say("ru"))

    signed = "Проверяющий 1 за Утверждающего 1"
    assert item.approved_by == signed
    assert past.events[-1].what == "approve" and past.events[-1].who == signed
    assert f"Утвердил: {signed}." in screen.text


async def test_an_approver_who_is_a_deputy_acts_in_their_own_right(database: Database) -> None:
    office = await open_office(database, DIRECT)
    await named(database, office, office.reviewer)
    with at(date(2026, 12, 2)):
        async with database.writing() as store:
            await team.change_role(
                store,
                office.reviewer.id,
                Role.APPROVER,
                title="Утверждающий",
                by=office.administrator,
            )

    with at(MONDAY):
        release = await approved(database, office, office.approver, office.reviewer)

    async with database.reading() as store:
        (proposal,) = await store.proposals.of_release(release.id)
    assert proposal.approved_for_id is None
    assert release.approved_by_title.startswith("Утверждающий")


@pytest.mark.parametrize("step", [review.give_back, review.reject])
async def test_a_deputy_decides_nothing_that_their_approver_wrote(
    sqlite_database: Database, step: object
) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)
    with at(MONDAY):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.approver, office.site)
        deputy = await read_again(sqlite_database, office.reviewer)
        seen = proposal.revision

        with pytest.raises(DeputyOfAuthorError):
            async with sqlite_database.writing() as store:
                await review.approve(store, proposal.id, by=deputy, seen=seen)
        with pytest.raises(DeputyOfAuthorError):
            async with sqlite_database.writing() as store:
                await step(store, proposal.id, "Так нельзя", by=deputy, seen=seen)  # type: ignore[operator]


async def test_a_deputy_does_not_approve_their_own_proposal(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY), pytest.raises(OwnProposalError):
        await approved(sqlite_database, office, office.reviewer, office.reviewer)


async def test_a_deputy_of_two_acts_for_the_one_who_did_not_write(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)
    async with sqlite_database.writing() as store:
        second = await a_staff(store, office.agency, Role.APPROVER)
        with at(date(2026, 12, 1)):
            await deputies.name_deputy(store, office.reviewer.id, MONDAY, FRIDAY, by=second)

    with at(MONDAY):
        release = await approved(sqlite_database, office, office.approver, office.reviewer)

    async with sqlite_database.reading() as store:
        (proposal,) = await store.proposals.of_release(release.id)
    assert proposal.approved_for_id == second.person_id


async def test_a_deputy_records_no_order_of_a_bundle_in_which_their_approver_wrote(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    await named(sqlite_database, office, office.editor)
    with at(MONDAY):
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.approver, office.reviewer, office.site)
            bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        deputy = await read_again(sqlite_database, office.editor)

        with pytest.raises(DeputyOfAuthorError):
            async with sqlite_database.writing() as store:
                await bundles.require_order(store, bundle.id, by=deputy, seen=bundle.revision)

    async with sqlite_database.reading() as store:
        inside = await store.proposals.in_bundle(bundle.id)
        assert bundles.open_bundle_steps(bundle, inside, deputy) == ["send_back"]


async def test_a_deputy_who_checked_does_not_approve_too(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure())
    await named(sqlite_database, office, office.reviewer)
    with at(MONDAY):
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.editor, deputy, office.site)

        with pytest.raises(CheckedItYourselfError):
            async with sqlite_database.writing() as store:
                await review.approve(store, checked.id, by=deputy, seen=checked.revision)

        async with sqlite_database.reading() as store:
            deciding = await deciders(store, office.agency.id, Permission.APPROVE, [checked])
            waits = await proposals.waiting_for(store, deputy)
    assert [each.person_id for each in deciding.reachable] == [office.approver.person_id]
    assert waits == []


async def test_a_deputy_who_checked_records_no_order_of_the_bundle(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    await named(sqlite_database, office, office.reviewer)
    with at(MONDAY):
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.editor, deputy, office.site)
            bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

        with pytest.raises(CheckedItYourselfError):
            async with sqlite_database.writing() as store:
                await bundles.require_order(store, bundle.id, by=deputy, seen=bundle.revision)

    async with sqlite_database.reading() as store:
        inside = await store.proposals.in_bundle(bundle.id)
        assert await bundles.steps_at_hand(store, bundle, inside, deputy) == ["send_back"]


async def test_where_no_separate_check_is_wanted_a_deputy_checks_and_records_the_order(
    sqlite_database: Database,
) -> None:
    office = await open_office(
        sqlite_database, a_procedure_by_order(route=a_route(SeparateCheck.NEVER))
    )
    await named(sqlite_database, office, office.editor)
    with at(MONDAY):
        deputy = await read_again(sqlite_database, office.editor)
        async with sqlite_database.writing() as store:
            checked = await a_checked(store, office.reviewer, deputy, office.site)
            bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

        async with sqlite_database.writing() as store:
            found = await bundles.require_order(store, bundle.id, by=deputy, seen=bundle.revision)

    assert found.id == bundle.id


async def test_a_deputy_names_no_deputy(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            with pytest.raises(DeputyOfDeputyError):
                await deputies.name_deputy(store, office.editor.id, MONDAY, FRIDAY, by=deputy)
            with pytest.raises(NotAllowedError):
                await deputies.candidates(store, by=office.head)


async def test_internal_clients_and_the_approver_are_nobodys_deputies(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, DIRECT)

    with at(MONDAY):
        async with sqlite_database.writing() as store:
            for nobody in (office.internal, office.approver):
                with pytest.raises(NobodyError):
                    await deputies.name_deputy(store, nobody.id, MONDAY, FRIDAY, by=office.approver)
            found = await deputies.candidates(store, by=office.approver)

    assert {each.role for each in found} == {
        Role.EDITOR,
        Role.REVIEWER,
        Role.HEAD,
        Role.ADMINISTRATOR,
    }


@pytest.mark.parametrize(
    ("since", "until", "why"),
    [
        (date(2026, 12, 6), FRIDAY, "past"),
        (FRIDAY, MONDAY, "backwards"),
        (MONDAY, date(2028, 1, 1), "long"),
    ],
)
async def test_days_that_are_no_period_are_refused(
    sqlite_database: Database, since: date, until: date, why: str
) -> None:
    office = await open_office(sqlite_database, DIRECT)

    with at(MONDAY), pytest.raises(BadPeriodError) as refused:
        async with sqlite_database.writing() as store:
            await deputies.name_deputy(store, office.editor.id, since, until, by=office.approver)

    assert refused.value.words == {"why": why}


async def test_an_ended_period_ends_at_once_and_everybody_concerned_is_told(
    database: Database,
) -> None:
    office = await open_office(database, DIRECT)
    deputy = await named(database, office, office.reviewer)
    concerned = persons(office.reviewer, office.administrator)

    with at(MONDAY):
        async with database.writing() as store:
            await deputies.end(store, deputy.id, by=office.approver)
        with pytest.raises((NotAllowedError, OtherTurnError)):
            await approved(database, office, office.editor, office.reviewer)
    with at(FRIDAY + timedelta(days=1)):
        await fire_due(database, VERBS, nine(FRIDAY + timedelta(days=1)))

    assert sorted(await people_told(database, NoticeKind.DEPUTY_NAMED)) == concerned
    assert sorted(await people_told(database, NoticeKind.DEPUTY_ENDED)) == concerned


async def test_somebody_else_does_not_end_it(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)
    deputy = await named(sqlite_database, office, office.reviewer)

    with pytest.raises(NotYoursToEndError):
        async with sqlite_database.writing() as store:
            await deputies.end(store, deputy.id, by=office.editor)


@pytest.mark.parametrize("side", ["approver", "reviewer"])
async def test_whoever_is_let_go_stands_in_for_nobody_and_nobody_for_them(
    sqlite_database: Database, side: str
) -> None:
    office = await open_office(sqlite_database, DIRECT)
    deputy = await named(sqlite_database, office, office.reviewer)
    async with sqlite_database.writing() as store:
        await team.revoke(store, office.of(Role(side)).id, by=office.administrator)

    with at(MONDAY):
        found = await read_again(sqlite_database, office.reviewer)
    async with sqlite_database.reading() as store:
        ended = await store.deputies.get(office.agency.id, deputy.id)

    assert found.stands_in_for == ()
    assert ended.ended_at is not None


async def waits_at(database: Database, procedure: Procedure = DIRECT) -> Office:
    """A change that waits since before the period, and its deputy."""
    office = await open_office(database, procedure)
    await named(database, office, office.reviewer)
    with at(date(2026, 12, 4)):
        async with database.writing() as store:
            await a_submitted(store, office.editor, office.site)
    return office


async def test_what_waits_is_told_to_the_deputy_when_the_period_begins(
    database: Database,
) -> None:
    office = await waits_at(database)
    before = await people_told(database, NoticeKind.TO_APPROVE)

    with time_machine.travel(nine(MONDAY), tick=False):
        await fire_due(database, VERBS, nine(MONDAY))

    assert before == persons(office.approver)
    assert await people_told(database, NoticeKind.TO_APPROVE) == [
        *persons(office.approver),
        *persons(office.reviewer),
    ]


async def test_when_the_period_is_over_and_nobody_approves_the_administrator_is_told(
    database: Database,
) -> None:
    office = await waits_at(database)
    async with database.writing() as store:
        (await store.people.get(office.approver.person_id)).reachable = False
    saturday = FRIDAY + timedelta(days=1)
    with time_machine.travel(nine(MONDAY), tick=False):
        await fire_due(database, VERBS, nine(MONDAY))
    calm = await told(database, NoticeKind.NOBODY_DECIDES)

    with time_machine.travel(nine(saturday), tick=False):
        await fire_due(database, VERBS, nine(saturday))

    assert calm == []
    administrator = persons(office.administrator)
    assert await people_told(database, NoticeKind.NOBODY_DECIDES) == administrator
    assert await people_told(database, NoticeKind.ROLE_EMPTY) == administrator


async def test_named_twice_by_a_second_press_there_is_one(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)

    first = await named(sqlite_database, office, office.reviewer)
    second = await named(sqlite_database, office, office.reviewer)

    assert first.id == second.id


async def test_a_returned_status_is_the_deputys_doing_too(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.editor, office.site)
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            back = await review.give_back(
                store, proposal.id, "Уточните вид", by=deputy, seen=proposal.revision
            )

    assert (back.status, back.decided_by_id) == (Status.RETURNED, office.reviewer.person_id)


@pytest.mark.parametrize("step", ["give_back", "reject"])
async def test_what_a_deputy_sends_back_says_for_whom(sqlite_database: Database, step: str) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.editor, office.site)
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            decide = getattr(review, step)
            await decide(store, proposal.id, "Уточните вид", by=deputy, seen=proposal.revision)
    details = await details_of_last(sqlite_database, office)

    assert details["instead_of"] == office.approver.person_id


async def test_what_an_approver_sends_back_names_nobody_else(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, DIRECT)

    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        by = office.approver
        await review.give_back(store, proposal.id, "Уточните", by=by, seen=proposal.revision)
    details = await details_of_last(sqlite_database, office)

    assert "instead_of" not in details


async def test_a_checkers_return_is_their_own_even_while_they_are_a_deputy(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.editor, office.site)
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.writing() as store:
            seen = proposal.revision
            await review.give_back(store, proposal.id, "Уточните", by=deputy, seen=seen)
    details = await details_of_last(sqlite_database, office)

    assert "instead_of" not in details


async def details_of_last(database: Database, office: Office) -> dict[str, Any]:
    async with database.reading() as store:
        record = await store.journal.last(office.agency.id)
    assert record is not None
    return record.details


async def test_a_deputy_of_the_author_reads_who_decides_instead(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, DIRECT)
    await named(sqlite_database, office, office.reviewer)

    with at(MONDAY):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.approver, office.site)
        deputy = await read_again(sqlite_database, office.reviewer)
        async with sqlite_database.reading() as store:
            theirs = await proposal_screen(store, proposal, deputy, Say("ru"))
            own = await proposal_screen(store, proposal, office.approver, Say("ru"))

    assert "написал утверждающий, которого вы замещаете" in theirs.text
    assert "Это ваше предложение" not in theirs.text
    assert "Это ваше предложение" in own.text
