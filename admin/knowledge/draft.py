"""Writing a template, script or frequent question: what a draft asks, one answer a verb."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from admin import fields
from admin.answers import edit
from admin.errors import (
    LongTextError,
    PersonalAnswerError,
    ShortTextError,
    UnansweredStepError,
    UnknownChoiceError,
)
from admin.errors.fields import at_field
from admin.knowledge.subject import names_of_rows, names_somebody
from storage.models import Proposal, Staff
from storage.models.knowledge import BODY_LIMIT
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, KnowledgeKind, Need


class KnowledgeStep(StrEnum):
    """What is asked, one step a message."""

    KIND = "kind"
    TITLE = "title"
    BODY = "body"
    NEEDS = "needs"
    ROWS = "rows"
    PUBLIC = "public"
    BASIS = "basis"


FIELDS = {KnowledgeStep.KIND: "knowledge"}
"""The word under which a step's answer is kept, where it is not the step's own."""

_NEEDED = (KnowledgeStep.KIND, KnowledgeStep.TITLE, KnowledgeStep.BODY)
TYPED = (KnowledgeStep.TITLE, KnowledgeStep.BODY, KnowledgeStep.BASIS)
"""Steps that are answered in one's own words; those of ROWS find a row."""


@dataclass(frozen=True)
class KnowledgeProgress:
    """«Шаг N из M»; `step` None: everything has been asked."""

    step: KnowledgeStep | None
    number: int
    total: int


def knowledge_steps(draft: Proposal) -> tuple[KnowledgeStep, ...]:
    """Whoever withdraws a text only says why."""
    withdraws = bool(draft.becomes.get("withdrawn"))
    return (KnowledgeStep.BASIS,) if withdraws else tuple(KnowledgeStep)


def knowledge_progress(draft: Proposal) -> KnowledgeProgress:
    steps = knowledge_steps(draft)
    if draft.step not in steps:
        return KnowledgeProgress(None, len(steps), len(steps))
    step = KnowledgeStep(draft.step)
    return KnowledgeProgress(step, steps.index(step) + 1, len(steps))


def is_answered(draft: Proposal, step: KnowledgeStep) -> bool:
    if step is KnowledgeStep.BASIS:
        return bool(draft.basis)
    return bool(draft.becomes.get(FIELDS.get(step, step.value)))


async def put_words(
    store: Store, draft: Proposal, step: KnowledgeStep, value: str, by: Staff
) -> None:
    """Keep a typed title, text or basis.

    Raises:
        PersonalAnswerError: it names somebody; the text is for many.
        DomainError: too short or too long.
    """
    with at_field(step.value):
        clean = _read_words(step, value)
    if step is KnowledgeStep.BASIS:
        await edit(store, draft, by, basis=clean)
        return
    await _put(store, draft, step, by, **{step.value: clean})
    if step is KnowledgeStep.TITLE:
        await edit(store, draft, by, subject_name=clean)


def _read_words(step: KnowledgeStep, value: str) -> str:
    match step:
        case KnowledgeStep.BASIS:
            return fields.text(value, least=5, most=1000)
        case KnowledgeStep.TITLE:
            return _impersonal(fields.text(value, least=3, most=200))
        case KnowledgeStep.BODY:
            return _impersonal(_body(value))
    raise UnknownChoiceError


def _body(value: str) -> str:
    """The text with its lines as they were typed."""
    clean = "\n".join(fields.seen(line) for line in value.strip().splitlines())
    if len(clean) < 10:
        raise ShortTextError(least=10)
    if len(clean) > BODY_LIMIT:
        raise LongTextError(most=BODY_LIMIT, given=len(clean))
    return clean


def _impersonal(text: str) -> str:
    if names_somebody(text):
        raise PersonalAnswerError
    return text


async def put_knowledge_kind(store: Store, draft: Proposal, kind: KnowledgeKind, by: Staff) -> None:
    await _put(store, draft, KnowledgeStep.KIND, by, knowledge=kind.value)


async def put_public(store: Store, draft: Proposal, public: bool, by: Staff) -> None:
    """Whether clients read it too."""
    await _put(store, draft, KnowledgeStep.PUBLIC, by, public=public)


async def put_served_need(
    store: Store, draft: Proposal, need: Need, on: bool, procedure: Procedure, by: Staff
) -> None:
    """Attach the text to a need or take it from there; the agency's order of needs is kept."""
    if procedure.need(need) is None:
        raise UnknownChoiceError
    chosen = {*draft.becomes.get("needs", ()), need.value}
    if not on:
        chosen -= {need.value}
    ordered = [each.code.value for each in procedure.needs if each.code.value in chosen]
    await _put(store, draft, KnowledgeStep.NEEDS, by, needs=ordered)


async def put_served_row(store: Store, draft: Proposal, row_id: int, on: bool, by: Staff) -> None:
    """Attach the text to a row of the agency's lists or take it from there."""
    rows = [each for each in draft.becomes.get("rows", ()) if each != row_id]
    if on:
        rows.append((await store.register.standing_row(by.agency_id, row_id)).id)
    names = await names_of_rows(store, by.agency_id, rows)
    await _put(store, draft, KnowledgeStep.ROWS, by, rows=rows, row_names=names)


async def leave_knowledge_step(store: Store, draft: Proposal, by: Staff, *, back: bool) -> None:
    """On to the next step, or to the one before.

    Raises:
        UnansweredStepError: without this answer there is no text.
    """
    steps = [each.value for each in knowledge_steps(draft)]
    at = steps.index(draft.step) if draft.step in steps else len(steps)
    if back:
        await edit(store, draft, by, step=steps[max(at - 1, 0)])
        return
    _require_answered(draft)
    await edit(store, draft, by, step=steps[at + 1] if at + 1 < len(steps) else "")


def _require_answered(draft: Proposal) -> None:
    needed = [each for each in _NEEDED if each == draft.step]
    if needed and not is_answered(draft, needed[0]):
        raise UnansweredStepError(step=draft.step)


async def go_to_knowledge_step(
    store: Store, draft: Proposal, step: KnowledgeStep, by: Staff
) -> None:
    """Mend one answer of a text that is otherwise ready."""
    _require_asked(draft, step)
    await edit(store, draft, by, step=step.value)


async def finish_knowledge(store: Store, draft: Proposal, by: Staff) -> None:
    """One answer was mended: what is still open is asked, else the whole is shown again."""
    open_ = [each for each in _NEEDED if each in knowledge_steps(draft)]
    left = [each for each in open_ if not is_answered(draft, each)]
    await edit(store, draft, by, step=left[0].value if left else "")


async def _put(store: Store, draft: Proposal, step: KnowledgeStep, by: Staff, **words: Any) -> None:
    _require_asked(draft, step)
    await edit(store, draft, by, becomes={**draft.becomes, **words})


def _require_asked(draft: Proposal, step: KnowledgeStep) -> None:
    """A forged or outlived button never answers what this draft does not ask."""
    if draft.kind is not ChangeKind.KNOWLEDGE or step not in knowledge_steps(draft):
        raise UnknownChoiceError
