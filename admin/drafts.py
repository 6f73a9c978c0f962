"""Writing a proposal: a draft filled step by step, by one face or several.

`admin/steps.py` is the order in which people are asked; each `put_…` reads one answer. The
draft is a row: it survives a restart and can be continued next week.
"""

from collections.abc import Sequence
from typing import Any

from admin import everywhere, fields
from admin.answers import answer, edit, require_asked
from admin.errors import NoNeedsError, UnansweredStepError, UnknownChoiceError
from admin.files import keep_file
from admin.forms.dates import require_dated
from admin.spoken import phrase
from admin.steps import (
    CLEARABLE,
    OF_NEW_POINTS,
    DraftStep,
    step_after,
    step_before,
    unanswered,
)
from admin.subjects import subject_now
from admin.taught import with_phrases
from storage.models import Proposal, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import BasisKind, Cause, ChangeKind, Channel, ContactType, Kind, Need, Trust


async def put_text(store: Store, draft: Proposal, step: DraftStep, value: str, by: Staff) -> None:
    """Keep a typed answer to a step.

    Raises:
        DomainError: the text cannot be this field, with words how to mend it.
    """
    if step is DraftStep.BASIS:
        await edit(store, draft, by, basis=fields.text(value, least=5, most=1000))
        return
    if step is DraftStep.CAUSE:
        note = fields.text(value, least=3, most=300)
        await edit(store, draft, by, cause=Cause.OTHER, cause_note=note)
        return
    if step is DraftStep.CONTACT:
        await everywhere.put_new(store, draft, value, by)
        return
    if step is DraftStep.PHRASES:
        await put_phrases(store, draft, [value], by)
        return
    most = _LONGEST.get(step)
    if most is None:
        raise UnknownChoiceError
    words: dict[str, Any] = {step.value: fields.text(value, least=3, most=most)}
    if step is DraftStep.BRING:
        words = {step.value: {"ru": words[step.value]}}
    if step is DraftStep.NAME:
        # A point of one's own words is a new one: the reused one no longer stands here.
        words["touchpoint_id"] = None
    await answer(store, draft, step, by, **words)


_LONGEST = {
    DraftStep.NAME: 200,
    DraftStep.SERVICE: 300,
    DraftStep.PROCESS: 300,
    DraftStep.PECULIARITY: 1000,
    DraftStep.BRING: 500,
    DraftStep.RESPONSIBLE: 200,
    DraftStep.GROUNDS: 1000,
}
_OTHERS = {DraftStep.CAUSE, DraftStep.BASIS, DraftStep.PHRASES, DraftStep.CONTACT}
TYPED = frozenset({*_LONGEST, *_OTHERS})
"""Steps that may be answered in one's own words."""


async def put_phrases(store: Store, draft: Proposal, said: Sequence[str], by: Staff) -> None:
    """How people ask for the row, besides what stands there; they replace what was added."""
    phrases = with_phrases(draft.was.get("phrases", ()), *map(phrase, said))
    await answer(store, draft, DraftStep.PHRASES, by, phrases=phrases)


async def put_channel(
    store: Store, draft: Proposal, channel: Channel, procedure: Procedure, by: Staff
) -> None:
    """Choose the type of touchpoint; it suggests the kind that the agency gives it."""
    setting = procedure.channel(channel)
    if setting is None:
        raise UnknownChoiceError
    suggested = {"channel": channel.value, "kind": setting.kind.value}
    await answer(store, draft, DraftStep.CHANNEL, by, **suggested)


async def put_kind(store: Store, draft: Proposal, kind: Kind, by: Staff) -> None:
    await answer(store, draft, DraftStep.KIND, by, kind=kind.value)


async def put_direction(store: Store, draft: Proposal, direction: str, by: Staff) -> None:
    """Choose one of the agency's directions for the list's clients."""
    agency = await store.agencies.get(draft.agency_id)
    owner = await store.agencies.list_by_id(draft.list_id)
    if direction not in agency.procedure.directions[owner.client]:
        raise UnknownChoiceError
    await answer(store, draft, DraftStep.DIRECTION, by, direction=direction)


async def put_process_of(store: Store, draft: Proposal, row_id: int, by: Staff) -> None:
    """The same service and process as another row of this list."""
    row = await store.register.row(by.agency_id, row_id)
    if row.list_id != draft.list_id:
        raise UnknownChoiceError
    place = {"direction": row.direction, "service": row.service, "process": row.process}
    await edit(store, draft, by, becomes={**draft.becomes, **place})


async def put_service_of(store: Store, draft: Proposal, row_id: int, by: Staff) -> None:
    """The same service as another row of this list."""
    row = await store.register.row(by.agency_id, row_id)
    if row.list_id != draft.list_id:
        raise UnknownChoiceError
    await answer(store, draft, DraftStep.SERVICE, by, service=row.service)


async def put_unit(store: Store, draft: Proposal, unit_id: int, by: Staff) -> None:
    """Which unit prepares the row; its name goes along for whoever reads the change later."""
    names = {unit.id: unit.name for unit in await store.agencies.units(by.agency_id)}
    if unit_id not in names:
        raise UnknownChoiceError
    await answer(store, draft, DraftStep.UNIT, by, unit=unit_id, unit_name=names[unit_id])


