"""Releases of the external list, current and former, and what changed between two."""

import asyncio
from collections.abc import Sequence
from html import unescape
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from admin.public_list import (
    PublicChange,
    former_rows,
    public_changes,
    public_release,
    public_releases,
    public_rows,
)
from admin.web.api.asked import AnOpenList, Id, SomeOf, require_known
from admin.web.api.models import (
    ChangeAnswer,
    Changes,
    DocumentAnswer,
    FieldAnswer,
    ReleaseAnswer,
    ReleaseInFull,
    ReleaseRows,
    Releases,
)
from admin.web.api.shown import row_answer
from storage.models import Release, ReleaseDocument

router = APIRouter(
    prefix="/agencies/{code}/releases", tags=["releases"], dependencies=[Depends(require_known)]
)


@router.get("", response_model=Releases, summary="api-releases")
async def show_releases(some: SomeOf, open_list: AnOpenList) -> Response:
    async with some.asked.office.reading() as store:
        releases = await public_releases(store, open_list.agency)
        found = [
            _in_full(each, await store.releases.documents(each.id), open_list.list.number)
            for each in some.of(releases)
        ]
    answer = Releases(total=len(releases), limit=some.limit, offset=some.offset, items=found)
    return some.asked.tell(answer, links=some.links(len(releases)))


@router.get("/{number}", response_model=ReleaseRows, summary="api-release")
async def show_release(some: SomeOf, open_list: AnOpenList, number: Id) -> Response:
    agency, address = open_list.agency, some.asked.office.address
    async with some.asked.office.reading() as store:
        release = await public_release(store, agency, number)
        documents = await store.releases.documents(release.id)
    is_current = release.number == open_list.list.number and agency.closed_by is None
    rows = await asyncio.to_thread(public_rows if is_current else former_rows, release)
    answer = ReleaseRows(
        total=len(rows),
        limit=some.limit,
        offset=some.offset,
        release=_in_full(release, documents, open_list.list.number),
        items=[row_answer(row, agency, address) for row in some.of(rows)],
    )
    return some.asked.tell(answer, modified=release.created_at, links=some.links(len(rows)))


@router.get("/{number}/differences", response_model=Changes, summary="api-differences")
async def show_differences(
    some: SomeOf,
    open_list: AnOpenList,
    number: Id,
    former: Annotated[
        int | None, Query(alias="from", ge=1, le=2**31 - 1, description="api-from")
    ] = None,
) -> Response:
    """Without `from`: against the one before it."""
    agency = open_list.agency
    async with some.asked.office.reading() as store:
        release = await public_release(store, agency, number)
        before = await public_release(store, agency, former or number - 1)
    changes = await asyncio.to_thread(
        public_changes, before, release, agency.procedure, some.asked.say
    )
    answer = Changes(
        total=len(changes),
        limit=some.limit,
        offset=some.offset,
        former=_brief(before),
        release=_brief(release),
        items=[_change(each) for each in some.of(changes)],
    )
    return some.asked.tell(answer, modified=release.created_at, links=some.links(len(changes)))


def _brief(release: Release) -> ReleaseAnswer:
    return ReleaseAnswer(
        number=release.number,
        date=release.date,
        document_line=release.document_line,
        sample=release.sample,
    )


def _in_full(release: Release, documents: Sequence[ReleaseDocument], current: int) -> ReleaseInFull:
    return ReleaseInFull(
        **_brief(release).model_dump(),
        approved_on=release.approved_on,
        hash=release.content_hash,
        current=release.number == current,
        documents=[
            DocumentAnswer(
                kind=each.kind,
                number=each.number,
                date=each.date,
                title=each.title,
                approving=each.approving,
            )
            for each in documents
        ],
    )


def _change(change: PublicChange) -> ChangeAnswer:
    fields = [
        FieldAnswer(
            field=each.code,
            name=unescape(each.field),
            was=unescape(each.was),
            becomes=unescape(each.becomes),
            added=unescape(each.added),
            gone=unescape(each.gone),
        )
        for each in change.differences
    ]
    return ChangeAnswer.model_validate(
        {"row": change.row_id, "name": change.name, "event": change.event, "fields": fields}
    )
