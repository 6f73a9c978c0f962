"""The first page: every agency's list; and how accessible all pages are."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.contacts import confirmed
from admin.shown_rows import shown_rows
from admin.web.public.reader import AReader
from admin.web.public.shown import shown
from storage.cards import AgencyCard, RowCard
from storage.terms import Channel, Client, ContactType

router = APIRouter()


@router.head("/")
@router.get("/")
async def show(reader: AReader) -> Response:
    cards = reader.office.cards()
    return reader.page(
        "home.html",
        title=reader.say("web-public-name"),
        description=reader.say("open-public-home-about"),
        open_agencies=[each for each in cards if each.closed_by is None],
        closed_agencies=[each for each in cards if each.closed_by is not None],
    )


@router.head("/accessibility")
@router.get("/accessibility")
async def show_accessibility(reader: AReader) -> Response:
    """Whom to tell: only contacts that stand confirmed in the agencies' own lists."""
    say = reader.say
    found = [
        (agency, shown(row, agency, say).contacts)
        for agency in reader.office.cards()
        if agency.closed_by is None and (row := _reached_at(agency)) is not None
    ]
    return reader.page(
        "accessibility.html",
        title=say("open-access-title"),
        description=say("open-access-about"),
        reached=found,
    )


def _reached_at(agency: AgencyCard) -> RowCard | None:
    """The agency's own telephone or mail, the first one of its list."""
    own = [row for row in shown_rows(agency, Client.EXTERNAL) if not row.touchpoint.owner]
    ways = {ContactType.PHONE, ContactType.EMAIL}
    return next(
        (
            row
            for row in own
            if row.touchpoint.channel is not Channel.EXECUTOR_PHONE
            and any(confirmed(row.touchpoint, way) for way in ways)
        ),
        None,
    )
