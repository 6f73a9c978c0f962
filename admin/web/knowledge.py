"""Templates, scripts and frequent questions on the screen: found, read, proposed anew."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import Response

from admin.carried import number, whole_number, word
from admin.filtering import holds
from admin.knowledge.texts import (
    begin_text,
    begin_text_change,
    begin_text_withdrawal,
    read_text,
    search,
    texts,
)
from admin.paging import part_of
from admin.permissions import may_propose
from admin.refusals import REFUSALS
from admin.row_names import row_names
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import Html
from storage.models import KnowledgeItem, Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind, KnowledgeKind, Need

PATH = "/office/knowledge"

router = APIRouter(prefix=PATH)

_PAGE = 30


@router.get("")
async def show(
    visitor: SignedIn,
    text: Annotated[str, Query(max_length=200)] = "",
    kind: str = "",
    need: str = "",
    page: PageNumber = 1,
) -> Response:
    return await _list_page(visitor, text, kind, need, page)


async def _list_page(
    visitor: Visitor,
    text: str = "",
    kind: str = "",
    need: str = "",
    page: int = 1,
    refusal: Exception | None = None,
) -> Response:
    async with visitor.reading() as store:
        found = await texts(
            store,
            by=visitor.staff,
            kind=word(KnowledgeKind, kind) if kind else None,
            need=word(Need, need) if need else None,
        )
        if text.strip():
            found = await _sought(store, found, text, visitor.staff)
    procedure, say = visitor.agency.procedure, visitor.say
    part = part_of(found, page, _PAGE)
    return visitor.page(
        "knowledge.html",
        title=say("web-knowledge-title"),
        found=part.things,
        count=part.total,
        page=part.page,
        pages=part.pages,
        kinds=[(each.value, say("knowledge-kinds", kind=each.value)) for each in KnowledgeKind],
        needs=[(each.code.value, say.own(each.short)) for each in procedure.needs],
        given={"text": text, "kind": kind, "need": need},
        writes=_may_write(visitor),
        **refused(refusal, visitor),
    )


async def _sought(
    store: Store, found: list[KnowledgeItem], text: str, by: Staff
) -> list[KnowledgeItem]:
    """Those that hold every word, then those that the search makes of them."""
    here = {each.id for each in found}
    held = [each for each in found if holds(text, each.title, each.body)]
    meant = [each for each in await search(store, text, by=by) if each.id in here]
    return list({each.id: each for each in (*held, *meant)}.values())


@router.get("/{item_id}")
async def open_one(visitor: SignedIn, item_id: Number) -> Response:
    return await _text_page(visitor, item_id)


async def _text_page(visitor: Visitor, item_id: int, refusal: Exception | None = None) -> Response:
    async with visitor.reading() as store:
        item = await read_text(store, item_id, by=visitor.staff)
        names = await row_names(store, item.agency_id) if item.rows else {}
    return visitor.page(
        "knowledge_text.html",
        title=item.title,
        item=item,
        needs=[_need_words(code, visitor) for code in item.needs],
        rows=[(row_id, names[row_id]) for row_id in item.rows if row_id in names],
        writes=_may_write(visitor),
        **refused(refusal, visitor),
    )


def _need_words(code: str, visitor: Visitor) -> Html:
    need = visitor.agency.procedure.need(Need(code))
    return visitor.say.own(need.short) if need else visitor.say(f"standard-need-short-{code}")


@router.post("/begin")
async def begin(
    visitor: Acting,
    item: Annotated[str, Form()] = "",
    withdraw: Annotated[str, Form()] = "",
) -> Response:
    """A draft of a new text, of a change, or of a withdrawal."""
    try:
        async with visitor.writing() as (store, staff):
            draft = await _begun(store, item, withdraw == "yes", staff)
    except REFUSALS as refusal:
        item_id = whole_number(item)
        if item_id is None:
            return await _list_page(visitor, refusal=refusal)
        return await _text_page(visitor, item_id, refusal)
    return visitor.to(f"{PATH}/drafts/{draft.id}")


async def _begun(store: Store, item: str, withdraw: bool, by: Staff) -> Proposal:
    if not item:
        return await begin_text(store, by)
    verb = begin_text_withdrawal if withdraw else begin_text_change
    return await verb(store, number(item), by)


def _may_write(visitor: Visitor) -> bool:
    procedure = visitor.agency.procedure
    may = may_propose(visitor.staff.role, procedure, ChangeKind.KNOWLEDGE)
    return may and visitor.agency.closed_on is None
