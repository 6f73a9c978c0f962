"""Asks every rule before a step: agency, status, revision seen, person, turn."""

from typing import Any

from admin.cases import case_of
from admin.clock import local_moment
from admin.errors import (
    AlreadyDecidedError,
    AlreadyDoneError,
    CheckedItYourselfError,
    OtherTurnError,
    ProposalMovedOnError,
)
from admin.permissions import require_open
from admin.workflow import RULES, Case, Step, refusal
from storage.errors import StaleRecordError
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import Status


async def held(store: Store, proposal_id: int, by: Staff) -> Proposal:
    """The proposal as it is once its list's row is held: a bundle cannot be presented, nor
    another change of the list released, while this one is decided."""
    proposal = await store.proposals.get(by.agency_id, proposal_id)
    await store.agencies.lock_list(proposal.list_id)
    await store.proposals.refresh(proposal)
    return proposal


async def require_step(
    store: Store, step: Step, proposal: Proposal, by: Staff, *, seen: int | None = None
) -> Case:
    """Let the step pass or refuse it; returns the circumstances for those who go on.

    `seen` is the revision that the person's button carried.

    Raises:
        DomainError: whatever forbids the step, in words for this person.
    """
    case = await case_of(store, proposal)
    require_open(await store.agencies.get(proposal.agency_id))
    if proposal.status not in RULES[step].start:
        raise await already_decided(store, proposal, by)
    refused = refusal(step, proposal, by, case)
    checked_since = proposal.status is Status.CHECKED and seen not in (None, proposal.revision)
    if isinstance(refused, OtherTurnError | CheckedItYourselfError) and checked_since:
        raise await already_decided(store, proposal, by)
    if refused is not None:
        raise refused
    if seen is not None and seen != proposal.revision:
        raise ProposalMovedOnError
    return case


async def move(store: Store, proposal: Proposal, seen: int, values: dict[str, Any]) -> None:
    """Compare and swap; of two people at once one wins and the other reads what happened.

    Raises:
        AlreadyDecidedError: somebody decided in between.
        ProposalMovedOnError: the author edited it in between.
    """
    before = proposal.status
    try:
        await store.proposals.change(proposal, seen, values)
    except StaleRecordError as error:
        await store.proposals.refresh(proposal)
        if proposal.status is before:
            raise ProposalMovedOnError from error
        raise await already_decided(store, proposal) from error


async def already_decided(
    store: Store, proposal: Proposal, by: Staff | None = None
) -> AlreadyDecidedError:
    """«Решение уже принято: {решение}, {роль}, {время}», or «Это уже сделано» by this person."""
    agency = await store.agencies.get(proposal.agency_id)
    titles = await store.team.titles(proposal.agency_id)
    decider = titles.get(proposal.decided_by_id or proposal.author_id)
    mine = by is not None and decider is not None and decider.person_id == by.person_id
    return (AlreadyDoneError if mine else AlreadyDecidedError)(
        decision=proposal.status.value,
        who=decider.title if decider else "—",
        at=local_moment(proposal.decided_at or proposal.updated_at, agency.time_zone),
    )
