"""The first release of an empty list, from a file: sent by one person, approved by another.

Rows, touchpoints and release 1 are one transaction (A3.3, D12–13: two people always).
"""

from typing import Any

from admin.errors.imports import (
    ImportMovedOnError,
    ImportOverError,
    ListNotEmptyError,
    NobodyApprovesError,
    OrderNeededError,
)
from admin.importing.approvers import approvers, refusal, wrote
from admin.importing.forms import files_in, forms_kept
from admin.importing.imports import (
    MOST_FIRST,
    note,
    own_preview,
    require_as_seen,
    require_few,
    swap,
)
from admin.importing.plan import Entry, Plan
from admin.importing.replacing import close_others
from admin.importing.words import plain
from admin.notices import NoticeKind, notify
from admin.orders import Order
from admin.permissions import Permission, require, require_open
from admin.releases import make_release
from admin.second_person import acting_for
from admin.turns import tell_first_list
from storage.care_terms import known_segments
from storage.models import ListImport, Release, Row, Staff, Touchpoint, TouchpointList, Unit
from storage.models.base import utc_now
from storage.offers import known_offers
from storage.store import Store
from storage.terms import NO_APPEALS, Channel, ImportStatus, Kind, Regime, ReleaseRule, Trust


async def ask_approval(store: Store, import_id: int, *, by: Staff, seen: int) -> ListImport:
    """Send the author's preview to whoever approves.

    Raises:
        ListNotEmptyError: the list has rows or releases: changes go as proposals.
        NobodyApprovesError: there is no approver but the author.
    """
    record = await own_preview(store, import_id, by, seen)
    plan = await require_as_seen(store, record, by)
    _require_first(plan)
    found = await approvers(store, record)
    if not (found.reachable or found.out_of_reach):
        raise NobodyApprovesError
    await _wait(store, record, seen, by)
    await note(store, "import.ask", record, by)
    return record


async def ask_approver(store: Store, record: ListImport, approver: Staff) -> None:
    """The operator's file, which waits for this one approver (A3.3: the operator is none).

    Raises:
        NotAllowedError: the person approves nothing.
        ListNotEmptyError: the list has rows or releases.
    """
    require(approver, Permission.APPROVE)
    _require_first(Plan.from_json(record.plan))
    record.approver_id = approver.person_id
    await store.flush()
    await _wait(store, record, record.revision, None)


def _require_first(plan: Plan) -> None:
    if not plan.first:
        raise ListNotEmptyError
    require_few(plan, MOST_FIRST)


async def _wait(store: Store, record: ListImport, seen: int, by: Staff | None) -> None:
    await swap(store, record, seen, {"status": ImportStatus.WAITING})
    await close_others(store, record, by)
    await tell_first_list(store, record)


async def require_waiting(store: Store, import_id: int, *, by: Staff, seen: int) -> ListImport:
    """The list that waits for this person's word.

    Raises:
        DomainError: it is not theirs to approve, over, or not what they saw.
    """
    require(by, Permission.APPROVE)
    record = await store.imports.get(by.agency_id, import_id)
    require_open(await store.agencies.get(record.agency_id))
    if record.status is not ImportStatus.WAITING:
        raise ImportOverError
    refused = await refusal(store, record, by)
    if refused is not None:
        raise refused
    if record.revision != seen:
        raise ImportMovedOnError
    return record


async def approve(
    store: Store, import_id: int, *, by: Staff, seen: int, order: Order | None = None
) -> Release:
    """Make the rows, the touchpoints and release 1; by order where the procedure wants one.

    Raises:
        OrderNeededError: the order is what approves here (D13).
        ListNotEmptyError: somebody has begun the list meanwhile.
    """
    record = await require_waiting(store, import_id, by=by, seen=seen)
    agency = await store.agencies.get(by.agency_id)
    if agency.procedure.release_rule is ReleaseRule.BY_ORDER and order is None:
        raise OrderNeededError
    owner = await store.agencies.lock_list(record.list_id)
    plan = await require_as_seen(store, record, None)
    _require_first(plan)
    await _add_rows(store, record, owner, plan, by)
    release = await make_release(store, owner.id, [], by=by, order=order, author=wrote(record))
    values = {
        "status": ImportStatus.CONFIRMED,
        "approver_id": by.person_id,
        "approved_for_id": acting_for(by, wrote(record)),
        "release_id": release.id,
        "decided_at": utc_now(),
    }
    await swap(store, record, seen, values)
    await close_others(store, record, by)
    await note(store, "import.approve", record, by, release=release.id)
    return release


