"""People: let in once, by an invitation; the last administrator stays."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from admin import proposals, team
from admin.errors import (
    AlreadyMemberError,
    InvitationExpiredError,
    InvitationUnknownError,
    InvitationUsedError,
    LastAdministratorError,
    NobodyError,
    NotAllowedError,
    NotStaffError,
    ShortTextError,
)
from admin.errors.team import NoSuchRoleError
from admin.permissions import Permission
from storage.db import Database
from storage.models import Invitation, QueuedMessage
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Role
from tests.admin.test_review import told
from tests.factories import OFFICE_ROLES, Office, a_person, a_staff, an_agency, open_office


async def invite(store: Store, office: Office, role: Role = Role.EDITOR) -> str:
    return await team.invite(store, office.agency, role, title="Редактор", by=office.administrator)


async def test_an_invitation_lets_a_person_in(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        code = await invite(store, office)
        person = await a_person(store)
        staff = await team.accept(store, code, person)
        found = await told(store)

    assert (staff.role, staff.title) == (Role.EDITOR, "Редактор 2")
    assert person.agency_id == office.agency.id
    assert ("joined", office.administrator.person_id) in found


async def test_only_the_hash_of_a_code_is_kept(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        code = await invite(store, office)
        (kept,) = (await store.session.scalars(select(Invitation))).all()

    assert len(code) >= 32
    assert re.fullmatch(r"[\w-]{1,60}", code), "the code fits into a deep link"
    assert code not in (kept.code_hash, kept.title)


async def test_an_invitation_works_once(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        code = await invite(store, office)
        await team.accept(store, code, await a_person(store))
        with pytest.raises(InvitationUsedError):
            await team.accept(store, code, await a_person(store))


async def test_an_invitation_works_for_three_days(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        code = await invite(store, office)
        (kept,) = (await store.session.scalars(select(Invitation))).all()
        await store.session.execute(update(Invitation).values(expires_at=utc_now()))
        with pytest.raises(InvitationExpiredError):
            await team.accept(store, code, await a_person(store))

    assert kept.expires_at - kept.created_at <= timedelta(hours=72, seconds=1)


@pytest.mark.parametrize("code", ["", "x", "x" * 5000, "код", "\x00"])
async def test_an_unknown_code_lets_nobody_in(database: Database, code: str) -> None:
    await open_office(database)

    async with database.writing() as store:
        with pytest.raises(InvitationUnknownError):
            await team.accept(store, code, await a_person(store))


async def test_whoever_works_here_keeps_the_invitation_for_another(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        code = await invite(store, office)
        editor = await store.people.get(office.editor.person_id)
        with pytest.raises(AlreadyMemberError) as unused:
            await team.accept(store, code, editor)
        newcomer = await a_person(store)
        staff = await team.accept(store, code, newcomer)
        with pytest.raises(AlreadyMemberError) as used:
            await team.accept(store, code, newcomer)

    assert staff.role is Role.EDITOR
    assert (unused.value.words["kept"], used.value.words["kept"]) == ("yes", "no")


async def test_a_unit_of_an_invitation_is_made_once(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        for unit in ("Отдел надзора", " Отдел  надзора "):
            code = await team.invite(store, office.agency, Role.EDITOR, title="Редактор", unit=unit)
            staff = await team.accept(store, code, await a_person(store))
        units = await store.agencies.units(office.agency.id)

    assert [unit.name for unit in units] == ["Отдел надзора"]
    assert staff.unit_id == units[0].id


async def test_a_units_name_has_letters(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        with pytest.raises(ShortTextError):
            await team.invite(store, office.agency, Role.EDITOR, title="Редактор", unit="О")


@pytest.mark.parametrize("role", [each for each in OFFICE_ROLES if each is not Role.ADMINISTRATOR])
async def test_only_administrators_manage_people(database: Database, role: Role) -> None:
    office = await open_office(database)
    by = office.of(role)

    async with database.writing() as store:
        with pytest.raises(NotAllowedError):
            await team.invite(store, office.agency, Role.EDITOR, title="Редактор", by=by)
        with pytest.raises(NotAllowedError):
            await team.members(store, by=by)
        with pytest.raises(NotAllowedError):
            await team.change_role(
                store, office.editor.id, Role.APPROVER, title="Утверждающий", by=by
            )
        with pytest.raises(NotAllowedError):
            await team.revoke(store, office.editor.id, by=by)


async def test_the_operator_invites_the_first_administrator(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        code = await team.invite(store, agency, Role.ADMINISTRATOR, title="Администратор")
        staff = await team.accept(store, code, await a_person(store))
        (record, _joined) = await store.journal.of_agency(agency.id)

    assert staff.title == "Администратор 1"
    assert (record.role, record.actor_id) == ("operator", None)


async def test_a_revoked_persons_next_verb_is_refused(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await store.conversations.begin(office.editor.person_id, "draft", {})
        await team.revoke(store, office.editor.id, by=office.administrator)

    async with database.writing() as store:
        gone = await store.team.member(office.agency.id, office.editor.person_id)
        assert gone is not None
        with pytest.raises(NotStaffError):
            await proposals.begin_change(store, ChangeKind.NEEDS, office.site.id, gone)
        with pytest.raises(NotStaffError):
            await proposals.waiting_for(store, gone)
        assert await store.conversations.of(gone.person_id) is None
        assert await store.team.memberships(gone.person_id) == []


async def test_a_revoked_person_is_told_and_loses_the_commands(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
        found = await told(store)
        commands = await store.session.scalars(
            select(QueuedMessage.person_id).where(QueuedMessage.kind == "commands")
        )

    assert ("revoked", office.editor.person_id) in found
    assert commands.all() == [office.editor.person_id]


async def test_a_revoked_person_is_nobody_to_the_administrator(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
        with pytest.raises(NobodyError):
            await team.revoke(store, office.editor.id, by=office.administrator)
        with pytest.raises(NobodyError):
            await team.member(store, 10**9, by=office.administrator)


async def test_a_person_comes_back_with_a_new_role_and_number(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
        code = await team.invite(
            store, office.agency, Role.REVIEWER, title="Проверяющий", by=office.administrator
        )
        person = await store.people.get(office.editor.person_id)
        back = await team.accept(store, code, person)

    assert back.id == office.editor.id
    assert (back.role, back.title, back.revoked_at) == (Role.REVIEWER, "Проверяющий 2", None)


async def test_a_changed_role_comes_with_a_title_and_commands(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        changed = await team.change_role(
            store,
            office.editor.id,
            Role.REVIEWER,
            title="Проверяющий",
            by=office.administrator,
        )
        commands = await store.session.scalars(
            select(QueuedMessage.person_id).where(QueuedMessage.kind == "commands")
        )

    assert (changed.role, changed.title) == (Role.REVIEWER, "Проверяющий 2")
    assert commands.all() == [office.editor.person_id]


@pytest.mark.parametrize("role", [Role.HEAD, Role.SECRETARY])
async def test_a_role_that_the_agency_does_not_have_is_given_to_nobody(
    sqlite_database: Database, role: Role
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NoSuchRoleError):
            await invite(store, office, role)
        with pytest.raises(NoSuchRoleError):
            await team.change_role(
                store, office.editor.id, role, title="Глава", by=office.administrator
            )


async def test_a_changed_role_is_told_to_the_person(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await team.change_role(
            store, office.editor.id, Role.REVIEWER, title="Проверяющий", by=office.administrator
        )
        found = await told(store)

    assert ("role_changed", office.editor.person_id) in found


async def test_whoever_decides_alone_is_known(database: Database) -> None:
    office = await open_office(database)

    async with database.reading() as store:
        assert await team.alone_in(store, office.approver) == [Permission.APPROVE]
        assert await team.alone_in(store, office.editor) == []


async def test_the_same_role_again_changes_nothing(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        same = await team.change_role(
            store, office.editor.id, Role.EDITOR, title="Редактор", by=office.administrator
        )

    assert same.title == office.editor.title


async def test_a_number_of_a_title_is_never_given_twice(database: Database) -> None:
    office = await open_office(database)
    given = [office.editor.title]

    async with database.writing() as store:
        for _each in range(2):
            code = await invite(store, office)
            given.append((await team.accept(store, code, await a_person(store))).title)
        changed = await team.change_role(
            store, office.reviewer.id, Role.EDITOR, title="Редактор", by=office.administrator
        )
        given.append(changed.title)
        await team.revoke(store, changed.id, by=office.administrator)
        code = await invite(store, office)
        given.append((await team.accept(store, code, await a_person(store))).title)

    assert given == [f"Редактор {number}" for number in range(1, 6)]


async def test_the_last_administrator_stays(database: Database) -> None:
    office = await open_office(database)
    only = office.administrator

    async with database.writing() as store:
        with pytest.raises(LastAdministratorError):
            await team.revoke(store, only.id, by=only)
        with pytest.raises(LastAdministratorError):
            await team.change_role(store, only.id, Role.EDITOR, title="Редактор", by=only)


async def test_one_of_two_administrators_may_leave(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        second = await a_staff(store, office.agency, Role.ADMINISTRATOR)
        await team.revoke(store, office.administrator.id, by=second)
        with pytest.raises(LastAdministratorError):
            await team.revoke(store, second.id, by=second)


async def test_administrators_of_another_agency_do_not_count(database: Database) -> None:
    office = await open_office(database)
    await open_office(database)

    async with database.writing() as store:
        with pytest.raises(LastAdministratorError):
            await team.revoke(store, office.administrator.id, by=office.administrator)


async def test_members_are_those_who_work_here_now(database: Database) -> None:
    office = await open_office(database)
    await open_office(database)

    async with database.writing() as store:
        await team.revoke(store, office.editor.id, by=office.administrator)
        people = await team.members(store, by=office.administrator)

    assert {each.role for each in people} == set(OFFICE_ROLES) - {Role.EDITOR}
