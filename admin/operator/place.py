"""Where the database is, and what the operator is told when it does not open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from admin.operator.answers import Refusal, words
from storage.errors import (
    BrokenFileError,
    DatabaseBusyError,
    DatabaseLinkedError,
    DatabaseOwnerError,
    DatabaseRightsError,
    DatabaseTooNewError,
)
from storage.refusals import in_house_errors
from storage.unavailable import is_unavailable

_REFUSALS: dict[type[Exception], str] = {
    BrokenFileError: "admin-database-damaged",
    DatabaseBusyError: "admin-database-busy",
    DatabaseLinkedError: "start-database-linked",
    DatabaseOwnerError: "start-database-owner",
    DatabaseRightsError: "start-database-rights",
    DatabaseTooNewError: "admin-database-too-new",
}


def database_file(url: str) -> Path:
    """Where the database is, or would be; only of an SQLite address."""
    return Path(make_url(url).database or "").resolve()


def present_file(url: str) -> Path:
    """The file of the database, which whoever only reads must never make.

    Raises:
        Refusal: there is none.
    """
    file = database_file(url)
    if not file.is_file():
        raise Refusal(words("admin-database-missing", path=str(file)))
    return file


@contextmanager
def told(url: str) -> Iterator[None]:
    """What a database says when it cannot be worked with, in words.

    Raises:
        Refusal: what to mend; a mistake of ours stays what it is.
    """
    try:
        with in_house_errors():
            yield
    except tuple(_REFUSALS) as error:
        path = str(database_file(url))
        raise Refusal(words(_REFUSALS[type(error)], path=path)) from error
    except DBAPIError as error:
        if not is_unavailable(error):
            raise
        raise Refusal(words("admin-database-unreachable")) from error


@contextmanager
def reached() -> Iterator[None]:
    """A database that does not open for whatever reason, in words.

    Raises:
        Refusal: where to look.
    """
    try:
        yield
    except (DBAPIError, OSError) as error:
        raise Refusal(words("admin-database-unreachable")) from error
