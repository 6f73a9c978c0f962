"""Raw SQL against what must not change: every column by every verb that SQL has."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    TypeDecorator,
    text,
)
from sqlalchemy.exc import DBAPIError

from admin.journal import verify
from admin.releases import is_intact
from storage.db import Database
from storage.models import Base, Release
from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store
from tests.factories import an_agency
from tests.storage.test_guards import Scene, set_scene

APPEND_ONLY = ("journal", "release")
_WRITERS = ("author_id", "last_edited_by_id")
_STEPS = {"checked_by_id": "checked", "approved_by_id": "released"}


GUARDS = ("four_eyes", "decided proposal", "keeps its author")
"""How the database names the rules of the second person."""


@dataclass
class Outcome:
    """`passed` are the attacks that nothing refused and nothing found."""

    tried: int = 0
    passed: list[str] = field(default_factory=list)


async def a_scene(database: Database) -> Scene:
    """Something of each kind for an attack to aim at, and another agency."""
    scene = await set_scene(database)
    async with database.writing() as store:
        await an_agency(store)
    return scene


class _BackError(Exception):
    """Takes back what an attack did."""


Change = Callable[[str], str]
"""An assignment; the columns that it reads have this before their names."""

_WAYS = ("IGNORE", "REPLACE", "FAIL", "ABORT", "ROLLBACK")


def self_decisions(is_sqlite: bool) -> Iterator[str]:
    """A writer checks or approves, whatever the proposal's state, by whatever statement."""
    for column, status in _STEPS.items():
        for writer in _WRITERS:
            yield from _by_writer(column, status, writer, is_sqlite)
        # Whoever decided is made a writer afterwards.
        for writer in _WRITERS:
            yield f"UPDATE proposal SET {writer} = {column} WHERE {column} IS NOT NULL"


def _by_writer(column: str, status: str, writer: str, is_sqlite: bool) -> Iterator[str]:
    def change(of: str) -> str:
        return f"{column} = {of}{writer}, status = '{status}'"

    chosen = {column: writer, "status": f"'{status}'", "subject": "subject || 'x'"}
    for state in ("draft", "submitted", "checked", "released", "withdrawn"):
        yield f"UPDATE proposal SET {change('')} WHERE status = '{state}'"
    yield _upsert("proposal", change)
    yield _merge("proposal", change, is_sqlite)
    yield _copies("proposal", "INSERT", **chosen)
    if is_sqlite:
        yield from _of_sqlite("proposal", change, **chosen | {"subject": "subject"})
        yield from (_copies("proposal", f"INSERT OR {way}", **chosen) for way in _WAYS)


def changes(table: str, is_sqlite: bool) -> Iterator[str]:
    """Every column of an append-only table by every statement; rows that go or are replaced."""
    for column in Base.metadata.tables[table].columns:

        def change(of: str, column: Column[Any] = column) -> str:
            return f"{column.name} = {other_value(column, of)}"

        yield f"UPDATE {table} SET {change('')}"
        yield f"UPDATE {table} SET {change('')} WHERE id = (SELECT max(id) FROM {table})"
        yield _upsert(table, change)
        yield _merge(table, change, is_sqlite)
        if is_sqlite:
            yield from _of_sqlite(table, change, **{column.name: other_value(column)})
    yield f"DELETE FROM {table}"
    yield f"DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})"
    if is_sqlite:
        yield f"UPDATE {table} SET rowid = rowid + 1000"
        return
    yield f"TRUNCATE {table} CASCADE"
    yield f"MERGE INTO {table} USING (SELECT 1) AS one ON true WHEN MATCHED THEN DELETE"
    yield f"WITH gone AS (DELETE FROM {table} RETURNING id) SELECT count(*) FROM gone"


def _upsert(table: str, change: Change) -> str:
    columns = ", ".join(Base.metadata.tables[table].columns.keys())
    return (
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE true "
        f"ON CONFLICT (id) DO UPDATE SET {change('excluded.')}"
    )


def _merge(table: str, change: Change, is_sqlite: bool) -> str:
    """The third way to update: SQLite and PostgreSQL have each their own."""
    if is_sqlite:
        return f"UPDATE {table} SET {change('')} FROM (SELECT 1) AS one"
    joined = f"MERGE INTO {table} USING (SELECT 1) AS one ON true"
    return f"{joined} WHEN MATCHED THEN UPDATE SET {change('')}"


def _of_sqlite(table: str, change: Change, /, **chosen: str) -> Iterator[str]:
    """What a statement is to do about conflicts might pass by a trigger."""
    for way in _WAYS:
        yield f"UPDATE OR {way} {table} SET {change('')}"
    yield _copies(table, "REPLACE", **{"id": "id"} | chosen)


def _copies(table: str, how: str, /, **chosen: str) -> str:
    """INSERT copies of the records with some columns changed; without `id` they are new."""
    names = [each.name for each in Base.metadata.tables[table].columns]
    names = [name for name in names if name != "id" or "id" in chosen]
    values = ", ".join(chosen.get(name, name) for name in names)
    return f"{how} INTO {table} ({', '.join(names)}) SELECT {values} FROM {table}"


