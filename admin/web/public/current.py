"""An agency's current list: to read, to narrow and to print."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response
from limits import parse

from admin.card_words import sources
from admin.linked_data import linked_summary
from admin.linked_data.whole import FORMATS
from admin.public_list import chosen
from admin.web.limits import address_of, require_patience
from admin.web.public.closed import closed_page
from admin.web.public.filters import filters_of
from admin.web.public.paging import part_of
from admin.web.public.reader import AReader, Reader, open_list
from admin.web.public.ready import ready_list
from admin.web.public.shown import own_words, shown
from locales import Html
from storage.cards import AgencyCard, ListCard

router = APIRouter(prefix="/list/{code}")

_WHOLE = parse("10/minute")
"""A whole list of thousands of rows takes seconds to write."""


@router.head("")
@router.get("")
async def show(reader: AReader, code: str) -> Response:
    agency = reader.agency(code)
    owner = open_list(agency)
    if agency.closed_by:
        return closed_page(reader, agency)
    if owner is None:
        return _no_list(reader, agency)
    return await reader.aside(partial(_list, reader, agency, owner))


def _list(reader: Reader, agency: AgencyCard, owner: ListCard) -> Response:
    ready = ready_list(owner)
    filters = filters_of(reader, agency, ready)
    part = part_of(chosen(ready.rows, filters.wanted), reader.request)
    return reader.page(
        "list.html",
        **words_of(reader, agency),
        indexed=not owner.sample and not filters.asked,
        linked=linked_summary(agency, reader.office.address),
        owner=owner,
        notice=_notice(agency, reader),
        filters=filters,
        part=part,
        formats=FORMATS,
        cards=[(row.direction, shown(row, agency, reader.say)) for row in part.things],
    )


@router.head("/print")
@router.get("/print")
async def show_print(reader: AReader, code: str) -> Response:
    """All rows that the filters leave, on one page, for paper."""
    require_patience(reader.request, _WHOLE, "public-whole", address_of(reader.request))
    agency = reader.agency(code)
    owner = open_list(agency)
    if owner is None:
        return await show(reader, code)
    return await reader.aside(partial(_print, reader, agency, owner), whole=True)


def _print(reader: Reader, agency: AgencyCard, owner: ListCard) -> Response:
    ready = ready_list(owner)
    filters = filters_of(reader, agency, ready)
    return reader.page(
        "print.html",
        **words_of(reader, agency),
        indexed=False,
        owner=owner,
        filters=filters,
        cards=[shown(row, agency, reader.say) for row in chosen(ready.rows, filters.wanted)],
    )


def words_of(reader: Reader, agency: AgencyCard) -> dict[str, Any]:
    """Heading, description and agency of a page about its list."""
    say = reader.say
    name = say.own(agency.guide.short_name)
    return {
        "title": say("open-list-title", name=name),
        "description": say("open-list-about", name=agency.name),
        "agency": agency,
    }


def _no_list(reader: Reader, agency: AgencyCard) -> Response:
    """An agency that keeps a list for its own staff only, or none yet."""
    no_list = agency.guide.no_list
    return reader.page(
        "no-list.html",
        **words_of(reader, agency),
        indexed=False,
        why=own_words(no_list, reader.say) if no_list else reader.say("citizen-about-no-list"),
    )


def _notice(agency: AgencyCard, reader: Reader) -> Html:
    """What the agency wants everybody to know, with where it is known from."""
    guide, say = agency.guide, reader.say
    if not guide.notice:
        return Html("")
    text = own_words(guide.notice, say)
    if not guide.notice_source:
        return text
    return say("citizen-notice", text=text, source=sources(guide.notice_source))
