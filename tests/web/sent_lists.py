"""Lists sent as files, as `tests/web/things.py` needs them: read already, in every state."""

from admin.importing import first_list, imports
from admin.importing.cells import Cell, Table
from admin.importing.reading import Contents
from storage.models import ListImport, Staff, TouchpointList
from storage.store import Store
from storage.terms import Client
from tests.factories import DIRECTION, Office, a_list
from tests.importing.files import SEVEN

_ROW = ("1.", DIRECTION, "", "Справки", "Новый сайт", "получить информацию", "цифровая")


def _contents() -> Contents:
    """One new row, as the agency's form has it."""
    rows = tuple(tuple(Cell((words,)) for words in row) for row in (SEVEN, _ROW))
    return Contents(tables=[Table(rows)])


async def of_sent_lists(store: Store, office: Office) -> dict[str, ListImport]:
    """An editor's file of changes; a first list that its author has not sent, and one that
    waits for the approver."""
    empty = await a_list(store, office.agency, Client.INTERNAL)
    waiting = await _sent(store, office, empty, office.reviewer)
    await first_list.ask_approval(store, waiting.id, by=office.reviewer, seen=waiting.revision)
    return {
        "waiting_list": waiting,
        "first_list": await _sent(store, office, empty, office.head),
        "imported": await _sent(store, office, office.owner, office.editor),
    }


async def _sent(store: Store, office: Office, owner: TouchpointList, by: Staff) -> ListImport:
    contents = _contents()
    return await imports.preview(
        store, office.agency, "perechen.docx", contents, by=by, owner=owner
    )
