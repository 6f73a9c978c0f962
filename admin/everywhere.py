"""A contact changed in every touchpoint that has it: one proposal, begun and written."""

from collections.abc import Collection
from typing import Any

from admin import fields
from admin.answers import answer, edit
from admin.errors import UnknownChoiceError
from admin.errors.subjects import ContactAsItWasError, ContactUnsaidError, PointsUnchosenError
from admin.permissions import Permission, require
from admin.proposals import admit, begin
from admin.same_contact import (
    SUBJECT,
    SameContact,
    changes_point,
    read_contact,
    read_contacts,
)
from admin.steps import DraftStep
from admin.subjects import require_free
from storage.models import Proposal, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import OPEN_STATUSES, ChangeKind, Client, ContactType, Trust

_KIND = ChangeKind.CONTACT_EVERYWHERE


async def contacts_in(store: Store, client: Client, *, by: Staff) -> tuple[SameContact, ...]:
    """The contacts to choose from, what most rows have first; none where there is no list."""
    require(by, Permission.PROPOSE)
    owner = await store.agencies.list_for(by.agency_id, client)
    return await read_contacts(store, owner.id, by.agency_id) if owner else ()


async def begin_everywhere(store: Store, client: Client, key: str, by: Staff) -> Proposal:
    """A draft that changes the contact of this key in every touchpoint of the list.

    Raises:
        UnknownChoiceError: no touchpoint of the list has it any more.
        SubjectTakenError: somebody's proposal for the same contact is open.
    """
    agency, owner = await admit(store, _KIND, by, client=client)
    found = [each for each in await contacts_in(store, client, by=by) if each.key == key]
    if not found:
        raise UnknownChoiceError
    subject = f"{SUBJECT}{key}"
    await require_free(store, owner.id, subject, by)
    for draft in await store.proposals.drafts_for(owner.id, subject):
        if draft.author_id == by.person_id:
            return draft
    values = {
        "subject_name": found[0].contact["value"],
        "was": _was(found[0]),
        "becomes": _chosen(found[0], {stand.point.id for stand in found[0].stands}),
    }
    return await begin(store, agency, owner, _KIND, by, subject=subject, **values)


async def write_everywhere(
    store: Store, client: Client, key: str, value: str | None, points: Collection[int], by: Staff
) -> Proposal:
    """A draft with what the contact becomes and where, for faces that ask both at once; without
    a value it goes. The cause is asked next.

    Raises:
        PointsUnchosenError: it would change nowhere.
    """
    if not points:
        raise PointsUnchosenError
    draft = await begin_everywhere(store, client, key, by)
    if value is None:
        await put_goes(store, draft, by)
    else:
        await put_new(store, draft, value, by)
    await put_points(store, draft, points, by)
    await edit(store, draft, by, step=DraftStep.CAUSE.value)
    return draft


def _was(same: SameContact) -> dict[str, Any]:
    """The contact, and the revision of every touchpoint that has it."""
    return {
        "contact": {key: same.contact[key] for key in ("type", "value", "trust")},
        "points": {str(stand.point.id): stand.point.revision for stand in same.stands},
    }


def _chosen(same: SameContact, ids: Collection[int]) -> dict[str, Any]:
    """Where the contact changes and where it stays; the names are for people to read."""
    points = [stand.point for stand in same.stands]
    return {
        "points": [point.id for point in points if point.id in ids],
        "point_names": [point.name for point in points if point.id in ids],
        "left_names": [point.name for point in points if point.id not in ids],
    }


async def put_new(store: Store, draft: Proposal, value: str, by: Staff) -> None:
    """What the contact becomes everywhere; staff's word confirms it.

    Raises:
        ContactUnsaidError, ContactAsItWasError: nothing would change.
    """
    _require_kind(draft)
    if not fields.seen(value):
        raise ContactUnsaidError
    kind = ContactType(draft.was["contact"]["type"])
    clean = fields.contact(kind, value)
    if clean == draft.was["contact"]["value"]:
        raise ContactAsItWasError
    fresh = {
        "type": kind.value,
        "value": clean,
        "trust": Trust.STAFF.value,
        "source": "",
        "checked_on": utc_now().date().isoformat(),
    }
    await answer(store, draft, DraftStep.CONTACT, by, contact=fresh)


async def put_goes(store: Store, draft: Proposal, by: Staff) -> None:
    """The contact is taken away everywhere."""
    _require_kind(draft)
    await answer(store, draft, DraftStep.CONTACT, by, contact={"goes": True})


async def put_points(store: Store, draft: Proposal, ids: Collection[int], by: Staff) -> None:
    """Choose the touchpoints in which it changes, of those that have it."""
    _require_kind(draft)
    same = await read_contact(store, draft)
    known = {stand.point.id for stand in same.stands} if same else set()
    if same is None or set(ids) - known:
        raise UnknownChoiceError
    await answer(store, draft, DraftStep.POINTS, by, **_chosen(same, ids))


async def put_point(store: Store, draft: Proposal, touchpoint_id: int, on: bool, by: Staff) -> None:
    """Take one touchpoint in or leave it out."""
    chosen = set(draft.becomes.get("points", ())) - {touchpoint_id}
    await put_points(store, draft, chosen | {touchpoint_id} if on else chosen, by)


def _require_kind(draft: Proposal) -> None:
    """A forged button never answers what this draft does not ask."""
    if draft.kind is not _KIND:
        raise UnknownChoiceError


async def catch_up(store: Store, draft: Proposal, by: Staff) -> bool:
    """Compare the draft with the list as it stands now; True when the list had moved on.

    A touchpoint that no longer has the contact is left behind and named; one that has it since
    joins; what the author left out stays out.
    """
    same = await read_contact(store, draft)
    was = _was(same) if same else {**draft.was, "points": {}}
    if was["points"] == draft.was["points"]:
        return False
    chosen = set(draft.becomes["points"])
    left_out = {int(each) for each in draft.was["points"]} - chosen
    standing = {int(each) for each in was["points"]}
    touchpoints = await store.register.touchpoints(draft.agency_id)
    gone = [touchpoints[each].name for each in sorted(chosen - standing)]
    becomes = {
        **draft.becomes,
        **(_chosen(same, standing - left_out) if same else {"points": [], "point_names": []}),
        "gone_names": list(dict.fromkeys((*draft.becomes.get("gone_names", ()), *gone))),
    }
    await edit(store, draft, by, was=was, becomes=becomes)
    return True


async def others_at_work(store: Store, proposal: Proposal) -> list[Proposal]:
    """Others' open proposals for touchpoints that this one changes: whichever is approved first,
    the other has to be brought up to date."""
    points = proposal.becomes.get("points", ())
    subjects = {f"touchpoint:{each}" for each in points}
    found = await store.proposals.having(proposal.agency_id, OPEN_STATUSES)
    return [
        each
        for each in found
        if each.id != proposal.id
        if each.subject in subjects or any(changes_point(each, point) for point in points)
    ]
