"""Approving and role changes begun on the screen are carried out by a press in chat alone."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from admin import asked_in_chat, bundles, sessions, team
from admin.asked_acts import Outcome
from admin.errors import (
    DomainError,
    LastAdministratorError,
    NotAllowedError,
    NotStaffError,
    OtherTurnError,
    OwnProposalError,
    ProposalMovedOnError,
)
from admin.errors.asked_in_chat import (
    AskedAnsweredError,
    AskedExpiredError,
    AskedMovedOnError,
    AskedNotYouError,
    AskedOutOfReachError,
    AskedSessionEndedError,
)
from admin.turns import note_reachability
from storage.asked_terms import AskedAct, AskedStatus
from storage.db import Database
from storage.models import AskedInChat, Invitation, Proposal, Release, Staff, WebSession
from storage.models.base import utc_now
from storage.terms import ReleaseRule, Role, Status
from tests.factories import (
    Office,
    a_checked,
    a_procedure_by_order,
    a_staff,
    open_office,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=2)


async def a_session(database: Database, by: Staff) -> WebSession:
    async with database.writing() as store:
        code = await sessions.make_link(store, by=by, now=NOW)
        session, _token = await sessions.sign_in(store, code, browser="", now=NOW)
    return session


async def asked(
    database: Database,
    by: Staff,
    act: AskedAct,
    session: WebSession | None = None,
    **arguments: Any,
) -> AskedInChat:
    session = session or await a_session(database, by)
    async with database.writing() as store:
        return await asked_in_chat.ask(store, act, arguments, session_id=session.id, by=by, now=NOW)


async def pressed(database: Database, asked_id: int, by: Staff, now: datetime = SOON) -> Outcome:
    async with database.writing() as store:
        return await asked_in_chat.carry_out(store, asked_id, by=by, now=now)


async def checked(database: Database, office: Office) -> Proposal:
    async with database.writing() as store:
        return await a_checked(store, office.editor, office.reviewer, office.site)


async def releases(database: Database) -> int:
    async with database.reading() as store:
        return len((await store.session.scalars(select(Release))).all())


async def test_a_proposal_is_approved_by_the_press_and_not_before(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    proposal = await checked(sqlite_database, office)
    approve = {"proposal": proposal.id, "seen": proposal.revision}
    waiting = await asked(sqlite_database, office.approver, AskedAct.APPROVE, **approve)
    before = await releases(sqlite_database)

    outcome = await pressed(sqlite_database, waiting.id, office.approver)

    assert before == 0
    assert outcome.release is not None
    assert outcome.release.number == 1
    async with sqlite_database.reading() as store:
        after = await store.asked.get(waiting.id)
        decided = await store.proposals.get(office.agency.id, proposal.id)
    assert (after.status, after.arguments["release"]) == (
        AskedStatus.CONFIRMED,
        outcome.release.id,
    )
    assert decided.status is Status.RELEASED


async def test_asking_changes_nothing_but_the_question_itself(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    proposal = await checked(sqlite_database, office)

    await asked(
        sqlite_database,
        office.approver,
        AskedAct.APPROVE,
        proposal=proposal.id,
        seen=proposal.revision,
    )

    async with sqlite_database.reading() as store:
        same = await store.proposals.get(office.agency.id, proposal.id)
        verbs = [each.verb for each in await store.journal.of_agency(office.agency.id)]
    assert (same.status, same.revision) == (Status.CHECKED, proposal.revision)
    assert [each for each in verbs if each.startswith(("release", "asked"))] == ["asked.ask"]


async def test_whoever_may_not_is_refused_when_they_ask(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    proposal = await checked(sqlite_database, office)
    async with sqlite_database.writing() as store:
        own = await a_checked(store, office.approver, office.reviewer, office.reception)
    cases: list[tuple[Staff, AskedAct, dict[str, Any], type[DomainError]]] = [
        (
            office.head,
            AskedAct.APPROVE,
            {"proposal": proposal.id, "seen": proposal.revision},
            OtherTurnError,
        ),
        (
            office.approver,
            AskedAct.APPROVE,
            {"proposal": own.id, "seen": own.revision},
            OwnProposalError,
        ),
        (
            office.approver,
            AskedAct.APPROVE,
            {"proposal": proposal.id, "seen": proposal.revision - 1},
            ProposalMovedOnError,
        ),
        (office.editor, AskedAct.INVITE, {"role": "approver"}, NotAllowedError),
        (
            office.administrator,
            AskedAct.REVOKE,
            {"staff": office.administrator.id},
            LastAdministratorError,
        ),
    ]

    for by, act, arguments, refusal in cases:
        with pytest.raises(refusal):
            await asked(sqlite_database, by, act, **arguments)

    async with sqlite_database.reading() as store:
        assert (await store.session.scalars(select(AskedInChat))).all() == []


async def test_a_role_is_changed_by_the_press(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    change = {"staff": office.editor.id, "role": "reviewer"}
    waiting = await asked(sqlite_database, office.administrator, AskedAct.CHANGE_ROLE, **change)

    outcome = await pressed(sqlite_database, waiting.id, office.administrator)

    assert outcome.person is not None
    assert (outcome.person.id, outcome.person.role) == (office.editor.id, Role.REVIEWER)


async def test_a_role_that_changed_meanwhile_is_not_changed_over(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    change = {"staff": office.editor.id, "role": "reviewer"}
    waiting = await asked(sqlite_database, office.administrator, AskedAct.CHANGE_ROLE, **change)
    async with sqlite_database.writing() as store:
        await team.change_role(
            store, office.editor.id, Role.APPROVER, title="Утверждающий", by=office.administrator
        )

    outcome = await pressed(sqlite_database, waiting.id, office.administrator)

    assert isinstance(outcome.refusal, AskedMovedOnError)
    with pytest.raises(AskedAnsweredError):
        await pressed(sqlite_database, waiting.id, office.administrator)
    async with sqlite_database.reading() as store:
        assert (await store.asked.get(waiting.id)).status is AskedStatus.REFUSED
        person = await store.team.member(office.agency.id, office.editor.person_id)
    assert person is not None
    assert person.role is Role.APPROVER


async def test_access_is_closed_by_the_press(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    waiting = await asked(
        sqlite_database, office.administrator, AskedAct.REVOKE, staff=office.editor.id
    )

    outcome = await pressed(sqlite_database, waiting.id, office.administrator)

    assert outcome.person is not None
    assert outcome.person.revoked_at is not None


async def test_an_invitation_is_made_by_the_press_alone(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    waiting = await asked(
        sqlite_database, office.administrator, AskedAct.INVITE, role="editor", unit="Отдел писем"
    )
    async with sqlite_database.reading() as store:
        before = (await store.session.scalars(select(Invitation))).all()

    outcome = await pressed(sqlite_database, waiting.id, office.administrator)

    async with sqlite_database.reading() as store:
        made = (await store.session.scalars(select(Invitation))).one()
    assert before == []
    assert outcome.code and outcome.code not in str(waiting.arguments)
    assert (outcome.role, made.title, made.unit_id is not None) == (
        Role.EDITOR,
        "Редактор 2",
        True,
    )


async def test_a_deputy_is_named_by_the_press(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    today = utc_now().date() + timedelta(days=1)
    days = {"since": today.isoformat(), "until": (today + timedelta(days=3)).isoformat()}
    waiting = await asked(
        sqlite_database,
        office.approver,
        AskedAct.NAME_DEPUTY,
        staff=office.reviewer.id,
        **days,
    )

    outcome = await pressed(sqlite_database, waiting.id, office.approver)

    assert outcome.deputy is not None
    assert (outcome.deputy.deputy_id, outcome.deputy.since) == (office.reviewer.person_id, today)


async def test_an_order_is_recorded_by_the_press(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    assert office.agency.procedure.release_rule is ReleaseRule.BY_ORDER
    proposal = await checked(sqlite_database, office)
    async with sqlite_database.writing() as store:
        from_bundle = await store.proposals.get(office.agency.id, proposal.id)
        assert from_bundle.bundle_id is not None
        bundle = await store.bundles.get(office.agency.id, from_bundle.bundle_id)
        bundle = await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    order = {"number": "54-П", "date": f"{date(2024, 4, 11):%d.%m.%Y}"}
    waiting = await asked(
        sqlite_database,
        office.approver,
        AskedAct.APPROVE_BUNDLE,
        bundle=bundle.id,
        seen=bundle.revision,
        **order,
    )

    outcome = await pressed(sqlite_database, waiting.id, office.approver)

    assert outcome.release is not None
    assert "54-П" in outcome.release.document_line


async def an_invitation_asked(
    database: Database,
) -> tuple[Office, AskedInChat, WebSession]:
    office = await open_office(database)
    session = await a_session(database, office.administrator)
    waiting = await asked(database, office.administrator, AskedAct.INVITE, session, role="editor")
    return office, waiting, session


async def test_a_colleague_does_not_press_for_somebody_else(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)
    async with sqlite_database.writing() as store:
        other = await a_staff(store, office.agency, Role.ADMINISTRATOR)

    for colleague in (other, office.editor):
        with pytest.raises(AskedNotYouError):
            await pressed(sqlite_database, waiting.id, colleague)

    assert (await pressed(sqlite_database, waiting.id, office.administrator)).code


async def test_a_press_works_once(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)
    await pressed(sqlite_database, waiting.id, office.administrator)

    with pytest.raises(AskedAnsweredError):
        await pressed(sqlite_database, waiting.id, office.administrator)


async def test_of_twenty_presses_at_once_one_counts(database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(database)

    tries = await asyncio.gather(
        *(pressed(database, waiting.id, office.administrator) for _ in range(20)),
        return_exceptions=True,
    )

    assert len([each for each in tries if isinstance(each, Outcome)]) == 1
    assert len([each for each in tries if isinstance(each, AskedAnsweredError)]) == 19
    async with database.reading() as store:
        assert len((await store.session.scalars(select(Invitation))).all()) == 1


async def test_after_ten_minutes_the_press_does_nothing(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)

    with pytest.raises(AskedExpiredError):
        await pressed(
            sqlite_database, waiting.id, office.administrator, NOW + timedelta(minutes=10)
        )


async def test_a_session_that_ended_confirms_nothing(sqlite_database: Database) -> None:
    office, waiting, session = await an_invitation_asked(sqlite_database)
    async with sqlite_database.writing() as store:
        await sessions.end_session(store, session.id, by=office.administrator)

    with pytest.raises(AskedSessionEndedError):
        await pressed(sqlite_database, waiting.id, office.administrator)

    async with sqlite_database.reading() as store:
        assert (await store.session.scalars(select(Invitation))).all() == []


async def test_whoever_was_revoked_meanwhile_presses_in_vain(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)
    async with sqlite_database.writing() as store:
        other = await a_staff(store, office.agency, Role.ADMINISTRATOR)
        await team.revoke(store, office.administrator.id, by=other)

    with pytest.raises(NotStaffError):
        await pressed(sqlite_database, waiting.id, office.administrator)


async def test_whoever_declines_cannot_confirm_after_all(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)

    async with sqlite_database.writing() as store:
        await asked_in_chat.decline(store, waiting.id, by=office.administrator, now=SOON)

    with pytest.raises(AskedAnsweredError):
        await pressed(sqlite_database, waiting.id, office.administrator)


async def test_the_same_asked_twice_is_asked_once(sqlite_database: Database) -> None:
    office, waiting, session = await an_invitation_asked(sqlite_database)

    again = await asked(
        sqlite_database, office.administrator, AskedAct.INVITE, session, role="editor"
    )
    other = await asked(
        sqlite_database, office.administrator, AskedAct.INVITE, session, role="approver"
    )

    assert again.id == waiting.id
    assert other.id != waiting.id


async def test_whoever_stopped_the_bot_is_told_before_they_wait(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        person = await store.people.get(office.administrator.person_id)
        await note_reachability(store, person, False)

    with pytest.raises(AskedOutOfReachError):
        await asked(sqlite_database, office.administrator, AskedAct.INVITE, role="editor")


async def test_the_page_that_waits_is_its_own_persons(sqlite_database: Database) -> None:
    office, waiting, _ = await an_invitation_asked(sqlite_database)

    async with sqlite_database.reading() as store:
        mine = await asked_in_chat.read(store, waiting.id, by=office.administrator)
        with pytest.raises(AskedNotYouError):
            await asked_in_chat.read(store, waiting.id, by=office.approver)

    assert mine.status is AskedStatus.WAITING
