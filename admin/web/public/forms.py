"""Blanks and samples of the open list as files; those of former releases stay."""

import re

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from admin.forms.reading import file_name
from admin.public_list import public_form
from admin.web.downloads import attached
from admin.web.freshness import marked, same
from admin.web.limits import address_of, require_patience
from admin.web.office import office_of
from admin.web.public.downloads import OFTEN, agency_named
from storage.canonical import sha256_bytes

router = APIRouter(prefix="/list")

_HASH = re.compile(r"[0-9a-f]{64}")


@router.head("/{code}/forms/{digest}")
@router.get("/{code}/forms/{digest}")
async def take(request: Request, code: str, digest: str) -> Response:
    """The very bytes that the release names, or nothing."""
    require_patience(request, OFTEN, "open-file", address_of(request))
    agency = agency_named(request, code)
    if _HASH.fullmatch(digest) is None:
        raise HTTPException(404)
    async with office_of(request).reading() as store:
        form = await public_form(store, agency, digest)
        file = await store.files.get(agency.id, form.file_id)
    if sha256_bytes(file.content) != digest:
        raise HTTPException(404)
    told = {**marked(f'"{digest}"'), "Access-Control-Allow-Origin": "*"}
    if (unchanged := same(request, told)) is not None:
        return unchanged
    answer = attached(file_name(form.title, file.media_type), file.media_type, file.content)
    answer.headers.update(told)
    return answer
