"""One leader among all processes: who holds the lock does what only one may do.

PostgreSQL keeps the lock as long as the leader's own connection lives. SQLite has one
process anyway: the file's lock sees to it.
"""

import asyncio
from zlib import crc32

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.alone import Line, connect_alone, line_of, part
from storage.db import Database

_LEADERS = 7266
"""The first half of the lock's key; the other is made of the name of what is led."""

_ANSWER = 5.0
_BREAKING_OFF = 0.5
"""Seconds for a question that was broken off to notice it."""

_SILENCE = 180.0
"""Seconds without a question from the leader, who asks every few seconds: it hangs."""

_DEPOSE = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid) "
    "WHERE locktype = 'advisory' AND classid = :leaders AND objid = :name AND granted "
    "AND datname = current_database() AND usename = current_user AND state = 'idle' "
    "AND clock_timestamp() - state_change > make_interval(secs => :silence)"
)
"""A stopped machine keeps its connection, and with it the lock: its session is ended."""

_log = structlog.stdlib.get_logger(__name__)


class Leadership:
    """Asked before each step: a leader learns late that it was deposed, so steps are short.

    Whoever asks while a question is on its way hears its answer.
    """

    def __init__(self, database: Database, name: str, silence: float = _SILENCE) -> None:
        self._database = database
        self._name = name
        self._silence = silence
        self._connection: AsyncConnection | None = None
        self._line: Line | None = None
        self._leads = database.is_sqlite
        self._question: asyncio.Task[None] | None = None
        self._is_over = False

    async def held(self) -> bool:
        """Whether we lead now; takes the lead when it is free. Never raises."""
        if not self._database.is_sqlite and not self._is_over:
            if self._question is None or self._question.done():
                self._question = asyncio.create_task(self._learn())
            # A task of its own: whoever is stopped while asking need not wait for its end.
            await asyncio.wait((self._question,))
        return self.leads

    @property
    def leads(self) -> bool:
        """Whether we led when last asked."""
        return self._leads and not self._is_over

    async def release(self) -> None:
        """Let another lead at once; we never lead again."""
        self._is_over = True
        if self._question is not None and not self._question.done():
            if self._line is None:
                self._question.cancel()
            else:
                self._line.terminate()
            await asyncio.wait((self._question,), timeout=_BREAKING_OFF)
        await self._drop()

    async def _learn(self) -> None:
        led = self._leads
        try:
            self._leads = await self._ask()
        except Exception as error:
            await self._drop()
            if not self._is_over:
                _log.warning("no lead", name=self._name, error=type(error).__name__)
        except BaseException:
            await self._drop()
            raise
        if self._is_over:
            await self._drop()
        elif self._leads != led:
            _log.info("the lead changes", name=self._name, leads=self._leads)

    async def _ask(self) -> bool:
        if self._connection is None or self._line is None:
            async with asyncio.timeout(_ANSWER):
                self._connection = await connect_alone(self._database.url)
                self._line = await line_of(self._connection)
        too_late = asyncio.get_running_loop().call_later(_ANSWER, self._line.terminate)
        try:
            return await self._confirmed(self._connection)
        finally:
            too_late.cancel()

    async def _confirmed(self, connection: AsyncConnection) -> bool:
        if self._leads:
            # The lock lives exactly as long as this connection.
            await connection.execute(text("SELECT 1"))
            return True
        key = {"leaders": _LEADERS, "name": crc32(self._name.encode()) & 0x7FFFFFFF}
        await connection.execute(_DEPOSE, {**key, "silence": self._silence})
        lock = text("SELECT pg_try_advisory_lock(:leaders, :name)")
        return bool(await connection.scalar(lock, key))

    async def _drop(self) -> None:
        connection, line = self._connection, self._line
        self._connection = self._line = None
        self._leads = False
        if line is not None:
            line.terminate()
        if connection is not None:
            await part(connection)
