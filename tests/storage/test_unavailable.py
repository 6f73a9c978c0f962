"""Whether a failure is the database's own: only then trying again is no fault of the work."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text

from storage import db
from storage.db import Database
from storage.errors import DatabaseBusyError
from storage.models import Person
from storage.unavailable import is_ailing, is_unavailable
from tests.conftest import PostgresTemplate
from tests.databases import name_in

END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"


async def failure(work: Callable[[], Awaitable[object]]) -> Exception:
    with pytest.raises(Exception) as found:
        await work()
    return found.value


async def add_person(database: Database) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address="telegram:1"))


@pytest.mark.parametrize("server", ["127.0.0.1:1/none", "/none?host=/nowhere"])
async def test_a_database_that_is_not_there(server: str) -> None:
    database = Database(f"postgresql+asyncpg://nobody@{server}")

    async def read() -> None:
        async with database.reading() as store:
            await store.people.at("telegram:1")

    assert is_unavailable(await failure(read))
    await database.close()


async def test_a_session_that_was_ended(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    async def work() -> None:
        async with postgres_database.writing() as store:
            await store.people.at("telegram:1")
            await postgres_template.order(END.format(name=name_in(postgres_database.url)))
            await store.people.at("telegram:1")

    assert is_unavailable(await failure(work))
    await add_person(postgres_database)


async def test_a_lock_that_somebody_keeps(postgres_database: Database) -> None:
    await add_person(postgres_database)
    change = text("UPDATE person SET language = 'en'")

    async def work() -> None:
        async with postgres_database.writing() as store:
            await store.session.execute(text("SET LOCAL lock_timeout = '50ms'"))
            await store.session.execute(change)

    async with postgres_database.writing() as store:
        await store.session.execute(change)

        assert is_unavailable(await failure(work))


async def test_a_foreign_program_that_keeps_the_file(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "_PRAGMAS", (*db._PRAGMAS, "PRAGMA busy_timeout=50"))
    second = Database(sqlite_database.url)

    async with sqlite_database.engine.connect() as foreign:
        await foreign.exec_driver_sql("ROLLBACK")
        await foreign.exec_driver_sql("BEGIN IMMEDIATE")
        found = await failure(lambda: add_person(second))

    assert is_unavailable(found)
    await second.close()


async def test_a_file_without_room(sqlite_database: Database) -> None:
    async def work() -> None:
        async with sqlite_database.writing() as store:
            await store.session.execute(text("PRAGMA max_page_count=1"))
            await store.updates.keep("1", "telegram:1", {"raw": "слово " * 20_000})

    found = await failure(work)

    assert is_unavailable(found) and is_ailing(found)


@pytest.mark.parametrize("state", ["53100", "58030"])
async def test_a_server_without_room_or_with_a_broken_disk(
    postgres_database: Database, state: str
) -> None:
    async def work() -> None:
        async with postgres_database.writing() as store:
            raised = f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{state}'; END $$"
            await store.session.execute(text(raised))

    found = await failure(work)

    assert is_unavailable(found) and is_ailing(found)


async def test_what_may_only_read_is_unavailable_but_perhaps_by_the_works_own_fault(
    database: Database,
) -> None:
    async def work() -> None:
        async with database.reading() as store:
            await store.session.execute(text("UPDATE person SET language = 'en'"))

    found = await failure(work)

    assert is_unavailable(found) and not is_ailing(found)


async def test_a_turn_that_did_not_come() -> None:
    assert is_unavailable(DatabaseBusyError())


async def test_a_broken_rule_is_the_works_own_fault(database: Database) -> None:
    await add_person(database)

    found = await failure(lambda: add_person(database))

    assert not is_unavailable(found)


async def test_a_mistaken_statement_is_the_works_own_fault(database: Database) -> None:
    async def work() -> None:
        async with database.writing() as store:
            await store.session.execute(text("SELECT nothing FROM nowhere"))

    assert not is_unavailable(await failure(work))
    assert not is_unavailable(TimeoutError())
