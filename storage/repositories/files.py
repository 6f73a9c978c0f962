"""Attached files."""

from sqlalchemy import select
from sqlalchemy.orm import undefer

from storage.errors import MissingRecordError
from storage.models import StoredFile
from storage.repositories.base import Repository


class Files(Repository):
    async def get(self, agency_id: int, file_id: int) -> StoredFile:
        """The file with its content."""
        found = await self._session.scalar(
            select(StoredFile)
            .where(StoredFile.id == file_id, StoredFile.agency_id == agency_id)
            .options(undefer(StoredFile.content))
        )
        if found is None:
            raise MissingRecordError(f"file {file_id}")
        return found
