"""One proposal on the screen: what it changes and why, and the decisions on it."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import proposals, review
from admin.author_told import author_told
from admin.refusals import REFUSALS
from admin.web.asked import ask_in_chat
from admin.web.downloads import attached
from admin.web.late import refused_or_late
from admin.web.numbers import Number, Revision
from admin.web.proposal_seen import proposal_seen
from admin.web.visitor import Acting, SignedIn, Visitor
from admin.workflow import Step
from storage.asked_terms import AskedAct
from storage.errors import MissingRecordError

PATH = "/office/proposals"

router = APIRouter(prefix=f"{PATH}/{{proposal_id}}")


@router.get("")
async def show(visitor: SignedIn, proposal_id: Number) -> Response:
    return await _page(visitor, proposal_id)


@router.get("/basis")
async def basis(visitor: SignedIn, proposal_id: Number) -> Response:
    """The attached basis, for the agency's own staff."""
    async with visitor.reading() as store:
        proposal, _steps = await proposals.read(store, proposal_id, by=visitor.staff)
        if proposal.basis_file_id is None:
            raise MissingRecordError(f"basis of proposal {proposal_id}")
        file = await store.files.get(proposal.agency_id, proposal.basis_file_id)
    return attached(file.name, file.media_type, file.content)


@router.post("/check")
async def check(visitor: Acting, proposal_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await review.check(store, proposal_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, proposal_id, refusal)
    return visitor.to(f"{PATH}/{proposal_id}", done="proposal-checked")


@router.post("/approve")
async def approve(visitor: Acting, proposal_id: Number, seen: Revision = 0) -> Response:
    """Approving is asked for once more in chat."""
    try:
        return await ask_in_chat(visitor, AskedAct.APPROVE, proposal=proposal_id, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, proposal_id, refusal)


@router.post("/return")
async def give_back(
    visitor: Acting,
    proposal_id: Number,
    seen: Revision = 0,
    comment: Annotated[str, Form()] = "",
) -> Response:
    return await _with_reason(visitor, proposal_id, Step.RETURN, seen, comment)


@router.post("/reject")
async def reject(
    visitor: Acting,
    proposal_id: Number,
    seen: Revision = 0,
    comment: Annotated[str, Form()] = "",
) -> Response:
    return await _with_reason(visitor, proposal_id, Step.REJECT, seen, comment)


@router.post("/submit")
async def submit(visitor: Acting, proposal_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await proposals.submit(store, proposal_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, proposal_id, refusal)
    return visitor.to(f"{PATH}/{proposal_id}", done="proposal-submitted")


@router.post("/withdraw")
async def withdraw(visitor: Acting, proposal_id: Number, seen: Revision = 0) -> Response:
    """What was never sent is deleted: there is no page of it any more."""
    try:
        async with visitor.writing() as (store, staff):
            proposal = await proposals.withdraw(store, proposal_id, by=staff, seen=seen)
            deleted = proposal.submitted_at is None
    except REFUSALS as refusal:
        return await _page(visitor, proposal_id, refusal)
    if deleted:
        return visitor.to(f"{PATH}?tab=mine", done="proposal-deleted")
    return visitor.to(f"{PATH}/{proposal_id}", done="proposal-withdrawn")


async def _with_reason(
    visitor: Visitor, proposal_id: int, step: Step, seen: int, comment: str
) -> Response:
    verb = review.give_back if step is Step.RETURN else review.reject
    try:
        async with visitor.writing() as (store, staff):
            proposal = await verb(store, proposal_id, comment, by=staff, seen=seen)
            told = await author_told(store, proposal, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, proposal_id, refusal, comment=comment)
    done = f"proposal-{step.value}-{told.reach.value}"
    return visitor.to(f"{PATH}/{proposal_id}", done=done)


async def _page(
    visitor: Visitor, proposal_id: int, refusal: Exception | None = None, comment: str | None = None
) -> Response:
    seen = await proposal_seen(visitor, proposal_id)
    number = str(seen.proposal.id)
    return visitor.page(
        "review.html",
        title=visitor.say("web-review-title", number=number, name=seen.name),
        seen=seen,
        comment=comment,
        **refused_or_late(refusal, visitor),
    )
