"""A proposal seen as lines of the list: what would stand there, and what completeness says."""

from collections.abc import Mapping
from dataclasses import replace

from admin.completeness import (
    SUBJECT_GONE,
    SUBJECT_MOVED,
    Finding,
    Line,
    Subject,
    findings,
    findings_without,
    line_of,
)
from admin.errors import (
    DuplicateRowError,
    IncompleteError,
    NothingChangesError,
    SubjectMovedError,
    UnansweredStepError,
)
from admin.knowledge_subject import knowledge_findings
from admin.steps import unanswered
from admin.subjects import subject_now
from storage.models import Proposal, Touchpoint
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Channel, Kind, Need


async def proposal_findings(
    store: Store, proposal: Proposal, procedure: Procedure
) -> tuple[Finding, ...]:
    """What completeness finds in the list as the proposal would make it."""
    if proposal.kind is ChangeKind.KNOWLEDGE:
        return await knowledge_findings(store, proposal)
    touchpoints = await store.register.touchpoints(proposal.agency_id)
    lines = [
        line_of(row, touchpoints[row.touchpoint_id])
        for row in await store.register.rows(proposal.list_id)
    ]
    changed = (
        _new_line(proposal, touchpoints)
        if proposal.kind is ChangeKind.ADD
        else _changed_line(proposal, lines)
    )
    if changed is None:
        return (SUBJECT_GONE,)
    subject = Subject(
        line=changed,
        others=[line for line in lines if line.row_id is None or line.row_id != changed.row_id],
        procedure=procedure,
        cause=proposal.cause,
        basis_given=bool(proposal.basis or proposal.basis_file_id),
    )
    excludes = proposal.kind is ChangeKind.EXCLUDE
    found = findings_without(subject) if excludes else findings(subject)
    now = await subject_now(store, proposal)
    has_moved = now is not None and now.revision != proposal.subject_revision
    return (SUBJECT_MOVED, *found) if has_moved else found


async def require_complete(store: Store, proposal: Proposal, procedure: Procedure) -> None:
    """Let through what completeness does not block: the list may have changed meanwhile.

    Raises:
        DuplicateRowError: the touchpoint stands in this process already.
        IncompleteError: something else blocks.
        SubjectMovedError: what it changes is not what it was, or left the list.
    """
    found = await proposal_findings(store, proposal, procedure)
    blocking = [finding.name for finding in found if finding.blocks]
    if {SUBJECT_GONE.name, SUBJECT_MOVED.name} & set(blocking):
        raise SubjectMovedError(name=proposal.subject_name)
    if "duplicate" in blocking:
        raise DuplicateRowError(name=proposal.subject_name or proposal.becomes.get("name", ""))
    if blocking:
        raise IncompleteError(count=len(blocking))


async def require_written(store: Store, proposal: Proposal, procedure: Procedure) -> None:
    """Let through a proposal that says what it wants to change.

    Raises:
        NothingChangesError: everything would stay as it was.
        UnansweredStepError: something that cannot stay empty is.
    """
    changes = bool(proposal.was) and proposal.kind is not ChangeKind.EXCLUDE
    if changes and all(proposal.becomes.get(key) == value for key, value in proposal.was.items()):
        raise NothingChangesError
    owner = await store.agencies.list_by_id(proposal.list_id)
    missing = unanswered(proposal, procedure.directions[owner.client])
    if missing:
        raise UnansweredStepError(step=missing[0].value)


def _changed_line(proposal: Proposal, lines: list[Line]) -> Line | None:
    """The line as it would be; a touchpoint may stand in another row by now."""
    becomes = proposal.becomes
    same_row = [line for line in lines if line.row_id == proposal.row_id]
    of_point = [line for line in lines if line.touchpoint_id == proposal.touchpoint_id]
    changes_point = proposal.kind in (ChangeKind.KIND, ChangeKind.CONTACTS)
    line = next(iter(same_row + of_point if changes_point else same_row), None)
    if line is None:
        return None
    if "kind" in becomes:
        line = replace(line, kind=Kind(becomes["kind"]))
    if "needs" in becomes:
        line = replace(line, needs=tuple(Need(need) for need in becomes["needs"]))
    if "contacts" in becomes:
        line = replace(line, contacts=tuple(becomes["contacts"]))
    return line


def _new_line(proposal: Proposal, touchpoints: Mapping[int, Touchpoint]) -> Line:
    becomes = proposal.becomes
    reused = touchpoints.get(becomes.get("touchpoint_id") or 0)
    return Line(
        row_id=None,
        name=reused.name if reused else becomes.get("name", ""),
        touchpoint_id=reused.id if reused else None,
        channel=reused.channel if reused else Channel(becomes.get("channel", Channel.SITE)),
        kind=reused.kind if reused else Kind(becomes.get("kind", Kind.UNDEFINED)),
        direction=becomes.get("direction", ""),
        service=becomes.get("service", ""),
        process=becomes.get("process", ""),
        needs=tuple(Need(need) for need in becomes.get("needs", ())),
        contacts=tuple(reused.contacts if reused else becomes.get("contacts", ())),
        basis="",
        responsible=becomes.get("responsible", ""),
    )
