"""Who gets into the back office, how, and for how long."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from admin import sessions, team
from admin.errors import NotAllowedError, NotStaffError
from admin.errors.sessions import (
    SessionUnknownError,
    SignInLinkEndedError,
    SignInLinkUsedError,
)
from storage.db import Database
from storage.models import SignInLink, Staff, WebSession
from storage.terms import Role
from tests.factories import Office, an_office, open_office

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)


async def a_code(database: Database, by: Staff, now: datetime = NOW) -> str:
    async with database.writing() as store:
        return await sessions.make_link(store, by=by, now=now)


async def signed_in(database: Database, by: Staff, now: datetime = NOW) -> tuple[WebSession, str]:
    code = await a_code(database, by, now)
    return await used(database, code, now)


async def used(database: Database, code: str, now: datetime = SOON) -> tuple[WebSession, str]:
    async with database.writing() as store:
        return await sessions.sign_in(store, code, browser="Chromium, Linux", now=now)


async def is_in(database: Database, token: str, now: datetime = SOON) -> bool:
    async with database.reading() as store:
        session = await sessions.session_of(store, token, now)
        return session is not None and await sessions.staff_of(store, session) is not None


async def test_a_link_signs_its_person_in_once(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    code = await a_code(sqlite_database, office.editor)

    session, token = await used(sqlite_database, code)

    assert (session.person_id, session.agency_id) == (office.editor.person_id, office.agency.id)
    assert session.expires_at == SOON + timedelta(hours=12)
    assert await is_in(sqlite_database, token)
    with pytest.raises(SignInLinkUsedError):
        await used(sqlite_database, code)


async def test_of_a_hundred_who_use_one_link_at_once_one_is_let_in(database: Database) -> None:
    office = await open_office(database)
    code = await a_code(database, office.editor)

    tries = await asyncio.gather(
        *(used(database, code) for _ in range(100)), return_exceptions=True
    )

    assert len([each for each in tries if isinstance(each, tuple)]) == 1
    assert len([each for each in tries if isinstance(each, SignInLinkUsedError)]) == 99
    async with database.reading() as store:
        assert len((await store.session.scalars(select(WebSession))).all()) == 1


async def test_looking_at_a_link_changes_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    code = await a_code(sqlite_database, office.editor)

    for _ in range(10):
        async with sqlite_database.reading() as store:
            await sessions.require_waiting(store, code, SOON)

    assert (await used(sqlite_database, code))[0].person_id == office.editor.person_id


async def test_a_link_lasts_five_minutes(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    code = await a_code(sqlite_database, office.editor)
    over = NOW + timedelta(minutes=5)

    with pytest.raises(SignInLinkEndedError):
        async with sqlite_database.reading() as store:
            await sessions.require_waiting(store, code, over)
    with pytest.raises(SignInLinkEndedError):
        await used(sqlite_database, code, over)


async def test_a_new_link_ends_the_former_one(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    former = await a_code(sqlite_database, office.editor)
    latter = await a_code(sqlite_database, office.editor, NOW + timedelta(seconds=5))

    with pytest.raises(SignInLinkEndedError):
        await used(sqlite_database, former)

    assert (await used(sqlite_database, latter))[0].person_id == office.editor.person_id


async def test_a_colleagues_link_ends_no_link_of_mine(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    mine = await a_code(sqlite_database, office.editor)
    await a_code(sqlite_database, office.approver)

    assert (await used(sqlite_database, mine))[0].person_id == office.editor.person_id


async def test_neither_code_nor_token_is_kept(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    code = await a_code(sqlite_database, office.editor)
    session, token = await used(sqlite_database, code)

    async with sqlite_database.reading() as store:
        link = (await store.session.scalars(select(SignInLink))).one()
        records = await store.journal.of_agency(office.agency.id)

    kept = [link.code_hash, session.token_hash, *(str(each.details) for each in records)]
    assert not [each for each in kept if code in each or token in each]
    assert "Chromium" not in "".join(kept)


async def test_whoever_has_no_work_there_gets_no_link(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    with pytest.raises(NotAllowedError):
        await a_code(sqlite_database, office.internal)


async def test_a_session_is_over_after_twelve_hours(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    _, token = await signed_in(sqlite_database, office.editor)

    assert await is_in(sqlite_database, token, NOW + timedelta(hours=11, minutes=59))
    assert not await is_in(sqlite_database, token, NOW + timedelta(hours=12))


async def test_a_revoked_person_is_out_at_once(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    _, token = await signed_in(sqlite_database, office.editor)
    code = await a_code(sqlite_database, office.editor)

    async with sqlite_database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)

    assert not await is_in(sqlite_database, token)
    with pytest.raises((NotStaffError, SignInLinkEndedError)):
        await used(sqlite_database, code)


async def test_whoever_comes_back_signs_in_anew(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    _, token = await signed_in(sqlite_database, office.editor)

    async with sqlite_database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
    async with sqlite_database.writing() as store:
        again = await team.invite(
            store, office.agency, Role.EDITOR, title="Редактор", by=office.administrator
        )
        person = await store.people.get(office.editor.person_id)
        await team.accept(store, again, person)

    assert not await is_in(sqlite_database, token)


async def test_the_role_is_the_one_of_now(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    session, _ = await signed_in(sqlite_database, office.editor)

    async with sqlite_database.writing() as store:
        await team.change_role(
            store, office.editor.id, Role.APPROVER, title="Утверждающий", by=office.administrator
        )

    async with sqlite_database.reading() as store:
        staff = await sessions.staff_of(store, session)
    assert staff is not None
    assert staff.role is Role.APPROVER


async def test_a_person_ends_their_own_sessions_and_nobody_elses(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    mine, token = await signed_in(sqlite_database, office.editor)
    other, others_token = await signed_in(sqlite_database, office.approver)

    async with sqlite_database.writing() as store:
        await sessions.end_session(store, mine.id, by=office.editor)
    with pytest.raises(SessionUnknownError):
        async with sqlite_database.writing() as store:
            await sessions.end_session(store, other.id, by=office.editor)

    assert not await is_in(sqlite_database, token)
    assert await is_in(sqlite_database, others_token)


async def test_an_administrator_ends_sessions_of_the_agency_alone(
    sqlite_database: Database,
) -> None:
    office, foreign = await open_office(sqlite_database), await open_office(sqlite_database)
    ours, token = await signed_in(sqlite_database, office.editor)
    theirs, foreign_token = await signed_in(sqlite_database, foreign.editor)

    async with sqlite_database.writing() as store:
        await sessions.end_session(store, ours.id, by=office.administrator)
    with pytest.raises(SessionUnknownError):
        async with sqlite_database.writing() as store:
            await sessions.end_session(store, theirs.id, by=office.administrator)

    assert not await is_in(sqlite_database, token)
    assert await is_in(sqlite_database, foreign_token)


async def test_each_sees_their_own_sessions_and_an_administrator_the_agencys(
    sqlite_database: Database,
) -> None:
    office, foreign = await open_office(sqlite_database), await open_office(sqlite_database)
    people = (office.editor, office.approver, office.administrator, foreign.editor)
    made = [(await signed_in(sqlite_database, each))[0].id for each in people]

    assert await seen_by(sqlite_database, office, Role.EDITOR) == {made[0]}
    assert await seen_by(sqlite_database, office, Role.ADMINISTRATOR) == set(made[:3])


async def seen_by(database: Database, office: Office, role: Role) -> set[int]:
    async with database.reading() as store:
        found = await sessions.open_sessions(store, by=office.of(role), now=SOON)
    return {each.id for each in found}


async def test_all_sessions_but_this_one_are_ended(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    former = await signed_in(sqlite_database, office.editor)
    here = await signed_in(sqlite_database, office.editor)

    async with sqlite_database.writing() as store:
        ended = await sessions.end_other_sessions(store, here[0].id, by=office.editor, now=SOON)

    assert ended == 1
    assert not await is_in(sqlite_database, former[1])
    assert await is_in(sqlite_database, here[1])


async def test_signing_in_and_out_stand_in_the_journal(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    session, _ = await signed_in(sqlite_database, office.editor)

    for _ in range(2):
        async with sqlite_database.writing() as store:
            await sessions.sign_out(store, session.id, by=office.editor)

    async with sqlite_database.reading() as store:
        verbs = [each.verb for each in await store.journal.of_agency(office.agency.id)]
    assert verbs == ["session.sign_in", "session.sign_out"]


async def test_a_look_is_written_once_in_five_minutes(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    session, token = await signed_in(sqlite_database, office.editor)
    written = []

    for minutes in (4, 6, 8, 12):
        now = NOW + timedelta(minutes=minutes)
        async with sqlite_database.writing() as store:
            await sessions.note_seen(store, session, now)
        async with sqlite_database.reading() as store:
            found = await sessions.session_of(store, token, now)
            assert found is not None
            written.append((found.seen_at - NOW) // timedelta(minutes=1))

    assert written == [0, 6, 6, 12]


async def test_what_was_over_long_ago_is_forgotten(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    await signed_in(sqlite_database, office.editor)
    _, token = await signed_in(sqlite_database, office.editor, NOW + timedelta(days=30))
    later = NOW + timedelta(days=30, hours=12, minutes=1)

    async with sqlite_database.writing() as store:
        await sessions.forget_old(store, later)

    async with sqlite_database.reading() as store:
        left = (await store.session.scalars(select(WebSession))).all()
        links = (await store.session.scalars(select(SignInLink))).all()
    assert (len(left), len(links)) == (1, 1)
    assert await is_in(sqlite_database, token, NOW + timedelta(days=30, hours=1))


async def test_a_link_leads_to_the_agency_it_was_asked_in(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, other = await an_office(store), await an_office(store)
        elsewhere = Staff(
            agency_id=other.agency.id,
            person_id=office.editor.person_id,
            role=Role.APPROVER,
            title="Утверждающий 9",
        )
        await store.team.add(elsewhere)
    session, token = await signed_in(sqlite_database, elsewhere)

    async with sqlite_database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
    async with sqlite_database.reading() as store:
        staff = await sessions.staff_of(store, session)

    assert staff is not None
    assert staff.agency_id == other.agency.id
    assert await is_in(sqlite_database, token)
