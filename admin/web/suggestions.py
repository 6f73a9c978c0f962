"""What clients say is wrong on a card: a proposal is begun of it, or it is dismissed."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import suggestions
from admin.carried import word
from admin.paging import part_of
from admin.refusals import REFUSALS
from admin.seen_on_card import seen_words
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import Html
from storage.terms import Dismissal

PATH = "/office/suggestions"

router = APIRouter(prefix=PATH)

_PAGE = 30


@router.get("")
async def show(visitor: SignedIn, page: PageNumber = 1) -> Response:
    async with visitor.reading() as store:
        waiting = await suggestions.waiting(store, by=visitor.staff)
        part = part_of(waiting, page, _PAGE)
        found = [
            await suggestions.read_suggestion(store, each.id, by=visitor.staff)
            for each in part.things
        ]
    return visitor.page(
        "suggestions.html",
        title=visitor.say("web-suggestions-title"),
        found=found,
        count=part.total,
        page=part.page,
        pages=part.pages,
    )


@router.get("/{suggestion_id}")
async def open_one(visitor: SignedIn, suggestion_id: Number) -> Response:
    return await _page(visitor, suggestion_id)


async def _page(
    visitor: Visitor, suggestion_id: Number, refusal: Exception | None = None, reason: str = ""
) -> Response:
    async with visitor.reading() as store:
        heard = await suggestions.read_suggestion(store, suggestion_id, by=visitor.staff)
    say = visitor.say
    seen = tuple((each["type"], each["value"]) for each in heard.suggestion.seen)
    return visitor.page(
        "suggestion.html",
        title=say("web-suggestion-title", name=heard.name),
        heard=heard,
        seen=_contacts(visitor, seen),
        now=_contacts(visitor, heard.now),
        moved=set(seen) != set(heard.now),
        reasons=[(each.value, say("suggestion-reason", reason=each.value)) for each in Dismissal],
        reason=reason,
        **refused(refusal, visitor),
    )


@router.post("/{suggestion_id}/take")
async def take(visitor: Acting, suggestion_id: Number) -> Response:
    """An ordinary draft of the contacts, with the client's word as its basis."""
    try:
        async with visitor.writing() as (store, staff):
            draft = await suggestions.take(store, suggestion_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, suggestion_id, refusal)
    return visitor.to(f"/office/drafts/{draft.id}", done="suggestion-taken")


@router.post("/{suggestion_id}/dismiss")
async def dismiss(
    visitor: Acting, suggestion_id: Number, reason: Annotated[str, Form()] = ""
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await suggestions.dismiss(store, suggestion_id, word(Dismissal, reason), by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, suggestion_id, refusal, reason)
    return visitor.to(PATH, done="suggestion-dismissed")


def _contacts(visitor: Visitor, contacts: Iterable[tuple[str, str]]) -> list[Html]:
    return [seen_words(kind, value, visitor.say) for kind, value in contacts]
