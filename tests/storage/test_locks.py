"""Locks beside an SQLite file: one bot, one writer at a time, released at any death."""

import asyncio
import errno
import fcntl
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from storage import locks
from storage.db import Database
from storage.errors import DatabaseBusyError, DatabaseTakenError
from storage.locks import FileLocks, about_sqlite
from storage.migrate import migrate
from storage.models import Person
from tests.databases import sqlite_url

ROOT = Path(__file__).parents[2]

HOLDS = """
import sys, time
from pathlib import Path
from storage.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
assert lock.take()
print("taken", flush=True)
time.sleep(float(sys.argv[2]))
"""

WRITES = """
import asyncio, sys
from storage.db import Database
from storage.models import Person

async def write():
    database = Database(sys.argv[1])
    for number in range(int(sys.argv[3])):
        async with database.writing() as store:
            await store.people.add(Person(address=f"{sys.argv[2]}:{number}"))
    await database.close()

asyncio.run(write())
"""


def run(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


@contextmanager
def another_process_holds(lock: Path, seconds: float = 60.0) -> Iterator[subprocess.Popen[str]]:
    process = run(HOLDS, str(lock), str(seconds))
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def file_of(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def lock_of(database: Database, what: str) -> Path:
    file = file_of(database)
    return file.with_name(f"{file.name}.{what}-lock")


async def test_a_second_bot_on_the_same_file_is_refused(sqlite_database: Database) -> None:
    second = Database(sqlite_database.url)
    sqlite_database.take()

    with pytest.raises(DatabaseTakenError):
        second.take()

    await sqlite_database.close()
    second.take()
    await second.close()


@pytest.mark.parametrize("way", ["a symbolic link", "a way round", "a relative path"])
async def test_one_file_has_one_lock_whatever_it_is_called(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    file = file_of(sqlite_database)
    monkeypatch.chdir(file.parent)
    (tmp_path / "other.db").symlink_to(file)
    names = {
        "a symbolic link": tmp_path / "other.db",
        "a way round": file.parent / "sub" / ".." / file.name,
        "a relative path": Path(file.name),
    }
    (file.parent / "sub").mkdir()
    second = Database(sqlite_url(names[way]))
    sqlite_database.take()

    with pytest.raises(DatabaseTakenError):
        second.take()

    await second.close()


async def test_a_bot_that_is_killed_leaves_the_file_free(sqlite_database: Database) -> None:
    with another_process_holds(lock_of(sqlite_database, "bot")) as process:
        with pytest.raises(DatabaseTakenError):
            sqlite_database.take()
        process.send_signal(signal.SIGKILL)
        process.wait()

        sqlite_database.take()


async def test_a_program_that_was_started_inherits_no_lock(sqlite_database: Database) -> None:
    sqlite_database.take()
    child = await asyncio.create_subprocess_exec("sleep", "60", close_fds=False)
    await sqlite_database.close()

    second = Database(sqlite_database.url)
    second.take()

    await second.close()
    child.kill()
    await child.wait()


async def test_a_writer_waits_for_another_process_and_blocks_nobody(
    sqlite_database: Database,
) -> None:
    with another_process_holds(lock_of(sqlite_database, "write"), 1.0) as process:
        writing = asyncio.create_task(add_person(sqlite_database))
        longest = await longest_silence(until=writing)
        held = process.poll() is None

    assert not held
    assert longest < 0.7
    async with sqlite_database.reading() as store:
        assert await store.people.at("telegram:1") is not None


async def add_person(database: Database) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address="telegram:1"))


async def longest_silence(until: asyncio.Task[None]) -> float:
    """Seconds for which the loop answered nobody."""
    longest, before = 0.0, time.monotonic()
    while not until.done():
        await asyncio.sleep(0.001)
        now = time.monotonic()
        longest, before = max(longest, now - before), now
    await until
    return longest


async def test_a_turn_that_does_not_come_is_refused(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)
    with another_process_holds(lock_of(sqlite_database, "write")):
        with pytest.raises(DatabaseBusyError):
            await add_person(sqlite_database)
        with pytest.raises(DatabaseBusyError):
            await migrate(sqlite_database.engine)

    await add_person(sqlite_database)


async def test_readers_wait_for_no_writer(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)
    with another_process_holds(lock_of(sqlite_database, "write")):
        async with sqlite_database.reading() as store:
            assert await store.people.at("telegram:1") is None


async def test_who_gives_up_waiting_leaves_the_turn_free(sqlite_database: Database) -> None:
    with another_process_holds(lock_of(sqlite_database, "write"), 0.5) as process:
        waiting = asyncio.create_task(add_person(sqlite_database))
        await asyncio.sleep(0.05)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        process.wait()

    second = Database(sqlite_database.url)
    await add_person(second)
    await second.close()


async def test_processes_that_write_at_once_lose_nothing(sqlite_database: Database) -> None:
    others = [run(WRITES, sqlite_database.url, name, "60") for name in ("one", "two")]
    while any(process.poll() is None for process in others):
        async with sqlite_database.writing() as store:
            await store.session.execute(text("UPDATE person SET language = language"))
        await asyncio.sleep(0)

    async with sqlite_database.reading() as store:
        count = await store.session.scalar(text("SELECT count(*) FROM person"))
    assert [process.wait() for process in others] == [0, 0]
    assert count == 120
    for process in others:
        process.communicate()


async def test_who_writes_without_a_pause_lets_the_others_in(sqlite_database: Database) -> None:
    programs = [Database(sqlite_database.url) for _ in range(3)]
    order: list[int] = []

    async def write_on(number: int) -> None:
        while len(order) < 150:
            async with programs[number].writing() as store:
                await store.people.add(Person(address=f"telegram:{len(order)}"))
                order.append(number)

    await asyncio.gather(*(write_on(number) for number in range(3)))

    assert min(order.count(number) for number in range(3)) > 20
    for program in programs:
        await program.close()


async def test_a_file_system_without_locks_is_gone_on_with(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sqlite_database.locks is not None and sqlite_database.locks.work
    monkeypatch.setattr(fcntl, "flock", no_such_locks)

    sqlite_database.take()
    await add_person(sqlite_database)

    assert not sqlite_database.locks.work
    async with sqlite_database.reading() as store:
        assert await store.people.at("telegram:1") is not None


@pytest.mark.parametrize(
    ("linked", "locked", "risky"),
    [
        ((3, 40, 1), True, False),
        ((3, 40, 1), False, True),
        ((3, 51, 3), False, False),
        ((3, 54, 1), False, False),
    ],
)
def test_a_faulty_sqlite_is_a_risk_only_where_nothing_keeps_writers_apart(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    linked: tuple[int, int, int],
    locked: bool,
    risky: bool,
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", linked)
    found = FileLocks(tmp_path / "bot.db")
    if not locked:
        monkeypatch.setattr(fcntl, "flock", no_such_locks)
    found.take()

    about = about_sqlite(found)

    found.give_back()
    assert about is not None and about.risky is risky
    assert about_sqlite(None) is None


def no_such_locks(*_: Any) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def test_databases_elsewhere_have_no_lock_files(tmp_path: Path) -> None:
    memory = Database("sqlite+aiosqlite://")
    server = Database("postgresql+asyncpg://nobody@example.org/none")

    memory.take()
    server.take()

    assert memory.locks is None and server.locks is None
