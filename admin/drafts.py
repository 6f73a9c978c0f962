"""Writing a proposal: a draft filled step by step, by one face or several.

`steps_of` is the order in which people are asked; `put` reads one answer. The draft is a
row: it survives a restart and can be continued next week.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from admin import fields
from admin.errors import NoNeedsError, UnknownChoiceError
from admin.files import keep_file
from admin.guard import move, require_step
from admin.workflow import Step
from storage.models import Proposal, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import (
    BasisKind,
    Cause,
    ChangeKind,
    Channel,
    ContactType,
    Kind,
    Need,
    Status,
    Trust,
)


class DraftStep(StrEnum):
    """What is asked, one step a message."""

    NAME = "name"
    CHANNEL = "channel"
    KIND = "kind"
    DIRECTION = "direction"
    PROCESS = "process"
    NEEDS = "needs"
    CONTACTS = "contacts"
    SUCCESSOR = "successor"
    RESPONSIBLE = "responsible"
    CAUSE = "cause"
    BASIS = "basis"


OPTIONAL = frozenset(
    {
        DraftStep.PROCESS,
        DraftStep.CONTACTS,
        DraftStep.SUCCESSOR,
        DraftStep.RESPONSIBLE,
        DraftStep.BASIS,
    }
)
"""Steps that may be left empty."""

_LAST = (DraftStep.CAUSE, DraftStep.BASIS)
_STEPS: dict[ChangeKind, tuple[DraftStep, ...]] = {
    ChangeKind.ADD: (
        DraftStep.NAME,
        DraftStep.CHANNEL,
        DraftStep.KIND,
        DraftStep.DIRECTION,
        DraftStep.PROCESS,
        DraftStep.NEEDS,
        DraftStep.CONTACTS,
        DraftStep.RESPONSIBLE,
        *_LAST,
    ),
    ChangeKind.KIND: (DraftStep.KIND, *_LAST),
    ChangeKind.NEEDS: (DraftStep.NEEDS, *_LAST),
    ChangeKind.CONTACTS: (DraftStep.CONTACTS, *_LAST),
    ChangeKind.EXCLUDE: (DraftStep.SUCCESSOR, *_LAST),
}
_OF_NEW_POINTS = (DraftStep.CHANNEL, DraftStep.KIND, DraftStep.CONTACTS)

CONTINUABLE = (Status.DRAFT, Status.RETURNED)
"""Statuses in which the author writes on."""

USUAL_CAUSE: dict[ChangeKind, Cause] = {
    ChangeKind.ADD: Cause.NEW_POINT,
    ChangeKind.KIND: Cause.KIND_CHANGED,
    ChangeKind.NEEDS: Cause.NEEDS_CHANGED,
    ChangeKind.CONTACTS: Cause.CONTACTS_CHANGED,
    ChangeKind.EXCLUDE: Cause.EXCLUSION,
}
"""The cause that a change of this kind usually has: offered first."""


@dataclass(frozen=True)
class Progress:
    """«Шаг N из M»: `step` None when everything has been asked."""

    step: DraftStep | None
    number: int
    total: int


def steps_of(proposal: Proposal, directions: tuple[str, ...]) -> tuple[DraftStep, ...]:
    """What this draft asks: a reused touchpoint brings its channel, kind and contacts; a
    single direction is not asked for."""
    steps = _STEPS[proposal.kind]
    if proposal.becomes.get("touchpoint_id") is not None:
        steps = tuple(step for step in steps if step not in _OF_NEW_POINTS)
    if len(directions) == 1:
        steps = tuple(step for step in steps if step is not DraftStep.DIRECTION)
    return steps


def progress(proposal: Proposal, directions: tuple[str, ...]) -> Progress:
    """Where the draft stands."""
    steps = steps_of(proposal, directions)
    if proposal.step not in steps:
        return Progress(None, len(steps), len(steps))
    step = DraftStep(proposal.step)
    return Progress(step, steps.index(step) + 1, len(steps))


def step_after(proposal: Proposal, directions: tuple[str, ...]) -> str:
    """The next step's name; empty after the last one: then the draft is ready to submit."""
    steps = steps_of(proposal, directions)
    if proposal.step not in steps:
        return ""
    place = steps.index(DraftStep(proposal.step)) + 1
    return steps[place].value if place < len(steps) else ""


def step_before(proposal: Proposal, directions: tuple[str, ...]) -> str:
    """The step before; the first one stays the first."""
    steps = steps_of(proposal, directions)
    if proposal.step not in steps:
        return steps[-1].value
    return steps[max(steps.index(DraftStep(proposal.step)) - 1, 0)].value


async def put_text(store: Store, draft: Proposal, step: DraftStep, value: str, by: Staff) -> None:
    """Keep a typed answer to a step.

    Raises:
        DomainError: the text cannot be this field, with words how to mend it.
    """
    if step is DraftStep.BASIS:
        await edit(store, draft, by, basis=fields.text(value, least=5, most=1000))
        return
    reader = _TEXTS.get(step)
    if reader is None:
        raise UnknownChoiceError
    await edit(store, draft, by, becomes={**draft.becomes, **reader(value)})


_TEXTS: dict[DraftStep, Callable[[str], dict[str, Any]]] = {
    DraftStep.NAME: lambda value: {"name": fields.text(value, least=3, most=200)},
    DraftStep.PROCESS: lambda value: {"process": fields.text(value, least=3, most=300)},
    DraftStep.RESPONSIBLE: lambda value: {"responsible": fields.text(value, least=3, most=200)},
}


