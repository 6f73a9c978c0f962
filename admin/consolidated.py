"""The consolidated list: the secretary puts the units' checked changes together (D13)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from admin.assembling import UNMARKED
from admin.bundles import locked, note, require_status
from admin.errors import EmptyBundleError, UnknownChoiceError
from admin.notices import NoticeKind, notify
from admin.patience import bundle_waits
from admin.permissions import Permission, holders, require
from admin.rehearsal import require_together
from storage.models import Bundle, Proposal, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import BundleStatus, ChangeKind, Status

NO_UNIT = 0
"""The part of those whom nobody put into a unit."""


@dataclass(frozen=True)
class Part:
    """What a unit gives: ready for the order, left to the next one, still being decided.

    `name` is empty for those without a unit. Drafts are their authors' own: nobody counts them.
    """

    unit: int
    name: str
    ready: tuple[Proposal, ...]
    aside: tuple[Proposal, ...]
    at_work: int


async def parts(store: Store, bundle: Bundle, *, by: Staff) -> tuple[Part, ...]:
    """The bundle by units in the order of their names, those without a unit last."""
    require(by, Permission.SEE_WORK)
    names = {unit.id: unit.name for unit in await store.agencies.units(bundle.agency_id)}
    ready = await _by_unit(store, bundle, await store.proposals.in_bundle(bundle.id))
    aside = await _by_unit(store, bundle, await store.proposals.aside(bundle.id))
    at_work = await _by_unit(store, bundle, await _at_work(store, bundle))
    found = [unit for unit in (*names, NO_UNIT) if unit in {*ready, *aside, *at_work}]
    return tuple(
        Part(
            unit=unit,
            name=names.get(unit, ""),
            ready=tuple(ready.get(unit, ())),
            aside=tuple(aside.get(unit, ())),
            at_work=len(at_work.get(unit, ())),
        )
        for unit in found
    )


async def _at_work(store: Store, bundle: Bundle) -> list[Proposal]:
    statuses = (Status.SUBMITTED, Status.RETURNED)
    return [
        each
        for each in await store.proposals.having(bundle.agency_id, statuses)
        if each.list_id == bundle.list_id and each.kind is not ChangeKind.KNOWLEDGE
    ]


async def _by_unit(
    store: Store, bundle: Bundle, proposals: Sequence[Proposal]
) -> dict[int, list[Proposal]]:
    """By the unit that prepares the row, else by the author's."""
    rows = {row.id: row for row in await store.register.rows(bundle.list_id)}
    people = await store.team.titles(bundle.agency_id)
    found = defaultdict(list)
    for each in proposals:
        found[unit_of(each, rows, people)].append(each)
    return found


def unit_of(proposal: Proposal, rows: Mapping[int, Row], people: Mapping[int, Staff]) -> int:
    """The unit that prepares the row, else the author's; `rows` and `people` are by their ids."""
    row, author = rows.get(proposal.row_id or 0), people.get(proposal.author_id)
    return (row and row.unit_id) or (author and author.unit_id) or NO_UNIT


async def put_aside(
    store: Store, bundle_id: int, proposal_id: int, *, by: Staff, seen: int
) -> Bundle:
    """Leave a checked change to the next bundle."""
    bundle = await _collected(store, bundle_id, by, seen)
    inside = await store.proposals.in_bundle(bundle.id)
    chosen = [each for each in inside if each.id == proposal_id]
    return await _move(store, bundle, chosen, "put_aside", by)


async def put_unit_aside(
    store: Store, bundle_id: int, unit: int, *, by: Staff, seen: int
) -> Bundle:
    """Leave a whole unit's part to the next bundle."""
    bundle = await _collected(store, bundle_id, by, seen)
    chosen = [part.ready for part in await parts(store, bundle, by=by) if part.unit == unit]
    return await _move(store, bundle, chosen[0] if chosen else (), "put_aside", by)


async def take_back(
    store: Store, bundle_id: int, proposal_id: int, *, by: Staff, seen: int
) -> Bundle:
    """Take a change that was put aside into this bundle after all.

    Raises:
        BundleConflictError: it and another one of the bundle cannot both be made.
    """
    bundle = await _collected(store, bundle_id, by, seen)
    chosen = [each for each in await store.proposals.aside(bundle.id) if each.id == proposal_id]
    inside = await store.proposals.in_bundle(bundle.id)
    agency = await store.agencies.get(bundle.agency_id)
    together = sorted([*inside, *chosen], key=lambda each: each.id)
    await require_together(store, together, agency.procedure)
    return await _move(store, bundle, chosen, "take_back", by)


async def _collected(store: Store, bundle_id: int, by: Staff, seen: int) -> Bundle:
    """The collecting bundle, its list held."""
    require(by, Permission.COLLECT)
    bundle = await locked(store, bundle_id, by)
    await require_status(store, bundle, BundleStatus.COLLECTING, seen, by)
    return bundle


async def _move(
    store: Store, bundle: Bundle, chosen: Sequence[Proposal], verb: str, by: Staff
) -> Bundle:
    """Put aside or take back; the list is to be put together anew."""
    if not chosen:
        raise UnknownChoiceError
    for each in chosen:
        await store.proposals.change(each, each.revision, {"put_aside": verb == "put_aside"})
    await store.bundles.change(bundle, bundle.revision, UNMARKED)
    await note(store, f"bundle.{verb}", bundle, by, chosen)
    return bundle


async def assemble(store: Store, bundle_id: int, *, by: Staff, seen: int) -> Bundle:
    """The consolidated list is put together: the group's head may present it.

    Raises:
        EmptyBundleError: everything was put aside.
    """
    bundle = await _collected(store, bundle_id, by, seen)
    proposals = await store.proposals.in_bundle(bundle.id)
    if not proposals:
        raise EmptyBundleError
    if bundle.assembled_at is not None:
        return bundle
    agency = await store.agencies.get(bundle.agency_id)
    await require_together(store, proposals, agency.procedure)
    values = {"assembled_by_id": by.person_id, "assembled_at": utc_now()}
    await store.bundles.change(bundle, seen, values)
    await bundle_waits(store, bundle)
    heads = await store.team.active(bundle.agency_id, holders(Permission.PRESENT))
    others = [person for person in heads if person.person_id != by.person_id]
    event = f"bundle:{bundle.id}:{bundle.revision}"
    await notify(store, others, NoticeKind.ASSEMBLED, event, bundle=bundle.id)
    await note(store, "bundle.assemble", bundle, by, proposals)
    return bundle
