"""Attached files."""

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import undefer

from storage.errors import MissingRecordError
from storage.models import ProcessRegister, Proposal, ReleaseDocument, StoredFile
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

    async def named(self, agency_id: int, file_id: int) -> StoredFile:
        """The file without its content."""
        found = await self._session.get(StoredFile, file_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"file {file_id}")
        return found

    async def drop_unused(self, file_id: int) -> None:
        """Delete the file unless a proposal, a release or a register still refers to it."""
        await self._session.execute(
            delete(StoredFile)
            .where(
                StoredFile.id == file_id,
                ~exists().where(Proposal.basis_file_id == file_id),
                ~exists().where(ReleaseDocument.file_id == file_id),
                ~exists().where(ProcessRegister.file_id == file_id),
            )
            .execution_options(synchronize_session=False)
        )
