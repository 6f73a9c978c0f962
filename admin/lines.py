"""A proposal seen as lines of the list: what would stand there, and what completeness says."""

from dataclasses import replace
from typing import Any

from admin.completeness import Finding, Line, Subject, findings, line_of
from storage.models import Proposal
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Channel, Kind, Need


async def proposal_findings(
    store: Store, proposal: Proposal, procedure: Procedure
) -> tuple[Finding, ...]:
    """What completeness finds in the list as the proposal would make it."""
    if proposal.kind is ChangeKind.EXCLUDE:
        return ()
    lines = await list_lines(store, proposal.agency_id, proposal.list_id)
    changed = _changed_line(proposal, lines)
    others = [line for line in lines if line.row_id is None or line.row_id != changed.row_id]
    return findings(
        Subject(
            line=changed,
            others=others,
            procedure=procedure,
            cause=proposal.cause,
            basis_given=bool(proposal.basis or proposal.basis_file_id),
        )
    )


async def list_lines(store: Store, agency_id: int, list_id: int) -> list[Line]:
    """The list as it stands."""
    touchpoints = await store.register.touchpoints(agency_id)
    return [
        line_of(row, touchpoints[row.touchpoint_id]) for row in await store.register.rows(list_id)
    ]


def _changed_line(proposal: Proposal, lines: list[Line]) -> Line:
    becomes = proposal.becomes
    if proposal.kind is ChangeKind.ADD:
        return _new_line(becomes, lines)
    line = next(
        line
        for line in lines
        if line.row_id == proposal.row_id
        or (proposal.row_id is None and line.touchpoint_id == proposal.touchpoint_id)
    )
    if "kind" in becomes:
        line = replace(line, kind=Kind(becomes["kind"]))
    if "needs" in becomes:
        line = replace(line, needs=tuple(Need(need) for need in becomes["needs"]))
    if "contacts" in becomes:
        line = replace(line, contacts=tuple(becomes["contacts"]))
    return line


def _new_line(becomes: dict[str, Any], lines: list[Line]) -> Line:
    existing = next(
        (line for line in lines if line.touchpoint_id == becomes.get("touchpoint_id")), None
    )
    reused = existing if becomes.get("touchpoint_id") is not None else None
    return Line(
        row_id=None,
        name=reused.name if reused else becomes.get("name", ""),
        touchpoint_id=becomes.get("touchpoint_id"),
        channel=reused.channel if reused else Channel(becomes.get("channel", Channel.SITE)),
        kind=reused.kind if reused else Kind(becomes.get("kind", Kind.UNDEFINED)),
        direction=becomes.get("direction", ""),
        service=becomes.get("service", ""),
        process=becomes.get("process", ""),
        needs=tuple(Need(need) for need in becomes.get("needs", ())),
        contacts=reused.contacts if reused else tuple(becomes.get("contacts", ())),
        basis="",
        responsible=becomes.get("responsible", ""),
    )
