"""A proposal seen as lines of the list: what would stand there, and what completeness says."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from admin.completeness import (
    SUBJECT_GONE,
    SUBJECT_MOVED,
    UNIT_GONE,
    Finding,
    Line,
    Standing,
    Subject,
    blocking,
    findings,
    findings_without,
    line_of,
)
from admin.completeness.findings import Outside
from admin.completeness.mending import mended_by
from admin.completeness.outside import outside_of
from admin.errors import (
    DuplicateRowError,
    IncompleteError,
    NothingChangesError,
    SubjectMovedError,
    UnansweredStepError,
)
from admin.errors.subjects import NameTakenError, PointsMovedError
from admin.errors.units import UnitGoneError
from admin.forms.dates import require_dated
from admin.knowledge.subject import knowledge_findings
from admin.names import short_list
from admin.place_offers.table import offers_as_kept
from admin.same_contact import changes_point, contacts_after, moved_points
from admin.steps import unanswered
from admin.subjects import chosen_unit, is_of_touchpoint, subject_now
from admin.translation.table import is_translated
from storage.models import Proposal, Touchpoint
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Channel, Kind, Need

Checks = Callable[[Subject], tuple[Finding, ...]]


async def proposal_findings(
    store: Store, proposal: Proposal, procedure: Procedure
) -> tuple[Finding, ...]:
    """What completeness finds in the list as the proposal would make it."""
    check = findings_without if proposal.kind is ChangeKind.EXCLUDE else findings
    outside = await outside_of(store, await store.agencies.get(proposal.agency_id))
    return await _found(store, proposal, procedure, check, outside)


async def _found(
    store: Store, proposal: Proposal, procedure: Procedure, check: Checks, outside: Outside
) -> tuple[Finding, ...]:
    if proposal.kind is ChangeKind.KNOWLEDGE:
        return await knowledge_findings(store, proposal)
    touchpoints = await store.register.touchpoints(proposal.agency_id)
    lines = [
        line_of(row, touchpoints[row.touchpoint_id])
        for row in await store.register.rows(proposal.list_id)
    ]
    changed = _changed_lines(proposal, lines, touchpoints)
    if not changed:
        return (SUBJECT_GONE,)
    rows = {line.row_id for line in changed}
    standing = Standing([*changed, *(line for line in lines if line.row_id not in rows)])
    told = [
        check(
            Subject(
                line=line,
                standing=standing,
                procedure=procedure,
                cause=proposal.cause,
                basis_given=bool(proposal.basis or proposal.basis_file_id),
                outside=outside,
            )
        )
        for line in changed
    ]
    found = next((each for each in told if any(one.blocks for one in each)), told[0])
    if proposal.kind is ChangeKind.CONTACT_EVERYWHERE:
        found = _of_contacts(told)
    if await _unit_is_gone(store, proposal):
        found = (UNIT_GONE, *found)
    return (SUBJECT_MOVED, *found) if await _has_moved(store, proposal) else found


async def _unit_is_gone(store: Store, proposal: Proposal) -> bool:
    chosen = chosen_unit(proposal)
    units = await store.agencies.units(proposal.agency_id) if chosen else ()
    return bool(chosen) and chosen not in {unit.id for unit in units}


async def _has_moved(store: Store, proposal: Proposal) -> bool:
    if proposal.kind is ChangeKind.CONTACT_EVERYWHERE:
        return bool(await moved_points(store, proposal))
    now = await subject_now(store, proposal)
    return now is not None and now.revision != proposal.subject_revision


def _of_contacts(told: list[tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Of many rows what a change of contacts is about, each once; all else is their own."""
    found = dict.fromkeys(each for one in told for each in one)
    return tuple(
        each
        for each in found
        if each.blocks or each.name in _TOLD_OF_MANY or mended_by(each) is ChangeKind.CONTACTS
    )


_TOLD_OF_MANY = ("cause-outside-order",)
"""Of the proposal itself, whatever its rows are."""


