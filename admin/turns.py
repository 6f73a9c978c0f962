"""Tells people that it is their turn; nobody able to decide is told to administrators."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from admin.assembling import awaits_secretary
from admin.cases import case_of
from admin.deciders import Deciders, deciders, needed_for
from admin.importing.approvers import approvers
from admin.notices import NoticeKind, key_of, notify
from admin.patience import bundle_waits, import_waits, proposal_waits
from admin.permissions import Permission
from admin.vacancies import tell_of_vacancies
from admin.workflow import Case
from storage.models import Bundle, ListImport, Person, Proposal, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import BundleStatus, Role, Status

_OF_LATE = timedelta(days=30)
"""What did not reach a person for longer is history, which the lists show."""

_NOTICES = {
    Permission.CHECK: NoticeKind.TO_CHECK,
    Permission.APPROVE: NoticeKind.TO_APPROVE,
    Permission.PRESENT: NoticeKind.TO_PRESENT,
}


async def tell_turn(store: Store, proposal: Proposal, case: Case) -> None:
    """Tell whoever decides on the proposal now."""
    needed = needed_for(proposal, case)
    if needed is None:
        return
    await proposal_waits(store, proposal)
    if needed is Permission.PRESENT and await _tell_secretary(store, proposal):
        return
    event = f"{proposal.id}:{proposal.revision}"
    found = await deciders(store, proposal.agency_id, needed, [proposal])
    await _tell(store, found, needed, _NOTICES[needed], event, proposal=proposal.id)


async def _tell_secretary(store: Store, proposal: Proposal) -> bool:
    """Where a secretary puts the list together, they are told and the head is not yet (D13):
    once when it begins to wait and once when it waits again, however many changes come in,
    since only putting together and taking apart make a new revision of the bundle."""
    if proposal.bundle_id is None:
        return False
    bundle = await store.bundles.get(proposal.agency_id, proposal.bundle_id)
    if not await awaits_secretary(store, bundle):
        return False
    secretaries = await store.team.reachable(proposal.agency_id, [Role.SECRETARY])
    event = f"bundle:{bundle.id}:{bundle.revision}"
    return bool(await notify(store, secretaries, NoticeKind.TO_ASSEMBLE, event, bundle=bundle.id))


async def tell_order_due(store: Store, bundle: Bundle, proposals: Sequence[Proposal]) -> None:
    """Tell approvers that an order is awaited; whoever wrote in the bundle cannot record it."""
    await bundle_waits(store, bundle)
    event = f"bundle:{bundle.id}:{bundle.revision}"
    found = await deciders(store, bundle.agency_id, Permission.APPROVE, proposals)
    await _tell(store, found, Permission.APPROVE, NoticeKind.TO_ORDER, event, bundle=bundle.id)


async def tell_first_list(store: Store, record: ListImport) -> None:
    """Tell whoever approves the list that a file begins."""
    await import_waits(store, record)
    found, event = await approvers(store, record), f"import:{record.id}:{record.revision}"
    about = {"imported": record.id}
    await _tell(store, found, Permission.APPROVE, NoticeKind.FIRST_LIST, event, **about)


async def _tell(
    store: Store,
    found: Deciders,
    needed: Permission,
    kind: NoticeKind,
    event: str,
    **facts: Any,
) -> None:
    """Tell everybody who may decide; when a message reaches nobody, tell the administrators
    whom to call or appoint, and when it does after that, that they need not worry: nothing is
    stuck without anybody being told."""
    told = await notify(store, found.reachable, kind, event, **facts)
    administrators = await store.team.active(found.agency_id, [Role.ADMINISTRATOR])
    alarm, facts = f"{needed.value}:{event}", {"needed": needed.value, **facts}
    if not told:
        await notify(store, administrators, NoticeKind.NOBODY_DECIDES, alarm, **facts)
        return
    alarmed = [each for each in administrators if await _was_alarmed(store, each, alarm)]
    await notify(store, alarmed, NoticeKind.SOMEBODY_DECIDES, alarm, **facts)


async def _was_alarmed(store: Store, administrator: Staff, alarm: str) -> bool:
    key = key_of(NoticeKind.NOBODY_DECIDES, alarm, administrator.person_id)
    return await store.queue.was_told(key)


async def note_reachability(store: Store, person: Person, reachable: bool) -> None:
    """A person blocked the bot or let it write again: whoever decides now is told anew, and
    what did not reach this person of late is told now."""
    if person.reachable is reachable:
        return
    person.reachable = reachable
    await store.flush()
    if reachable:
        await store.queue.wait_again(person.id, utc_now() - _OF_LATE)
    for place in await store.team.memberships(person.id):
        await tell_turns(store, place.agency_id)
        if not reachable:
            await tell_of_vacancies(store, place, place.role)


async def tell_turns(store: Store, agency_id: int) -> None:
    """After people came, left or changed roles: whoever decides now and was not told is told."""
    for proposal in await store.proposals.having(agency_id, [Status.SUBMITTED, Status.CHECKED]):
        await tell_turn(store, proposal, await case_of(store, proposal))
    for bundle in await store.bundles.waiting(agency_id):
        if bundle.status is BundleStatus.PRESENTED:
            await tell_order_due(store, bundle, await store.proposals.in_bundle(bundle.id))
    for record in await store.imports.waiting(agency_id):
        await tell_first_list(store, record)
