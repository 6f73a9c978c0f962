"""The approver's word on one proposal, whatever it changes."""

from admin.knowledge.texts import approve_text
from admin.review import approve
from storage.models import Proposal, Release, Staff
from storage.store import Store
from storage.terms import ChangeKind


async def approve_any(
    store: Store, proposal_id: int, *, by: Staff, seen: int
) -> tuple[Proposal, Release | None]:
    """A change of the list makes a release; a text is in use without one."""
    proposal = await store.proposals.get(by.agency_id, proposal_id)
    if proposal.kind is ChangeKind.KNOWLEDGE:
        return await approve_text(store, proposal.id, by=by, seen=seen), None
    return proposal, await approve(store, proposal.id, by=by, seen=seen)
