"""What a draft asks, in which order, and what cannot stay empty."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from admin.permissions import may_propose
from admin.requirements.table import is_requirement
from admin.translation.table import of_bring
from storage.models import Proposal
from storage.procedure import Procedure
from storage.terms import Cause, ChangeKind, Role, Status


class DraftStep(StrEnum):
    """What is asked, one step a message."""

    NAME = "name"
    CHANNEL = "channel"
    KIND = "kind"
    DIRECTION = "direction"
    SERVICE = "service"
    PROCESS = "process"
    NEEDS = "needs"
    CONTACTS = "contacts"
    SUCCESSOR = "successor"
    PECULIARITY = "peculiarity"
    BRING = "bring"
    RESPONSIBLE = "responsible"
    UNIT = "unit"
    GROUNDS = "grounds"
    """The row's own basis, as it will stand in the list; BASIS is the change's."""
    REQUIREMENTS = "requirements"
    ASSESSMENT = "assessment"
    CAUSE = "cause"
    BASIS = "basis"
    PHRASES = "phrases"
    CONTACT = "contact"
    """What a contact becomes in every touchpoint that has it."""
    POINTS = "points"
    """In which touchpoints it changes."""
    OFFERS = "offers"
    """What the place offers, one way of help a field."""
    FORMS = "forms"
    SEGMENTS = "segments"
    TRANSLATION = "translation"
    """The touchpoint's own words, a field for each and each language."""
    BRING_TRANSLATION = "bring-translation"


CLEARABLE = frozenset(
    {
        DraftStep.SERVICE,
        DraftStep.PROCESS,
        DraftStep.PECULIARITY,
        DraftStep.BRING,
        DraftStep.SUCCESSOR,
        DraftStep.RESPONSIBLE,
        DraftStep.UNIT,
        DraftStep.GROUNDS,
    }
)
"""Optional answers of one value: once given they can be taken back."""

OPTIONAL = CLEARABLE | {
    DraftStep.CONTACTS,
    DraftStep.REQUIREMENTS,
    DraftStep.ASSESSMENT,
    DraftStep.BASIS,
    DraftStep.OFFERS,
    DraftStep.FORMS,
    DraftStep.SEGMENTS,
    DraftStep.TRANSLATION,
    DraftStep.BRING_TRANSLATION,
}
"""Steps that may be left empty."""

