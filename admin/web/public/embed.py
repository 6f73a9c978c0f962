"""A block for the agency's own site: one frame without scripts and cookies."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.public_list import chosen
from admin.shown_rows import shown_rows
from admin.succession_words import what_happened
from admin.web.public.current import words_of
from admin.web.public.filters import filters_of
from admin.web.public.paging import part_of
from admin.web.public.reader import AReader, open_list
from admin.web.public.shown import in_directions, shown
from storage.terms import Client

router = APIRouter()

_HEIGHT = 640
"""Pixels: a few touchpoints at once; the rest is scrolled within."""


@router.head("/embed/{code}")
@router.get("/embed/{code}")
async def show(reader: AReader, code: str) -> Response:
    """Compact, with the filters; whatever it names opens in a tab of its own."""
    agency = reader.agency(code)
    owner, act = open_list(agency), agency.closed_by
    rows = in_directions(shown_rows(agency, Client.EXTERNAL)) if owner else []
    filters = filters_of(reader, agency, rows)
    part = part_of(chosen(rows, filters.wanted), reader.request)
    return reader.page(
        "embed.html",
        **words_of(reader, agency),
        indexed=False,
        owner=owner,
        happened=what_happened(agency, act, reader.successors(agency), reader.say) if act else "",
        filters=filters,
        part=part,
        cards=[shown(row, agency, reader.say) for row in part.things],
    )


@router.head("/list/{code}/embed")
@router.get("/list/{code}/embed")
async def show_code(reader: AReader, code: str) -> Response:
    """What the agency's webmaster copies."""
    agency = reader.agency(code)
    name = reader.say.own(agency.guide.short_name)
    return reader.page(
        "embed-code.html",
        title=reader.say("open-embed-title", name=name),
        description=reader.say("open-embed-about"),
        indexed=False,
        agency=agency,
        source=f"{reader.office.address}{reader.to(f'/embed/{agency.code}')}",
        height=_HEIGHT,
    )
