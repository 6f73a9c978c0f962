"""What every repository is: queries over one session."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Base


class Repository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, record: Base) -> None:
        """Keep a new record and give it its id."""
        self._session.add(record)
        await self._session.flush()

    async def add_all(self, records: Iterable[Base]) -> None:
        """Keep new records and give them their ids."""
        self._session.add_all(records)
        await self._session.flush()

    async def refresh(self, record: Base) -> None:
        """Read the record again, after a lock or a lost race."""
        await self._session.refresh(record)

    def _insert(self, model: type[Base]) -> Any:
        """An INSERT that may have an ON CONFLICT clause: each make has its own."""
        return (postgres_insert if self._is_postgres else sqlite_insert)(model)

    @property
    def _is_postgres(self) -> bool:
        bind: Any = self._session.get_bind()
        return bool(bind.dialect.name == "postgresql")


def is_violated(error: IntegrityError, constraint: str, columns: str) -> bool:
    """Whether this rule was broken: PostgreSQL names the constraint, SQLite the columns."""
    words = str(error.orig)
    return constraint in words or columns in words
