"""A database of either make, and the two ways to open it: to read or to write.

SQLite: WAL, synchronous=FULL (NORMAL lost acknowledged commits in a power cut),
BEGIN IMMEDIATE for writers, who take turns (storage/locks.py): a pool of them starves.
PostgreSQL: several processes share it, so nothing waits for ever for another's lock.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, cast
from weakref import WeakSet

from sqlalchemy import URL, AdaptedConnection, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.pool import ConnectionPoolEntry

from storage.alone import Line
from storage.errors import ReadOnlyStoreError
from storage.locks import PRIVATE, FileLocks, locks_beside
from storage.numbers import possible_numbers
from storage.store import Store

WRITES = "touchpoints_writes"

_PARTING = 1.0
"""Seconds for the server to let us go; then we hang up."""

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA busy_timeout=10000",
)

_POSTGRES_SETTINGS = {
    # REPEATABLE READ would break the journal's chain, whatever the server's default is.
    "default_transaction_isolation": "read committed",
    # Less than a conversation that writes may take: a lock is waited for again.
    "lock_timeout": "8s",
    "statement_timeout": "30s",
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
_POSTGRES: dict[str, Any] = {
    "pool_pre_ping": True,
    "pool_size": 5,
    # Ten people whose answers hang must not keep everybody else from theirs.
    "max_overflow": 20,
    "connect_args": {
        # For a server that vanished without a word; its own timeouts are shorter.
        "command_timeout": 60.0,
        "server_settings": _POSTGRES_SETTINGS,
    },
}


class Database:
    """Opens a `Store` for one update or request; never upgraded from reading to writing."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = create_engine(url)
        self.locks = locks_beside(self.engine.url)
        self._lines: WeakSet[Line] = WeakSet()
        if not self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", self._note_line)
        self._reader = _reader(self.engine, self.locks)
        self._writer = self.engine.execution_options(**{WRITES: True})

    def _note_line(self, connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        self._lines.add(cast(AdaptedConnection, connection).driver_connection)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def take(self) -> None:
        """Be the one bot on an SQLite file until `close`; PostgreSQL serves many.

        Raises:
            DatabaseTakenError: another bot runs on the file.
        """
        if self.locks:
            self.locks.take()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Store]:
        """A store that sees one state and changes nothing.

        Raises:
            ReadOnlyStoreError: it was asked to write all the same.
            MissingRecordError: it was asked for a number that no record can have.
        """
        with possible_numbers():
            async with self._reading() as store:
                yield store

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[Store]:
        async with AsyncSession(self._reader, expire_on_commit=False) as session:
            event.listen(session.sync_session, "before_flush", _refuse_to_write)
            event.listen(session.sync_session, "do_orm_execute", _refuse_to_execute)
            yield Store(session)
            _refuse_to_write(session.sync_session)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Store]:
        """A store whose changes are committed together at the end, or not at all.

        Raises:
            DatabaseBusyError: another process kept the file's turn to write too long.
            MissingRecordError: it was asked for a number that no record can have.
        """
        with possible_numbers():
            async with self._writing() as store:
                yield store

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Store]:
        async with (
            self.locks.writing() if self.locks else nullcontext(),
            AsyncSession(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            store = Store(session)
            yield store
            await store.journal.chain()

    async def close(self) -> None:
        """Part with the database; one that is silent holds nobody up."""
        try:
            async with asyncio.timeout(_PARTING):
                await self._reader.dispose()
                await self.engine.dispose()
        except TimeoutError:
            for line in self._lines:
                line.terminate()
            await self.engine.dispose()
        if self.locks:
            self.locks.give_back()


def create_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:` or `postgresql+asyncpg:`; makes SQLite's folder."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(parsed, hide_parameters=True, **_POSTGRES)
    if parsed.database and parsed.database != ":memory:":
        _make_private(Path(parsed.database))
    return _sqlite_engine(parsed)


def _make_private(file: Path) -> None:
    """An empty file that nobody else reads; SQLite gives its logs the same mode."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Never opened when it is there: closing it would end this process's locks on it.
    if not file.exists():
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE))


def _sqlite_engine(url: URL, *pragmas: str) -> AsyncEngine:
    def prepare(connection: Any, _record: Any) -> None:
        # The driver's own transactions start none before a SELECT; ours are explicit.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (*_PRAGMAS, *pragmas):
            cursor.execute(pragma)
        cursor.close()

    engine = create_async_engine(url, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _reader(engine: AsyncEngine, locks: FileLocks | None) -> AsyncEngine:
    if engine.dialect.name != "sqlite":
        # Each statement of READ COMMITTED would see another state.
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    # A database in memory is its one connection.
    return _sqlite_engine(engine.url, "PRAGMA query_only=ON") if locks else engine


def _refuse_to_execute(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise ReadOnlyStoreError("a store opened for reading was asked to write")


def _refuse_to_write(session: Session, *_context: Any) -> None:
    if session.new or session.dirty or session.deleted:
        raise ReadOnlyStoreError("a store opened for reading was asked to write")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
