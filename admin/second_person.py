"""Four eyes: nobody decides on what they wrote, nor a deputy on what their approver wrote; where
a separate check is wanted, nobody both checks and approves."""

from collections.abc import Collection, Iterable

from admin.errors import CheckedItYourselfError, DomainError, OwnProposalError
from admin.errors.deputies import DeputyOfAuthorError
from admin.permissions import AS_DEPUTY, Permission, does_by_role
from storage.models import Proposal, Staff


def writers(proposals: Iterable[Proposal]) -> set[int]:
    """Who wrote or last edited any of these."""
    return {who for each in proposals for who in (each.author_id, each.last_edited_by_id)}


def second_person_refusal(
    by: Staff,
    needed: Permission,
    proposals: Iterable[Proposal],
    apart: Iterable[Proposal] = (),
) -> DomainError | None:
    """Why this person is no second one to whoever wrote these, or None; `apart` are those of
    them that somebody other than the approver has to check."""
    refused = refused_to(by, needed, writers(proposals))
    checked = any(each.checked_by_id == by.person_id for each in apart)
    if refused is None and needed is Permission.APPROVE and checked:
        return CheckedItYourselfError()
    return refused


def refused_to(by: Staff, needed: Permission, wrote: Collection[int]) -> DomainError | None:
    """The same, of whatever these people wrote."""
    if by.person_id in wrote:
        return OwnProposalError(decider=needed.value)
    only_as_deputy = needed in AS_DEPUTY and not does_by_role(by, needed)
    if by.stands_in_for and only_as_deputy and set(wrote).issuperset(by.stands_in_for):
        return DeputyOfAuthorError()
    return None


def acting_for(by: Staff, wrote: Collection[int]) -> int | None:
    """The approver instead of whom a deputy approves what these people wrote; None in the
    person's own right."""
    if does_by_role(by, Permission.APPROVE):
        return None
    return next((each for each in by.stands_in_for if each not in wrote), None)
