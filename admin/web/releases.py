"""Releases on the screen: all of a list, one with its documents, files and publication."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from admin.changes import release_differences
from admin.export import Format, export, export_difference
from admin.export.printed import SAY, printed
from admin.officials import responsible_of
from admin.paging import part_of
from admin.permissions import Permission
from admin.publication.records import TO_PLACE, Place, Standing, standing
from admin.publication.words import recorded_by, standing_words
from admin.releases import history, is_intact, rows_of, takes_order
from admin.web.downloads import attached
from admin.web.numbers import Number, PageNumber
from admin.web.papers import GivenPaper, kinds
from admin.web.visitor import SignedIn, Visitor
from locales import Html, Say
from storage.models import Release, ReleaseDocument, TouchpointList
from storage.store import Store
from storage.terms import Client

router = APIRouter(prefix="/office/releases")

PAGE = 30


@dataclass(frozen=True)
class Line:
    """A release in the table."""

    release: Release
    placed: str


@router.get("")
async def show_all(
    visitor: SignedIn, client: Client = Client.EXTERNAL, page: PageNumber = 1
) -> Response:
    async with visitor.reading() as store:
        lists = await store.agencies.lists(visitor.agency.id)
        owner = next((each for each in lists if each.client is client), lists[0])
        found = await history(store, owner.id, by=visitor.staff)
        part = part_of(found, page, PAGE)
        lines = [
            Line(
                each, standing_words(await standing(store, each), visitor.say, "web-release-placed")
            )
            for each in part.things
        ]
    return visitor.page(
        "releases.html",
        title=visitor.say("web-releases-title"),
        lists=lists,
        owner=owner,
        lines=lines,
        page=part.page,
        pages=part.pages,
        all_of_list=[(each.id, edition_words(each, visitor.say)) for each in found],
    )


@router.get("/{release_id}")
async def show(visitor: SignedIn, release_id: Number) -> Response:
    return await release_page(visitor, release_id)


@router.get("/{release_id}/print")
async def show_printed(visitor: SignedIn, release_id: Number) -> Response:
    """The list in the agency's own form, for the printer."""
    async with visitor.reading() as store:
        release, owner, documents = await _release(store, release_id, visitor)
        agency = await store.agencies.get(release.agency_id)
    return visitor.page(
        "release_print.html",
        title=edition_words(release, visitor.say),
        form=printed(release, agency, owner.client, documents),
        printed_say=SAY,
        release=release,
    )


@router.get("/{release_id}/perechen.{ending}")
async def take(visitor: SignedIn, release_id: Number, ending: str) -> Response:
    if ending not in set(Format):
        raise HTTPException(404)
    async with visitor.reading() as store:
        made = await export(store, release_id, Format(ending), by=visitor.staff)
    return attached(made.name, made.media_type, made.content)


@router.get("/{release_id}/changes.docx")
async def take_changes(visitor: SignedIn, release_id: Number) -> Response:
    """What it changed, for the annex of an order."""
    async with visitor.reading() as store:
        made = await export_difference(store, release_id, by=visitor.staff)
    return attached(made.name, made.media_type, made.content)


@router.get("/{release_id}/documents/{document_id}")
async def take_document(visitor: SignedIn, release_id: Number, document_id: Number) -> Response:
    """The file of a document beside the release."""
    async with visitor.reading() as store:
        _of, _owner, documents = await _release(store, release_id, visitor)
        found = next((each for each in documents if each.id == document_id), None)
        if found is None or found.file_id is None:
            raise HTTPException(404)
        file = await store.files.get(visitor.agency.id, found.file_id)
    return attached(file.name, file.media_type, file.content)


async def release_page(visitor: Visitor, release_id: int, **more: Any) -> Response:
    """The release with everything that may be done beside it; `more` is what was refused."""
    say = visitor.say
    async with visitor.reading() as store:
        release, owner, documents = await _release(store, release_id, visitor)
        agency = await store.agencies.get(release.agency_id)
        before = await store.releases.numbered(owner.id, release.number - 1)
        placed = await standing(store, release)
    rows = rows_of(release)
    changes = release_differences(rows_of(before), rows, agency.procedure, say) if before else []
    paragraph = agency.procedure.publication.paragraph or "none"
    context = {
        "publication": standing_words(placed, say, "publication-here", paragraph=paragraph),
        "is_overdue": placed.place is Place.OVERDUE,
        "recorded_by": recorded_by(agency.procedure, say) if placed.place in TO_PLACE else "",
        "may_place": visitor.may(Permission.PUBLISH)
        and placed.place is not Place.SAMPLE
        and agency.closed_on is None,
        "may_attach": visitor.may(Permission.APPROVE)
        and takes_order(release, agency)
        and agency.closed_on is None,
        "page_now": (
            placed.publication.address if placed.publication else agency.procedure.publication.page
        ),
        "officials_missing": len([1 for _place, who in responsible_of(rows) if not who]),
    }
    return visitor.page(
        "release.html",
        title=edition_words(release, visitor.say),
        release=release,
        owner=owner,
        documents=documents,
        rows=len(rows),
        before=before,
        changes=changes,
        is_intact=is_intact(release),
        formats=[each.value for each in Format],
        kinds=kinds(say),
        **{**context, "typed": {}, "errors": {}, "given": GivenPaper({}), **more},
    )


async def _release(
    store: Store, release_id: int, visitor: Visitor
) -> tuple[Release, TouchpointList, Sequence[ReleaseDocument]]:
    release = await store.releases.get(visitor.staff.agency_id, release_id)
    owner = await store.agencies.list_by_id(release.list_id)
    return release, owner, await store.releases.documents(release.id)


def placed_words(found: Standing, say: Say) -> Html:
    """Where it stands on its way to the site, for a cell of a table."""
    return standing_words(found, say, "web-release-placed")


def edition_words(release: Release, say: Say) -> Html:
    """«Редакция 2 от 11.04.2024»."""
    return say("release-line", number=str(release.number), date=f"{release.date:%d.%m.%Y}")
