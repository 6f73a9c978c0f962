"""Loads what decides whose turn it is: the procedure and the people at hand."""

from collections.abc import Iterable, Mapping, Sequence

from admin.permissions import Permission, may, may_propose
from admin.workflow import Case
from storage.models import Proposal, Staff
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import BundleStatus, ChangeKind, ReleaseRule, SeparateCheck


async def case_of(store: Store, proposal: Proposal) -> Case:
    """The circumstances of one proposal.

    Where the only reviewer is the author (A3.3.3 lets them change rows), no separate
    check is possible and the approver does both.
    """
    (case,) = await cases_of(store, proposal.agency_id, [proposal])
    return case


async def cases_of(store: Store, agency_id: int, proposals: Iterable[Proposal]) -> list[Case]:
    """The circumstances of an agency's proposals, each in its place: asked once for all."""
    procedure = (await store.agencies.get(agency_id)).procedure
    people = await store.team.titles(agency_id)
    presented = {
        bundle.id
        for bundle in await store.bundles.waiting(agency_id)
        if bundle.status is BundleStatus.PRESENTED
    }
    return [_case(proposal, procedure, people, presented) for proposal in proposals]


async def checked_apart(
    store: Store, agency_id: int, proposals: Sequence[Proposal]
) -> list[Proposal]:
    """Those that somebody other than the approver has to check, and can."""
    cases = await cases_of(store, agency_id, proposals)
    return [each for each, case in zip(proposals, cases, strict=True) if case.separate_check]


def _case(
    proposal: Proposal, procedure: Procedure, people: Mapping[int, Staff], presented: set[int]
) -> Case:
    author = people.get(proposal.author_id)
    return Case(
        # An order approves the list; a template or a script is approved by a press.
        release_rule=ReleaseRule.ON_APPROVAL
        if proposal.kind is ChangeKind.KNOWLEDGE
        else procedure.release_rule,
        separate_check=_is_checked_apart(proposal, people, procedure.route.separate_check),
        author_here=author is not None
        and author.revoked_at is None
        and may_propose(author.role, procedure, proposal.kind),
        presented=proposal.bundle_id in presented and not proposal.put_aside,
        proposers=procedure.route.proposers_of(proposal.kind),
    )


def _is_checked_apart(
    proposal: Proposal, people: Mapping[int, Staff], wanted: SeparateCheck
) -> bool:
    if wanted is SeparateCheck.NEVER:
        return False
    reviewers = {person_id for person_id, staff in people.items() if may(staff, Permission.CHECK)}
    writers = {proposal.author_id, proposal.last_edited_by_id}
    if wanted is SeparateCheck.UNLESS_REVIEWER_WROTE and reviewers & writers:
        return False
    return bool(reviewers - writers)
