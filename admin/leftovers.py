"""What goes from one bundle into another: put aside for the next order, or checked later (D13)."""

from admin.assembling import unmark
from admin.cases import case_of
from admin.turns import tell_turn
from storage.models import Bundle, Proposal
from storage.store import Store


async def collecting(store: Store, proposal: Proposal) -> Bundle:
    """The bundle that collects for the proposal's list; begun where there is none."""
    bundle = await store.bundles.collecting(proposal.list_id)
    if bundle is None:
        bundle = Bundle(agency_id=proposal.agency_id, list_id=proposal.list_id)
        await store.bundles.add(bundle)
    return bundle


async def pass_on(store: Store, ordered: Bundle) -> Bundle | None:
    """What was put aside is collected for the next order: whose turn it is are told once.

    Returns the bundle that it is in by now.
    """
    aside = await store.proposals.aside(ordered.id)
    if not aside:
        return None
    bundle = await collecting(store, aside[0])
    await unmark(store, bundle)
    for proposal in aside:
        values = {"bundle_id": bundle.id, "put_aside": False}
        await store.proposals.change(proposal, proposal.revision, values)
    await tell_turn(store, aside[0], await case_of(store, aside[0]))
    return bundle


async def merge_later_changes(store: Store, bundle: Bundle) -> None:
    """Only one bundle collects: what was checked meanwhile joins the one sent back."""
    later = await store.bundles.collecting(bundle.list_id)
    if later is None:
        return
    inside = await store.proposals.in_bundle(later.id)
    for proposal in (*inside, *await store.proposals.aside(later.id)):
        await store.proposals.change(proposal, proposal.revision, {"bundle_id": bundle.id})
    await store.bundles.remove(later)
