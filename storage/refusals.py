"""What the driver of a database refuses, as the house's own errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from storage.errors import (
    BrokenFileError,
    DatabaseBusyError,
    DatabaseRightsError,
    StorageError,
)

_SQLITE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusyError,
    sqlite3.SQLITE_LOCKED: DatabaseBusyError,
    sqlite3.SQLITE_CORRUPT: BrokenFileError,
    sqlite3.SQLITE_NOTADB: BrokenFileError,
}

_POSTGRES: dict[str, type[StorageError]] = {
    "3F000": DatabaseRightsError,  # no schema is to be seen
    "42501": DatabaseRightsError,
    "55P03": DatabaseBusyError,
}


@contextmanager
def in_house_errors() -> Iterator[None]:
    """What is raised inside, as an error of ours where we have one.

    Raises:
        BrokenFileError: the database is damaged.
        DatabaseBusyError: another program kept it too long.
        DatabaseRightsError: our role may not do this.
    """
    try:
        yield
    except DBAPIError as error:
        ours = _ours(error)
        if ours is None:
            raise
        raise ours(str(error.orig)) from error


def _ours(error: DBAPIError) -> type[StorageError] | None:
    code = getattr(error.orig, "sqlite_errorcode", 0)
    state = getattr(error.orig, "sqlstate", "")
    return _SQLITE.get(code & 0xFF) or _POSTGRES.get(state)
