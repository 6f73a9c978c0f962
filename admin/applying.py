"""Puts an approved proposal into the list: compare and swap on its subject's revision."""

from collections.abc import Callable
from typing import Any

from admin.errors import DuplicateRowError, SubjectMovedError
from admin.errors.units import UnitGoneError
from admin.place_offers.table import offers_as_kept
from admin.requirements.table import as_kept
from admin.same_contact import contacts_after
from admin.subjects import chosen_unit, is_of_touchpoint
from admin.translation.table import ABOUT, BRING, LABEL, with_translations
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
        row = await store.register.row(proposal.agency_id, proposal.row_id)
        values = _ROW_VALUES[proposal.kind](proposal, row)
        await store.register.change_row(row.id, proposal.subject_revision, values)


async def _hold_unit(store: Store, proposal: Proposal) -> None:
    """Nobody removes the chosen unit while the row is put under it."""
    chosen = chosen_unit(proposal)
    if chosen is not None and not await store.units.held(proposal.agency_id, chosen):
        raise UnitGoneError(name=proposal.subject_name)


async def _change_touchpoint(store: Store, proposal: Proposal) -> None:
    """Of another channel what is written there may be another thing by law (E1.6)."""
    assert proposal.touchpoint_id is not None
    point = await store.register.touchpoint(proposal.agency_id, proposal.touchpoint_id)
    values = _POINT_VALUES[proposal.kind](proposal, point)
    await store.register.change_touchpoint(point.id, proposal.subject_revision, values)
    if "channel" in values:
        await store.register.take_messages(point.id, values["channel"] in NO_APPEALS)


async def _change_everywhere(store: Store, proposal: Proposal) -> None:
    """Each touchpoint as its revision was read: one that moved on leaves all as they were.

    In the order of their numbers: two who change the same ones never wait for each other.
    """
    for point_id in sorted(proposal.becomes["points"]):
        point = await store.register.touchpoint(proposal.agency_id, point_id)
        values = {"contacts": contacts_after(point.contacts, proposal)}
        seen = proposal.was["points"][str(point_id)]
        await store.register.change_touchpoint(point_id, seen, values)


Values = dict[str, Any]


def _contacts(proposal: Proposal, _point: Touchpoint) -> Values:
    becomes = proposal.becomes
    return {"contacts": becomes["contacts"], "hours": becomes.get("hours", "")}


def _channel(proposal: Proposal, _point: Touchpoint) -> Values:
    becomes = proposal.becomes
    return {"channel": Channel(becomes["channel"]), "kind": Kind(becomes["kind"])}


def _translation(proposal: Proposal, point: Touchpoint) -> Values:
    labels = with_translations(LABEL, point.labels, proposal.becomes)
    return {"labels": labels, "about": with_translations(ABOUT, point.about, proposal.becomes)}


_POINT_VALUES: dict[ChangeKind, Callable[[Proposal, Touchpoint], Values]] = {
    ChangeKind.KIND: lambda proposal, _: {"kind": Kind(proposal.becomes["kind"])},
    ChangeKind.CHANNEL: _channel,
    # Short names were those of the old name.
    ChangeKind.RENAME: lambda proposal, _: {"name": proposal.becomes["name"], "labels": {}},
    ChangeKind.REQUIREMENTS: lambda proposal, _: {"requirements": as_kept(proposal.becomes)},
    ChangeKind.CONTACTS: _contacts,
    ChangeKind.OFFERS: lambda proposal, _: {"offers": offers_as_kept(proposal.becomes)},
    ChangeKind.TRANSLATION: _translation,
}
"""What a change does to its touchpoint."""


def _needs(proposal: Proposal, _row: Row) -> Values:
    basis = {"basis": proposal.basis} if proposal.basis else {}
    return {"needs": proposal.becomes["needs"], **basis}


def _place(proposal: Proposal, _row: Row) -> Values:
    return {key: proposal.becomes.get(key, "") for key in ("direction", "service", "process")}


def _content(proposal: Proposal, row: Row) -> Values:
    """Words that are taken back in Russian are gone in every language."""
    becomes = proposal.becomes
    said = becomes.get("bring", {})
    bring = with_translations(BRING, {**row.bring, **said}, becomes) if said else {}
    return {"peculiarity": becomes.get("peculiarity", ""), "bring": bring}


def _responsible(proposal: Proposal, _row: Row) -> Values:
    becomes = proposal.becomes
    unit = {"unit_id": becomes.get("unit")} if "unit" in proposal.was else {}
    official, basis = becomes.get("responsible", ""), becomes.get("grounds", "")
    return {"responsible": official, "basis": basis, **unit}


def _excluded(proposal: Proposal, _row: Row) -> Values:
    return {"excluded": True, "successor_id": proposal.becomes.get("successor")}


_ROW_VALUES: dict[ChangeKind, Callable[[Proposal, Row], Values]] = {
    ChangeKind.PHRASES: lambda proposal, _: {"phrases": proposal.becomes["phrases"]},
    ChangeKind.NEEDS: _needs,
    ChangeKind.PLACE: _place,
    ChangeKind.CONTENT: _content,
    ChangeKind.RESPONSIBLE: _responsible,
    ChangeKind.EXCLUDE: _excluded,
    ChangeKind.FORMS: lambda proposal, _: {"forms": proposal.becomes.get("forms", [])},
    ChangeKind.SEGMENTS: lambda proposal, _: {"segments": proposal.becomes.get("segments", [])},
}
"""What a change does to its row; an answer that was taken back leaves nothing."""


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
