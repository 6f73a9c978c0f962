"""Agencies and their current lists; answered from memory."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from admin.public_list import Wanted, chosen
from admin.shown_rows import is_shown, shown_rows
from admin.web.api.asked import AnAgency, AnOpenList, Id, Question, SomeOf, require_known
from admin.web.api.models import (
    Agencies,
    AgencyAnswer,
    Needs,
    RowAnswer,
    Rows,
    Situations,
    TouchpointInFull,
)
from admin.web.api.problems import ProblemError
from admin.web.api.shown import (
    agency_answer,
    need_answer,
    release_answer,
    row_answer,
    situation_answer,
    situations,
    touchpoint_in_full,
)
from storage.cards import ListCard
from storage.terms import Channel, Client, Kind, Need

router = APIRouter(prefix="/agencies", tags=["list"], dependencies=[Depends(require_known)])


@router.get("", response_model=Agencies, summary="api-agencies")
async def show_agencies(some: SomeOf) -> Response:
    office = some.asked.office
    agencies = office.cards()
    answer = Agencies(
        total=len(agencies),
        limit=some.limit,
        offset=some.offset,
        items=[agency_answer(each, agencies, office.address) for each in some.of(agencies)],
    )
    return some.asked.tell(answer, links=some.links(len(agencies)))


@router.get("/{code}", response_model=AgencyAnswer, summary="api-agency")
async def show_agency(asked: Question, agency: AnAgency) -> Response:
    return asked.tell(agency_answer(agency, asked.office.cards(), asked.office.address))


@router.get("/{code}/list", response_model=Rows, summary="api-list")
async def show_list(
    some: SomeOf,
    open_list: AnOpenList,
    channel: Annotated[Channel | None, Query(description="api-channel")] = None,
    kind: Annotated[Kind | None, Query(description="api-kind")] = None,
    need: Annotated[Need | None, Query(description="api-need")] = None,
    direction: Annotated[str | None, Query(max_length=500, description="api-direction")] = None,
    text: Annotated[str, Query(max_length=200, description="api-text")] = "",
) -> Response:
    agency, address = open_list.agency, some.asked.office.address
    wanted = Wanted(channel=channel, kind=kind, need=need, direction=direction, text=text)
    rows = chosen(shown_rows(agency, Client.EXTERNAL), wanted)
    answer = Rows(
        total=len(rows),
        limit=some.limit,
        offset=some.offset,
        release=release_answer(open_list.list),
        items=[row_answer(row, agency, address) for row in some.of(rows)],
    )
    return some.asked.tell(answer, modified=open_list.since, links=some.links(len(rows)))


@router.get("/{code}/rows/{row_id}", response_model=RowAnswer, summary="api-row")
async def show_row(asked: Question, open_list: AnOpenList, row_id: Id) -> Response:
    row = open_list.list.row(row_id)
    if row is None or not is_shown(row):
        raise _no_row(open_list.list, row_id, asked.request.url.path)
    answer = row_answer(row, open_list.agency, asked.office.address)
    return asked.tell(answer, modified=open_list.since)


def _no_row(owner: ListCard, row_id: int, path: str) -> ProblemError:
    """One that stood in the list is gone, and may have one that took its place."""
    gone = owner.gone.get(row_id)
    if gone is None:
        return ProblemError(404, "api-nothing-here")
    successor = owner.row(gone.successor_id) if gone.successor_id else None
    if successor is None or not is_shown(successor):
        return ProblemError(410, "api-row-gone")
    return ProblemError(410, "api-row-gone", f"{path.rpartition('/')[0]}/{successor.id}")


@router.get(
    "/{code}/touchpoints/{touchpoint_id}", response_model=TouchpointInFull, summary="api-touchpoint"
)
async def show_touchpoint(asked: Question, open_list: AnOpenList, touchpoint_id: Id) -> Response:
    rows = [
        row
        for row in shown_rows(open_list.agency, Client.EXTERNAL)
        if row.touchpoint.id == touchpoint_id
    ]
    if not rows:
        raise ProblemError(404, "api-nothing-here")
    answer = touchpoint_in_full(rows, open_list.agency, asked.office.address)
    return asked.tell(answer, modified=open_list.since)


@router.get("/{code}/needs", response_model=Needs, summary="api-needs")
async def show_needs(asked: Question, agency: AnAgency) -> Response:
    rows = shown_rows(agency, Client.EXTERNAL)
    return asked.tell(Needs(items=[need_answer(each, rows) for each in agency.procedure.needs]))


@router.get("/{code}/situations", response_model=Situations, summary="api-situations")
async def show_situations(asked: Question, agency: AnAgency) -> Response:
    rows = shown_rows(agency, Client.EXTERNAL)
    found = [situation_answer(each, rows) for each in situations(agency)]
    return asked.tell(Situations(items=found))
