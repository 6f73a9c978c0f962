"""The two ways to open a database."""

import asyncio
import time
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.db import Database
from storage.errors import ReadOnlyStoreError
from storage.models import Person
from tests.conftest import PostgresTemplate
from tests.databases import name_in
from tests.wire import wired


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


async def test_a_reading_store_refuses_written_out_statements(database: Database) -> None:
    insert = text("INSERT INTO processed_update (key, at) VALUES ('a', CURRENT_TIMESTAMP)")

    with pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        async with database.reading() as store:
            await store.session.execute(insert)

    async with database.writing() as store:
        await store.session.execute(insert)
    async with database.reading() as store:
        assert await store.updates.is_done("a")


async def test_no_way_back_from_reading_to_writing(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        await store.people.add(Person(address="telegram:1"))

    for _ in range(30):
        async with sqlite_database.reading() as store:
            assert await store.session.scalar(text("PRAGMA query_only")) == 1
        async with sqlite_database.writing() as store:
            assert await store.session.scalar(text("PRAGMA query_only")) == 0


async def test_many_readers_and_writers_are_all_served(database: Database) -> None:
    async def read() -> None:
        async with database.reading() as store:
            await store.people.at("telegram:1")

    async def write(number: int) -> None:
        async with database.writing() as store:
            await store.people.add(Person(address=f"telegram:{number}"))

    work = [write(number) for number in range(60)] + [read() for _ in range(300)]
    await asyncio.gather(*work)

    async with database.reading() as store:
        assert await store.session.scalar(text("SELECT count(*) FROM person")) == 60


async def test_ten_people_whose_answers_hang_leave_connections_for_everybody_else(
    postgres_database: Database,
) -> None:
    async with AsyncExitStack() as hanging:
        for _ in range(10):
            store = await hanging.enter_async_context(postgres_database.reading())
            await store.people.at("telegram:1")

        async with asyncio.timeout(5), postgres_database.writing() as store:
            assert await store.updates.mark_done("telegram:1:1")


async def test_postgres_waits_for_nothing_for_ever(postgres_database: Database) -> None:
    names = ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")
    async with postgres_database.writing() as store:
        limits = [await store.session.scalar(text(f"SHOW {name}")) for name in names]
        isolation = await store.session.scalar(text("SHOW transaction_isolation"))

    assert limits == ["8s", "30s", "1min"]
    assert isolation == "read committed"


async def test_the_chain_holds_whatever_the_servers_default_is(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    name = name_in(postgres_database.url)
    strict = f"ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'"
    await postgres_template.order(strict)

    async with postgres_database.writing() as store:
        isolation = await store.session.scalar(text("SHOW transaction_isolation"))

    await postgres_template.order(f"ALTER DATABASE {name} RESET ALL")
    assert isolation == "read committed"


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


async def test_parting_waits_for_no_server_that_is_silent(postgres_database: Database) -> None:
    async with wired(postgres_database.url) as wire:
        database = Database(wire.url)
        async with database.reading() as one, database.reading() as other:
            for each in (one, other):
                await each.session.execute(text("SELECT 1"))
        wire.fall_silent()

        began = time.monotonic()
        await asyncio.wait_for(database.close(), 20)
        seconds = time.monotonic() - began

        wire.speak()
        for _ in range(100):
            if not (left := await _others(postgres_database)):
                break
            await asyncio.sleep(0.05)
    assert left == 0
    assert seconds < 3


async def _others(database: Database) -> int:
    """Sessions of this database besides the one that asks."""
    sessions = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    async with database.reading() as store:
        return int(await store.session.scalar(sessions) or 0)
