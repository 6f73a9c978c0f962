"""Whether a failure is the database's, not the work's: trying again later may succeed."""

import socket
import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFreeError

from storage.errors import DatabaseBusyError

_POSTGRES_CLASSES = ("08", "40", "53", "55", "57", "58")
"""SQLSTATE classes: connection, rollback, resources, object in use, operator, system."""

_AWAY = (
    DatabaseBusyError,
    NoConnectionFreeError,
    ConnectionError,
    FileNotFoundError,  # the socket of a server that is stopped
    socket.gaierror,
)
"""No TimeoutError: it may be the work's own limit."""

_SQLITE_CODES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}


def is_unavailable(error: BaseException) -> bool:
    """The database is away, full, stopping, or somebody else's lock was kept too long."""
    if isinstance(error, _AWAY):
        return True
    if not isinstance(error, DBAPIError):
        return False
    state = getattr(error.orig, "sqlstate", None)
    code = getattr(error.orig, "sqlite_errorcode", None)
    return (
        error.connection_invalidated
        or (state is not None and state.startswith(_POSTGRES_CLASSES))
        or (code is not None and code & 0xFF in _SQLITE_CODES)
    )