async def decline(store: Store, import_id: int, *, by: Staff, seen: int) -> ListImport:
    """The approver does not take the list; its author is told."""
    record = await require_waiting(store, import_id, by=by, seen=seen)
    values = {"status": ImportStatus.DROPPED, "cells": [], "plan": {}, "decided_at": utc_now()}
    await swap(store, record, seen, values)
    await note(store, "import.decline", record, by)
    author = await store.team.member(record.agency_id, record.author_id or 0)
    if author is not None and author.revoked_at is None:
        event = f"import:{record.id}"
        await notify(store, [author], NoticeKind.IMPORT_DECLINED, event, imported=record.id)
    return record


async def _add_rows(
    store: Store, record: ListImport, owner: TouchpointList, plan: Plan, by: Staff
) -> None:
    """A touchpoint of one name is one, whatever rows use it (A2.5, C)."""
    files = files_in(record.cells)
    points: dict[str, Touchpoint] = {}
    units = {each.name: each.id for each in await store.agencies.units(owner.agency_id)}
    for entry in plan.going:
        key = str(entry.content["touchpoint"]["id"]) if entry.content else plain(entry.name)
        if key not in points:
            points[key] = _touchpoint(entry, owner.agency_id)
            await store.register.add(points[key])
        row = _row(entry, record, owner, points[key])
        row.unit_id = await _unit_id(store, entry.content.get("unit", ""), units, owner.agency_id)
        row.forms = await forms_kept(store, entry.content.get("forms", ()), files, by)
        await store.register.add_row(row)


async def _unit_id(store: Store, name: str, units: dict[str, int], agency_id: int) -> int | None:
    """The unit that our own export names, made where the agency has none of that name."""
    if not name:
        return None
    if name not in units:
        unit = Unit(agency_id=agency_id, name=name)
        await store.agencies.add(unit)
        units[name] = unit.id
    return units[name]


def _touchpoint(entry: Entry, agency_id: int) -> Touchpoint:
    said: dict[str, Any] = entry.content.get("touchpoint", {})
    offers: dict[str, Any] = said.get("offers", {})
    return Touchpoint(
        agency_id=agency_id,
        name=entry.name,
        channel=Channel(entry.channel),
        kind=Kind(entry.kind),
        labels=dict(said.get("labels", {})),
        about=dict(said.get("about", {})),
        contacts=list(said.get("contacts", ())),
        hours=said.get("hours", ""),
        owner=said.get("owner", ""),
        requirements=dict(said.get("requirements", {})),
        offers={offer.value: is_there for offer, is_there in known_offers(offers).items()},
    )


def _row(entry: Entry, record: ListImport, owner: TouchpointList, point: Touchpoint) -> Row:
    said = entry.content
    usual = Regime.MESSAGE if point.channel in NO_APPEALS else Regime.APPEAL
    return Row(
        agency_id=owner.agency_id,
        list_id=owner.id,
        touchpoint_id=point.id,
        direction=entry.direction,
        service=entry.service,
        process=entry.process,
        needs=list(entry.needs),
        regime=Regime(said.get("regime", usual)),
        situations=list(said.get("situations", ())),
        segments=[each.value for each in known_segments(said.get("segments", ()))],
        bring=dict(said.get("bring", {})),
        phrases=list(said.get("phrases", ())),
        peculiarity=said.get("peculiarity", ""),
        basis=entry.basis,
        responsible=entry.responsible,
        trust=Trust(said.get("trust", Trust.STAFF)),
        source=said.get("source", f"import:{record.id}"),
    )
