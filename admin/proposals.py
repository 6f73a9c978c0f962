"""Proposals from their author's side: begin, copy, submit, withdraw, find."""

from collections.abc import Sequence
from typing import Any

from admin.assembling import loosen
from admin.cases import case_of, cases_of
from admin.errors import (
    NoListError,
    NotAllowedError,
    NotYoursError,
    SimultaneousProposalError,
    UnknownChoiceError,
)
from admin.files import files_of
from admin.guard import held, move, require_step
from admin.lines import require_complete, require_written
from admin.permissions import Permission, require, require_open
from admin.steps import ASKED, CONTINUABLE, OF_ROWS, USUAL_CAUSE, steps_of
from admin.subjects import (
    NEW,
    new_subject,
    require_fits,
    require_free,
    said_of,
    subject_of,
    wordless,
)
from admin.taught import reopen_questions
from admin.turns import tell_turn
from admin.workflow import Step, open_steps
from storage.errors import MissingRecordError, TakenError
from storage.models import Agency, Proposal, Staff, TouchpointList
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Client, Status


async def begin_addition(store: Store, client: Client, by: Staff) -> Proposal:
    """A fresh draft of a new row.

    Raises:
        NotAllowedError: the procedure gives additions to other roles.
    """
    agency, owner = await admit(store, ChangeKind.ADD, by, client=client)
    directions = agency.procedure.directions[client]
    becomes = {"direction": directions[0]} if len(directions) == 1 else {}
    return await begin(store, agency, owner, ChangeKind.ADD, by, becomes=becomes)


async def begin_copy(store: Store, row_id: int, by: Staff) -> Proposal:
    """A draft that starts as a copy of a row: its process, needs and responsible official."""
    row = await store.register.standing_row(by.agency_id, row_id)
    owner = await store.agencies.list_by_id(row.list_id)
    agency, owner = await admit(store, ChangeKind.ADD, by, client=owner.client)
    becomes = {
        "direction": row.direction,
        "service": row.service,
        "process": row.process,
        "needs": list(row.needs),
        "responsible": row.responsible,
    }
    return await begin(store, agency, owner, ChangeKind.ADD, by, becomes=becomes)


async def begin_change(store: Store, kind: ChangeKind, row_id: int, by: Staff) -> Proposal:
    """A draft that changes a row or its touchpoint.

    Raises:
        SubjectTakenError: somebody's proposal for the same subject is open.
        NotPlaceError: nobody comes to the touchpoint, so that it offers nothing there.
    """
    if kind not in OF_ROWS:
        raise UnknownChoiceError
    row = await store.register.standing_row(by.agency_id, row_id)
    owner = await store.agencies.list_by_id(row.list_id)
    agency, owner = await admit(store, kind, by, client=owner.client)
    subject = subject_of(kind, row)
    await require_free(store, owner.id, subject, by)
    mine = [
        draft
        for draft in await store.proposals.drafts_for(owner.id, subject)
        if draft.author_id == by.person_id and draft.kind is kind
    ]
    if mine:
        return mine[0]
    touchpoint = await store.register.touchpoint(by.agency_id, row.touchpoint_id)
    require_fits(kind, touchpoint)
    values = await said_of(store, kind, row, touchpoint)
    return await begin(store, agency, owner, kind, by, subject=subject, **values)


