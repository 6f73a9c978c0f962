"""The bundle of checked changes on its way to an order (D13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from admin.assembling import UNMARKED, awaits_secretary, require_assembled, unmark
from admin.cases import checked_apart
from admin.clock import local_moment
from admin.deciders import require_approver_of
from admin.errors import (
    AlreadyDecidedError,
    AlreadyDoneError,
    EmptyBundleError,
    UnpresentedBundleError,
)
from admin.errors.bundles import BundleMovedOnError
from admin.fields import reason
from admin.leftovers import collecting, merge_later_changes, pass_on
from admin.notices import NoticeKind, notify
from admin.orders import BARE, Order, Paper, order_day, order_number
from admin.patience import bundle_waits
from admin.permissions import Permission, holders, may, require, require_open
from admin.rehearsal import require_joins, require_together
from admin.releases import make_release
from admin.second_person import second_person_refusal
from admin.turns import tell_order_due, tell_turns
from storage.models import Bundle, Proposal, Release, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import BundleStatus, Status


async def take_in(store: Store, proposal: Proposal) -> Bundle:
    """The bundle that collects now; the first checked change begins it.

    Raises:
        BundleConflictError: the change and another one of the bundle cannot both be made.
    """
    await store.agencies.lock_list(proposal.list_id)
    bundle = await collecting(store, proposal)
    inside = await store.proposals.in_bundle(bundle.id)
    agency = await store.agencies.get(proposal.agency_id)
    await require_joins(store, inside, proposal, agency.procedure)
    await unmark(store, bundle)
    return bundle


def open_bundle_steps(
    bundle: Bundle, proposals: Sequence[Proposal], by: Staff, apart: Sequence[Proposal] = ()
) -> list[str]:
    """The buttons that every face shows: «present», «order», «send_back»; `apart` as in
    `second_person_refusal`."""
    if bundle.status is BundleStatus.COLLECTING and proposals and may(by, Permission.PRESENT):
        return ["present"]
    if bundle.status is BundleStatus.PRESENTED and may(by, Permission.APPROVE):
        refused = second_person_refusal(by, Permission.APPROVE, proposals, apart)
        return ["send_back"] if refused else ["order", "send_back"]
    return []


async def steps_at_hand(
    store: Store, bundle: Bundle, proposals: Sequence[Proposal], by: Staff
) -> list[str]:
    """The buttons, «assemble» among them while the secretary puts the list together."""
    if proposals and await awaits_secretary(store, bundle):
        return ["assemble"] if may(by, Permission.COLLECT) else []
    apart = await checked_apart(store, bundle.agency_id, proposals)
    return open_bundle_steps(bundle, proposals, by, apart)


async def waiting_for(store: Store, by: Staff) -> list[Bundle]:
    """Bundles on which this person's step is due: to assemble, present, or record the order."""
    require(by, Permission.SEE_WORK)
    found = []
    for bundle in await store.bundles.waiting(by.agency_id):
        proposals = await store.proposals.in_bundle(bundle.id)
        steps = await steps_at_hand(store, bundle, proposals, by)
        if {"assemble", "present", "order"} & set(steps):
            found.append(bundle)
    return found


async def read(store: Store, bundle_id: int, *, by: Staff) -> tuple[Bundle, Sequence[Proposal]]:
    """A bundle and what is in it."""
    require(by, Permission.SEE_WORK)
    bundle = await store.bundles.get(by.agency_id, bundle_id)
    return bundle, await store.proposals.in_bundle(bundle.id)


async def locked(store: Store, bundle_id: int, by: Staff) -> Bundle:
    """The bundle as it is once its list's row is held."""
    bundle = await store.bundles.get(by.agency_id, bundle_id)
    require_open(await store.agencies.get(bundle.agency_id))
    await store.agencies.lock_list(bundle.list_id)
    await store.bundles.refresh(bundle)
    return bundle


async def present(store: Store, bundle_id: int, *, by: Staff, seen: int) -> Bundle:
    """The group's head submits the checked changes for the order."""
    require(by, Permission.PRESENT)
    bundle = await locked(store, bundle_id, by)
    await require_status(store, bundle, BundleStatus.COLLECTING, seen, by)
    proposals = await store.proposals.in_bundle(bundle.id)
    if not proposals:
        raise EmptyBundleError
    await require_assembled(store, bundle)
    agency = await store.agencies.get(bundle.agency_id)
    await require_together(store, proposals, agency.procedure)
    now = utc_now()
    values = {
        "status": BundleStatus.PRESENTED,
        "presented_by_id": by.person_id,
        "presented_at": now,
        "comment": "",
    }
    await store.bundles.change(bundle, seen, values)
    await tell_order_due(store, bundle, proposals)
    await note(store, "bundle.present", bundle, by, proposals)
    return bundle


async def require_presented(store: Store, bundle_id: int, *, by: Staff, seen: int) -> Bundle:
    """The bundle that waits for this person's decision: asked before they type anything."""
    require(by, Permission.APPROVE)
    bundle = await store.bundles.get(by.agency_id, bundle_id)
    await require_status(store, bundle, BundleStatus.PRESENTED, seen, by)
    return bundle


