"""Puts an approved proposal into the list: compare and swap on its subject's revision."""

from typing import Any

from admin.errors import DuplicateRowError, SubjectMovedError
from storage.errors import StaleRecordError, TakenError
from storage.models import Proposal, Row, Touchpoint
from storage.store import Store
from storage.terms import NO_APPEALS, ChangeKind, Channel, Kind, Regime, Trust


async def apply(store: Store, proposal: Proposal) -> None:
    """Change the row or touchpoint as proposed.

    Raises:
        SubjectMovedError: it changed since the proposal was written.
        DuplicateRowError: the touchpoint stands in this process by now.
    """
    try:
        await _apply(store, proposal)
    except StaleRecordError as error:
        raise SubjectMovedError(name=proposal.subject_name) from error
    except TakenError as error:
        raise DuplicateRowError(name=proposal.subject_name) from error


async def _apply(store: Store, proposal: Proposal) -> None:
    becomes = proposal.becomes
    if proposal.kind is ChangeKind.ADD:
        await _add(store, proposal)
    elif proposal.kind is ChangeKind.KIND:
        await _touchpoint(store, proposal, {"kind": Kind(becomes["kind"])})
    elif proposal.kind is ChangeKind.CONTACTS:
        hours = becomes.get("hours", "")
        await _touchpoint(store, proposal, {"contacts": becomes["contacts"], "hours": hours})
    elif proposal.kind is ChangeKind.PHRASES:
        await _row(store, proposal, {"phrases": becomes["phrases"]})
    elif proposal.kind is ChangeKind.NEEDS:
        basis = {"basis": proposal.basis} if proposal.basis else {}
        await _row(store, proposal, {"needs": becomes["needs"], **basis})
    else:
        await _row(store, proposal, {"excluded": True, "successor_id": becomes.get("successor")})


async def _touchpoint(store: Store, proposal: Proposal, values: dict[str, Any]) -> None:
    assert proposal.touchpoint_id is not None
    await store.register.change_touchpoint(
        proposal.touchpoint_id, proposal.subject_revision, values
    )


async def _row(store: Store, proposal: Proposal, values: dict[str, Any]) -> None:
    assert proposal.row_id is not None
    await store.register.change_row(proposal.row_id, proposal.subject_revision, values)


async def _add(store: Store, proposal: Proposal) -> None:
    becomes = proposal.becomes
    touchpoint = await _touchpoint_for(store, proposal)
    messages = touchpoint.channel in NO_APPEALS
    await store.register.add_row(
        Row(
            agency_id=proposal.agency_id,
            list_id=proposal.list_id,
            touchpoint_id=touchpoint.id,
            direction=becomes.get("direction", ""),
            service=becomes.get("service", ""),
            process=becomes.get("process", ""),
            needs=list(becomes["needs"]),
            regime=Regime.MESSAGE if messages else Regime.APPEAL,
            basis=proposal.basis,
            responsible=becomes.get("responsible", ""),
            trust=Trust.STAFF,
            source=f"proposal:{proposal.id}",
        )
    )


async def _touchpoint_for(store: Store, proposal: Proposal) -> Touchpoint:
    becomes = proposal.becomes
    if becomes.get("touchpoint_id") is not None:
        return await store.register.touchpoint(proposal.agency_id, becomes["touchpoint_id"])
    touchpoint = Touchpoint(
        agency_id=proposal.agency_id,
        name=becomes["name"],
        channel=Channel(becomes["channel"]),
        kind=Kind(becomes["kind"]),
        contacts=list(becomes.get("contacts", ())),
        hours=becomes.get("hours", ""),
    )
    await store.register.add(touchpoint)
    return touchpoint
