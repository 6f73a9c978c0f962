"""Lists that came as files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import ListImport
from storage.repositories.base import Repository
from storage.terms import ImportStatus


class Imports(Repository):
    """Lists that came as files."""

    async def get(self, agency_id: int, import_id: int) -> ListImport:
        found = await self._session.get(ListImport, import_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"list import {import_id}")
        return found

    async def waiting(self, agency_id: int) -> Sequence[ListImport]:
        """First lists that wait to be approved, longest waiting first."""
        found = await self._session.scalars(
            select(ListImport)
            .where(ListImport.agency_id == agency_id, ListImport.status == ImportStatus.WAITING)
            .order_by(ListImport.id)
        )
        return found.all()

    async def unfinished(self, agency_id: int, author_id: int) -> Sequence[ListImport]:
        """The person's previews that were neither confirmed nor dropped, latest first."""
        found = await self._session.scalars(
            select(ListImport)
            .where(
                ListImport.agency_id == agency_id,
                ListImport.author_id == author_id,
                ListImport.status == ImportStatus.PREVIEW,
            )
            .order_by(ListImport.id.desc())
        )
        return found.all()

    async def change(self, record: ListImport, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on status and revision.

        Raises:
            StaleRecordError: somebody was faster.
        """
        done = await self._session.execute(
            update(ListImport)
            .where(
                ListImport.id == record.id,
                ListImport.revision == seen,
                ListImport.status == record.status,
            )
            .values(**values, revision=seen + 1)
            .returning(ListImport.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"list import {record.id}")
        await self.refresh(record)

    async def drop_former(self, agency_id: int, author_id: int | None, before: datetime) -> None:
        """Previews that nobody confirmed lose what was read: the author's own, whose file is
        followed by another, and everybody's older than that."""
        theirs = ListImport.author_id == author_id if author_id is not None else False
        await self._session.execute(
            update(ListImport)
            .where(
                ListImport.agency_id == agency_id,
                ListImport.status == ImportStatus.PREVIEW,
                (ListImport.created_at < before) | theirs,
            )
            .values(
                status=ImportStatus.DROPPED,
                cells=[],
                plan={},
                revision=ListImport.revision + 1,
            )
            .execution_options(synchronize_session=False)
        )
