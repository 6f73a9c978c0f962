"""The register of processes: versions, what a new one changes, and who is told."""

from datetime import date

import pytest
from sqlalchemy import select

from admin import processes
from admin.errors import NotAllowedError
from admin.errors.processes import BadProcessLineError, RegisterMovedOnError, SameRegisterError
from admin.processes import Entry, Version
from storage.db import Database
from storage.models import ProcessRegister, QueuedMessage, Row
from storage.store import Store
from storage.terms import Client
from tests.factories import DIRECTION, OTHER_DIRECTION, Office, open_office


def entries(typed: str) -> list[Entry]:
    return processes.read_entries(typed, Client.EXTERNAL)


async def recorded(
    store: Store, office: Office, typed: str, seen: int = 0, by: str = "reviewer"
) -> ProcessRegister:
    version = Version("204", "14.12.2023", "Реестр", Client.EXTERNAL, tuple(entries(typed)))
    staff = getattr(office, by)
    return await processes.record(store, version, kind="приказ", by=staff, seen_version=seen)


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


def test_the_register_is_safe_in_a_spreadsheet() -> None:
    register = ProcessRegister(
        agency_id=1,
        version=1,
        document_kind="приказ",
        number="1",
        date=date(2023, 12, 14),
        title="",
        entries=[{"client": "external", "direction": "=1+1", "service": "", "process": ""}],
    )

    assert "'=1+1" in processes.as_csv(register, ["a", "b", "c", "d"]).decode("utf-8-sig")
