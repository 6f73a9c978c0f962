"""How people ask for a topic or for a row of the list, on the screen."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import vocabulary
from admin.carried import word
from admin.filtering import holds
from admin.paging import part_of
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.row_names import row_names
from admin.targets import TargetKind
from admin.web.again import refused
from admin.web.numbers import GivenNumber, Number, PageNumber
from admin.web.visitor import Acting, SignedIn, Visitor
from admin.web.words import PAGE, PATH, Gone, Sought, outcome_words
from locales import Html
from storage.store import Store

router = APIRouter(prefix=f"{PATH}/phrases")


@router.get("")
async def rows(visitor: SignedIn, text: Sought = "", page: PageNumber = 1) -> Response:
    """Rows of the lists with how many phrases each has."""
    require(visitor.staff, Permission.ADD_WORDS)
    async with visitor.reading() as store:
        names = await row_names(store, visitor.staff.agency_id)
        said = [row for _topic, row, _text in await store.phrases.texts(visitor.staff.agency_id)]
    found = [(row_id, name) for row_id, name in names.items() if holds(text, name)]
    part = part_of(found, page, PAGE)
    return visitor.page(
        "phrase_rows.html",
        title=visitor.say("web-phrase-rows-title"),
        found=[(*each, said.count(each[0])) for each in part.things],
        count=part.total,
        page=part.page,
        pages=part.pages,
        text=text,
    )


@router.get("/{kind}/{target_id}")
async def show(visitor: SignedIn, kind: str, target_id: Number, gone: Gone = "") -> Response:
    """`gone` was taken away just now and can be put back."""
    return await _page(visitor, word(TargetKind, kind), target_id, gone=gone)


async def _page(
    visitor: Visitor,
    kind: TargetKind,
    target_id: int,
    refusal: Exception | None = None,
    *,
    typed: str = "",
    outcome: tuple[Html, ...] = (),
    gone: str = "",
) -> Response:
    require(visitor.staff, Permission.ADD_WORDS)
    async with visitor.reading() as store:
        title = await _title(store, visitor, kind, target_id)
        of = store.phrases.of_topic if kind is TargetKind.TOPIC else store.phrases.of_row
        found = await of(target_id)
    is_open = visitor.agency.closed_on is None
    proposed = kind is TargetKind.ROW and visitor.agency.procedure.phrases_by_proposal
    return visitor.page(
        "phrases.html",
        title=visitor.say("web-phrases-title", title=title),
        kind=kind.value,
        target_id=target_id,
        found=found,
        value=typed,
        outcome=outcome,
        gone=gone,
        proposed=proposed,
        edits=visitor.may(Permission.EDIT_WORDS) and is_open,
        writes=is_open and not proposed,
        **refused(refusal, visitor),
    )


async def _title(store: Store, visitor: Visitor, kind: TargetKind, target_id: int) -> str | Html:
    agency_id = visitor.staff.agency_id
    if kind is TargetKind.TOPIC:
        return visitor.say.own((await store.topics.get(agency_id, target_id)).title)
    row = await store.register.row(agency_id, target_id)
    return (await store.register.touchpoint(agency_id, row.touchpoint_id)).name


@router.post("/{phrase_id}/remove")
async def remove(
    visitor: Acting,
    phrase_id: Number,
    kind: Annotated[str, Form()] = "",
    target: GivenNumber = 0,
) -> Response:
    """`kind` and `target` are whose page the button stands on."""
    try:
        async with visitor.writing() as (store, staff):
            gone = await vocabulary.remove_phrase(store, phrase_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, word(TargetKind, kind), target, refusal)
    of = f"topic/{gone.topic_id}" if gone.topic_id is not None else f"row/{gone.row_id}"
    address = urlencode({"gone": gone.text})
    return visitor.to(f"{PATH}/phrases/{of}?{address}", done="phrase-removed")


@router.post("/{kind}/{target_id}")
async def add(
    visitor: Acting, kind: str, target_id: Number, typed: Annotated[str, Form()] = ""
) -> Response:
    """Good lines are kept, the others stay in the form with the reason for each."""
    of = word(TargetKind, kind)
    try:
        async with visitor.writing() as (store, staff):
            kept = await vocabulary.add_phrases(
                store,
                typed,
                topic_id=target_id if of is TargetKind.TOPIC else None,
                row_id=target_id if of is TargetKind.ROW else None,
                by=staff,
            )
    except REFUSALS as refusal:
        return await _page(visitor, of, target_id, refusal, typed=typed)
    if not kept.refused:
        return visitor.to(f"{PATH}/phrases/{of}/{target_id}", done="phrases-added")
    left = "\n".join(line for line, _reason in kept.refused)
    outcome = outcome_words(kept, "phrases", visitor)
    return await _page(visitor, of, target_id, typed=left, outcome=outcome)
