"""Whether a failure is the database's, not the work's: trying again later may succeed."""

import socket
import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFreeError

from storage.errors import DatabaseBusyError

_POSTGRES_CLASSES = ("08", "25006", "40", "53", "55", "57", "58")
"""SQLSTATE classes: connection, (a server that only reads), rollback, resources, object in
use, operator, system."""

_AWAY = (
    DatabaseBusyError,
    NoConnectionFreeError,
    ConnectionError,
    FileNotFoundError,  # the socket of a server that is stopped
    socket.gaierror,
)
"""No TimeoutError: it may be the work's own limit."""

_AILING_CLASSES = ("53", "58")
"""SQLSTATE classes: resources (disk, memory, connections), system."""

_AILING_SQLITE_CODES = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}

_SQLITE_CODES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
}


def is_unavailable(error: BaseException) -> bool:
    """The database is away, full, stopping, or somebody else's lock was kept too long."""
    if isinstance(error, _AWAY):
        return True
    if not isinstance(error, DBAPIError):
        return False
    return error.connection_invalidated or _is_one_of(error, _POSTGRES_CLASSES, _SQLITE_CODES)


def is_ailing(error: BaseException) -> bool:
    """The database has no room or its disk fails: whatever was done is not to blame.

    No word of a database that only reads: a conversation that writes where it must not is
    told the same. Whether anything can be written tells only trying.
    """
    return isinstance(error, DBAPIError) and _is_one_of(
        error, _AILING_CLASSES, _AILING_SQLITE_CODES
    )


def _is_one_of(error: DBAPIError, classes: tuple[str, ...], codes: set[int]) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    code = getattr(error.orig, "sqlite_errorcode", None)
    return (state is not None and state.startswith(classes)) or (
        code is not None and code & 0xFF in codes
    )