async def put_channel(
    store: Store, draft: Proposal, channel: Channel, procedure: Procedure, by: Staff
) -> None:
    """Choose the type of touchpoint; it suggests the kind that the agency gives it."""
    setting = procedure.channel(channel)
    if setting is None:
        raise UnknownChoiceError
    becomes = {**draft.becomes, "channel": channel.value, "kind": setting.kind.value}
    await edit(store, draft, by, becomes=becomes)


async def put_kind(store: Store, draft: Proposal, kind: Kind, by: Staff) -> None:
    await edit(store, draft, by, becomes={**draft.becomes, "kind": kind.value})


async def put_direction(store: Store, draft: Proposal, direction: str, by: Staff) -> None:
    await edit(store, draft, by, becomes={**draft.becomes, "direction": direction})


async def put_touchpoint(store: Store, draft: Proposal, touchpoint_id: int, by: Staff) -> None:
    """Use a touchpoint that other rows use already (A2.5, C)."""
    touchpoint = await store.register.touchpoint(by.agency_id, touchpoint_id)
    becomes = {key: value for key, value in draft.becomes.items() if key not in _OF_NEW_POINTS}
    becomes |= {"touchpoint_id": touchpoint.id, "name": touchpoint.name}
    await edit(store, draft, by, becomes=becomes)


async def put_need(
    store: Store, draft: Proposal, need: Need, on: bool, procedure: Procedure, by: Staff
) -> None:
    """Mark or unmark one need; the agency's order of needs is kept."""
    if procedure.need(need) is None:
        raise UnknownChoiceError
    chosen = {Need(code) for code in draft.becomes.get("needs", ())} - {need}
    if on:
        chosen.add(need)
    ordered = [setting.code.value for setting in procedure.needs if setting.code in chosen]
    await edit(store, draft, by, becomes={**draft.becomes, "needs": ordered})


async def put_contact(
    store: Store, draft: Proposal, kind: ContactType, value: str, by: Staff
) -> None:
    """Set a contact detail; staff's word confirms it. It replaces the one of its type."""
    clean = fields.contact(kind, value)
    kept = [each for each in draft.becomes.get("contacts", ()) if each["type"] != kind.value]
    fresh = {
        "type": kind.value,
        "value": clean,
        "trust": Trust.STAFF.value,
        "source": "",
        "checked_on": utc_now().date().isoformat(),
    }
    await edit(store, draft, by, becomes={**draft.becomes, "contacts": [*kept, fresh]})


async def drop_contact(store: Store, draft: Proposal, kind: ContactType, by: Staff) -> None:
    kept = [each for each in draft.becomes.get("contacts", ()) if each["type"] != kind.value]
    await edit(store, draft, by, becomes={**draft.becomes, "contacts": kept})


async def put_hours(store: Store, draft: Proposal, value: str, by: Staff) -> None:
    await edit(store, draft, by, becomes={**draft.becomes, "hours": fields.hours(value)})


async def put_successor(store: Store, draft: Proposal, row_id: int, by: Staff) -> None:
    """Which row takes the place of the excluded one: old buttons will offer it."""
    row = await store.register.row(by.agency_id, row_id)
    if row.excluded or row.id == draft.row_id or row.list_id != draft.list_id:
        raise UnknownChoiceError
    touchpoint = await store.register.touchpoint(by.agency_id, row.touchpoint_id)
    chosen = {"successor": row.id, "successor_name": touchpoint.name}
    await edit(store, draft, by, becomes={**draft.becomes, **chosen})


async def put_cause(store: Store, draft: Proposal, cause: Cause, by: Staff) -> None:
    """A cause outside the agency's list warns and never forbids."""
    await edit(store, draft, by, cause=cause)


async def put_basis_file(
    store: Store, draft: Proposal, name: str, media_type: str, content: bytes, by: Staff
) -> None:
    """Keep the basis as an attached file."""
    stored = await keep_file(store, name, media_type, content, by=by)
    await edit(store, draft, by, basis_file_id=stored.id)


async def put_basis_kind(store: Store, draft: Proposal, kind: BasisKind, by: Staff) -> None:
    await edit(store, draft, by, basis_kind=kind)


async def go_on(store: Store, draft: Proposal, directions: tuple[str, ...], by: Staff) -> None:
    """Leave this step for the next one.

    Raises:
        NoNeedsError: a row satisfies at least one need.
    """
    if draft.step == DraftStep.NEEDS and not draft.becomes.get("needs"):
        raise NoNeedsError
    await edit(store, draft, by, step=step_after(draft, directions))


async def go_back(store: Store, draft: Proposal, directions: tuple[str, ...], by: Staff) -> None:
    await edit(store, draft, by, step=step_before(draft, directions))


async def go_to(store: Store, draft: Proposal, step: DraftStep, by: Staff) -> None:
    """Mend one answer of a draft that is otherwise ready."""
    await edit(store, draft, by, step=step.value)


async def edit(store: Store, draft: Proposal, by: Staff, **values: Any) -> None:
    """The one way in which a draft changes: by its author, while it is open for editing."""
    await require_step(store, Step.EDIT, draft, by)
    values |= {"last_edited_by_id": by.person_id, "updated_at": utc_now()}
    await move(store, draft, draft.revision, values)
