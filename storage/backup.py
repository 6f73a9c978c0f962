"""A whole copy of an SQLite database, and one database put in the place of another.

Each step leaves files that are whole: a program killed between two of them leaves either the
former database or the new one. All of it blocks: call it in a thread.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from storage.errors import BrokenFileError, DatabaseBusyError, ForeignFileError
from storage.locks import PRIVATE

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REFUSED_BY_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
}
_LOGS = ("-wal", "-journal")
"""What SQLite would play into whatever file it finds beside them."""

_BESIDE = (*_LOGS, "-shm", ".write-lock", ".next-lock", ".bot-lock")
_WAIT = 10.0


def copy_whole(source: Path, target: Path) -> None:
    """One consistent state into a new file, while others write; on the disk when it returns.
    Nobody but its owner reads it.

    Raises:
        BrokenFileError: the source is no database, or a damaged one.
        ForeignFileError: it is another program's.
        OSError: there is no such file, or no room.
    """
    target.touch(mode=PRIVATE, exist_ok=False)
    with _opened(source) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    examine(target)
    sync(target)


def examine(file: Path) -> None:
    """Whether it is a whole database of our program.

    Raises:
        The same as `copy_whole`.
    """
    with _opened(file) as connection:
        if [row[0] for row in connection.execute("PRAGMA integrity_check")] != ["ok"]:
            raise BrokenFileError("integrity_check")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise BrokenFileError("foreign_key_check")
        ours = "SELECT name FROM sqlite_master WHERE name IN ('alembic_version', 'journal')"
        if len(connection.execute(ours).fetchall()) != 2:
            raise ForeignFileError("another program's database")


def settle(file: Path) -> None:
    """Make a database that nobody has open one file again, on the disk.

    Raises:
        BrokenFileError: it is damaged.
        DatabaseBusyError: somebody has it open.
    """
    with _opened(file) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    if mode != "delete":
        raise DatabaseBusyError(str(file))
    sync(file)


def take_place(new: Path, present: Path, kept: Path) -> None:
    """Put a settled database in the place of the present one, which stays as `kept`.

    A damaged one is kept as it is, its logs beside it.

    Raises:
        DatabaseBusyError: somebody has the present one open.
    """
    if present.exists():
        try:
            settle(present)
        except BrokenFileError:
            _keep_logs(present, kept)
        _also_call(present, kept)
        sync(kept)
    _belong_alike(new, present)
    for ending in (*_LOGS, "-shm"):
        _beside(present, ending).unlink(missing_ok=True)
    new.replace(present)
    sync(present)


def discard(file: Path) -> None:
    """Remove a database that nobody wants, with all that stands beside it."""
    for each in (file, *(_beside(file, ending) for ending in _BESIDE)):
        each.unlink(missing_ok=True)


def sync(file: Path) -> None:
    """The file and its name are on the disk."""
    for each in (file, file.parent):
        opened = os.open(each, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _keep_logs(present: Path, kept: Path) -> None:
    for ending in _LOGS:
        log = _beside(present, ending)
        if log.exists():
            _also_call(log, _beside(kept, ending))


def _also_call(file: Path, name: Path) -> None:
    """A second name for one file; a copy where files have one name only."""
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:
        name.touch(mode=PRIVATE, exist_ok=False)
        shutil.copyfile(file, name)
        shutil.copymode(file, name)


def _belong_alike(new: Path, present: Path) -> None:
    """The bot may be another user than the operator who restores: its folder tells who."""
    there = present.exists()
    status = present.stat() if there else present.parent.stat()
    new.chmod(status.st_mode if there else PRIVATE)
    with suppress(PermissionError):
        os.chown(new, status.st_uid, status.st_gid)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(f"{file.name}{ending}")


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    address = f"file:{quote(str(file.resolve()))}?mode=rw"
    try:
        with closing(
            sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)
        ) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        code = error.sqlite_errorcode & 0xFF
        if code in _BUSY:
            raise DatabaseBusyError(str(file)) from error
        if code in _REFUSED_BY_SYSTEM:
            number = _REFUSED_BY_SYSTEM[code]
            raise OSError(number, os.strerror(number), str(file)) from error
        raise BrokenFileError(str(error)) from error
