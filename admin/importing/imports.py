"""A list that comes as a file: previewed, understood with a person's help, sent on its way.

Nothing of the list changes before a person confirms what they saw. Then each change is an
ordinary proposal of its author, all in one transaction; of an empty list it is the first
release, which another person approves (`admin.importing.first_list`).
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from admin.errors import NoListError, NotAllowedError, NotYoursError
from admin.errors.imports import (
    BadMappingError,
    ForeignListError,
    ImportMovedOnError,
    ImportOverError,
    LargeImportError,
    NothingToImportError,
)
from admin.fields import seen as visible
from admin.importing.changes import propose_all
from admin.importing.plan import Plan
from admin.importing.planning import likeness, plan_of, read_cells
from admin.importing.reading import Contents
from admin.importing.tables import NEEDED, FoundList, from_json
from admin.permissions import Permission, may_propose, require, require_open
from storage.canonical import canonical, sha256
from storage.errors import StaleRecordError
from storage.models import Agency, ListImport, Staff, TouchpointList
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Channel, ImportStatus

MOST = 50
"""Changes of one file: people check each of them."""

MOST_FIRST = 3_000
"""Rows of a first release."""

_KEPT = timedelta(days=30)
"""How long a preview waits for its author."""

COLUMNS = (
    *NEEDED,
    "kind",
    "channel",
    "direction",
    "service",
    "process",
    "responsible",
    "basis",
)
"""What a person may say that a column holds."""


async def preview(
    store: Store,
    agency: Agency,
    file_name: str,
    contents: Contents,
    *,
    by: Staff | None,
    owner: TouchpointList | None = None,
    columns: Mapping[str, int] | None = None,
) -> ListImport:
    """Keep what the file says and what would come of it; nothing of the list changes.

    `by` is None for the operator. Without an `owner` it is the list that the file tells of.

    Raises:
        DomainError: the person proposes nothing here, or the file has no list.
    """
    admit(agency, by)
    cells, mapping = read_cells(agency, contents, columns or {})
    owners = [owner] if owner else await store.agencies.lists(agency.id)
    if not owners:
        raise NoListError
    plans = [(each, await plan_of(store, agency, each, cells, mapping, by)) for each in owners]
    best, plan = max(plans, key=lambda pair: likeness(pair[1]))
    await _note_foreign(store, agency, contents, mapping, plan)
    author = by.person_id if by else None
    await store.imports.drop_former(agency.id, author, utc_now() - _KEPT)
    record = ListImport(
        agency_id=agency.id,
        list_id=best.id,
        file_name=visible(file_name)[:255],
        sha256=sha256(canonical(cells)),
        cells=cells,
        mapping=mapping,
        plan=plan.to_json(),
        author_id=author,
    )
    await store.imports.add(record)
    await note(store, "import.preview", record, by, rows=len(plan.entries))
    return record


async def _note_foreign(
    store: Store, agency: Agency, contents: Contents, mapping: dict[str, Any], plan: Plan
) -> None:
    """Another agency's export may begin an empty list, and the preview says whose it is."""
    code = visible(str((contents.release or {}).get("agency", agency.code)))[:64]
    if code == agency.code:
        return
    other = await store.agencies.by_code(code)
    mapping["foreign"] = other.name if other else code
    if not plan.first:
        raise ForeignListError(agency=mapping["foreign"])


async def unfinished(store: Store, *, by: Staff) -> Sequence[ListImport]:
    """The person's own files that wait to be sent on."""
    require(by, Permission.PROPOSE)
    return await store.imports.unfinished(by.agency_id, by.person_id)


def admit(agency: Agency, by: Staff | None) -> None:
    """Let whoever may propose rows send a list; None is the operator."""
    require_open(agency)
    if by is None:
        return
    require(by, Permission.PROPOSE)
    if not may_propose(by.role, agency.procedure, ChangeKind.ADD):
        raise NotAllowedError(role=by.role.value)


async def read(store: Store, import_id: int, *, by: Staff) -> tuple[ListImport, Plan]:
    """A preview as its author or an approver may see it."""
    require(by, Permission.SEE_WORK)
    record = await store.imports.get(by.agency_id, import_id)
    mine = record.author_id == by.person_id
    if not mine and record.status is ImportStatus.PREVIEW:
        raise NotYoursError
    return record, Plan.from_json(record.plan)


async def look_again(store: Store, import_id: int, *, by: Staff) -> tuple[ListImport, Plan]:
    """The preview against the list as it stands now."""
    record, plan = await read(store, import_id, by=by)
    if record.status is not ImportStatus.PREVIEW:
        return record, plan
    return await _replan(store, record, record.revision, by, record.mapping, record.list_id)


async def remap(
    store: Store, import_id: int, *, by: Staff, seen: int, **answers: Any
) -> tuple[ListImport, Plan]:
    """Keep what the person said: `columns`, `channels`, `excluding`, or another `list_id`.

    Raises:
        ImportOverError, ImportMovedOnError: it is over, or is not what the person saw.
        BadMappingError: the file has no such column.
    """
    record = await own_preview(store, import_id, by, seen)
    list_id = answers.pop("list_id", record.list_id)
    mapping = {**record.mapping}
    for name, answer in answers.items():
        given = mapping.get(name, {})
        mapping[name] = {**given, **answer} if isinstance(answer, Mapping) else answer
    _require_columns(record, mapping)
    return await _replan(store, record, seen, by, mapping, list_id)


