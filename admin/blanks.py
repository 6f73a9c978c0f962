"""The agency's own blank of the printed list: tried, kept, taken away."""

import io
from typing import get_args

from docx import Document

from admin.export.blank import Problem, examine, filled, left_out
from admin.export.errors import BadBlankError, StaleBlankError
from admin.export.files import MEDIA_TYPES, ExportedFile, Format, beside
from admin.export.printed import Printed, Section, form_columns
from admin.export.sample import ROWS_BEGIN, sample_blank, sample_name
from admin.files import keep_file
from admin.permissions import Permission, require, require_open
from admin.procedure.changes import keep_blank
from storage.errors import StaleRecordError
from storage.models import Agency, Staff, StoredFile
from storage.procedure import FormField
from storage.store import Store

_MARK = "<&>"
"""What the trial's rows hold: signs that a careless template loses."""


async def blank_of(store: Store, *, by: Staff) -> tuple[Agency, StoredFile | None]:
    """The agency's blank, or None while its list is printed in the usual form."""
    require(by, Permission.EDIT_PROCEDURE)
    agency = await store.agencies.get(by.agency_id)
    kept = agency.procedure.form_blank
    return agency, await store.files.get(agency.id, kept) if kept else None


async def sample_of(store: Store, *, by: Staff) -> ExportedFile:
    """A blank to begin with, in the agency's form.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    agency, _kept = await blank_of(store, by=by)
    content = await beside(lambda: sample_blank(agency))
    return ExportedFile(sample_name(agency), MEDIA_TYPES[Format.DOCX], content)


async def set_blank(
    store: Store, name: str, media_type: str, content: bytes, *, by: Staff
) -> StoredFile:
    """Print the agency's list in this blank from now on.

    Raises:
        BadBlankError: it cannot be filled, and why; everything stays as it was.
    """
    require(by, Permission.EDIT_PROCEDURE)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    await beside(lambda: try_blank(content, agency))
    kept = await keep_file(store, name, media_type, content, by=by)
    await _change(store, agency, kept, by)
    await _note(store, "blank.set", by, file=kept.id, hash=kept.sha256)
    return kept


async def forgotten(content: bytes) -> tuple[str, ...]:
    """The placeholders of an accepted blank that it had better have: {{ edition }} and others."""
    return await beside(lambda: left_out(content))


async def drop_blank(store: Store, *, by: Staff) -> None:
    """Print the list in the usual form again; once more changes nothing."""
    require(by, Permission.EDIT_PROCEDURE)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    kept = agency.procedure.form_blank
    if kept is None:
        return
    await _change(store, agency, None, by)
    await _note(store, "blank.drop", by, file=kept)


def try_blank(content: bytes, agency: Agency) -> None:
    """Fill the blank with a trial list and look whether its rows came out.

    Raises:
        BadBlankError: what is wrong with it.
        UnknownFormError: the agency does not say what its columns hold.
    """
    examine(content)
    made = Document(io.BytesIO(filled(content, _trial(agency))))
    if not any(_MARK in (node.text or "") for node in made.element.body.iter()):
        raise BadBlankError(problem=Problem.ROWLESS, what=ROWS_BEGIN)


def _trial(agency: Agency) -> Printed:
    rows = tuple(dict.fromkeys(get_args(FormField), f"{number}. {_MARK}") for number in (1, 2))
    return Printed(
        title="\n".join(agency.name.split()),
        agency=agency.name,
        client="",
        approval="",
        edition="",
        documents=(),
        columns=form_columns(agency.procedure),
        sections=(Section("", rows),),
        mark="",
        proof="",
    )


async def _change(store: Store, agency: Agency, file: StoredFile | None, by: Staff) -> None:
    _agency, former = await blank_of(store, by=by)
    changed = agency.procedure.model_copy(update={"form_blank": file.id if file else None})
    try:
        data = changed.model_dump(mode="json")
        await store.agencies.change(agency, agency.revision, {"procedure_data": data})
    except StaleRecordError as error:
        raise StaleBlankError from error
    was, becomes = (each.name if each else "" for each in (former, file))
    await keep_blank(store, was, becomes, by=by)


async def _note(store: Store, what: str, by: Staff, **details: int | str) -> None:
    await store.journal.write(
        by.agency_id,
        what,
        f"agency:{by.agency_id}",
        actor_id=by.person_id,
        role=by.role.value,
        details=dict(details),
    )
