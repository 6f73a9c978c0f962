"""The open list as files: made once for each release and format, and kept for a while."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response
from limits import parse

from admin.carried import LARGEST
from admin.export.files import ExportedFile
from admin.export.public import ENDINGS, LINKED, public_file, public_source
from admin.public_list import public_release
from admin.web.api.shown import successors
from admin.web.downloads import disposition
from admin.web.freshness import marked, same
from admin.web.kept import Kept
from admin.web.limits import address_of, require_patience
from admin.web.office import office_of
from storage.cards import AgencyCard
from storage.terms import Client

router = APIRouter(prefix="/list")

OFTEN = parse("30/minute")
_MOST = 64
_HEAVIEST = 64 * 1024 * 1024

OF_FORMER = tuple(each for each in ENDINGS if each != LINKED)
"""Linked data are of the current list alone: a former one has no addresses of its own."""


def open_files_kept() -> Kept[ExportedFile]:
    """One for an application, at `app.state.open_files`."""
    return Kept(_MOST, lambda file: len(file.content), _HEAVIEST)


@router.head("/{code}/perechen.{ending}")
@router.get("/{code}/perechen.{ending}")
async def take_current(request: Request, code: str, ending: str) -> Response:
    agency = agency_named(request, code)
    owner = agency.lists.get(Client.EXTERNAL)
    if owner is None or ending not in ENDINGS:
        raise HTTPException(404)
    return await _take(request, agency, owner.number, ending)


@router.head("/{code}/releases/{number}/perechen.{ending}")
@router.get("/{code}/releases/{number}/perechen.{ending}")
async def take_former(request: Request, code: str, number: int, ending: str) -> Response:
    if ending not in OF_FORMER or not 1 <= number <= LARGEST:
        raise HTTPException(404)
    return await _take(request, agency_named(request, code), number, ending)


def agency_named(request: Request, code: str) -> AgencyCard:
    """The agency, a closed one too; 404 where there is none."""
    cards = office_of(request).cards()
    found = next((each for each in cards if each.code == code), None)
    if found is None:
        raise HTTPException(404)
    return found


async def _take(request: Request, agency: AgencyCard, number: int, ending: str) -> Response:
    require_patience(request, OFTEN, "open-file", address_of(request))
    office = office_of(request)
    async with office.reading() as store:
        release = await public_release(store, agency, number)
        source = await public_source(store, release)
    key = (release.id, source.agency.revision, len(source.documents), ending)
    told = {
        **marked(f'W/"{"-".join(map(str, key))}"', release.created_at),
        "Access-Control-Allow-Origin": "*",
        "Content-Disposition": disposition(source.name(f".{ending}")),
    }
    if (unchanged := same(request, told)) is not None:
        return unchanged
    kept: Kept[ExportedFile] = request.app.state.open_files
    heirs = successors(agency, office.cards())

    async def made() -> ExportedFile:
        return await public_file(source, ending, agency, office.address, heirs)

    file = await kept.get(key, made)
    return Response(file.content, media_type=file.media_type, headers=told)
