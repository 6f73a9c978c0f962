"""Loads what decides whose turn it is: the procedure and the people at hand."""

from admin.permissions import Permission, holders, may
from admin.workflow import Case
from storage.models import Proposal
from storage.store import Store
from storage.terms import BundleStatus, SeparateCheck


async def case_of(store: Store, proposal: Proposal) -> Case:
    """The circumstances of one proposal.

    Where the only reviewer is the author (A3.3.3 lets them change rows), no separate
    check is possible and the approver does both.
    """
    agency = await store.agencies.get(proposal.agency_id)
    author = await store.team.member(proposal.agency_id, proposal.author_id)
    bundle = (
        await store.bundles.get(proposal.agency_id, proposal.bundle_id)
        if proposal.bundle_id is not None
        else None
    )
    return Case(
        release_rule=agency.procedure.release_rule,
        separate_check=await _is_checked_apart(
            store, proposal, agency.procedure.route.separate_check
        ),
        author_here=author is not None and may(author, Permission.PROPOSE),
        presented=bundle is not None and bundle.status is BundleStatus.PRESENTED,
    )


async def _is_checked_apart(store: Store, proposal: Proposal, wanted: SeparateCheck) -> bool:
    if wanted is SeparateCheck.NEVER:
        return False
    reviewers = await store.team.active(proposal.agency_id, holders(Permission.CHECK))
    writers = {proposal.author_id, proposal.last_edited_by_id}
    if wanted is SeparateCheck.UNLESS_REVIEWER_WROTE and any(
        reviewer.person_id in writers for reviewer in reviewers
    ):
        return False
    return any(reviewer.person_id not in writers for reviewer in reviewers)
