"""What we export is read back as the same list."""

from typing import Any

import pytest

from admin import releases
from admin.export import Format, exported
from admin.importing import first_list, imports
from admin.importing.plan import Plan
from admin.importing.reading import read_file
from admin.samples import load
from storage.db import Database
from storage.models import Agency, Release, TouchpointList
from storage.procedure import Procedure
from storage.samples import SAMPLES
from storage.store import Store
from storage.terms import Role
from tests.factories import a_list, a_staff, an_agency

READ_BACK = (Format.DOCX, Format.XLSX, Format.CSV, Format.JSON)


async def current(store: Store, agency: Agency) -> tuple[TouchpointList, Release]:
    for owner in await store.agencies.lists(agency.id):
        release = await store.releases.numbered(owner.id, owner.release_number)
        if release is not None:
            return owner, release
    raise AssertionError("the sample has no release")


async def planned(store: Store, agency: Agency, file: Any, contents: Any) -> tuple[Any, Plan]:
    record = await imports.preview(store, agency, file.name, contents, by=None)
    return record, Plan.from_json(record.plan)


@pytest.mark.parametrize("code", SAMPLES)
@pytest.mark.parametrize("kind", READ_BACK)
async def test_an_export_says_nothing_new_to_its_own_list(
    sqlite_database: Database, code: str, kind: Format
) -> None:
    async with sqlite_database.writing() as store:
        agency = await load(store, code)
        _owner, release = await current(store, agency)
        file = await exported(store, release, kind)
        contents = await read_file(file.name, file.content)

        _record, plan = await planned(store, agency, file, contents)

    told = {(entry.name, entry.problem, *entry.changes) for entry in plan.entries}
    assert [each for each in told if each[1:] != ("",)] == []
    assert len(plan.having("same")) == len(releases.rows_of(release))
    assert plan.missing == []


@pytest.mark.parametrize("code", SAMPLES)
@pytest.mark.parametrize("kind", READ_BACK)
async def test_an_export_begins_an_empty_list_with_the_same_rows(
    sqlite_database: Database, code: str, kind: Format
) -> None:
    async with sqlite_database.writing() as store:
        agency = await load(store, code)
        owner, release = await current(store, agency)
        file = await exported(store, release, kind)
        contents = await read_file(file.name, file.content)
        fresh = await an_agency(store, procedure=agency.procedure)
        await a_list(store, fresh, owner.client)
        approver = await a_staff(store, fresh, Role.APPROVER)
        record, _plan = await planned(store, fresh, file, contents)
        await first_list.ask_approver(store, record, approver)

        made = await first_list.approve(
            store, record.id, by=approver, seen=record.revision, order=_order(fresh)
        )

    shown = agency.procedure
    assert _content(made, kind, shown) == _content(release, kind, shown)


def _order(agency: Agency) -> releases.Order | None:
    procedure = agency.procedure
    by_order = procedure.release_rule == "by_order"
    return releases.Order(number="54", date=procedure.order.date) if by_order else None


_OF_ROW = ("direction", "service", "process", "needs")


def _content(release: Release, kind: Format, procedure: Procedure) -> Any:
    """Of our own JSON everything but ids; of a print what the agency's form shows."""
    rows = releases.rows_of(release)
    if kind is Format.JSON:
        return [_without_id({**row, "touchpoint": _without_id(row["touchpoint"])}) for row in rows]
    shown = [column.field for column in procedure.form]
    return sorted(
        [
            row["touchpoint"]["name"],
            row["touchpoint"]["kind"],
            *(
                row[field]
                for field in ("direction", "service", "process", "needs")
                if field in shown
            ),
        ]
        for row in rows
    )


def _without_id(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if name != "id"}
