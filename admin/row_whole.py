"""One row with everything that whoever works with it asks: what stands in it, what is amiss, who
is at work on it, what happened to it, and what this person may propose."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.completeness import Finding, Standing, Subject, findings
from admin.completeness.lines import line_of
from admin.completeness.outside import outside_of
from admin.history import Past, of_row
from admin.own_drafts import who_has
from admin.permissions import Permission, may_propose, require
from admin.steps import OF_ROWS, open_kinds
from admin.subjects import fits
from storage.models import Agency, Proposal, Row, Staff, Touchpoint, TouchpointList
from storage.store import Store
from storage.terms import ChangeKind, Status


@dataclass(frozen=True)
class WholeRow:
    """`beside` are the other rows of its touchpoint, `people` by id; `adds`: this person may
    propose a new row like it. A row that left the list has neither findings nor changes."""

    row: Row
    point: Touchpoint
    owner: TouchpointList
    agency: Agency
    unit: str
    findings: tuple[Finding, ...]
    proposals: Sequence[Proposal]
    beside: Sequence[Row]
    successor: str
    past: Past
    changes: tuple[ChangeKind, ...]
    adds: bool
    people: dict[int, Staff]


async def read_row(store: Store, row_id: int, *, by: Staff) -> WholeRow:
    """A row of the person's agency, whether it stands or left its list."""
    require(by, Permission.SEE_WORK)
    row = await store.register.row(by.agency_id, row_id)
    agency = await store.agencies.get(by.agency_id)
    point = await store.register.touchpoint(agency.id, row.touchpoint_id)
    beside = await store.history.rows_at(point.id)
    units = {unit.id: unit.name for unit in await store.agencies.units(agency.id)}
    return WholeRow(
        row=row,
        point=point,
        owner=await store.agencies.list_by_id(row.list_id),
        agency=agency,
        unit=units.get(row.unit_id or 0, ""),
        findings=() if row.excluded else await _findings(store, row, point, agency),
        proposals=await _proposals(store, row, by),
        beside=[each for each in beside if each.id != row.id and not each.excluded],
        successor=await _successor(store, row),
        past=await of_row(store, row.id, by=by),
        changes=changes_of(row, point, agency, by),
        adds=not row.excluded and _may_add(agency, by),
        people=await store.team.titles(agency.id),
    )


def changes_of(row: Row, point: Touchpoint, agency: Agency, by: Staff) -> tuple[ChangeKind, ...]:
    """What of the row this person may begin to change."""
    if row.excluded or agency.closed_on is not None:
        return ()
    kinds = [kind for kind in ChangeKind if kind in OF_ROWS and fits(kind, point)]
    return open_kinds(kinds, by.role, agency.procedure)


def _may_add(agency: Agency, by: Staff) -> bool:
    is_open = agency.closed_on is None
    return is_open and may_propose(by.role, agency.procedure, ChangeKind.ADD)


async def _findings(
    store: Store, row: Row, point: Touchpoint, agency: Agency
) -> tuple[Finding, ...]:
    touchpoints = await store.register.standing_points(agency.id)
    standing = await store.register.standing_rows(row.list_id)
    lines = [line_of(each, touchpoints[each.touchpoint_id]) for each in standing]
    line = next(each for each in lines if each.row_id == row.id)
    outside = await outside_of(store, agency)
    return findings(Subject(line, Standing(lines), agency.procedure, None, False, outside))


async def _proposals(store: Store, row: Row, by: Staff) -> list[Proposal]:
    """What is open for the row; drafts of others are their own."""
    found = await who_has(store, row.list_id, row.id, row.touchpoint_id)
    mine = by.person_id
    return [each for each in found if each.status is not Status.DRAFT or each.author_id == mine]


async def _successor(store: Store, row: Row) -> str:
    """The name of what took its place."""
    if row.successor_id is None:
        return ""
    taken = await store.register.row(row.agency_id, row.successor_id)
    return (await store.register.touchpoint(row.agency_id, taken.touchpoint_id)).name
