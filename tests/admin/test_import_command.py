"""`python -m admin import`: the operator sends a file, a person of the agency confirms it."""

from pathlib import Path
from typing import Any

import pytest

from admin.__main__ import run
from admin.command_line import Command
from admin.operator.answers import Refusal
from storage.db import Database
from storage.models import ListImport
from storage.terms import ImportStatus, Role
from tests.factories import DIRECTION, Office, a_list, a_staff, an_agency, open_office
from tests.importing.files import SEVEN, a_csv, an_xlsx

LINE = ("1.", DIRECTION, "", "", "Телефон приёмной", "посоветоваться", "офлайн")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "list.csv"
    place.write_bytes(a_csv([SEVEN, LINE]))
    return place


async def loaded(database: Database, agency: str, file: Path, **given: Any) -> list[str]:
    url = database.engine.url.render_as_string(hide_password=False)
    return await run(Command("import", path=str(file), agency=agency, **given), url)


async def kept(database: Database, office_id: int) -> ListImport:
    async with database.reading() as store:
        return await store.imports.get(office_id, 1)


async def told(database: Database, person_id: int) -> list[str]:
    async with database.reading() as store:
        found = [await store.queue.get(number) for number in range(1, 20)]
    return [each.body["kind"] for each in found if each and each.person_id == person_id]


@pytest.fixture
async def office(sqlite_database: Database) -> Office:
    return await open_office(sqlite_database)


async def test_a_trial_only_shows_what_would_come_of_the_file(
    sqlite_database: Database, office: Office, file: Path
) -> None:
    lines = await loaded(sqlite_database, office.agency.code, file, dry="yes")

    assert "Новых строк: 1" in lines
    async with sqlite_database.reading() as store:
        assert await store.session.get(ListImport, 1) is None


async def test_an_editor_is_asked_to_send_the_operator_s_file(
    sqlite_database: Database, office: Office, file: Path
) -> None:
    code = str(office.editor.id)

    lines = await loaded(sqlite_database, office.agency.code, file, member=code)

    record = await kept(sqlite_database, office.agency.id)
    assert office.editor.title in lines[-1]
    assert (record.status, record.author_id) == (ImportStatus.PREVIEW, office.editor.person_id)
    assert await told(sqlite_database, office.editor.person_id) == ["import_ready"]


async def test_a_first_release_waits_for_the_approver(
    sqlite_database: Database, file: Path
) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        await a_list(store, agency)
        approver = await a_staff(store, agency, Role.APPROVER)

    await loaded(sqlite_database, agency.code, file, member=str(approver.id), first="yes")

    record = await kept(sqlite_database, agency.id)
    assert (record.status, record.author_id) == (ImportStatus.WAITING, None)
    assert record.approver_id == approver.person_id
    assert await told(sqlite_database, approver.person_id) == ["first_list"]


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({}, "--by"),
        ({"member": "777"}, "777"),
        ({"member": "1", "first": "yes"}, "другой ролью"),
        ({"dry": "yes", "columns": "Нет такой=needs"}, "Нет такой"),
        ({"dry": "yes", "columns": "Вид точки=kind;Вид точки=needs"}, "у каждой графы одно"),
        ({"dry": "yes", "path": "no such file"}, "no such file"),
    ],
)
async def test_what_is_wrong_is_said_and_nothing_is_kept(
    sqlite_database: Database, office: Office, file: Path, given: dict[str, str], part: str
) -> None:
    place = Path(given.pop("path", str(file)))
    if given.get("member") == "1":
        given["member"] = str(office.editor.id)

    with pytest.raises(Refusal) as refused:
        await loaded(sqlite_database, office.agency.code, place, **given)

    assert part in str(refused.value)
    async with sqlite_database.reading() as store:
        assert await store.session.get(ListImport, 1) is None


async def test_columns_of_unknown_titles_are_named_by_the_operator(
    sqlite_database: Database, office: Office, tmp_path: Path
) -> None:
    place = tmp_path / "list.xlsx"
    rows = [("Где", "Зачем", "Направление"), ("Телефон", "посоветоваться", DIRECTION)]
    place.write_bytes(an_xlsx(rows))

    with pytest.raises(Refusal) as refused:
        await loaded(sqlite_database, office.agency.code, place, dry="yes")
    columns = "Где=touchpoint; Зачем=needs"
    lines = await loaded(sqlite_database, office.agency.code, place, dry="yes", columns=columns)

    assert "«Где»" in str(refused.value)
    assert "Новых строк: 1" in lines


async def test_the_operator_s_file_does_not_end_the_person_s_own(
    sqlite_database: Database, office: Office, file: Path
) -> None:
    code = str(office.editor.id)
    await loaded(sqlite_database, office.agency.code, file, member=code)

    with pytest.raises(Refusal, match="незавершённая загрузка"):
        await loaded(sqlite_database, office.agency.code, file, member=code)

    kept_one = await kept(sqlite_database, office.agency.id)
    assert kept_one.status is ImportStatus.PREVIEW


async def test_a_trial_shows_each_change_and_each_doubt(
    sqlite_database: Database, office: Office, tmp_path: Path
) -> None:
    place = tmp_path / "list.csv"
    site = ("2.", DIRECTION, "", "", "Сайт", "получить быстрый ответ", "цифровая")
    more = [("", DIRECTION, "", "", f"Окно № {n}", "посоветоваться", "") for n in range(30)]
    place.write_bytes(a_csv([SEVEN, LINE, site, *more]))

    lines = await loaded(sqlite_database, office.agency.code, place, dry="yes")

    assert "+ Телефон приёмной: посоветоваться" in lines
    assert any("~ Сайт: добавится: получить ответ" in line for line in lines)
    assert any("уверенность 73 %" in line and "Не вычеркнуто" in line for line in lines)
    assert len([line for line in lines if "Окно №" in line]) == 20
    assert "… и ещё 10" in lines
    assert not any("Нажмите" in line for line in lines)
