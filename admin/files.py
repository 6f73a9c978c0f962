"""Files that staff attach: a basis, an order, a form."""

from mimetypes import guess_extension

from admin.errors import EmptyFileError, LargeFileError
from admin.fields import seen
from storage.canonical import sha256_bytes
from storage.errors import MissingRecordError
from storage.models import Proposal, Staff, StoredFile
from storage.models.files import FILE_LIMIT
from storage.store import Store

NAMELESS = "dokument"
"""What a file is called that came without a name; its type gives the ending."""


async def keep_file(
    store: Store, name: str, media_type: str, content: bytes, *, by: Staff
) -> StoredFile:
    """Keep a file for the person's agency.

    Raises:
        EmptyFileError: there is nothing in it.
        LargeFileError: over the limit.
    """
    if not content:
        raise EmptyFileError
    if len(content) > FILE_LIMIT:
        raise LargeFileError(limit=FILE_LIMIT // 2**20)
    stored = StoredFile(
        agency_id=by.agency_id,
        name=seen(name)[:255] or f"{NAMELESS}{guess_extension(media_type) or ''}",
        media_type=seen(media_type)[:127],
        content=content,
        sha256=sha256_bytes(content),
        added_by_id=by.person_id,
    )
    await store.files.add(stored)
    return stored


def files_of(proposal: Proposal) -> tuple[int, ...]:
    """The files that a proposal refers to: its basis, its forms."""
    basis = () if proposal.basis_file_id is None else (proposal.basis_file_id,)
    return (*basis, *(form["file_id"] for form in proposal.becomes.get("forms", ())))


async def own_file(store: Store, file_id: int, *, by: Staff) -> StoredFile:
    """A file that this person has sent, without its content.

    Raises:
        MissingRecordError: somebody else's.
    """
    file = await store.files.named(by.agency_id, file_id)
    if file.added_by_id != by.person_id:
        raise MissingRecordError(f"file {file_id}")
    return file
