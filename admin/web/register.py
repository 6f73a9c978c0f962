"""The working list: filters, order, pages and columns, all of it in the address."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from admin.listing import SORTED_BY, Column, Listing, Wanted, lists_of, read_listing
from admin.permissions import may_propose
from admin.row_findings import RowsByFinding, rows_by_finding, stamp_of
from admin.web.kept import Kept
from admin.web.list_cells import cell
from admin.web.list_filters import filters
from admin.web.numbers import Page
from admin.web.visitor import SignedIn, Visitor
from storage.models import TouchpointList
from storage.store import Store
from storage.terms import ChangeKind

router = APIRouter(prefix="/office/list")

USUAL = (
    Column.NUMBER,
    Column.PROCESS,
    Column.CHANNEL,
    Column.KIND,
    Column.NEEDS,
)
"""Columns for whoever has not chosen any: as many as a screen is wide."""

_FRESH_FOR = 600
"""Seconds; sites fall silent and days pass without any change of the list."""

_LISTS = 8
"""Lists whose findings are kept in memory."""


class Address(BaseModel):
    """What the page's address says."""

    client: str = ""
    direction: str = ""
    process: str = ""
    channel: str = ""
    kind: str = ""
    need: str = ""
    unit: str = ""
    contacts: str = ""
    finding: str = ""
    text: str = ""
    sort: str = "number"
    page: Page = 1
    columns: list[str] = []

    @property
    def wanted(self) -> Wanted:
        return Wanted(**self.model_dump(exclude={"client", "columns"}))

    @property
    def chosen(self) -> tuple[Column, ...]:
        """In the order of the form, whatever the order in the address."""
        return tuple(each for each in Column if each.value in self.columns) or USUAL


def findings_kept() -> Kept[RowsByFinding]:
    """What the checks found in the lists last looked at."""
    return Kept(_LISTS, lambda _found: 1, _LISTS)


@router.get("")
async def show(request: Request, visitor: SignedIn, asked: Annotated[Address, Query()]) -> Response:
    async with visitor.reading() as store:
        lists = await lists_of(store, visitor.staff)
        if not lists:
            return visitor.page("list_none.html", title=visitor.say("web-list-title"))
        owner = next((each for each in lists if each.client == asked.client), lists[0])
        wanted = asked.wanted
        found = await _findings(request, visitor, store, owner) if wanted.finding else None
        having = (found or {}).get(wanted.finding, frozenset()) if wanted.finding else None
        listing = await read_listing(store, owner, wanted, by=visitor.staff, having=having)
        units = {unit.id: unit.name for unit in await store.agencies.units(visitor.agency.id)}
    return visitor.page(
        "list.html",
        title=visitor.say("web-list-title"),
        lists=lists,
        listing=listing,
        wanted=wanted,
        filters=filters(listing, wanted, visitor.agency, units, found, visitor.say),
        columns=_columns(asked),
        all_columns=[(each.value, visitor.say(f"web-column-{each.value}")) for each in Column],
        chosen=[each.value for each in asked.chosen],
        table=_table(listing, asked, units, visitor),
        proposes=[kind.value for kind in _FROM_LIST if _may_begin(kind, visitor)],
    )


async def _findings(
    request: Request, visitor: Visitor, store: Store, owner: TouchpointList
) -> RowsByFinding:
    kept: Kept[RowsByFinding] = request.app.state.row_findings
    moment = int(visitor.office.clock().timestamp()) // _FRESH_FOR
    key = (moment, *await stamp_of(store, visitor.agency, owner))
    return await kept.get(key, lambda: rows_by_finding(store, owner, by=visitor.staff))


def _columns(asked: Address) -> list[dict[str, str]]:
    """Each header with how the table is sorted by it now, and by what a press would sort it."""
    shown = ["name", *(each.value for each in asked.chosen)]
    return [_column(name, asked.sort) for name in _with_number_first(shown)]


def _with_number_first(shown: list[str]) -> list[str]:
    number = Column.NUMBER.value
    return [number, *(each for each in shown if each != number)] if number in shown else shown


def _column(name: str, sort: str) -> dict[str, str]:
    if name not in SORTED_BY:
        return {"name": name, "sort": "", "now": ""}
    now = {name: "ascending", f"-{name}": "descending"}.get(sort, "")
    return {"name": name, "sort": f"-{name}" if now == "ascending" else name, "now": now}


def _table(
    listing: Listing, asked: Address, units: Mapping[int, str], visitor: Visitor
) -> list[dict[str, Any]]:
    """Each row with its cells by column."""
    return [
        {
            "row": each.row,
            "name": each.point.name,
            "cells": {
                column.value: cell(column, each, units, visitor.agency.procedure, visitor.say)
                for column in asked.chosen
            },
        }
        for each in listing.rows
    ]


_FROM_LIST = (ChangeKind.ADD, ChangeKind.CONTACT_EVERYWHERE)
"""Changes that begin from no row."""


def _may_begin(kind: ChangeKind, visitor: Visitor) -> bool:
    agency = visitor.agency
    return agency.closed_on is None and may_propose(visitor.staff.role, agency.procedure, kind)
