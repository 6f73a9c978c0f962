"""A sent list is read while no store is open: others write meanwhile, strangers start nothing."""

import pytest

from admin.importing.reading import Contents, read_file
from bot import talk
from storage.db import Database
from tests.factories import open_office
from tests.staff.test_procedure import a_phone

LIST = "Точка взаимодействия;Удовлетворяемые потребности\nСайт;информация\n".encode()


async def test_others_write_while_a_list_is_read(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)
    written = []

    async def read_slowly(name: str, content: bytes) -> Contents:
        async with sqlite_database.writing() as store:
            await store.agencies.touch(office.agency.id)
            written.append(name)
        return await read_file(name, content)

    monkeypatch.setattr(talk, "read_file", read_slowly)

    shown = await phone.attach("перечень.csv", LIST)

    assert written == ["перечень.csv"]
    assert "перечень.csv" in shown.text


async def test_nobody_starts_the_reading_of_a_file_but_those_who_load_lists(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = await open_office(sqlite_database)
    read = []

    async def noted(name: str, content: bytes) -> Contents:
        read.append(name)
        return await read_file(name, content)

    monkeypatch.setattr(talk, "read_file", noted)

    for person in (office.internal, office.administrator):
        phone = await a_phone(sqlite_database, person)
        await phone.attach("перечень.csv", LIST)

    assert read == []