async def require_complete(store: Store, proposal: Proposal, procedure: Procedure) -> None:
    """Let through what completeness does not block: the list may have changed meanwhile.

    Raises:
        DuplicateRowError: the touchpoint stands in this process already.
        IncompleteError: something else blocks.
        SubjectMovedError: what it changes is not what it was, or left the list.
        UnitGoneError: the unit that it chose was removed.
    """
    excludes = proposal.kind is ChangeKind.EXCLUDE
    check = findings_without if excludes else blocking
    found = await _found(store, proposal, procedure, check, Outside())
    stopping = [finding.name for finding in found if finding.blocks]
    if proposal.kind is ChangeKind.CONTACT_EVERYWHERE and SUBJECT_MOVED.name in stopping:
        moved = await moved_points(store, proposal)
        raise PointsMovedError(name=short_list([each.name for each in moved]))
    if {SUBJECT_GONE.name, SUBJECT_MOVED.name} & set(stopping):
        raise SubjectMovedError(name=proposal.subject_name)
    if UNIT_GONE.name in stopping:
        raise UnitGoneError(name=proposal.subject_name)
    if "duplicate" in stopping and proposal.kind is ChangeKind.RENAME:
        raise NameTakenError(name=proposal.becomes.get("name", ""))
    if "duplicate" in stopping:
        raise DuplicateRowError(name=proposal.subject_name or proposal.becomes.get("name", ""))
    if stopping:
        raise IncompleteError(count=len(stopping))


async def require_written(store: Store, proposal: Proposal, procedure: Procedure) -> None:
    """Let through a proposal that says what it wants to change.

    Raises:
        NothingChangesError: everything would stay as it was.
        UnansweredStepError: something that cannot stay empty is.
        UndatedFormError: of a form nobody said the day.
    """
    changes = bool(proposal.was) and proposal.kind is not ChangeKind.EXCLUDE
    if changes and all(_same(proposal.becomes.get(key), was) for key, was in proposal.was.items()):
        raise NothingChangesError
    owner = await store.agencies.list_by_id(proposal.list_id)
    missing = unanswered(proposal, procedure.directions[owner.client])
    if missing:
        raise UnansweredStepError(step=missing[0].value)
    require_dated(proposal)


def _same(one: Any, other: Any) -> bool:
    """An answer that was taken back is as empty as one that was never given."""
    return one == other or not (one or other)


def _changed_lines(
    proposal: Proposal, lines: list[Line], touchpoints: Mapping[int, Touchpoint]
) -> list[Line]:
    """The lines as they would be: a touchpoint's change shows in every row where it stands, and
    that may be another row by now."""
    if proposal.kind is ChangeKind.ADD:
        return [_new_line(proposal, touchpoints)]
    if proposal.kind is ChangeKind.CONTACT_EVERYWHERE:
        return [
            replace(line, contacts=tuple(contacts_after(line.contacts, proposal)))
            for line in lines
            if changes_point(proposal, line.touchpoint_id)
        ]
    if not is_of_touchpoint(proposal.kind):
        return [_as_proposed(line, proposal) for line in lines if line.row_id == proposal.row_id]
    of_point = [line for line in lines if line.touchpoint_id == proposal.touchpoint_id]
    of_point.sort(key=lambda line: line.row_id != proposal.row_id)
    return [_as_proposed(line, proposal) for line in of_point]


def _as_proposed(line: Line, proposal: Proposal) -> Line:
    """The line with what the proposal changes of it."""
    if proposal.kind is ChangeKind.EXCLUDE:
        return line
    becomes = proposal.becomes
    values = {key: _READ[key](becomes[key]) for key in becomes if key in _READ}
    if proposal.kind in _READ_WHOLE:
        values |= _READ_WHOLE[proposal.kind](becomes)
    written = (key for key in becomes if key in _WRITTEN or is_translated(key))
    words = [each for key in written for each in _words(becomes[key])]
    return replace(line, **values, texts=(*line.texts, *words))


_WRITTEN = ("peculiarity", "bring")

_READ_WHOLE: dict[ChangeKind, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    ChangeKind.RESPONSIBLE: lambda becomes: {
        "responsible": becomes.get("responsible", ""),
        "basis": becomes.get("grounds", ""),
    },
    ChangeKind.PLACE: lambda becomes: {key: becomes.get(key, "") for key in ("service", "process")},
    ChangeKind.OFFERS: lambda becomes: {"offers": offers_as_kept(becomes)},
}
"""Changes of which an answer that was taken back is not among what becomes, or which are kept
otherwise than written."""


def _words(value: Any) -> tuple[str, ...]:
    """What was written, in however many languages."""
    if isinstance(value, dict):
        return tuple(str(each) for each in value.values())
    return (value,) if value else ()


_READ: dict[str, Callable[[Any], Any]] = {
    "name": str,
    "channel": Channel,
    "kind": Kind,
    "direction": str,
    "needs": lambda codes: tuple(Need(code) for code in codes),
    "contacts": tuple,
    "forms": len,
}
"""The fields of a line that a change may hold, read from its JSON."""


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
        owner=reused.owner if reused else "",
        offers=reused.offers if reused else {},
    )