def _require_columns(record: ListImport, mapping: Mapping[str, Any]) -> None:
    width = len(titles_of(record))
    for name, place in mapping.get("columns", {}).items():
        if name not in (*COLUMNS, "number") or not 0 <= place < width:
            raise BadMappingError(name=name)
    places = list(mapping.get("columns", {}).values())
    if len(places) != len(set(places)):
        raise BadMappingError(name=titles_of(record)[max(places, key=places.count)])
    for code in mapping["channels"].values():
        if code not in tuple(Channel):
            raise BadMappingError(name=str(code))


async def _replan(
    store: Store,
    record: ListImport,
    seen: int,
    by: Staff,
    mapping: Mapping[str, Any],
    list_id: int,
) -> tuple[ListImport, Plan]:
    agency = await store.agencies.get(record.agency_id)
    owner = await store.agencies.list_by_id(list_id)
    if owner.agency_id != agency.id:
        raise NoListError
    plan = await plan_of(store, agency, owner, record.cells, mapping, by)
    values = {"mapping": dict(mapping), "plan": plan.to_json(), "list_id": list_id}
    if values != {name: getattr(record, name) for name in values}:
        await swap(store, record, seen, values)
    return record, plan


async def confirm(store: Store, import_id: int, *, by: Staff, seen: int) -> ListImport:
    """Every change becomes an ordinary proposal of its author: all of them, or none.

    Raises:
        ImportMovedOnError: the list is not what it was in the preview.
        NothingToImportError, LargeImportError: there is nothing, or too much, to check.
        DomainError: whatever refuses one of them; then none is kept.
    """
    record = await own_preview(store, import_id, by, seen)
    await store.agencies.lock_list(record.list_id)
    plan = await require_as_seen(store, record, by)
    if plan.first:
        raise NothingToImportError
    require_few(plan, MOST)
    made = await propose_all(store, record, plan, by)
    values = {"status": ImportStatus.CONFIRMED, "proposals": made, "decided_at": utc_now()}
    await swap(store, record, seen, values)
    await note(store, "import.confirm", record, by, proposals=made)
    return record


async def require_as_seen(store: Store, record: ListImport, by: Staff | None) -> Plan:
    """The plan, once the list is sure to be what it was when the person looked."""
    agency = await store.agencies.get(record.agency_id)
    owner = await store.agencies.list_by_id(record.list_id)
    plan = await plan_of(store, agency, owner, record.cells, record.mapping, by)
    if plan.to_json() != record.plan:
        raise ImportMovedOnError
    return plan


def most_of(plan: Plan) -> int:
    """How many changes one file may bring."""
    return MOST_FIRST if plan.first else MOST


def require_few(plan: Plan, most: int) -> None:
    if not plan.changes:
        raise NothingToImportError
    if plan.changes > most:
        raise LargeImportError(most=most, given=plan.changes)


async def drop(store: Store, import_id: int, *, by: Staff, seen: int) -> ListImport:
    """The author wants nothing of it; what was read is forgotten."""
    record = await own_preview(store, import_id, by, seen)
    values = {"status": ImportStatus.DROPPED, "cells": [], "plan": {}, "decided_at": utc_now()}
    await swap(store, record, seen, values)
    await note(store, "import.drop", record, by)
    return record


async def own_preview(store: Store, import_id: int, by: Staff, seen: int) -> ListImport:
    """The person's own preview, as they saw it."""
    record, _plan_of_it = await read(store, import_id, by=by)
    if record.author_id != by.person_id:
        raise NotYoursError
    if record.status is not ImportStatus.PREVIEW:
        raise ImportOverError
    if record.revision != seen:
        raise ImportMovedOnError
    admit(await store.agencies.get(by.agency_id), by)
    return record


async def swap(store: Store, record: ListImport, seen: int, values: dict[str, Any]) -> None:
    """Change it, unless somebody was faster."""
    try:
        await store.imports.change(record, seen, values)
    except StaleRecordError as error:
        raise ImportMovedOnError from error


def titles_of(record: ListImport) -> list[str]:
    """The titles of the file's columns; none of our own export."""
    if record.mapping.get("release") or not record.cells:
        return []
    return list(found_in(record).titles)


def found_in(record: ListImport) -> FoundList:
    """The file's table as it was read."""
    return from_json(record.cells)


async def note(
    store: Store, verb: str, record: ListImport, by: Staff | None, **details: Any
) -> None:
    """The journal's record; of the file only what names it for ever."""
    await store.journal.write(
        record.agency_id,
        verb,
        f"import:{record.id}",
        actor_id=by.person_id if by else None,
        role=by.role.value if by else "operator",
        details={"list": record.list_id, "sha256": record.sha256, **details},
    )
