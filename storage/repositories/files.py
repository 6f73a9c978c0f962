"""Attached files."""

from typing import Any

from sqlalchemy import ColumnElement, String, cast, delete, exists, select
from sqlalchemy.orm import undefer

from storage.errors import MissingRecordError
from storage.models import (
    ProcessRegister,
    Proposal,
    Release,
    ReleaseDocument,
    Row,
    StoredFile,
)
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

    async def standing_form(self, agency_id: int, sha256: str) -> int | None:
        """The id of the same file as a form of a row that stands: its bytes are not kept twice."""
        forms = await self._session.scalars(
            select(Row.forms).where(
                Row.agency_id == agency_id, Row.excluded.is_(False), _names(Row.forms, sha256)
            )
        )
        found = [form for each in forms for form in each if form["sha256"] == sha256]
        return int(found[0]["file_id"]) if found else None

    async def is_seen(self, file: StoredFile) -> bool:
        """Whether the file is a form that stands, stood in a release or was sent for checking."""
        sent = Proposal.submitted_at.is_not(None)
        for used in (
            exists().where(Row.agency_id == file.agency_id, _names(Row.forms, file.sha256)),
            exists().where(
                Proposal.agency_id == file.agency_id, sent, _names(Proposal.becomes, file.sha256)
            ),
            exists().where(
                Release.agency_id == file.agency_id, Release.content.contains(file.sha256)
            ),
        ):
            if await self._session.scalar(select(used)):
                return True
        return False

    async def drop_unused(self, file_id: int) -> None:
        """Delete the file unless a proposal, a release, a row or a register still refers to it."""
        await self._session.execute(
            delete(StoredFile)
            .where(
                StoredFile.id == file_id,
                ~exists().where(Proposal.basis_file_id == file_id),
                ~exists().where(ReleaseDocument.file_id == file_id),
                ~exists().where(ProcessRegister.file_id == file_id),
                ~exists().where(_names(Row.forms, StoredFile.sha256)),
                ~exists().where(_names(Proposal.becomes, StoredFile.sha256)),
                ~exists().where(_names(Proposal.was, StoredFile.sha256)),
                ~exists().where(
                    Release.agency_id == StoredFile.agency_id,
                    Release.content.contains(StoredFile.sha256),
                ),
            )
            .execution_options(synchronize_session=False)
        )


def _names(column: Any, sha256: Any) -> ColumnElement[bool]:
    """Whether the JSON of a column names a form of this hash, whatever its spaces."""
    return cast(column, String).contains(sha256)
