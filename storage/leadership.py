"""One leader among all processes: who holds the lock does what only one may do.

PostgreSQL keeps the lock as long as the leader's own connection lives. SQLite has one
process anyway: the file's lock sees to it.
"""

import asyncio
from zlib import crc32

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.alone import connect_alone, part
from storage.db import Database

_LEADERS = 7266
"""The first half of the lock's key; the other is made of the name of what is led."""

_ANSWER = 5.0

_log = structlog.stdlib.get_logger(__name__)


class Leadership:
    """Asked before each step: a leader learns late that it was deposed, so steps are short."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._name = name
        self._connection: AsyncConnection | None = None
        self._leads = False
        self._turn = asyncio.Lock()

    async def held(self) -> bool:
        """Whether we lead now; takes the lead when it is free. Never raises."""
        if self._database.is_sqlite:
            return True
        async with self._turn:
            led = self._leads
            try:
                async with asyncio.timeout(_ANSWER):
                    self._leads = await self._ask()
            except Exception as error:
                _log.warning("no lead", name=self._name, error=type(error).__name__)
                await self._drop()
            except BaseException:
                await self._drop()
                raise
            if self._leads != led:
                _log.info("the lead changes", name=self._name, leads=self._leads)
            return self._leads

    @property
    def leads(self) -> bool:
        """Whether we led when last asked."""
        return self._database.is_sqlite or self._leads

    async def release(self) -> None:
        """Let another lead at once; asking again would take it back."""
        async with self._turn:
            await self._drop()

    async def _ask(self) -> bool:
        if self._connection is None:
            self._connection = await connect_alone(self._database.url)
        if self._leads:
            # The lock lives exactly as long as this connection.
            await self._connection.execute(text("SELECT 1"))
            return True
        key = {"leaders": _LEADERS, "name": crc32(self._name.encode()) & 0x7FFFFFFF}
        lock = text("SELECT pg_try_advisory_lock(:leaders, :name)")
        return bool(await self._connection.scalar(lock, key))

    async def _drop(self) -> None:
        connection, self._connection = self._connection, None
        self._leads = False
        if connection is not None:
            await part(connection)
