"""What stands on the site and what has to be placed there; «placed» is recorded here."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.days import day
from admin.errors import BadDateError
from admin.errors.days import EmptyDateError
from admin.errors.publication import (
    BadPageError,
    EarlyPublicationError,
    FuturePublicationError,
)
from admin.permissions import Permission
from admin.publication.records import TO_PLACE, record, standings
from admin.publication.words import recorded_by
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.refusals import in_words
from admin.web.releases import placed_words, release_page
from admin.web.visitor import Acting, SignedIn
from storage.terms import Client

router = APIRouter(prefix="/office")

_FIELDS: dict[type[Exception], str] = {
    BadPageError: "address",
    BadDateError: "on",
    EmptyDateError: "on",
    EarlyPublicationError: "on",
    FuturePublicationError: "on",
}


@router.get("/publications")
async def show(visitor: SignedIn) -> Response:
    """Both lists: overdue first, then what is due, then what is placed."""
    async with visitor.reading() as store:
        lists = await store.agencies.lists(visitor.agency.id)
        found = [(each.client, await standings(store, each.id, by=visitor.staff)) for each in lists]
    own = f"{visitor.office.address}/list/{visitor.agency.code}"
    publication = visitor.agency.procedure.publication
    return visitor.page(
        "publications.html",
        title=visitor.say("web-publications-title"),
        lists=[
            (client.value, [(each, placed_words(each, visitor.say)) for each in standing])
            for client, standing in found
        ],
        own=own if Client.EXTERNAL in {client for client, _found in found} else "",
        own_counts=publication.own_page_counts and publication.page == own,
        edits=visitor.may(Permission.EDIT_PROCEDURE),
        to_place={place.value for place in TO_PLACE},
        records=visitor.may(Permission.PUBLISH),
        recorded_by=recorded_by(visitor.agency.procedure, visitor.say),
    )


@router.post("/releases/{release_id}/placed")
async def place(
    visitor: Acting,
    release_id: Number,
    address: Annotated[str, Form()] = "",
    on: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await record(store, release_id, address, day(on), by=staff)
    except REFUSALS as refusal:
        field = _FIELDS.get(type(refusal))
        return await release_page(
            visitor,
            release_id,
            typed={"address": address, "on": on},
            errors={field: in_words(refusal, visitor.say)} if field else {},
            **refused(refusal, visitor),
        )
    return visitor.to(f"/office/releases/{release_id}", done="placed")
