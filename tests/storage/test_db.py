"""The two ways to open a database."""

import pytest
from sqlalchemy import text

from storage.db import Database
from storage.errors import ReadOnlyStoreError
from storage.models import Person


async def test_what_was_written_is_read(database: Database) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address="telegram:1"))

    async with database.reading() as store:
        person = await store.people.at("telegram:1")

    assert person is not None
    assert person.language == "ru"


async def test_an_error_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.writing() as store:
            await store.people.add(Person(address="telegram:1"))
            raise RuntimeError

    async with database.reading() as store:
        assert await store.people.at("telegram:1") is None


async def test_a_reading_store_adds_nothing(database: Database) -> None:
    with pytest.raises(ReadOnlyStoreError):
        async with database.reading() as store:
            await store.people.add(Person(address="telegram:1"))


async def test_a_reading_store_changes_no_record(database: Database) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address="telegram:1"))

    with pytest.raises(ReadOnlyStoreError):
        async with database.reading() as store:
            person = await store.people.at("telegram:1")
            assert person is not None
            person.language = "en"


async def test_a_reading_store_refuses_bulk_statements(database: Database) -> None:
    with pytest.raises(ReadOnlyStoreError):
        async with database.reading() as store:
            await store.updates.mark_done("telegram:bot:1")

    async with database.reading() as store:
        assert not await store.updates.is_done("telegram:bot:1")


async def test_a_reader_sees_one_state(database: Database) -> None:
    async with database.reading() as reader:
        assert await reader.people.at("telegram:1") is None
        async with database.writing() as store:
            await store.people.add(Person(address="telegram:1"))

        seen = await reader.people.at("telegram:1")

    assert seen is None


async def test_sqlite_keeps_what_it_acknowledged_in_a_power_cut(sqlite_database: Database) -> None:
    async with sqlite_database.reading() as store:
        pragmas = {
            name: await store.session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        }

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }


async def test_tests_are_not_superusers_of_postgres(postgres_database: Database) -> None:
    async with postgres_database.reading() as store:
        role = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")

        assert await store.session.scalar(role) is False
