"""Who may look at a form's file, and what it is called on their side."""

import re

from admin.forms.files import ending_for
from admin.permissions import Permission, require
from storage.errors import MissingRecordError
from storage.models import Staff, StoredFile
from storage.store import Store

_NEVER_IN_NAMES = re.compile(r'[\\/:*?"<>|]')


async def form_file(store: Store, file_id: int, *, by: Staff) -> StoredFile:
    """A form with its content: one that stands, stood or was sent for checking, or the person's
    own; what another has in a draft is theirs.

    Raises:
        MissingRecordError: it is none of these.
    """
    require(by, Permission.SEE_WORK)
    file = await store.files.get(by.agency_id, file_id)
    if file.added_by_id != by.person_id and not await store.files.is_seen(file):
        raise MissingRecordError(f"file {file_id}")
    return file


def file_name(title: str, media_type: str) -> str:
    """«Заявление.docx»: what people save the form as, whatever it was called when it came."""
    return f"{_NEVER_IN_NAMES.sub(' ', title).strip(' .')}.{ending_for(media_type)}"
