"""A block for the agency's own site: one frame without scripts and cookies."""

from functools import partial

from fastapi import APIRouter
from fastapi.responses import Response

from admin.public_list import chosen
from admin.succession_words import what_happened
from admin.web.public.current import words_of
from admin.web.public.filters import filters_of
from admin.web.public.paging import part_of
from admin.web.public.reader import AReader, Reader, open_list
from admin.web.public.ready import ready_list
from admin.web.public.shown import in_new_tabs, shown
from storage.cards import AgencyCard

router = APIRouter()

_HEIGHT = 640
"""Pixels: a few touchpoints at once; the rest is scrolled within."""


@router.head("/embed/{code}")
@router.get("/embed/{code}")
async def show(reader: AReader, code: str) -> Response:
    """Compact, with the filters; whatever it names opens in a tab of its own."""
    return await reader.aside(partial(_block, reader, reader.agency(code)))


def _block(reader: Reader, agency: AgencyCard) -> Response:
    owner, act = open_list(agency), agency.closed_by
    ready = ready_list(owner)
    filters = filters_of(reader, agency, ready)
    part = part_of(chosen(ready.rows, filters.wanted), reader.request)
    return reader.page(
        "embed.html",
        **words_of(reader, agency),
        indexed=False,
        owner=owner,
        happened=what_happened(agency, act, reader.successors(agency), reader.say) if act else "",
        filters=filters,
        part=part,
        cards=[in_new_tabs(shown(row, agency, reader.say)) for row in part.things],
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
