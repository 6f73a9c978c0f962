"""A role that nobody fills any more is told to the administrators, once, when it happens."""

import pytest

from admin import team
from admin.notices import NoticeKind
from admin.turns import note_reachability
from storage.db import Database
from storage.terms import Role, SeparateCheck
from tests.admin.calendar_days import persons, told
from tests.factories import Office, a_procedure, a_procedure_by_order, a_route, open_office


async def lose(database: Database, office: Office, role: Role) -> list[str]:
    """What the administrators are told nobody does once the role's only person is gone."""
    async with database.writing() as store:
        await team.revoke(store, office.of(role).id, by=office.administrator)
    found = await told(database, NoticeKind.ROLE_EMPTY)
    assert {person for person, _ in found} <= set(persons(office.administrator))
    return [body["needed"] for _, body in found]


@pytest.mark.parametrize(
    ("role", "needed"),
    [
        (Role.APPROVER, ["approve"]),
        (Role.HEAD, ["collect", "present"]),
        (Role.REVIEWER, []),
        (Role.INTERNAL, []),
    ],
)
async def test_what_nobody_does_any_more_is_told(
    sqlite_database: Database, role: Role, needed: list[str]
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())

    assert await lose(sqlite_database, office, role) == needed


async def test_what_the_procedure_does_not_need_is_nobodys_loss(
    sqlite_database: Database,
) -> None:
    procedure = a_procedure(route=a_route(SeparateCheck.NEVER))
    office = await open_office(sqlite_database, procedure)

    await lose(sqlite_database, office, Role.REVIEWER)

    assert await lose(sqlite_database, office, Role.HEAD) == []


async def test_whoever_stops_the_bot_is_missed_as_well(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await note_reachability(store, await store.people.get(office.approver.person_id), False)

    found = await told(sqlite_database, NoticeKind.ROLE_EMPTY)

    assert [body["needed"] for _, body in found] == ["approve"]


async def test_a_unit_without_anybody_who_writes_is_told(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        unit = await team._unit_id(store, office.agency, "Отдел писем")
        editor = await store.team.member(office.agency.id, office.editor.person_id)
        assert editor is not None
        editor.unit_id = unit

    assert await lose(sqlite_database, office, Role.EDITOR) == ["propose"]
    assert [body["unit"] for _, body in await told(sqlite_database, NoticeKind.ROLE_EMPTY)] == [
        unit
    ]