async def submit(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Proposal:
    """Send the draft to whoever checks or, without a separate check, decides.

    Raises:
        IncompleteError: completeness blocks.
        SubjectTakenError: the subject has an open proposal already.
    """
    proposal = await hand_in(store, proposal_id, by=by, seen=seen)
    await tell_turn(store, proposal, await case_of(store, proposal))
    return proposal


async def hand_in(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Proposal:
    """As `submit`, and nobody is told: whoever hands in many tells of all of them at once."""
    proposal = await store.proposals.get(by.agency_id, proposal_id)
    await require_step(store, Step.SUBMIT, proposal, by, seen=seen)
    agency = await store.agencies.get(by.agency_id)
    subject = new_subject(proposal) if proposal.subject.startswith(NEW) else proposal.subject
    await require_free(store, proposal.list_id, subject, by, proposal.id)
    await require_written(store, proposal, agency.procedure)
    await require_complete(store, proposal, agency.procedure)
    try:
        await move(store, proposal, seen, _submitted(proposal, subject))
    except TakenError as error:
        raise SimultaneousProposalError from error
    await note(store, "proposal.submit", proposal, by)
    return proposal


def _submitted(proposal: Proposal, subject: str) -> dict[str, Any]:
    now = utc_now()
    return {
        "status": Status.SUBMITTED,
        "subject": subject,
        "subject_name": proposal.subject_name or proposal.becomes.get("name", ""),
        "step": "",
        "comment": "",
        "checked_by_id": None,
        "decided_by_id": None,
        "decided_at": None,
        "bundle_id": None,
        "submitted_at": now,
        "updated_at": now,
    }


async def withdraw(store: Store, proposal_id: int, *, by: Staff, seen: int) -> Proposal:
    """The author takes the proposal back, whatever it waits for.

    A draft that was never sent is deleted: only its number is kept, so that an old button
    finds no other draft behind it.
    """
    proposal = await held(store, proposal_id, by)
    await require_step(store, Step.WITHDRAW, proposal, by, seen=seen)
    if proposal.submitted_at is not None:
        await close(store, proposal, by=by)
        return proposal
    files = files_of(proposal)
    await move(store, proposal, seen, {**EMPTIED, **_withdrawn(by)})
    for file_id in files:
        await store.files.drop_unused(file_id)
    await note(store, "proposal.delete", proposal, by)
    return proposal


EMPTIED: dict[str, Any] = {
    "subject_name": "",
    "was": {},
    "becomes": {},
    "cause": None,
    "cause_note": "",
    "remarks": [],
    "basis_kind": None,
    "basis": "",
    "basis_file_id": None,
}
"""Nothing is kept of what was never sent."""


async def close(store: Store, proposal: Proposal, *, by: Staff) -> None:
    """Take a proposal back; its subject is free again."""
    await loosen(store, proposal)
    await move(store, proposal, proposal.revision, _withdrawn(by))
    await reopen_questions(store, proposal)
    await note(store, "proposal.withdraw", proposal, by)


def _withdrawn(by: Staff) -> dict[str, Any]:
    now = utc_now()
    return {
        "status": Status.WITHDRAWN,
        "bundle_id": None,
        "put_aside": False,
        "decided_by_id": by.person_id,
        "decided_at": now,
        "updated_at": now,
    }


async def read(store: Store, proposal_id: int, *, by: Staff) -> tuple[Proposal, list[Step]]:
    """A proposal and the steps that this person may take.

    Raises:
        NotYoursError: somebody else's draft.
        MissingRecordError: a deleted draft.
    """
    require(by, Permission.SEE_WORK)
    proposal = await store.proposals.get(by.agency_id, proposal_id)
    if _is_deleted(proposal):
        raise MissingRecordError(f"proposal {proposal_id}")
    if proposal.status is Status.DRAFT and proposal.author_id != by.person_id:
        raise NotYoursError
    return proposal, open_steps(proposal, by, await case_of(store, proposal))


async def waiting_for(store: Store, by: Staff) -> list[Proposal]:
    """Proposals on which this person's decision is due, longest waiting first."""
    require(by, Permission.SEE_WORK)
    waiting = await store.proposals.having(by.agency_id, [Status.SUBMITTED, Status.CHECKED])
    cases = await cases_of(store, by.agency_id, waiting)
    return [
        proposal
        for proposal, case in zip(waiting, cases, strict=True)
        if _DECISIONS & set(open_steps(proposal, by, case))
    ]


_DECISIONS = {Step.CHECK, Step.APPROVE, Step.RETURN, Step.REJECT}


async def drafts_of(store: Store, by: Staff) -> Sequence[Proposal]:
    """What this person can continue: drafts and what came back for rework."""
    return await store.proposals.by(by.agency_id, by.person_id, CONTINUABLE)


async def mine(store: Store, by: Staff) -> list[Proposal]:
    """What this person wrote and nobody has decided: what can be continued stands first."""
    sent = (Status.SUBMITTED, Status.CHECKED)
    waiting = await store.proposals.by(by.agency_id, by.person_id, sent)
    return [*await drafts_of(store, by), *waiting]


async def decided(store: Store, by: Staff) -> list[Proposal]:
    """The agency's proposals that are over, newest first; deleted drafts never were any."""
    require(by, Permission.SEE_WORK)
    over = (Status.RELEASED, Status.REJECTED, Status.WITHDRAWN)
    found = await store.proposals.having(by.agency_id, over)
    return [each for each in reversed(found) if not _is_deleted(each)]


def _is_deleted(proposal: Proposal) -> bool:
    return proposal.status is Status.WITHDRAWN and proposal.submitted_at is None


async def note(store: Store, verb: str, proposal: Proposal, by: Staff, **details: Any) -> None:
    """The journal's record of a step."""
    await store.journal.write(
        by.agency_id,
        verb,
        f"proposal:{proposal.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"kind": proposal.kind.value, "subject": wordless(proposal.subject), **details},
    )


async def admit(
    store: Store, kind: ChangeKind, by: Staff, *, client: Client
) -> tuple[Agency, TouchpointList]:
    """Let whoever may propose such a change begin it in the list for these clients."""
    require(by, Permission.PROPOSE)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    if by.role not in agency.procedure.route.proposers_of(kind):
        raise NotAllowedError(role=by.role.value)
    phrases_at_once = not agency.procedure.phrases_by_proposal
    if kind not in ASKED or (kind is ChangeKind.PHRASES and phrases_at_once):
        raise UnknownChoiceError
    owner = await store.agencies.list_for(by.agency_id, client)
    if owner is None:
        raise NoListError
    return agency, owner


async def begin(
    store: Store,
    agency: Agency,
    owner: TouchpointList,
    kind: ChangeKind,
    by: Staff,
    **values: Any,
) -> Proposal:
    """A fresh draft, at its first question."""
    cause = USUAL_CAUSE[kind]
    draft = Proposal(
        agency_id=by.agency_id,
        list_id=owner.id,
        kind=kind,
        author_id=by.person_id,
        last_edited_by_id=by.person_id,
        subject=values.pop("subject", NEW),
        cause=cause,
        **values,
    )
    draft.step = steps_of(draft, agency.procedure.directions[owner.client])[0].value
    await store.proposals.add(draft)
    return draft
