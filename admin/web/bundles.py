"""The consolidated list on its way to one order: by units, whole, however many changes (D13)."""

from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from admin import bundles, consolidated
from admin.bundle_words import assembled_words, bundle_state, why_no_order
from admin.changes import exclusion_words, proposal_differences
from admin.consolidated import Part, parts
from admin.dossier import subject_title
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.web.late import refused_or_late
from admin.web.numbers import GivenNumber, Number, Revision
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.models import Proposal
from storage.terms import BundleStatus, ChangeKind, ReleaseRule

PATH = "/office/bundles"

router = APIRouter(prefix=PATH)


@router.get("")
async def show(visitor: SignedIn) -> Response:
    """Bundles that wait for somebody."""
    require(visitor.staff, Permission.SEE_WORK)
    async with visitor.reading() as store:
        waiting = await store.bundles.waiting(visitor.staff.agency_id)
        sizes = {each.id: len(await store.proposals.in_bundle(each.id)) for each in waiting}
    return visitor.page(
        "bundles.html",
        title=visitor.say("web-bundles-title"),
        waiting=[(each, bundle_state(each), sizes[each.id]) for each in waiting],
        by_order=visitor.agency.procedure.release_rule is ReleaseRule.BY_ORDER,
    )


@router.get("/{bundle_id}")
async def open_one(visitor: SignedIn, bundle_id: Number) -> Response:
    return await _page(visitor, bundle_id)


@router.post("/{bundle_id}/assemble")
async def assemble(visitor: Acting, bundle_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await consolidated.assemble(store, bundle_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal)
    return visitor.to(f"{PATH}/{bundle_id}", done="bundle-assembled")


@router.post("/{bundle_id}/present")
async def present(visitor: Acting, bundle_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await bundles.present(store, bundle_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal)
    return visitor.to(f"{PATH}/{bundle_id}", done="bundle-presented")


@router.post("/{bundle_id}/send-back")
async def send_back(
    visitor: Acting,
    bundle_id: Number,
    seen: Revision = 0,
    comment: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await bundles.send_back(store, bundle_id, comment, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal, comment=comment)
    return visitor.to(f"{PATH}/{bundle_id}", done="bundle-sent-back")


@router.post("/{bundle_id}/put-aside")
async def put_aside(
    visitor: Acting,
    bundle_id: Number,
    seen: Revision = 0,
    proposal: GivenNumber = 0,
    unit: GivenNumber = 0,
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await consolidated.put_aside(store, bundle_id, proposal, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal)
    return _back_to_unit(bundle_id, unit, "bundle-put-aside")


@router.post("/{bundle_id}/put-unit-aside")
async def put_unit_aside(
    visitor: Acting, bundle_id: Number, seen: Revision = 0, unit: GivenNumber = 0
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await consolidated.put_unit_aside(store, bundle_id, unit, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal)
    return _back_to_unit(bundle_id, unit, "bundle-put-aside")


@router.post("/{bundle_id}/take-back")
async def take_back(
    visitor: Acting,
    bundle_id: Number,
    seen: Revision = 0,
    proposal: GivenNumber = 0,
    unit: GivenNumber = 0,
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await consolidated.take_back(store, bundle_id, proposal, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, bundle_id, refusal)
    return _back_to_unit(bundle_id, unit, "bundle-taken-back")


def _back_to_unit(bundle_id: int, unit: int, done: str) -> RedirectResponse:
    """The same unit's part: among hundreds of changes nobody looks for it anew."""
    return RedirectResponse(f"{PATH}/{bundle_id}?done={done}#unit-{unit}", status_code=303)


async def _page(
    visitor: Visitor, bundle_id: int, refusal: Exception | None = None, comment: str | None = None
) -> Response:
    by, say = visitor.staff, visitor.say
    async with visitor.reading() as store:
        bundle, inside = await bundles.read(store, bundle_id, by=by)
        found = await parts(store, bundle, by=by)
        steps = await bundles.steps_at_hand(store, bundle, inside, by)
        assembled = await assembled_words(store, bundle, say)
        people = await store.team.titles(by.agency_id)
        gone = await bundles.released_with(store, bundle)
        release_id = gone[0].release_id if gone else None
        release = await store.releases.get(by.agency_id, release_id) if release_id else None
    collecting = bundle.status is BundleStatus.COLLECTING
    return visitor.page(
        "bundle.html",
        title=say("web-bundle-title", count=len(inside) or len(gone)),
        gone=gone,
        release=release,
        bundle=bundle,
        state=bundle_state(bundle),
        units=[_part(each, visitor) for each in found],
        steps=steps,
        notes=[each for each in (assembled, why_no_order(bundle, inside, by, say)) if each],
        moves=collecting and visitor.may(Permission.COLLECT),
        people=people,
        comment=comment,
        **refused_or_late(refusal, visitor),
    )


def _part(part: Part, visitor: Visitor) -> dict[str, Any]:
    """A unit's part, each change with its difference in words."""
    return {
        "unit": part.unit,
        "name": part.name or visitor.say("part-none"),
        "ready": [_change(each, visitor) for each in part.ready],
        "aside": [_change(each, visitor) for each in part.aside],
        "at_work": part.at_work,
    }


def _change(proposal: Proposal, visitor: Visitor) -> dict[str, Any]:
    say, excludes = visitor.say, proposal.kind is ChangeKind.EXCLUDE
    procedure = visitor.agency.procedure
    return {
        "proposal": proposal,
        "name": subject_title(proposal, say),
        "leaves": exclusion_words(proposal, say) if excludes else None,
        "differences": [] if excludes else proposal_differences(proposal, procedure, say),
    }
