"""Releases of the open list: all of them, one as it was, and what it changed."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from admin.public_list import former_rows, public_changes, public_release, public_releases
from admin.web.public.downloads import OF_FORMER
from admin.web.public.paging import number_in, part_of
from admin.web.public.reader import APatientReader, Reader, open_list
from admin.web.public.shown import in_directions, russian, use_of
from storage.cards import AgencyCard
from storage.models import Release, ReleaseDocument
from storage.store import Store
from storage.terms import Client

router = APIRouter(prefix="/list/{code}/releases")


@router.head("")
@router.get("")
async def show_all(reader: APatientReader, code: str) -> Response:
    agency = reader.agency(code)
    if Client.EXTERNAL not in agency.lists:
        raise HTTPException(404)
    async with reader.office.reading() as store:
        part = part_of(await public_releases(store, agency), reader.request)
        found = [(each, await store.releases.documents(each.id)) for each in part.things]
    name = reader.say.own(agency.guide.short_name)
    return reader.page(
        "releases.html",
        title=reader.say("open-releases-of", name=name),
        description=reader.say("open-releases-about", name=agency.name),
        indexed=agency.closed_by is None and not _is_sample(agency),
        agency=agency,
        current=open_list(agency),
        part=part,
        releases=found,
    )


@router.head("/{number}")
@router.get("/{number}")
async def show(reader: APatientReader, code: str, number: str) -> Response:
    """Names and needs as they stood; no contacts, which may be wrong by now."""
    agency = reader.agency(code)
    async with reader.office.reading() as store:
        release, documents = await _release(store, agency, number)
    rows = await reader.aside(lambda: in_directions(former_rows(release)))
    part = part_of(rows, reader.request)
    return reader.page(
        "release.html",
        **_words(reader, agency, release, "open-release-title"),
        release=release,
        documents_beside=documents,
        current=open_list(agency),
        formats=OF_FORMER,
        part=part,
        rows=[
            (row.direction, russian(row.touchpoint.name, reader.say), row.touchpoint.kind.value)
            + (use_of(row, agency, reader.say),)
            for row in part.things
        ],
    )


@router.head("/{number}/changes")
@router.get("/{number}/changes")
async def show_changes(reader: APatientReader, code: str, number: str) -> Response:
    """Against the release before it; the first one has nothing before it."""
    agency = reader.agency(code)
    async with reader.office.reading() as store:
        release, documents = await _release(store, agency, number)
        former = None
        if release.number > 1:
            former = await public_release(store, agency, release.number - 1)
    changes = []
    if former is not None:
        changes = await reader.aside(
            partial(public_changes, former, release, agency.procedure, reader.say)
        )
    return reader.page(
        "changes.html",
        **_words(reader, agency, release, "open-changes-title"),
        release=release,
        former=former,
        documents_beside=documents,
        part=part_of(changes, reader.request),
    )


async def _release(
    store: Store, agency: AgencyCard, number: str
) -> tuple[Release, Sequence[ReleaseDocument]]:
    known = number_in(number)
    if known is None:
        raise HTTPException(404)
    release = await public_release(store, agency, known)
    return release, await store.releases.documents(release.id)


def _words(reader: Reader, agency: AgencyCard, release: Release, key: str) -> dict[str, Any]:
    say = reader.say
    return {
        "title": say(key, number=str(release.number), name=say.own(agency.guide.short_name)),
        "description": say("open-releases-about", name=agency.name),
        "indexed": False,
        "agency": agency,
    }


def _is_sample(agency: AgencyCard) -> bool:
    owner = agency.lists.get(Client.EXTERNAL)
    return owner is not None and owner.sample