def other_value(column: Column[Any], of: str = "") -> str:
    """Another value of the column's type, as SQL."""
    name, kind = f"{of}{column.name}", column.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    if isinstance(kind, Integer):
        return f"{name} + 1"
    if isinstance(kind, Boolean):
        return f"NOT {name}"
    if isinstance(kind, JSON):
        return """'{"forged": 1}'"""
    if isinstance(kind, DateTime):
        return "'2020-01-01 00:00:00.000000+00'"
    if isinstance(kind, Date):
        return "'2020-01-01'"
    return f"'x' || substr({name}, 2)"


async def attack_often(
    database: Database, statements: Iterable[str], guards: Sequence[str], look: str
) -> Outcome:
    """Try each statement: one of the guards refuses it; one that is to skip what it may not
    do leaves everything that `look` sees as it was."""
    outcome = Outcome()
    for statement in statements:
        outcome.tried += 1
        try:
            async with database.writing() as store:
                before = await _seen(store, look)
                await store.session.execute(text(statement))
                skips = " OR IGNORE " in statement
                if not skips or await _seen(store, look) != before:
                    outcome.passed.append(statement)
                raise _BackError
        except _BackError:
            pass
        except DBAPIError as error:
            if not any(guard in str(error.orig) for guard in guards):
                outcome.passed.append(f"{statement}: {error.orig}")
    return outcome


async def _seen(store: Store, look: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await store.session.execute(text(look))]


SELF_DECIDED = (
    "SELECT id, subject, checked_by_id, approved_by_id, author_id, last_edited_by_id "
    "FROM proposal WHERE checked_by_id IN (author_id, last_edited_by_id) "
    "OR approved_by_id IN (author_id, last_edited_by_id)"
)


async def tamper_often(database: Database, agency_id: int) -> Outcome:
    """With the guards taken away by whoever owns the tables, the chain or the head code that
    was kept elsewhere tells; each try is taken back."""
    outcome = Outcome()
    async with database.reading() as store:
        verified = await verify(store, agency_id)
    assert verified.is_whole and verified.head.number > 3
    for statement in _without_guards(agency_id, verified.head.number):
        outcome.tried += 1
        try:
            async with database.writing() as store:
                await _drop_guards(store, database.is_sqlite)
                done: Any = await store.session.execute(text(statement))
                assert done.rowcount, statement
                store.session.expire_all()
                if (await verify(store, agency_id, verified.head)).is_whole:
                    outcome.passed.append(statement)
                raise _BackError
        except _BackError:
            pass
    return outcome


def _without_guards(agency_id: int, last: int) -> Iterator[str]:
    """Each record's each column but its own id, which says nothing; records gone or forged."""
    ours = f"agency_id = {agency_id}"
    for number in range(1, last + 1):
        one = f"{ours} AND number = {number}"
        for column in Base.metadata.tables["journal"].columns:
            if column.name != "id":
                yield f"UPDATE journal SET {column.name} = {_free_value(column)} WHERE {one}"
        yield f"DELETE FROM journal WHERE {one}"
        yield f"DELETE FROM journal WHERE {ours} AND number >= {number}"
    yield _copies("journal", "INSERT", number="number + 1000") + f" WHERE {one}"


def _free_value(column: Column[Any]) -> str:
    """Another value that no other rule of the table refuses."""
    if column.name == "number":
        return "number + 1000"
    if column.name == "agency_id":
        return "(SELECT max(id) FROM agency)"
    return other_value(column)


async def _drop_guards(store: Store, is_sqlite: bool) -> None:
    """Every trigger of the tables, whatever it is called."""
    for table in APPEND_ONLY:
        listed = _TRIGGERS[is_sqlite].format(table=table)
        for name in list(await store.session.scalars(text(listed))):
            where = "" if is_sqlite else f" ON {table}"
            await store.session.execute(text(f"DROP TRIGGER {name}{where}"))


_TRIGGERS = {
    True: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'",
    False: "SELECT tgname FROM pg_trigger WHERE tgrelid = '{table}'::regclass AND NOT tgisinternal",
}


async def write_anew(database: Database, agency_id: int) -> bool:
    """Forge the first record and chain all later ones to it anew, as whoever knows how the
    hashes are made would; whether the head code kept elsewhere tells."""
    async with database.reading() as store:
        head = (await verify(store, agency_id)).head
    try:
        async with database.writing() as store:
            await _drop_guards(store, database.is_sqlite)
            previous = FIRST_HASH
            for record in await store.journal.of_agency(agency_id):
                record.role = "forged" if record.number == 1 else record.role
                record.previous_hash, record.record_hash = previous, ""
                record.record_hash = previous = record_hash(record)
            await store.flush()
            alone = await verify(store, agency_id)
            found = await verify(store, agency_id, head)
            assert alone.is_whole, "the chain by itself cannot tell"
            raise _BackError
    except _BackError:
        return not found.is_whole


async def change_release(database: Database, release_id: int) -> list[str]:
    """The columns of a release that its hash covers and that can be changed unseen."""
    unseen = []
    covered = Base.metadata.tables["release"].columns
    for column in (covered["content"], covered["content_hash"]):
        try:
            async with database.writing() as store:
                await _drop_guards(store, database.is_sqlite)
                change = f"SET {column.name} = {other_value(column)} WHERE id = {release_id}"
                await store.session.execute(text(f"UPDATE release {change}"))
                if is_intact(await store.session.get_one(Release, release_id)):
                    unseen.append(column.name)
                raise _BackError
        except _BackError:
            pass
    return unseen
