"""Tries the changes of a bundle together before anybody signs an order for them (D13)."""

from collections.abc import Sequence

from admin.applying import apply
from admin.errors import (
    BundleConflictError,
    DuplicateRowError,
    IncompleteError,
    SubjectMovedError,
)
from admin.lines import require_complete
from storage.models import Proposal
from storage.procedure import Procedure
from storage.store import Store


async def require_together(
    store: Store, proposals: Sequence[Proposal], procedure: Procedure
) -> None:
    """Make all changes in the order in which the release will make them, and undo them.

    Raises:
        BundleConflictError: one of them does not fit with the others; `name` is its subject.
        DomainError: one of them does not fit even alone.
    """
    for proposal in proposals:
        await require_complete(store, proposal, procedure)
    await _try(store, proposals, procedure)


async def require_joins(
    store: Store, inside: Sequence[Proposal], joining: Proposal, procedure: Procedure
) -> None:
    """As `require_together` for one more change, complete by itself: of those before it only
    their making is tried again, so that a large bundle does not read its list for each.

    Raises:
        BundleConflictError: it and another one cannot both be made.
    """
    together = sorted([*inside, joining], key=lambda each: each.id)
    await _try(store, together, procedure, known=together.index(joining))


async def _try(
    store: Store, proposals: Sequence[Proposal], procedure: Procedure, known: int = 0
) -> None:
    """The first `known` of them were complete together before."""
    async with store.undone():
        for place, proposal in enumerate(proposals):
            name = proposal.subject_name or proposal.becomes.get("name", "")
            try:
                if place >= known:
                    await require_complete(store, proposal, procedure)
                await apply(store, proposal)
            except (DuplicateRowError, IncompleteError, SubjectMovedError) as error:
                raise BundleConflictError(name=name) from error
    for proposal in proposals[:1]:
        # What was read inside is forgotten: the list is read again as it stands.
        await store.register.rows(proposal.list_id)
        await store.register.touchpoints(proposal.agency_id)
