"""One step of a template, script or frequent question in the making, as a screen."""

from admin import drafts
from admin.changes import value_words
from admin.dossier import subject_title, what_to_mend
from admin.knowledge.draft import (
    FIELDS,
    KnowledgeProgress,
    KnowledgeStep,
    is_answered,
    knowledge_progress,
    knowledge_steps,
)
from admin.row_names import row_names
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import CancelDraft, OpenDraft
from bot.staff.buttons import PAGE, button, shortened
from bot.staff.knowledge_actions import AnswerText, LeaveTextStep, MendText
from bot.staff.listing import holds, parts
from bot.staff.summary import proposal_screen
from bot.visit import Visit
from locales import Html, Say
from storage.models import Proposal
from storage.terms import KnowledgeKind

TEXT = "text"
"""The conversation in which what is typed answers a step of a text's draft."""


async def text_step_screen(
    draft: Proposal,
    visit: Visit,
    *,
    lead: Html | None = None,
    mending: bool = False,
    sought: str = "",
) -> Screen:
    """The step that the draft stands at, or the whole draft when all has been asked."""
    if await drafts.catch_up(visit.store, draft, visit.require_staff()):
        lead = visit.say("draft-caught-up")
    at = knowledge_progress(draft)
    if at.step is None:
        return await _ready(draft, visit, lead)
    mending = mending or await is_mending_text(draft, visit)
    state = {"proposal": draft.id, "step": at.step.value, "mending": mending, "sought": sought}
    await visit.store.conversations.begin(visit.person.id, TEXT, state)
    return Screen(
        parts(
            lead,
            what_to_mend(draft, await visit.store.team.titles(draft.agency_id), visit.say),
            _heading(draft, at, visit.say),
            visit.say("knowledge-ask", step=at.step.value),
            await _so_far(draft, at.step, visit),
            visit.say("draft-kept"),
        ),
        await text_step_buttons(draft, at, visit, sought),
    )


async def is_mending_text(draft: Proposal, visit: Visit) -> bool:
    """Whether one answer is being mended: after it the whole is shown again."""
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != TEXT or current.state.get("proposal") != draft.id:
        return False
    return bool(current.state.get("mending"))


async def _ready(draft: Proposal, visit: Visit, lead: Html | None) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    staff, say = visit.require_staff(), visit.say
    screen = await proposal_screen(visit.store, draft, staff, say, lead=lead or say("draft-ready"))
    shown = [row for row in screen.buttons if row[0].action != OpenDraft(draft.id)]
    mend = [
        button(say, "knowledge-mend", MendText(draft.id, step.value), step=step.value)
        for step in knowledge_steps(draft)
    ]
    mending = tuple(tuple(mend[start : start + 2]) for start in range(0, len(mend), 2))
    return Screen(screen.text, (shown[0], *mending, *shown[1:]), documents=screen.documents)


def _heading(draft: Proposal, at: KnowledgeProgress, say: Say) -> Html:
    return say(
        "draft-step",
        name=subject_title(draft, say),
        change=say(f"change-{draft.kind.value}"),
        number=at.number,
        total=at.total,
    )


async def _so_far(draft: Proposal, step: KnowledgeStep, visit: Visit) -> Html | None:
    if step is KnowledgeStep.BASIS:
        return visit.say("answer-so-far", answer=draft.basis) if draft.basis else None
    field = "row_names" if step is KnowledgeStep.ROWS else FIELDS.get(step, step.value)
    procedure = (await visit.store.agencies.get(draft.agency_id)).procedure
    words = value_words(field, draft.becomes.get(field), procedure, visit.say)
    return visit.say("answer-so-far", answer=words) if words else None


async def text_step_buttons(
    draft: Proposal, at: KnowledgeProgress, visit: Visit, sought: str
) -> ButtonRows:
    """The step's choices and the moves."""
    assert at.step is not None
    say, step = visit.say, at.step
    choices = await _choices(draft, step, visit, sought)
    moves = [button(say, "draft-cancel-button", CancelDraft(draft.id))]
    if at.number > 1:
        moves.insert(0, button(say, "back", LeaveTextStep(draft.id, step.value, 1)))
    on: ButtonRows = ()
    if is_answered(draft, step):
        on = ((button(say, "step-on", LeaveTextStep(draft.id, step.value)),),)
    elif step in _MAY_STAY_EMPTY:
        on = ((button(say, "step-skip", LeaveTextStep(draft.id, step.value)),),)
    return (*choices, *on, tuple(moves))


_MAY_STAY_EMPTY = (KnowledgeStep.NEEDS, KnowledgeStep.ROWS, KnowledgeStep.BASIS)


async def _choices(draft: Proposal, step: KnowledgeStep, visit: Visit, sought: str) -> ButtonRows:
    if step is KnowledgeStep.KIND:
        chosen = draft.becomes.get("knowledge")
        return tuple(
            (
                _choice(
                    draft,
                    step,
                    visit.say("knowledge-kind", kind=kind.value),
                    kind.value,
                    kind.value == chosen,
                    visit.say,
                ),
            )
            for kind in KnowledgeKind
        )
    if step is KnowledgeStep.NEEDS:
        return await _needs(draft, visit)
    if step is KnowledgeStep.ROWS:
        return await _rows(draft, visit, sought)
    if step is KnowledgeStep.PUBLIC:
        public = draft.becomes.get("public")
        return tuple(
            (
                _choice(
                    draft,
                    step,
                    visit.say("knowledge-show", on=on),
                    on,
                    public is (on == "yes"),
                    visit.say,
                ),
            )
            for on in ("yes", "no")
        )
    return ()


async def _needs(draft: Proposal, visit: Visit) -> ButtonRows:
    procedure = (await visit.store.agencies.get(draft.agency_id)).procedure
    chosen = set(draft.becomes.get("needs", ()))
    return tuple(
        (
            _marking(
                draft,
                KnowledgeStep.NEEDS,
                visit.say.own(need.short),
                need.code.value,
                need.code.value in chosen,
                visit.say,
            ),
        )
        for need in procedure.needs
    )


async def _rows(draft: Proposal, visit: Visit, sought: str) -> ButtonRows:
    """What the text is attached to, then what the typed words find."""
    named = await row_names(visit.store, draft.agency_id)
    chosen = set(draft.becomes.get("rows", ()))
    found = [row_id for row_id, name in named.items() if holds(sought, name)]
    shown = [row_id for row_id in named if row_id in chosen]
    shown += [row_id for row_id in found if row_id not in chosen][:PAGE]
    return tuple(
        (
            _marking(
                draft,
                KnowledgeStep.ROWS,
                Html(named[row_id]),
                str(row_id),
                row_id in chosen,
                visit.say,
            ),
        )
        for row_id in shown
    )


def _choice(
    draft: Proposal, step: KnowledgeStep, text: str, value: str, chosen: bool, say: Say
) -> Button:
    words = plain(say("chosen", text=Html(text)) if chosen else text)
    return Button(shortened(words), AnswerText(draft.id, step.value, value))


def _marking(
    draft: Proposal, step: KnowledgeStep, text: str, value: str, chosen: bool, say: Say
) -> Button:
    return _choice(draft, step, text, f"{'-' if chosen else '+'}{value}", chosen, say)
