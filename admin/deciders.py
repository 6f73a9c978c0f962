"""Who may decide now on what waits, and whom of them a message reaches."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from admin.cases import case_of, checked_apart
from admin.permissions import Permission, holders, may
from admin.second_person import second_person_refusal
from admin.workflow import Case, turn
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import BundleStatus, Role, Status


@dataclass(frozen=True)
class Deciders:
    """Those who hold the permission and are second persons, eldest first; who is out of
    reach stopped the bot."""

    agency_id: int
    reachable: Sequence[Staff]
    out_of_reach: Sequence[Staff]


async def deciders(
    store: Store, agency_id: int, needed: Permission, proposals: Iterable[Proposal]
) -> Deciders:
    """Who may decide on these proposals; writers decide nothing, but may collect and present."""
    written = () if needed in (Permission.COLLECT, Permission.PRESENT) else tuple(proposals)
    apart = await checked_apart(store, agency_id, written)
    people = [
        person
        for person in await able(store, agency_id, needed)
        if second_person_refusal(person, needed, written, apart) is None
    ]
    reached = {person.id for person in await able_in_reach(store, agency_id, needed)}
    return Deciders(
        agency_id,
        [person for person in people if person.id in reached],
        [person for person in people if person.id not in reached],
    )


async def require_approver_of(store: Store, proposals: Sequence[Proposal], by: Staff) -> None:
    """Let pass whoever approves all of these as a second person.

    Raises:
        OwnProposalError, DeputyOfAuthorError, CheckedItYourselfError: the person is none.
    """
    apart = await checked_apart(store, by.agency_id, proposals)
    refused = second_person_refusal(by, Permission.APPROVE, proposals, apart)
    if refused is not None:
        raise refused


async def able(store: Store, agency_id: int, needed: Permission) -> list[Staff]:
    """Everybody who may do this now, deputies of approvers among them, eldest first."""
    workers = await store.team.active(agency_id, holders(Permission.SEE_WORK))
    return [person for person in workers if may(person, needed)]


async def able_in_reach(store: Store, agency_id: int, needed: Permission) -> list[Staff]:
    """Those of them to whom the bot can write."""
    workers = await store.team.reachable(agency_id, holders(Permission.SEE_WORK))
    return [person for person in workers if may(person, needed)]


async def out_of_reach(
    store: Store, agency_id: int, roles: Collection[Role] = tuple(Role)
) -> list[Staff]:
    """Those of these roles to whom the bot cannot write."""
    reached = {person.id for person in await store.team.reachable(agency_id, roles)}
    people = await store.team.active(agency_id, roles)
    return [person for person in people if person.id not in reached]


def needed_for(proposal: Proposal, case: Case) -> Permission | None:
    """Whose decision the proposal waits for by itself; what was presented waits as a bundle."""
    presented = case.presented and proposal.status is Status.CHECKED
    return None if presented else turn(proposal.status, case)


async def still_waiting(
    store: Store,
    agency_id: int,
    needed: Permission,
    *,
    proposal: int | None = None,
    bundle: int | None = None,
) -> Sequence[Proposal]:
    """What waits for this decision now, of one proposal or bundle; nothing once it is over."""
    if bundle is not None:
        presented = await store.bundles.get(agency_id, bundle)
        waits = presented.status is BundleStatus.PRESENTED and needed is Permission.APPROVE
        return await store.proposals.in_bundle(bundle) if waits else ()
    assert proposal is not None
    found = await store.proposals.get(agency_id, proposal)
    return [found] if needed_for(found, await case_of(store, found)) is needed else ()
