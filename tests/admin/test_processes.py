"""The register of processes: versions, what a new one changes, and who is told."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from admin import processes
from admin.errors import NotAllowedError
from admin.errors.processes import (
    BadProcessLineError,
    RegisterMovedOnError,
    SameRegisterError,
    TooManyProcessesError,
)
from admin.files import keep_file
from admin.processes import Entry, Version
from storage.db import Database
from storage.models import ProcessRegister, QueuedMessage, Row, Unit
from storage.store import Store
from storage.terms import Client, Role
from tests.admin.test_at_once import at_once
from tests.factories import DIRECTION, OTHER_DIRECTION, Office, a_staff, open_office


def entries(typed: str) -> list[Entry]:
    return processes.read_entries(typed, Client.EXTERNAL)


async def recorded(
    store: Store, office: Office, typed: str, seen: int = 0, by: str = "reviewer"
) -> ProcessRegister:
    version = Version("204", "14.12.2023", "Реестр", Client.EXTERNAL, tuple(entries(typed)))
    staff = getattr(office, by)
    return await processes.record(store, version, by=staff, seen_version=seen)


def test_lines_are_read_with_a_direction_a_service_and_a_process() -> None:
    read = entries("Приём; Жалобы ; Ответ\n\nСправки\nПриём;Жалобы;Ответ")

    assert [each.place for each in read] == [("Приём", "Жалобы", "Ответ"), ("Справки", "", "")]


@pytest.mark.parametrize("typed", ["", " \n ", "; функция; процесс", "а; б; в; г"])
def test_a_line_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(BadProcessLineError):
        entries(typed)


def test_a_new_version_is_compared_with_the_former_one() -> None:
    found = processes.difference(entries("А\nБ"), entries("Б\nВ"))

    assert [each.direction for each in found.new] == ["В"]
    assert [each.direction for each in found.gone] == ["А"]
    assert [each.direction for each in found.same] == ["Б"]


def test_a_row_outside_has_its_nearest_place_offered() -> None:
    row = Row(
        agency_id=1,
        list_id=1,
        touchpoint_id=1,
        direction="Приём",
        service="Жалобы",
        process="Ответ на жалобу",
        needs=[],
    )
    register = entries("Приём; Жалобы; Ответ на жалобы\nСправки; Выдача; Выписка")

    assert processes.rows_outside(register, [row]) == [row]
    assert processes.nearest(row, register) == register[0]
    assert processes.rows_outside([], [row]) == []


async def test_versions_are_numbered_and_stay(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await recorded(store, office, "А")
        await recorded(store, office, "Б", seen=1)
        kept = await store.processes.versions(office.agency.id)

    assert [(each.version, each.entries[0]["direction"]) for each in kept] == [(2, "Б"), (1, "А")]


async def test_a_version_recorded_meanwhile_is_not_overwritten(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await recorded(store, office, "А")

        with pytest.raises(RegisterMovedOnError):
            await recorded(store, office, "Б")
        with pytest.raises(SameRegisterError):
            await recorded(store, office, "А", seen=1)


@pytest.mark.parametrize("role", ["editor", "approver", "internal"])
async def test_others_do_not_keep_the_register(sqlite_database: Database, role: str) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NotAllowedError):
            await recorded(store, office, "А", by=role)


async def test_a_new_version_shows_which_rows_must_change(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await recorded(store, office, f"{DIRECTION}\n{OTHER_DIRECTION}")
        before = await processes.outside_now(store, office.agency.id)
        await recorded(store, office, OTHER_DIRECTION, seen=1)
        after = await processes.outside_now(store, office.agency.id)
        unserved = await processes.unserved_now(store, office.agency.id)
        queued = (await store.session.scalars(select(QueuedMessage))).all()

    assert before == []
    assert {row.id for row in after} == {office.site.id, office.reception.id}
    assert [each.direction for each in unserved] == [OTHER_DIRECTION]
    told = [each for each in queued if each.body.get("kind") == "processes_changed"]
    assert {each.body["rows"] for each in told} == {0, 2}
    assert office.editor.person_id in {each.person_id for each in told}


async def test_editors_of_the_units_whose_rows_must_change_are_told(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        unit = Unit(agency_id=office.agency.id, name="Отдел надзора")
        await store.agencies.add(unit)
        theirs = await a_staff(store, office.agency, Role.EDITOR)
        theirs.unit_id = unit.id
        await store.register.change_row(office.site.id, 1, {"unit_id": unit.id})
        await store.register.change_row(office.reception.id, 1, {"unit_id": unit.id})
        await recorded(store, office, OTHER_DIRECTION)
        told = await told_of_processes(store)

    assert told == {theirs.person_id: 2}


async def test_of_a_unit_without_editors_all_who_may_move_rows_are_told(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        unit = Unit(agency_id=office.agency.id, name="Отдел надзора")
        await store.agencies.add(unit)
        await store.register.change_row(office.site.id, 1, {"unit_id": unit.id})
        await store.register.change_row(office.reception.id, 1, {"direction": OTHER_DIRECTION})
        await recorded(store, office, OTHER_DIRECTION)
        told = await told_of_processes(store)

    assert told[office.editor.person_id] == 1
    assert office.reviewer.person_id not in told
    assert office.administrator.person_id not in told


async def told_of_processes(store: Store) -> dict[int, int]:
    """How many rows each person is told of."""
    queued = (await store.session.scalars(select(QueuedMessage))).all()
    told = [each for each in queued if each.body.get("kind") == "processes_changed"]
    return {each.person_id: each.body["rows"] for each in told}


async def test_a_version_keeps_what_its_document_is(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        by = office.reviewer
        file = await keep_file(store, "реестр.pdf", "application/pdf", b"%PDF", by=by)
        told = Version("5", "14.12.2023", "Реестр", Client.EXTERNAL, tuple(entries("А")))
        paper = replace(told, kind="Распоряжение", file_id=file.id)
        first = await processes.record(store, paper, by=by, seen_version=0)
        await store.files.drop_unused(file.id)
        plain = replace(told, entries=tuple(entries("Б")))
        second = await processes.record(store, plain, by=by, seen_version=1)
        kept = await store.files.get(office.agency.id, file.id)

    assert (first.document_kind, first.file_id) == ("Распоряжение", kept.id)
    assert (second.document_kind, second.file_id) == ("Приказ", None)


async def test_a_version_of_both_lists_replaces_both(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    own = Entry("internal", "Кадры")

    async with sqlite_database.writing() as store:
        await recorded(store, office, "А")
        both = Version("5", "14.12.2023", "", Client.EXTERNAL, (*entries("Б"), own))
        await processes.record(store, both, by=office.reviewer, seen_version=1)
        await recorded(store, office, "В", seen=2)
        kept = processes.entries_of(await store.processes.current(office.agency.id))

    assert kept == [own, *entries("В")]


def test_the_register_is_safe_in_a_spreadsheet() -> None:
    kept = [Entry("external", "=1+1")]

    assert "'=1+1" in processes.as_csv(kept, ["a", "b", "c", "d"]).decode("utf-8-sig")


@pytest.mark.parametrize("cell", ["\uff1dcmd|'/c calc'!A1", " =1+1", "\r=1"])
def test_no_disguise_of_a_formula_passes(cell: str) -> None:
    table = processes.as_csv([Entry("external", "А", cell)], ["a", "b", "c", "d"])

    assert f"'{cell}" in table.decode("utf-8-sig")


def test_more_lines_than_any_register_has_are_refused_whole() -> None:
    with pytest.raises(TooManyProcessesError):
        entries("\n".join(f"Приём; ; Ответ {at}" for at in range(2001)))


async def test_of_two_versions_at_once_one_is_kept_and_the_other_is_told(
    database: Database,
) -> None:
    office = await open_office(database)

    results = await at_once(
        database,
        *(lambda store, typed=typed: recorded(store, office, typed) for typed in ("А", "Б")),
    )

    refused = [each for each in results if isinstance(each, Exception)]
    assert [type(each) for each in refused] == [RegisterMovedOnError]
    async with database.reading() as store:
        assert len(await store.processes.versions(office.agency.id)) == 1
