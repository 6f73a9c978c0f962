"""What a file says in the agency's words, and what would come of it as the list stands now."""

from collections.abc import Mapping, Sequence
from typing import Any

from admin.errors.imports import UnreadableFileError
from admin.importing.changes import taken_subjects
from admin.importing.forms import files_in, with_forms
from admin.importing.lines import FileLine, lines_of, manner_of, of_elsewhere, release_lines
from admin.importing.plan import CHANGED, SAME, UNREADABLE, Plan, Standing, compare
from admin.importing.reading import Contents
from admin.importing.tables import NEEDED, find_list, from_json, mapping_of, to_json
from admin.importing.words import plain
from storage.canonical import canonical, sha256
from storage.models import Agency, Staff, TouchpointList
from storage.store import Store


def read_cells(
    agency: Agency, contents: Contents, columns: Mapping[str, int]
) -> tuple[list[Any], dict[str, Any]]:
    """What is kept of the file, and which column is which."""
    mapping: dict[str, Any] = {"channels": {}, "excluding": False}
    if contents.release is not None:
        cells: list[Any] = [contents.release, *([contents.files] if contents.files else ())]
        _release_lines(cells)
        return cells, {**mapping, "release": True}
    form = _form_titles(agency)
    found = find_list(contents.tables, tuple(form))
    told = mapping_of(found, form)
    # What a person says of a column is all that it holds.
    free = {name: place for name, place in told.items() if place not in columns.values()}
    known = {**free, **columns}
    return to_json(found), {**mapping, "columns": known}


def _form_titles(agency: Agency) -> dict[str, str]:
    """The agency's own titles of its form, as words, and what they hold."""
    procedure = agency.procedure
    known = procedure.form_fields or len(procedure.form_columns) in (4, 7)
    return {plain(each.title): each.field for each in procedure.form} if known else {}


def _release_lines(cells: Sequence[Any]) -> list[FileLine]:
    try:
        return release_lines(cells[0])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnreadableFileError(reason="release") from error


async def plan_of(
    store: Store,
    agency: Agency,
    owner: TouchpointList,
    cells: list[Any],
    mapping: Mapping[str, Any],
    by: Staff | None,
) -> Plan:
    """What would come of the file as the list stands now."""
    lines: list[FileLine] = []
    if mapping.get("release"):
        lines = await _lines_of_release(store, cells)
        lines = await with_forms(store, agency.id, lines, files_in(cells))
    else:
        asked = [name for name in NEEDED if name not in mapping["columns"]]
        if asked:
            return Plan(asked=asked)
        manner = manner_of(agency.procedure, owner.client, mapping["channels"])
        lines = lines_of(from_json(cells), mapping["columns"], manner)
    rows = await store.register.rows(owner.id)
    standing = Standing(
        rows=rows,
        touchpoints=await store.register.touchpoints(agency.id),
        reusable=await store.register.reusable(owner),
        first=not rows and not owner.release_number,
    )
    plan = compare(lines, standing)
    plan.excluding = bool(mapping["excluding"]) and not plan.uncertain
    for entry, number in await taken_subjects(store, agency, owner, plan, by):
        entry.taken = number
    known = {unit.name for unit in await store.agencies.units(agency.id)} if plan.first else set()
    named = dict.fromkeys(entry.content.get("unit", "") for entry in plan.going if plan.first)
    plan.units = [name for name in named if name and name not in known]
    return plan


async def _lines_of_release(store: Store, cells: Sequence[Any]) -> list[FileLine]:
    """Exact where the release is one of this database."""
    lines = _release_lines(cells)
    own = await store.releases.wrote(sha256(canonical(cells[0])))
    return lines if own else [of_elsewhere(line) for line in lines]


def likeness(plan: Plan) -> tuple[int, int]:
    """How well a file fits a list: known rows first, then readable ones."""
    known = len(plan.having(SAME)) + len(plan.having(CHANGED))
    return known, -len(plan.having(UNREADABLE))