async def put_touchpoint(store: Store, draft: Proposal, touchpoint_id: int, by: Staff) -> None:
    """Use a touchpoint that other rows of this list use already (A2.5, C).

    A point of another list is not shared: a change approved for one list would change what
    citizens of the other read, without a release of it.
    """
    touchpoint = await store.register.touchpoint(by.agency_id, touchpoint_id)
    owner = await store.agencies.list_by_id(draft.list_id)
    known = {each.id for each in await store.register.reusable(owner)}
    if draft.kind is not ChangeKind.ADD or touchpoint.id not in known:
        raise UnknownChoiceError
    reused = {"touchpoint_id": touchpoint.id, "name": touchpoint.name}
    dropped = dict.fromkeys((*OF_NEW_POINTS, "hours"))
    await answer(store, draft, DraftStep.NAME, by, **dropped, **reused)


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
    await answer(store, draft, DraftStep.NEEDS, by, needs=ordered)


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
    await answer(store, draft, DraftStep.CONTACTS, by, contacts=[*kept, fresh])


async def drop_contact(store: Store, draft: Proposal, kind: ContactType | None, by: Staff) -> None:
    """Take a contact detail away; None means the hours."""
    if kind is None:
        await answer(store, draft, DraftStep.CONTACTS, by, hours="")
        return
    kept = [each for each in draft.becomes.get("contacts", ()) if each["type"] != kind.value]
    await answer(store, draft, DraftStep.CONTACTS, by, contacts=kept)


async def put_hours(store: Store, draft: Proposal, value: str, by: Staff) -> None:
    await answer(store, draft, DraftStep.CONTACTS, by, hours=fields.hours(value))


async def put_successor(store: Store, draft: Proposal, row_id: int, by: Staff) -> None:
    """Which row takes the place of the excluded one: old buttons will offer it."""
    row = await store.register.row(by.agency_id, row_id)
    if row.excluded or row.id == draft.row_id or row.list_id != draft.list_id:
        raise UnknownChoiceError
    touchpoint = await store.register.touchpoint(by.agency_id, row.touchpoint_id)
    chosen = {"successor": row.id, "successor_name": touchpoint.name}
    await answer(store, draft, DraftStep.SUCCESSOR, by, **chosen)


async def clear(store: Store, draft: Proposal, step: DraftStep, by: Staff) -> None:
    """Take an optional answer back.

    Raises:
        UnknownChoiceError: this step cannot be cleared.
    """
    if step not in CLEARABLE:
        raise UnknownChoiceError
    words = dict.fromkeys(_CLEARED.get(step, (step.value,)))
    await answer(store, draft, step, by, **words)


_CLEARED = {
    DraftStep.SUCCESSOR: ("successor", "successor_name"),
    DraftStep.UNIT: ("unit", "unit_name"),
}


async def put_cause(store: Store, draft: Proposal, cause: Cause, by: Staff) -> None:
    """A cause outside the agency's list warns and never forbids; «other» keeps its words."""
    note = draft.cause_note if cause is Cause.OTHER else ""
    await edit(store, draft, by, cause=cause, cause_note=note)


async def put_basis_file(
    store: Store, draft: Proposal, name: str, media_type: str, content: bytes, by: Staff
) -> None:
    """Keep the basis as an attached file."""
    stored = await keep_file(store, name, media_type, content, by=by)
    await edit(store, draft, by, basis_file_id=stored.id)


async def drop_basis(store: Store, draft: Proposal, by: Staff) -> None:
    """Take the basis' words back; its kind and file stay."""
    await edit(store, draft, by, basis="")


async def put_basis_kind(store: Store, draft: Proposal, kind: BasisKind, by: Staff) -> None:
    await edit(store, draft, by, basis_kind=kind)


async def go_on(store: Store, draft: Proposal, directions: tuple[str, ...], by: Staff) -> None:
    """Leave this step for the next one.

    Raises:
        NoNeedsError: a row satisfies at least one need.
        UnansweredStepError: this step cannot be skipped.
        UndatedFormError: of a form nobody said the day.
    """
    if draft.step == DraftStep.NEEDS and not draft.becomes.get("needs"):
        raise NoNeedsError
    if draft.step in unanswered(draft, directions):
        raise UnansweredStepError(step=draft.step)
    require_dated(draft)
    await edit(store, draft, by, step=step_after(draft, directions))


async def go_back(store: Store, draft: Proposal, directions: tuple[str, ...], by: Staff) -> None:
    await edit(store, draft, by, step=step_before(draft, directions))


async def go_to(store: Store, draft: Proposal, step: DraftStep, by: Staff) -> None:
    """Mend one answer of a draft that is otherwise ready.

    Raises:
        UnknownChoiceError: this draft has no such step.
    """
    require_asked(draft, step)
    await edit(store, draft, by, step=step.value)


async def finish_mending(
    store: Store, draft: Proposal, directions: tuple[str, ...], by: Staff
) -> None:
    """One answer was mended: what it left open is asked, else the whole is shown again."""
    left = unanswered(draft, directions)
    await edit(store, draft, by, step=left[0].value if left else "")


async def catch_up(store: Store, draft: Proposal, by: Staff) -> bool:
    """Compare the draft with the list as it stands now; True when the list had moved on.

    «Было» becomes what stands there now. What the author wants to become is kept; a field
    that the author left as it was follows the list, or it would take another's change back.
    """
    if draft.kind is ChangeKind.CONTACT_EVERYWHERE:
        return await everywhere.catch_up(store, draft, by)
    subject = await subject_now(store, draft)
    if subject is None or subject.revision == draft.subject_revision:
        return False
    was, now = draft.was, subject.fields
    untouched = {key for key in now if key in draft.becomes and draft.becomes[key] == was.get(key)}
    becomes = {**draft.becomes, **{key: now[key] for key in untouched}}
    if "phrases" in now:
        becomes["phrases"] = with_phrases(now["phrases"], *draft.becomes["phrases"])
    await edit(store, draft, by, was=now, becomes=becomes, subject_revision=subject.revision)
    return True
