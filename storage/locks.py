"""Locks beside an SQLite file: one bot, and one writer at a time among all processes.

SQLite locks by itself; these are for what it does not give: a second bot refused in words,
and never two writers at the same instant, which its versions before 3.51.3 may answer with a
damaged file (the WAL-reset bug). The kernel releases them at any death of their process.
"""

import asyncio
import errno
import fcntl
import os
import random
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import structlog
from sqlalchemy import URL

from storage.errors import (
    DatabaseBusyError,
    DatabaseLinkedError,
    DatabaseMovedError,
    DatabaseTakenError,
)

PATIENCE = 10.0
"""Seconds to wait for another process's transaction."""

_PAUSE = 0.002
"""Seconds, on average, between two looks whether a lock is free."""

PRIVATE = 0o600
"""The mode of what we make: nobody else reads it."""

_UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}

_log = structlog.stdlib.get_logger(__name__)


class FileLock:
    """A lock on a file that holds nothing; held by the open descriptor, not by the process.

    A file system without such locks is gone on with: then `works` is False. Whoever may use
    the database `beside` may use its lock: made with its mode, by root for its owner too.
    """

    def __init__(self, path: Path, beside: Path | None = None) -> None:
        self.path = path
        self._beside = beside or path
        self.works = True
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Whether it was free and now is ours.

        Raises:
            OSError: the file cannot be made or opened.
        """
        opened = self._open()
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(opened)
            return False
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                os.close(opened)
                raise
            self._go_on(error)
        self._descriptor = opened
        return True

    def release(self) -> None:
        opened, self._descriptor = self._descriptor, None
        if opened is not None:
            # A child forked meanwhile has the descriptor too: closing ours is not enough.
            with suppress(OSError):
                fcntl.flock(opened, fcntl.LOCK_UN)
            os.close(opened)

    def _open(self) -> int:
        # Not inherited by programs we start, and readable is enough: another user may own it.
        how = os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC
        try:
            like = self._beside.stat()
        except FileNotFoundError:
            return os.open(self.path, how, PRIVATE)
        opened = os.open(self.path, how, like.st_mode & 0o666)
        if os.geteuid() == 0:
            with suppress(OSError):
                os.fchown(opened, like.st_uid, like.st_gid)
        return opened

    def _go_on(self, error: OSError) -> None:
        if self.works:
            _log.warning("no file locks here", error=errno.errorcode.get(error.errno or 0, ""))
        self.works = False


class FileLocks:
    """The locks of one SQLite file: of the bot, of the writer, and of whoever writes next.

    Everybody passes through the last: without it a program that writes without a pause took
    its own lock again before any other looked, and the others waited in vain.
    """

    def __init__(self, file: Path) -> None:
        self.file = real = file.resolve()
        self._bot = FileLock(real.with_name(f"{real.name}.bot-lock"), real)
        self._write = FileLock(real.with_name(f"{real.name}.write-lock"), real)
        self._next = FileLock(real.with_name(f"{real.name}.next-lock"), real)
        self._one_writer = asyncio.Lock()
        self._known: tuple[int, int] | None = None

    @property
    def work(self) -> bool:
        """Whether this file system knows such locks, as far as they were tried."""
        return self._bot.works and self._write.works

    def take(self) -> None:
        """Be the one bot on this file until `give_back` or the end of the process.

        Raises:
            DatabaseTakenError: another process is.
        """
        if not self._bot.take():
            raise DatabaseTakenError(str(self._bot.path))

    def give_back(self) -> None:
        self._bot.release()

    def refuse_other_names(self) -> None:
        """SQLite's log and our locks go by the name: two names of one file ruin it.

        Raises:
            DatabaseLinkedError: the file has a hard link.
        """
        if self.file.is_file() and self.file.stat().st_nlink > 1:
            raise DatabaseLinkedError(str(self.file))

    def know_file(self) -> None:
        """Remember which file it is."""
        self._known = self._identity()

    def confirm_file(self) -> None:
        """Whether the name still leads to the file that is known.

        Raises:
            DatabaseMovedError: what is written now is lost to whoever opens the name.
        """
        if self._known is not None and self._identity() != self._known:
            raise DatabaseMovedError(str(self.file))

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self.file.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        """The turn to write, for one transaction.

        Raises:
            DatabaseBusyError: another process kept it too long.
        """
        async with self._one_writer:
            deadline = time.monotonic() + PATIENCE
            await _taken(self._next, deadline)
            try:
                await _taken(self._write, deadline)
            finally:
                self._next.release()
            try:
                yield
            finally:
                self._write.release()


async def _taken(lock: FileLock, deadline: float) -> None:
    while not lock.take():
        if time.monotonic() > deadline:
            raise DatabaseBusyError(str(lock.path))
        await asyncio.sleep(random.uniform(0, 2 * _PAUSE))


def locks_beside(url: URL) -> FileLocks | None:
    """The locks of an SQLite file; None for a database in memory or on a server."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return FileLocks(Path(url.database))


@dataclass(frozen=True)
class AboutSqlite:
    """The SQLite that is linked; `risky`: two writers may damage the file, and nothing stops
    them from writing at once."""

    version: str
    risky: bool


def about_sqlite(locks: FileLocks | None) -> AboutSqlite | None:
    """What to say of SQLite at start, after the bot's lock was tried; None on a server."""
    if locks is None:
        return None
    faulty = (3, 7, 0) <= sqlite3.sqlite_version_info < (3, 51, 3)
    return AboutSqlite(sqlite3.sqlite_version, risky=faulty and not locks.work)