async def require_order(store: Store, bundle_id: int, *, by: Staff, seen: int) -> Bundle:
    """The bundle whose order this person may record: asked before they type its number.

    Raises:
        OwnProposalError: the approver wrote something in the bundle.
    """
    bundle = await require_presented(store, bundle_id, by=by, seen=seen)
    await require_approver_of(store, await store.proposals.in_bundle(bundle.id), by)
    return bundle


async def send_back(store: Store, bundle_id: int, comment: str, *, by: Staff, seen: int) -> Bundle:
    """The approver sends the bundle back to the group with a reason."""
    require(by, Permission.APPROVE)
    bundle = await locked(store, bundle_id, by)
    await require_status(store, bundle, BundleStatus.PRESENTED, seen, by)
    proposals = await store.proposals.in_bundle(bundle.id)
    clean = reason(comment)
    await merge_later_changes(store, bundle)
    values = {"status": BundleStatus.COLLECTING, "comment": clean, **UNMARKED}
    await store.bundles.change(bundle, seen, values)
    await bundle_waits(store, bundle)
    heads = await store.team.active(by.agency_id, holders(Permission.PRESENT))
    event = f"bundle:{bundle.id}:{bundle.revision}"
    await notify(store, heads, NoticeKind.BUNDLE_RETURNED, event, bundle=bundle.id)
    if not await store.team.reachable(by.agency_id, holders(Permission.PRESENT)):
        await tell_turns(store, by.agency_id)
    await note(store, "bundle.send_back", bundle, by, proposals)
    return bundle


@dataclass(frozen=True)
class OrderAhead:
    """What recording an order would do: said before it is done, for it cannot be undone."""

    order: Order
    release: int
    changes: int
    presented_on: date

    @property
    def is_early(self) -> bool:
        """Signed before the bundle was presented: possible, and worth a second look."""
        return self.order.date < self.presented_on


async def order_ahead(
    store: Store,
    bundle_id: int,
    number: str,
    date: str,
    *,
    by: Staff,
    seen: int,
    paper: Paper = BARE,
) -> OrderAhead:
    """Refuse what `record_order` would refuse, or say what it would do."""
    bundle = await require_order(store, bundle_id, by=by, seen=seen)
    agency = await store.agencies.get(bundle.agency_id)
    owner = await store.agencies.list_by_id(bundle.list_id)
    presented_at = bundle.presented_at or utc_now()
    return OrderAhead(
        order=Order(order_number(number), order_day(date, agency), paper),
        release=owner.release_number + 1,
        changes=len(await store.proposals.in_bundle(bundle.id)),
        presented_on=presented_at.astimezone(ZoneInfo(agency.time_zone)).date(),
    )


async def record_order(
    store: Store,
    bundle_id: int,
    number: str,
    date: str,
    *,
    by: Staff,
    seen: int,
    paper: Paper = BARE,
) -> Release:
    """Record the order: that makes the release (D13); what was put aside waits for the next.

    Raises:
        OwnProposalError: the approver wrote something in the bundle.
    """
    require(by, Permission.APPROVE)
    bundle = await locked(store, bundle_id, by)
    await require_status(store, bundle, BundleStatus.PRESENTED, seen, by)
    proposals = await store.proposals.in_bundle(bundle.id)
    await require_approver_of(store, proposals, by)
    agency = await store.agencies.get(bundle.agency_id)
    order = Order(order_number(number), order_day(date, agency), paper)
    await store.bundles.change(bundle, seen, {"status": BundleStatus.ORDERED})
    release = await make_release(store, bundle.list_id, proposals, by=by, order=order)
    await pass_on(store, bundle)
    return release


async def released_with(store: Store, bundle: Bundle) -> list[Proposal]:
    """What the bundle's order put into a release."""
    released = await store.proposals.having(bundle.agency_id, [Status.RELEASED])
    return [each for each in released if each.bundle_id == bundle.id]


async def require_status(
    store: Store, bundle: Bundle, status: BundleStatus, seen: int, by: Staff
) -> None:
    if bundle.status is status:
        if seen != bundle.revision:
            raise BundleMovedOnError
        return
    if bundle.status is BundleStatus.COLLECTING:
        raise UnpresentedBundleError
    raise await _already_decided(store, bundle, by)


async def _already_decided(store: Store, bundle: Bundle, by: Staff) -> AlreadyDecidedError:
    """Who presented the bundle, or who recorded its order, and when."""
    person, moment = bundle.presented_by_id, bundle.presented_at
    if bundle.status is BundleStatus.ORDERED:
        for each in await released_with(store, bundle):
            person, moment = each.decided_by_id, each.decided_at
    agency = await store.agencies.get(bundle.agency_id)
    who = (await store.team.titles(bundle.agency_id)).get(person or 0)
    return (AlreadyDoneError if person == by.person_id else AlreadyDecidedError)(
        decision=bundle.status.value,
        who=who.title if who else "—",
        at=local_moment(moment or utc_now(), agency.time_zone),
    )


async def note(
    store: Store, verb: str, bundle: Bundle, by: Staff, proposals: Sequence[Proposal]
) -> None:
    await store.journal.write(
        by.agency_id,
        verb,
        f"bundle:{bundle.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"proposals": [proposal.id for proposal in proposals]},
    )
