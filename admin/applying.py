"""Puts an approved proposal into the list: compare and swap on its subject's revision."""

from typing import Any

from admin.errors import DuplicateRowError, SubjectMovedError
from admin.errors.units import UnitGoneError
from admin.requirements.table import as_kept
from admin.same_contact import contacts_after
from admin.subjects import chosen_unit, is_of_touchpoint
from storage.errors import StaleRecordError, TakenError
from storage.models import Proposal, Row, Touchpoint
from storage.store import Store
from storage.terms import NO_APPEALS, ChangeKind, Channel, Kind, Regime, Trust


async def apply(store: Store, proposal: Proposal) -> None:
    """Change the row or touchpoint as proposed.

    Raises:
        SubjectMovedError: it changed since the proposal was written.
        DuplicateRowError: the touchpoint stands in this process by now.
        UnitGoneError: the unit that it chose was removed.
    """
    try:
        await _apply(store, proposal)
    except StaleRecordError as error:
        raise SubjectMovedError(name=proposal.subject_name) from error
    except TakenError as error:
        raise DuplicateRowError(name=proposal.subject_name) from error


async def _apply(store: Store, proposal: Proposal) -> None:
    if proposal.kind is ChangeKind.ADD:
        await _add(store, proposal)
    elif proposal.kind is ChangeKind.CONTACT_EVERYWHERE:
        await _change_everywhere(store, proposal)
    elif is_of_touchpoint(proposal.kind):
        await _change_touchpoint(store, proposal)
    else:
        assert proposal.row_id is not None
        await _hold_unit(store, proposal)
        values = _row_values(proposal)
        await store.register.change_row(proposal.row_id, proposal.subject_revision, values)


async def _hold_unit(store: Store, proposal: Proposal) -> None:
    """Nobody removes the chosen unit while the row is put under it."""
    chosen = chosen_unit(proposal)
    if chosen is not None and not await store.units.held(proposal.agency_id, chosen):
        raise UnitGoneError(name=proposal.subject_name)


async def _change_touchpoint(store: Store, proposal: Proposal) -> None:
    """Of another channel what is written there may be another thing by law (E1.6)."""
    assert proposal.touchpoint_id is not None
    values = _point_values(proposal)
    await store.register.change_touchpoint(
        proposal.touchpoint_id, proposal.subject_revision, values
    )
    if "channel" in values:
        messages = values["channel"] in NO_APPEALS
        await store.register.take_messages(proposal.touchpoint_id, messages)


async def _change_everywhere(store: Store, proposal: Proposal) -> None:
    """Each touchpoint as its revision was read: one that moved on leaves all as they were.

    In the order of their numbers: two who change the same ones never wait for each other.
    """
    for point_id in sorted(proposal.becomes["points"]):
        point = await store.register.touchpoint(proposal.agency_id, point_id)
        values = {"contacts": contacts_after(point.contacts, proposal)}
        seen = proposal.was["points"][str(point_id)]
        await store.register.change_touchpoint(point_id, seen, values)


def _point_values(proposal: Proposal) -> dict[str, Any]:
    """What a change does to its touchpoint; short names were those of the old name."""
    becomes = proposal.becomes
    if proposal.kind is ChangeKind.KIND:
        return {"kind": Kind(becomes["kind"])}
    if proposal.kind is ChangeKind.CHANNEL:
        return {"channel": Channel(becomes["channel"]), "kind": Kind(becomes["kind"])}
    if proposal.kind is ChangeKind.RENAME:
        return {"name": becomes["name"], "labels": {}}
    if proposal.kind is ChangeKind.REQUIREMENTS:
        return {"requirements": as_kept(becomes)}
    return {"contacts": becomes["contacts"], "hours": becomes.get("hours", "")}


def _row_values(proposal: Proposal) -> dict[str, Any]:
    """What a change does to its row; an answer that was taken back leaves nothing."""
    becomes = proposal.becomes
    if proposal.kind is ChangeKind.PHRASES:
        return {"phrases": becomes["phrases"]}
    if proposal.kind is ChangeKind.NEEDS:
        basis = {"basis": proposal.basis} if proposal.basis else {}
        return {"needs": becomes["needs"], **basis}
    if proposal.kind is ChangeKind.PLACE:
        return {key: becomes.get(key, "") for key in ("direction", "service", "process")}
    if proposal.kind is ChangeKind.CONTENT:
        return {
            "peculiarity": becomes.get("peculiarity", ""),
            "bring": becomes.get("bring", {}),
        }
    if proposal.kind is ChangeKind.RESPONSIBLE:
        unit = {"unit_id": becomes.get("unit")} if "unit" in proposal.was else {}
        official, basis = becomes.get("responsible", ""), becomes.get("grounds", "")
        return {"responsible": official, "basis": basis, **unit}
    return {"excluded": True, "successor_id": becomes.get("successor")}


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
