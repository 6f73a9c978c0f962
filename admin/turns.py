"""Tells people that it is their turn; nobody able to decide is told to administrators."""

from collections.abc import Sequence

from admin.cases import case_of
from admin.notices import NoticeKind, tell_holders
from admin.permissions import Permission
from admin.workflow import Case, turn
from storage.models import Bundle, Person, Proposal
from storage.store import Store
from storage.terms import BundleStatus, Status

_NOTICES = {
    Permission.CHECK: NoticeKind.TO_CHECK,
    Permission.APPROVE: NoticeKind.TO_APPROVE,
    Permission.PRESENT: NoticeKind.TO_PRESENT,
}


async def tell_turn(store: Store, proposal: Proposal, case: Case) -> None:
    """Tell whoever decides on the proposal now; its writers decide nothing, but may present."""
    needed = turn(proposal.status, case)
    if needed is None or (case.presented and proposal.status is Status.CHECKED):
        return
    writers = (proposal.author_id, proposal.last_edited_by_id)
    await tell_holders(
        store,
        proposal.agency_id,
        needed,
        _NOTICES[needed],
        f"{proposal.id}:{proposal.revision}",
        but_not=() if needed is Permission.PRESENT else writers,
        proposal=proposal.id,
    )


async def tell_order_due(store: Store, bundle: Bundle, proposals: Sequence[Proposal]) -> None:
    """Tell approvers that an order is awaited; whoever wrote in the bundle cannot record it."""
    writers = {person for each in proposals for person in (each.author_id, each.last_edited_by_id)}
    await tell_holders(
        store,
        bundle.agency_id,
        Permission.APPROVE,
        NoticeKind.TO_ORDER,
        f"bundle:{bundle.id}:{bundle.revision}",
        but_not=writers,
        bundle=bundle.id,
    )


async def note_reachability(store: Store, person: Person, reachable: bool) -> None:
    """A person blocked the bot or let it write again: whoever decides now is told anew, and
    what never reached this person may be told again."""
    if person.reachable is reachable:
        return
    person.reachable = reachable
    await store.flush()
    if reachable:
        await store.queue.forget_failed(person.id)
    for place in await store.team.memberships(person.id):
        await tell_turns(store, place.agency_id)


async def tell_turns(store: Store, agency_id: int) -> None:
    """After people came, left or changed roles: whoever decides now and was not told is told."""
    for proposal in await store.proposals.having(agency_id, [Status.SUBMITTED, Status.CHECKED]):
        await tell_turn(store, proposal, await case_of(store, proposal))
    for bundle in await store.bundles.waiting(agency_id):
        if bundle.status is BundleStatus.PRESENTED:
            await tell_order_due(store, bundle, await store.proposals.in_bundle(bundle.id))
