"""One first list of an agency's list waits at a time: the latest, and none after a release."""

from admin.importing.imports import note, swap
from admin.notices import NoticeKind, notify
from storage.models import ListImport, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ImportStatus


async def close_others(store: Store, record: ListImport, by: Staff | None) -> None:
    """Every other file that waits to begin the same list is over; their authors are told."""
    for other in await store.imports.waiting(record.agency_id):
        if other.list_id != record.list_id or other.id == record.id:
            continue
        values = {"status": ImportStatus.DROPPED, "cells": [], "plan": {}, "decided_at": utc_now()}
        await swap(store, other, other.revision, values)
        await note(store, "import.replace", other, by, instead=record.id)
        author = await store.team.member(record.agency_id, other.author_id or 0)
        if author is not None and author.revoked_at is None:
            event = f"import:{other.id}"
            await notify(store, [author], NoticeKind.IMPORT_REPLACED, event, imported=other.id)