_LAST = (DraftStep.CAUSE, DraftStep.BASIS)
_STEPS: dict[ChangeKind, tuple[DraftStep, ...]] = {
    ChangeKind.ADD: (
        DraftStep.NAME,
        DraftStep.CHANNEL,
        DraftStep.KIND,
        DraftStep.DIRECTION,
        DraftStep.SERVICE,
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
    ChangeKind.PHRASES: (DraftStep.PHRASES, *_LAST),
    ChangeKind.CHANNEL: (DraftStep.CHANNEL, DraftStep.KIND, *_LAST),
    ChangeKind.RENAME: (DraftStep.NAME, *_LAST),
    ChangeKind.PLACE: (DraftStep.DIRECTION, DraftStep.SERVICE, DraftStep.PROCESS, *_LAST),
    ChangeKind.CONTENT: (
        DraftStep.PECULIARITY,
        DraftStep.BRING,
        DraftStep.BRING_TRANSLATION,
        *_LAST,
    ),
    ChangeKind.RESPONSIBLE: (
        DraftStep.RESPONSIBLE,
        DraftStep.UNIT,
        DraftStep.GROUNDS,
        *_LAST,
    ),
    ChangeKind.REQUIREMENTS: (DraftStep.REQUIREMENTS, DraftStep.ASSESSMENT, *_LAST),
    ChangeKind.CONTACT_EVERYWHERE: (DraftStep.CONTACT, DraftStep.POINTS, *_LAST),
    ChangeKind.OFFERS: (DraftStep.OFFERS, *_LAST),
    ChangeKind.FORMS: (DraftStep.FORMS, *_LAST),
    ChangeKind.SEGMENTS: (DraftStep.SEGMENTS, *_LAST),
    ChangeKind.TRANSLATION: (DraftStep.TRANSLATION, *_LAST),
}
ASKED = frozenset(_STEPS)
"""The kinds of change that a draft is written for step by step."""

OF_ROWS = ASKED - {ChangeKind.ADD, ChangeKind.CONTACT_EVERYWHERE}
"""Those that begin from a row of the list."""

OF_NEW_POINTS = (DraftStep.CHANNEL, DraftStep.KIND, DraftStep.CONTACTS)
_NEEDED = (
    DraftStep.NAME,
    DraftStep.CHANNEL,
    DraftStep.KIND,
    DraftStep.DIRECTION,
    DraftStep.NEEDS,
    DraftStep.PHRASES,
    DraftStep.CONTACT,
    DraftStep.POINTS,
)

CONTINUABLE = (Status.DRAFT, Status.RETURNED)
"""Statuses in which the author writes on."""

USUAL_CAUSE: dict[ChangeKind, Cause] = {
    ChangeKind.ADD: Cause.NEW_POINT,
    ChangeKind.KIND: Cause.KIND_CHANGED,
    ChangeKind.NEEDS: Cause.NEEDS_CHANGED,
    ChangeKind.CONTACTS: Cause.CONTACTS_CHANGED,
    ChangeKind.EXCLUDE: Cause.EXCLUSION,
    ChangeKind.PHRASES: Cause.OTHER,
    ChangeKind.CHANNEL: Cause.KIND_CHANGED,
    ChangeKind.RENAME: Cause.OTHER,
    ChangeKind.PLACE: Cause.PROCESSES_CHANGED,
    ChangeKind.CONTENT: Cause.OTHER,
    ChangeKind.RESPONSIBLE: Cause.OTHER,
    ChangeKind.REQUIREMENTS: Cause.OTHER,
    ChangeKind.CONTACT_EVERYWHERE: Cause.CONTACTS_CHANGED,
    ChangeKind.OFFERS: Cause.OTHER,
    ChangeKind.FORMS: Cause.OTHER,
    ChangeKind.SEGMENTS: Cause.OTHER,
    ChangeKind.TRANSLATION: Cause.OTHER,
}
"""The cause that a change of this kind usually has: offered first."""


def open_kinds(
    kinds: Iterable[ChangeKind], role: Role, procedure: Procedure
) -> tuple[ChangeKind, ...]:
    """Of these kinds those that this role may begin a draft of in this agency."""
    return tuple(
        kind
        for kind in kinds
        if kind in ASKED and (procedure.phrases_by_proposal or kind is not ChangeKind.PHRASES)
        if may_propose(role, procedure, kind)
    )


@dataclass(frozen=True)
class Progress:
    """«Шаг N из M»: `step` None when everything has been asked."""

    step: DraftStep | None
    number: int
    total: int


def steps_of(proposal: Proposal, directions: tuple[str, ...]) -> tuple[DraftStep, ...]:
    """What this draft asks: a reused touchpoint brings its channel, kind and contacts; a
    single direction is not asked for, nor whatever `_WHERE` says there is no place for."""
    steps = _STEPS.get(proposal.kind, ())
    if proposal.becomes.get("touchpoint_id") is not None:
        steps = tuple(step for step in steps if step not in OF_NEW_POINTS)
    if len(directions) == 1:
        steps = tuple(step for step in steps if step is not DraftStep.DIRECTION)
    return tuple(step for step in steps if step not in _WHERE or _WHERE[step](proposal))


_WHERE: dict[DraftStep, Callable[[Proposal], bool]] = {
    DraftStep.UNIT: lambda proposal: "unit" in proposal.was,
    DraftStep.REQUIREMENTS: lambda proposal: any(map(is_requirement, proposal.was)),
    DraftStep.BRING_TRANSLATION: lambda proposal: (
        bool(proposal.becomes.get("bring")) and bool(of_bring(proposal.was))
    ),
}
"""Steps that are asked only somewhere: where the agency has units, where its order asks such a
point for something, where there are words to translate."""


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


def unanswered(proposal: Proposal, directions: tuple[str, ...]) -> tuple[DraftStep, ...]:
    """The steps without whose answer nothing could be put into the list."""
    return tuple(
        step
        for step in steps_of(proposal, directions)
        if step in _NEEDED and not proposal.becomes.get(step.value)
    )
