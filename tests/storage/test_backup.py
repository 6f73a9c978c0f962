"""Copies of an SQLite file under load, and one file put in the place of another, killed at
every step."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage import backup
from storage.db import Database
from storage.errors import BrokenFileError, DatabaseBusyError
from storage.models import Person
from tests.databases import SqliteTemplate

ROOT = Path(__file__).parents[2]

WRITES = """
import asyncio, sys
from storage.db import Database
from storage.models import Person
from tests.databases import SqliteTemplate

async def write():
    database, number = Database(sys.argv[1]), 0
    while True:
        async with database.writing() as store:
            await store.people.add(Person(address=f"process:{number}"))
        print(number, flush=True)
        number += 1

asyncio.run(write())
"""

DIES = '''
"""Puts a file in the place of another and dies just before its step of the given number."""
import os, pathlib, signal, sys
from pathlib import Path
from storage import backup

folder, number = Path(sys.argv[1]), int(sys.argv[2])
steps = 0

def dying(step):
    def run(*arguments, **named):
        global steps
        steps += 1
        if steps == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*arguments, **named)
    return run

backup.settle = dying(backup.settle)
backup._belong_alike = dying(backup._belong_alike)
os.fsync = dying(os.fsync)
for name in ("hardlink_to", "unlink", "replace"):
    setattr(pathlib.Path, name, dying(getattr(pathlib.Path, name)))
backup.take_place(folder / "new.db", folder / "bot.db", folder / "kept.db")
print("done")
'''


def file_of(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def people_in(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {row[0] for row in connection.execute("SELECT address FROM person")}


def say_hello(file: Path, address: str) -> None:
    """Write a person, left in the log beside the file as a bot that was killed leaves it."""
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "c.execute('PRAGMA journal_mode=WAL'); c.execute('INSERT INTO person "
        "(address, language, reachable, created_at) VALUES (?, ?, 1, CURRENT_TIMESTAMP)', "
        "(sys.argv[2], 'ru')); "
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(file), address], check=False)


async def write(database: Database, name: str, written: list[str], stop: asyncio.Event) -> None:
    while not stop.is_set():
        address = f"{name}:{len(written)}"
        async with database.writing() as store:
            await store.people.add(Person(address=address))
        written.append(address)


async def test_a_copy_under_load_has_all_that_was_acknowledged_before(
    sqlite_database: Database, tmp_path: Path
) -> None:
    first: list[str] = []
    second: list[str] = []
    stop = asyncio.Event()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", WRITES, sqlite_database.url), stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    other = Database(sqlite_database.url)
    tasks = [
        asyncio.create_task(write(sqlite_database, "first", first, stop)),
        asyncio.create_task(write(other, "second", second, stop)),
    ]
    missing = []
    for number in range(8):
        said = (await process.stdout.readline()).decode().strip()
        acknowledged = {*first, *second, f"process:{said}"}
        copy = tmp_path / f"copy{number}.db"
        await asyncio.to_thread(backup.copy_whole, file_of(sqlite_database), copy)
        missing.append(acknowledged - people_in(copy))

    stop.set()
    process.kill()
    await asyncio.gather(*tasks, process.communicate())
    await other.close()
    assert missing == [set()] * 8
    assert len(first) > 8 and len(second) > 8


async def test_a_copy_is_one_file_and_overwrites_none(
    sqlite_database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "copy.db"
    copy.parent.mkdir()

    backup.copy_whole(file_of(sqlite_database), copy)

    assert [each.name for each in copy.parent.iterdir()] == ["copy.db"]
    with pytest.raises(FileExistsError):
        backup.copy_whole(file_of(sqlite_database), copy)


@pytest.mark.parametrize("damage", ["no database", "a torn page", "another program's"])
async def test_a_damaged_source_is_told(
    sqlite_database: Database, tmp_path: Path, damage: str
) -> None:
    source = tmp_path / "source.db"
    backup.copy_whole(file_of(sqlite_database), source)
    if damage == "no database":
        source.write_bytes(b"hello" * 1000)
    elif damage == "a torn page":
        size = source.stat().st_size
        with source.open("r+b") as opened:
            opened.seek(size // 3)
            opened.write(os.urandom(size // 3))
    else:
        source.unlink()
        with closing(sqlite3.connect(source)) as connection:
            connection.execute("CREATE TABLE note (id INTEGER)")

    with pytest.raises(BrokenFileError):
        backup.copy_whole(source, tmp_path / "copy.db")


def a_scene(template: SqliteTemplate, folder: Path) -> None:
    """A former database with its last record in the log, and a new one ready."""
    folder.mkdir()
    backup.copy_whole(template.file, folder / "new.db")
    say_hello(folder / "new.db", "new")
    backup.settle(folder / "new.db")
    backup.copy_whole(template.file, folder / "bot.db")
    say_hello(folder / "bot.db", "former")
    assert (folder / "bot.db-wal").stat().st_size > 0


def test_a_death_at_any_step_leaves_the_former_or_the_new_database(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    found, number, done = [], 1, False
    while not done:
        folder = tmp_path / str(number)
        a_scene(sqlite_template, folder)
        ran = subprocess.run(
            [sys.executable, "-c", DIES, str(folder), str(number)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        done = ran.stdout == "done\n"
        assert done or ran.returncode == -9, ran.stderr
        found.append(people_in(folder / "bot.db"))
        number += 1

    assert found[0] == {"former"} and found[-1] == {"new"}
    assert found == sorted(found, key=lambda people: people == {"new"})
    assert all(people in ({"former"}, {"new"}) for people in found)
    assert people_in(folder / "kept.db") == {"former"}
    assert len(found) > 8


def test_a_damaged_database_is_kept_with_its_log(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    a_scene(sqlite_template, folder)
    damaged, log = b"no database" * 1000, (folder / "bot.db-wal").read_bytes()
    (folder / "bot.db").write_bytes(damaged)

    backup.take_place(folder / "new.db", folder / "bot.db", folder / "kept.db")

    assert people_in(folder / "bot.db") == {"new"}
    assert (folder / "kept.db").read_bytes() == damaged
    assert (folder / "kept.db-wal").read_bytes() == log


def test_nothing_takes_the_place_of_a_database_that_somebody_has_open(
    sqlite_template: SqliteTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "open"
    a_scene(sqlite_template, folder)
    monkeypatch.setattr(backup, "_WAIT", 0.1)
    foreign = sqlite3.connect(folder / "bot.db")
    foreign.execute("SELECT count(*) FROM person").fetchone()

    with pytest.raises(DatabaseBusyError):
        backup.take_place(folder / "new.db", folder / "bot.db", folder / "kept.db")

    foreign.close()
    assert people_in(folder / "bot.db") == {"former"}
    assert not (folder / "kept.db").exists()


def test_where_a_file_has_one_name_only_the_former_database_is_copied(
    sqlite_template: SqliteTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    folder = tmp_path / "plain"
    a_scene(sqlite_template, folder)
    monkeypatch.setattr(Path, "hardlink_to", refuse)

    backup.take_place(folder / "new.db", folder / "bot.db", folder / "kept.db")

    assert people_in(folder / "bot.db") == {"new"}
    assert people_in(folder / "kept.db") == {"former"}


def test_the_new_database_belongs_to_whom_the_former_did(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    folder = tmp_path / "owned"
    a_scene(sqlite_template, folder)
    (folder / "bot.db").chmod(0o640)

    backup.take_place(folder / "new.db", folder / "bot.db", folder / "kept.db")

    assert (folder / "bot.db").stat().st_mode & 0o777 == 0o640
