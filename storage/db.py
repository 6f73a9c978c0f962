"""A database of either make, and the two ways to open it: to read or to write.

SQLite: WAL, synchronous=FULL (NORMAL lost acknowledged commits in a power cut),
BEGIN IMMEDIATE for writers, who take turns inside the process: a pool of them starves.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import ORMExecuteState, Session

from storage.errors import ReadOnlyStoreError
from storage.store import Store

WRITES = "touchpoints_writes"

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA busy_timeout=10000",
)


class Database:
    """Opens a `Store` for one update or request; never upgraded from reading to writing."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = create_engine(url)
        self._reader = self.engine if self.is_sqlite else _reader(self.engine)
        self._writer = self.engine.execution_options(**{WRITES: True})
        self._one_writer = asyncio.Lock() if self.is_sqlite else None

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Store]:
        """A store that sees one state and changes nothing.

        Raises:
            ReadOnlyStoreError: it was asked to write all the same.
        """
        async with AsyncSession(self._reader, expire_on_commit=False) as session:
            event.listen(session.sync_session, "before_flush", _refuse_to_write)
            event.listen(session.sync_session, "do_orm_execute", _refuse_to_execute)
            yield Store(session)
            _refuse_to_write(session.sync_session)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Store]:
        """A store whose changes are committed together at the end, or not at all."""
        turn: AbstractAsyncContextManager[Any] = self._one_writer or nullcontext()
        async with (
            turn,
            AsyncSession(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            store = Store(session)
            yield store
            await store.journal.chain()

    async def close(self) -> None:
        await self.engine.dispose()


def create_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:` or `postgresql+asyncpg:`; makes SQLite's folder."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(parsed, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _reader(engine: AsyncEngine) -> AsyncEngine:
    # Each statement of READ COMMITTED would see another state.
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _refuse_to_execute(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise ReadOnlyStoreError("a store opened for reading was asked to write")


def _refuse_to_write(session: Session, *_context: Any) -> None:
    if session.new or session.dirty or session.deleted:
        raise ReadOnlyStoreError("a store opened for reading was asked to write")


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own transactions start none before a SELECT; ours are explicit.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
