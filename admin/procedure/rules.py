"""What a change of settings must respect: what stands in the list, what is on its way, and
that the settings fit together."""

from typing import Any

from pydantic import ValidationError

from admin.assembling import unmark
from admin.deciders import able
from admin.errors.procedure import (
    BadDocumentLineError,
    BadProcedureError,
    DirectionInUseError,
    ListInUseError,
    MonitoringDatesError,
    NeedInUseError,
    OwnPageAddressError,
    PatienceOrderError,
    ReleaseRuleBusyError,
)
from admin.names import short_list
from admin.permissions import Permission
from admin.procedure.standard import ALWAYS, OF_ORDER, OF_PAPER, line_fits
from storage.models import Agency, Proposal, Row, TouchpointList
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import BundleStatus, Client, ReleaseRule, Status

_UNDER_WAY = (Status.DRAFT, Status.SUBMITTED, Status.CHECKED, Status.RETURNED)


def validated(data: dict[str, Any]) -> Procedure:
    """The settings, if they fit together.

    Raises:
        DomainError: they do not; the words say which ones.
    """
    try:
        procedure = Procedure.model_validate(data)
    except ValidationError as error:
        raise BadProcedureError from error
    if not line_fits(procedure.release_rule, procedure.document_line):
        by_order = procedure.release_rule is ReleaseRule.BY_ORDER
        names = sorted(ALWAYS | OF_ORDER | OF_PAPER if by_order else ALWAYS)
        raise BadDocumentLineError(names=", ".join(f"{{{name}}}" for name in names))
    if procedure.publication.own_page_counts and not procedure.publication.page:
        raise OwnPageAddressError
    if procedure.patience.remind_after >= procedure.patience.escalate_after:
        raise PatienceOrderError
    yearly = procedure.monitoring
    if yearly and not yearly.opens_on <= yearly.review_by <= yearly.hand_over_by:
        raise MonitoringDatesError
    return procedure


async def require_possible(
    store: Store, agency: Agency, before: Procedure, after: Procedure
) -> None:
    """What stands in the list or is on its way keeps its place.

    Raises:
        DomainError: it would lose it; the words name the rows.
    """
    if before.release_rule is not after.release_rule:
        await _require_nothing_checked(store, agency, before)
    for owner in await store.agencies.lists(agency.id):
        if owner.client not in before.clients:
            continue
        rows = await store.register.rows(owner.id)
        if owner.client not in after.clients:
            await _require_no_list(store, owner, rows)
            continue
        await _require_directions(store, owner, rows, before, after)
        await _require_needs(store, agency, rows, before, after)


async def _require_nothing_checked(store: Store, agency: Agency, before: Procedure) -> None:
    """What was checked under one rule has no way on under the other: it is decided first, as
    long as somebody can."""
    checked = await store.proposals.having(agency.id, [Status.CHECKED])
    if checked and not await _is_stuck(store, agency, before):
        raise ReleaseRuleBusyError(count=len(checked))


async def _is_stuck(store: Store, agency: Agency, before: Procedure) -> bool:
    """Whether what waits for an order waits for a head whom the agency does not have."""
    if before.release_rule is not ReleaseRule.BY_ORDER:
        return False
    waiting = await store.bundles.waiting(agency.id)
    presented = any(each.status is BundleStatus.PRESENTED for each in waiting)
    return not presented and not await able(store, agency.id, Permission.PRESENT)


async def empty_bundles(store: Store, agency: Agency) -> None:
    """The rule changed: what was collected for an order waits for the approver by itself."""
    for bundle in await store.bundles.waiting(agency.id):
        inside = await store.proposals.in_bundle(bundle.id)
        for proposal in (*inside, *await store.proposals.aside(bundle.id)):
            values = {"bundle_id": None, "put_aside": False}
            await store.proposals.change(proposal, proposal.revision, values)
        await unmark(store, bundle)


async def _require_no_list(store: Store, owner: TouchpointList, rows: Any) -> None:
    if rows or owner.release_number or await _under_way(store, owner):
        raise ListInUseError


async def _require_directions(
    store: Store, owner: TouchpointList, rows: Any, before: Procedure, after: Procedure
) -> None:
    gone = set(before.directions.get(owner.client, ())) - set(
        after.directions.get(owner.client, ())
    )
    for direction in sorted(gone):
        used = [row for row in rows if row.direction == direction]
        names = await _names(store, used)
        names += [
            each.subject_name or f"№ {each.id}"
            for each in await _under_way(store, owner)
            if each.becomes.get("direction") == direction
        ]
        if names:
            raise DirectionInUseError(name=direction, names=short_list(names), count=len(names))


async def _require_needs(
    store: Store, agency: Agency, rows: Any, before: Procedure, after: Procedure
) -> None:
    gone = [need for need in before.needs if after.need(need.code) is None]
    for need in gone:
        names = await _names(store, [row for row in rows if need.code in row.needs])
        names += [
            each.subject_name or f"№ {each.id}"
            for each in await store.proposals.having(agency.id, _UNDER_WAY)
            if need.code in each.becomes.get("needs", ())
        ]
        if names:
            raise NeedInUseError(name=need.wording, names=short_list(names), count=len(names))


async def _under_way(store: Store, owner: TouchpointList) -> list[Proposal]:
    found = await store.proposals.having(owner.agency_id, _UNDER_WAY)
    return [each for each in found if each.list_id == owner.id]


async def _names(store: Store, rows: list[Row]) -> list[str]:
    found = []
    for row in rows:
        touchpoint = await store.register.touchpoint(row.agency_id, row.touchpoint_id)
        found.append(touchpoint.name)
    return found


async def keep_lists(store: Store, agency: Agency, clients: tuple[Client, ...]) -> None:
    """Every client of the settings has a list."""
    there = {owner.client for owner in await store.agencies.lists(agency.id)}
    for client in clients:
        if client not in there:
            await store.agencies.add(TouchpointList(agency_id=agency.id, client=client))
