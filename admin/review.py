"""Decisions on a proposal: check, approve, return, reject; each by a second person."""

from typing import Any

from admin.assembling import loosen
from admin.bundles import take_in
from admin.errors import UnknownChoiceError
from admin.fields import reason
from admin.guard import held, move, require_step
from admin.lines import require_complete
from admin.notices import NoticeKind, notify
from admin.permissions import Permission
from admin.proposals import note
from admin.releases import make_release
from admin.second_person import acting_for, writers
from admin.taught import reopen_questions
from admin.turns import tell_turn
from admin.workflow import RULES, Case, Step, turn
from storage.models import Proposal, Release, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind


async def check(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Proposal:
    """Confirm that the proposal is complete and meets the order (A3.3.2, B2.1.2, D12)."""
    proposal = await held(store, proposal_id, by)
    case = await require_step(store, Step.CHECK, proposal, by, seen=seen)
    await require_complete(store, proposal, await _procedure(store, proposal))
    values: dict[str, Any] = {"checked_by_id": by.person_id}
    if case.by_order:
        values["bundle_id"] = (await take_in(store, proposal)).id
    await _decide(store, proposal, Step.CHECK, by, seen, values)
    await tell_turn(store, proposal, case)
    await tell_author(store, proposal)
    await note(store, "proposal.check", proposal, by)
    return proposal


async def approve(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Release:
    """Approve: where the release is on approval, this press makes it.

    Raises:
        UnknownChoiceError: a text, which makes no release: `admin/knowledge/texts.py` approves it.
    """
    proposal = await held(store, proposal_id, by)
    if proposal.kind is ChangeKind.KNOWLEDGE:
        raise UnknownChoiceError
    await require_step(store, Step.APPROVE, proposal, by, seen=seen)
    return await make_release(store, proposal.list_id, [proposal], by=by)


async def give_back(
    store: Store, proposal_id: int, comment: str, *, by: Staff, seen: int
) -> Proposal:
    """Return for rework with a reason that the author can act on."""
    return await _refuse(store, proposal_id, Step.RETURN, comment, by, seen)


async def reject(store: Store, proposal_id: int, comment: str, *, by: Staff, seen: int) -> Proposal:
    """Reject for good, with a reason."""
    return await _refuse(store, proposal_id, Step.REJECT, comment, by, seen)


async def _refuse(
    store: Store, proposal_id: int, step: Step, comment: str, by: Staff, seen: int
) -> Proposal:
    proposal = await held(store, proposal_id, by)
    case = await require_step(store, step, proposal, by, seen=seen)
    details = _instead_of(proposal, case, by)
    said = reason(comment)
    values = {
        "comment": said,
        "remarks": [*proposal.remarks, said],
        "bundle_id": None,
        "put_aside": False,
    }
    await loosen(store, proposal)
    await _decide(store, proposal, step, by, seen, values)
    if step is Step.REJECT:
        await reopen_questions(store, proposal)
    await tell_author(store, proposal)
    await note(store, f"proposal.{step.value}", proposal, by, **details)
    return proposal


def _instead_of(proposal: Proposal, case: Case, by: Staff) -> dict[str, int]:
    """For the journal: whose place a deputy takes who decides what only approvers decide."""
    if turn(proposal.status, case) is not Permission.APPROVE:
        return {}
    principal = acting_for(by, writers([proposal]))
    return {"instead_of": principal} if principal else {}


async def _decide(
    store: Store, proposal: Proposal, step: Step, by: Staff, seen: int, values: dict[str, Any]
) -> None:
    now = utc_now()
    values |= {
        "status": RULES[step].end,
        "decided_by_id": by.person_id,
        "decided_at": now,
        "updated_at": now,
    }
    await move(store, proposal, seen, values)


async def _procedure(store: Store, proposal: Proposal) -> Procedure:
    return (await store.agencies.get(proposal.agency_id)).procedure


async def tell_author(store: Store, proposal: Proposal) -> None:
    author = await store.team.member(proposal.agency_id, proposal.author_id)
    if author is None or author.revoked_at is not None:
        return
    event = f"{proposal.id}:{proposal.revision}"
    await notify(store, [author], NoticeKind.DECIDED, event, proposal=proposal.id)
