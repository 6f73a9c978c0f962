"""One touchpoint: its own address, a code that opens it in the bot, a sheet for the counter."""

import io
from collections.abc import Sequence

import segno
from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from admin.card_links import card_code, card_link
from admin.linked_data import linked_point
from admin.shown_rows import gone_at, shown_rows, successor_of
from admin.web.freshness import fresh
from admin.web.public.closed import closed_page
from admin.web.public.paging import PART, number_in, part_of
from admin.web.public.reader import AReader, Reader, open_list
from admin.web.public.shown import name_in_list, shown, use_of
from storage.cards import AgencyCard, ListCard, RowCard
from storage.terms import Client

router = APIRouter(prefix="/list/{code}/points/{point}")


@router.head("")
@router.get("")
async def show(reader: AReader, code: str, point: str) -> Response:
    agency = reader.agency(code)
    number, owner = number_in(point), open_list(agency)
    if agency.closed_by and number and _ever_stood(agency, number):
        return closed_page(reader, agency, status=410)
    if owner is None or number is None:
        raise HTTPException(404)
    rows = _rows_at(agency, number)
    return _point(reader, agency, owner, rows) if rows else _gone(reader, agency, owner, number)


@router.head("/qr.svg")
@router.get("/qr.svg")
async def show_code(reader: AReader, code: str, point: str) -> Response:
    """The code alone, to be put on a door, into a letter or on the agency's site."""
    agency, number = reader.agency(code), number_in(point)
    if open_list(agency) is None or number is None or not _rows_at(agency, number):
        raise HTTPException(404)
    drawn = io.BytesIO()
    made = segno.make(card_link(reader.office.link, number), error="m", micro=False)
    made.save(drawn, kind="svg", scale=8, border=4, light="#ffffff")
    return fresh(reader.request, drawn.getvalue(), "image/svg+xml")


def _rows_at(agency: AgencyCard, touchpoint_id: int) -> list[RowCard]:
    rows = shown_rows(agency, Client.EXTERNAL)
    return [row for row in rows if row.touchpoint.id == touchpoint_id]


def _ever_stood(agency: AgencyCard, touchpoint_id: int) -> bool:
    owner = agency.lists.get(Client.EXTERNAL)
    return owner is not None and (
        bool(_rows_at(agency, touchpoint_id)) or gone_at(owner, touchpoint_id) is not None
    )


def _point(
    reader: Reader, agency: AgencyCard, owner: ListCard, rows: Sequence[RowCard]
) -> Response:
    say, point = reader.say, rows[0].touchpoint
    part = part_of(rows, reader.request)
    linked = linked_point(agency, point.id, reader.office.address) if len(rows) <= PART else None
    return reader.page(
        "point.html",
        title=name_in_list(point, say),
        description=say("open-point-about", name=point.name, agency=agency.name),
        indexed=not owner.sample,
        linked=linked,
        agency=agency,
        owner=owner,
        card=shown(rows[0], agency, say),
        uses=[use_of(row, agency, say) for row in part.things],
        part=part,
        bot_link=card_link(reader.office.link, point.id),
        bot_code=card_code(point.id),
    )


def _gone(reader: Reader, agency: AgencyCard, owner: ListCard, touchpoint_id: int) -> Response:
    """A touchpoint that left the list: what took its place."""
    gone = gone_at(owner, touchpoint_id)
    if gone is None:
        raise HTTPException(404)
    heir = successor_of(owner, gone.row_id)
    return reader.page(
        "gone.html",
        title=reader.say("open-gone-title"),
        description=reader.say("open-list-about", name=agency.name),
        status=410,
        agency=agency,
        gone=gone,
        heir=heir.touchpoint if heir else None,
    )
