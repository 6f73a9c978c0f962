"""Numbers that no record can have: anybody may write any into the address of a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from storage.errors import MissingRecordError

_UNFIT = "22"
"""SQLSTATE class: a value that the server's type does not hold."""


@contextmanager
def possible_numbers() -> Iterator[None]:
    """Whoever asks for what the database cannot even hold finds nothing.

    Raises:
        MissingRecordError: a number, or a sign within a text, does not fit into any record.
    """
    try:
        yield
    except OverflowError as error:
        if "SQLite" not in str(error):
            raise
        raise MissingRecordError("a number too large") from error
    except DBAPIError as error:
        if not str(getattr(error.orig, "sqlstate", None)).startswith(_UNFIT):
            raise
        raise MissingRecordError("a value that fits into no record") from error
