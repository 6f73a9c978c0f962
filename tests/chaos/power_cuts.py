"""Commits of the product's own transactions while the power may go at any moment.

The transactions and the settings of the connection are recorded from the product at work and
made again on the disk of `power.py`, with SQLite's checkpoints close together.
"""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import apsw
from sqlalchemy import event, text

from storage.db import Database
from tests.chaos.power import ANY, Disk, PowerVfs
from tests.factories import a_person

TRANSACTIONS = 60
MOMENTS = {
    ANY: range(50, 1_300),
    "sync .db-wal": range(1, 65),
    "write .db": range(1, 100),
    "sync .db": range(1, 12),
    "delete .db-wal": range(1, 2),
}
"""The operation of the disk at which the power goes, by what it is: the last commit's, a
checkpoint's, the last connection's. One that never comes leaves a cut at rest."""
_SETTINGS = (
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "recursive_triggers",
    "busy_timeout",
)

Statement = tuple[str, Any]


@dataclass(frozen=True)
class Recording:
    """A migrated file, what the product does to it, and how the product connects."""

    file: Path
    settings: dict[str, int | str]
    transactions: Sequence[Sequence[Statement]]


@dataclass
class Outcome:
    """Of all cuts: runs in which something acknowledged is missing, or the file is bad."""

    cuts: int = 0
    acknowledged: int = 0
    lost_runs: int = 0
    lost: int = 0
    corrupt: int = 0
    where: Counter[str] = field(default_factory=Counter)


async def record(url: str, file: Path, seed: int) -> Recording:
    """Let the product work on its database and write down what it sends to SQLite."""
    async with _opened(url) as database, database.writing() as store:
        person = await a_person(store, "telegram:1")
        await store.conversations.begin(person.id, "search", {"n": -1})
    shutil.copyfile(url.partition("///")[2], file)
    spoken: list[list[Statement]] = []
    async with _opened(url) as database:
        settings = await _settings_of(database)
        with _listening(database, spoken):
            for number in range(TRANSACTIONS):
                spoken.append([])
                await _one(database, person.id, number, Random(seed + number))
    return Recording(file, settings, spoken)


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


async def _settings_of(database: Database) -> dict[str, int | str]:
    """What a connection of the product answers, whatever its code says."""
    async with database.writing() as store:
        return {
            name: (await store.session.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in _SETTINGS
        }


async def _one(database: Database, person_id: int, number: int, random: Random) -> None:
    """What an update that changes something leaves: its key, its answer, the conversation."""
    letters = "x" * random.choice((10, 300, 3_000))
    async with database.writing() as store:
        assert await store.updates.mark_done(f"telegram:1:{number}")
        await store.queue.put(person_id, "screen", {"n": number, "text": letters})
        await store.conversations.begin(person_id, "search", {"n": number})


@contextmanager
def _listening(database: Database, spoken: list[list[Statement]]) -> Iterator[None]:
    def hear(_connection: Any, _cursor: Any, statement: str, given: Any, *_rest: Any) -> None:
        spoken[-1].append((statement, tuple(given)))

    event.listen(database.engine.sync_engine, "before_cursor_execute", hear)
    try:
        yield
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", hear)


def cut(recording: Recording, folder: Path, seed: int, during: str, outcome: Outcome) -> None:
    """One run: work until the power goes, then see what is left."""
    random = Random(seed)
    before, after = folder / f"{seed}-before", folder / f"{seed}-after"
    before.mkdir()
    after.mkdir()
    file = before / "touchpoints.db"
    file.write_bytes(recording.file.read_bytes())
    disk = Disk(random.choice(MOMENTS[during]), during)
    vfs = PowerVfs(disk)
    try:
        acknowledged = _work(recording, file, disk, random)
    finally:
        vfs.unregister()
    outcome.cuts += 1
    outcome.acknowledged += acknowledged
    outcome.where[disk.where or "at rest"] += 1
    _judge(disk.after_cut(after, random), acknowledged, outcome)


def _work(recording: Recording, file: Path, disk: Disk, random: Random) -> int:
    """Commit until the power goes; how many commits were acknowledged before it went."""
    acknowledged = 0
    writer, reader = (_connect(recording, file, random) for _ in range(2))
    try:
        for statements in recording.transactions:
            _look(reader, random)
            for statement, given in statements:
                writer.execute(statement, given).fetchall()
            writer.execute("COMMIT")
            if disk.where:
                break
            acknowledged += 1
            if random.random() < 0.05:
                # The thorough ones wait for readers, and this reader is the same thread.
                thorough = () if reader.in_transaction else ("FULL", "RESTART", "TRUNCATE")
                mode = random.choice(("PASSIVE", *thorough))
                writer.execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
    except apsw.Error:
        # The disk of a read behind a failed write may say nearly anything: the power is gone.
        assert disk.where
    _close(reader, writer)
    return acknowledged


def _connect(recording: Recording, file: Path, random: Random) -> apsw.Connection:
    connection = apsw.Connection(str(file), vfs=PowerVfs.NAME)
    for name, value in recording.settings.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    connection.execute(f"PRAGMA wal_autocheckpoint={random.choice((10, 100, 1_000))}").fetchall()
    return connection


def _look(reader: apsw.Connection, random: Random) -> None:
    """A reader in the way of checkpoints, sometimes."""
    if reader.in_transaction:
        if random.random() < 0.5:
            reader.execute("COMMIT")
    elif random.random() < 0.2:
        reader.execute("BEGIN; SELECT count(*) FROM processed_update").fetchall()


def _close(*connections: apsw.Connection) -> None:
    """The last one to close checkpoints and deletes the log: the power may go there too."""
    for connection in connections:
        with suppress(apsw.IOError):
            connection.close(True)


def _judge(file: Path, acknowledged: int, outcome: Outcome) -> None:
    """Open what is left with the product's SQLite: all acknowledged, nothing half done."""
    with closing(sqlite3.connect(file)) as left:
        try:
            sound = left.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            sound = sound and not left.execute("PRAGMA foreign_key_check").fetchall()
            found = left.execute("SELECT count(*) FROM processed_update").fetchone()[0]
            answers = left.execute("SELECT count(*) FROM queued_message").fetchone()[0]
            (state,) = left.execute("SELECT state FROM conversation").fetchone()
        except sqlite3.DatabaseError:
            sound, found, answers, state = False, 0, 0, '{"n": -1}'
    whole = found == answers == json.loads(state)["n"] + 1
    outcome.corrupt += not (sound and whole)
    outcome.lost += max(0, acknowledged - found)
    outcome.lost_runs += found < acknowledged


def cut_often(
    recording: Recording, folder: Path, cuts: int, moments: Sequence[str] = tuple(MOMENTS)
) -> Outcome:
    """Runs that end at each of the moments in turn."""
    outcome = Outcome()
    for seed in range(cuts):
        cut(recording, folder, seed, moments[seed % len(moments)], outcome)
    return outcome
