"""People's words on the screen: the lexicon, found, added to, mended and taken back."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from fastapi.responses import Response

from admin import vocabulary
from admin.filtering import holds
from admin.paging import part_of
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.spoken import Typed
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber
from admin.web.refusals import in_words
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import Html
from storage.letters import folded
from storage.models.vocabulary import PHRASE_LIMIT

PATH = "/office/words"

router = APIRouter(prefix=PATH)

PAGE = 50
Sought = Annotated[str, Query(max_length=200)]
Gone = Annotated[str, Query(max_length=2 * PHRASE_LIMIT + 3)]
"""What a page offers to put back; whoever presses that sends a form of our own."""


@router.get("")
async def show(
    visitor: SignedIn, text: Sought = "", page: PageNumber = 1, gone: Gone = ""
) -> Response:
    """`gone` was taken out just now and can be put back."""
    return await _list_page(visitor, text, page, gone=gone)


async def _list_page(
    visitor: Visitor,
    text: str = "",
    page: int = 1,
    refusal: Exception | None = None,
    *,
    typed: str = "",
    outcome: tuple[Html, ...] = (),
    gone: str = "",
) -> Response:
    """By the alphabet. `outcome` says what was kept of typed lines."""
    require(visitor.staff, Permission.ADD_WORDS)
    async with visitor.reading() as store:
        every = await store.lexicon.of(visitor.staff.agency_id)
    found = [each for each in every if holds(text, each.said, each.means)]
    found.sort(key=lambda each: (folded(each.said), each.id))
    part = part_of(found, page, PAGE)
    return visitor.page(
        "words.html",
        title=visitor.say("web-words-title"),
        found=part.things,
        count=part.total,
        page=part.page,
        pages=part.pages,
        text=text,
        value=typed,
        outcome=outcome,
        gone=gone,
        edits=visitor.may(Permission.EDIT_WORDS) and visitor.agency.closed_on is None,
        writes=visitor.agency.closed_on is None,
        **refused(refusal, visitor),
    )


@router.post("")
async def add(visitor: Acting, typed: Annotated[str, Form()] = "") -> Response:
    """Good lines are kept, the others stay in the form with the reason for each."""
    try:
        async with visitor.writing() as (store, staff):
            kept = await vocabulary.add_sayings(store, typed, by=staff)
    except REFUSALS as refusal:
        return await _list_page(visitor, refusal=refusal, typed=typed)
    if not kept.refused:
        return visitor.to(PATH, done="sayings-added")
    left = "\n".join(line for line, _reason in kept.refused)
    return await _list_page(visitor, typed=left, outcome=outcome_words(kept, "sayings", visitor))


@router.get("/sayings/{saying_id}")
async def open_one(visitor: SignedIn, saying_id: Number) -> Response:
    return await _saying_page(visitor, saying_id)


async def _saying_page(
    visitor: Visitor,
    saying_id: int,
    refusal: Exception | None = None,
    said: str | None = None,
    means: str | None = None,
) -> Response:
    require(visitor.staff, Permission.EDIT_WORDS)
    async with visitor.reading() as store:
        found = await store.lexicon.get(visitor.staff.agency_id, saying_id)
    return visitor.page(
        "saying.html",
        title=visitor.say("web-saying-title", said=found.said),
        found=found,
        said=found.said if said is None else said,
        means=found.means if means is None else means,
        **refused(refusal, visitor, typed="said"),
    )


@router.post("/sayings/{saying_id}")
async def change(
    visitor: Acting,
    saying_id: Number,
    said: Annotated[str, Form()] = "",
    means: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await vocabulary.change_saying(store, saying_id, said, means, by=staff)
    except REFUSALS as refusal:
        return await _saying_page(visitor, saying_id, refusal, said, means)
    return visitor.to(PATH, done="saying-changed")


@router.post("/sayings/{saying_id}/remove")
async def remove(visitor: Acting, saying_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            gone = await vocabulary.remove_saying(store, saying_id, by=staff)
    except REFUSALS as refusal:
        return await _list_page(visitor, refusal=refusal)
    address = urlencode({"gone": f"{gone.said} = {gone.means}"})
    return visitor.to(f"{PATH}?{address}", done="saying-removed")


def outcome_words(typed: Typed, what: str, visitor: Visitor) -> tuple[Html, ...]:
    """What was kept of typed lines, and each that was not with the reason; `what` they are."""
    say = visitor.say
    refused_lines = (
        say("line-refused", line=line, reason=in_words(reason, say))
        for line, reason in typed.refused
    )
    return (say(f"kept-{what}", count=len(typed.kept)), *refused_lines)
