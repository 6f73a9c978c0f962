"""One step of a draft as a screen: question, hint, example, «шаг N из M», and the moves."""

from admin import drafts, own_drafts
from admin.asked import Asked, read_asked
from admin.dossier import subject_title, what_to_mend
from admin.steps import CLEARABLE, OPTIONAL, DraftStep, Progress, progress, steps_of
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import CancelDraft, ClearAnswer, LeaveStep, OpenDraft
from bot.staff.buttons import button
from bot.staff.choices import choices
from bot.staff.listing import parts
from bot.staff.summary import mending_buttons, proposal_screen
from bot.staff.text_step import text_step_screen
from bot.visit import Visit
from locales import Html, Say
from storage.models import Proposal
from storage.terms import Cause, ChangeKind

DRAFT = "draft"
"""The conversation in which typed text answers a draft's step."""

WORDS = "requirement"
"""The conversation in which typed text belongs to a requirement or an aspect of a draft."""

FORM = "form"
"""Typed text belongs to one form of a draft, a file is another form."""

TRANSLATED = "translation"
"""Typed text is own words in another language."""

_IN_DRAFT = (DRAFT, WORDS, FORM, TRANSLATED)


async def step_screen(
    draft: Proposal, visit: Visit, *, lead: Html | None = None, mending: bool = False
) -> Screen:
    """The step that the draft stands at, or the whole draft when all has been asked.

    Whoever is `mending` one answer comes back to the whole draft after it. A draft for which
    the list did not wait is compared with it anew, and says so.
    """
    if draft.kind is ChangeKind.KNOWLEDGE:
        return await text_step_screen(draft, visit, lead=lead)
    if await drafts.catch_up(visit.store, draft, visit.require_staff()):
        lead = visit.say("draft-caught-up")
    asked = await read_asked(visit.store, draft)
    at = progress(draft, asked.directions)
    if at.step is None:
        return await _ready(asked, visit, lead)
    mending = mending or await is_mending(draft, visit)
    state = {"proposal": draft.id, "step": at.step.value, "mending": mending}
    await visit.store.conversations.begin(visit.person.id, DRAFT, state)
    return Screen(
        text=parts(
            lead,
            what_to_mend(draft, await visit.store.team.titles(draft.agency_id), visit.say),
            _heading(draft, at, visit.say),
            _question(asked, at.step, visit),
            await _answer_so_far(asked, at.step, visit),
            visit.say("draft-kept"),
        ),
        buttons=await step_buttons(asked, at, visit),
    )


def _heading(draft: Proposal, at: Progress, say: Say) -> Html:
    """«Портал: изменить контакты. Шаг 2 из 5.»"""
    return say(
        "draft-step",
        name=subject_title(draft, say),
        change=say(f"change-{draft.kind.value}"),
        number=at.number,
        total=at.total,
    )


async def step_buttons(asked: Asked, at: Progress, visit: Visit) -> ButtonRows:
    """The step's choices and the moves."""
    assert at.step is not None
    return (*await choices(asked, at.step, visit), *_moves(asked, at, visit))


async def go_on(asked: Asked, visit: Visit, *, back: bool = False) -> None:
    """To the next step or the one before; whoever mends one answer, to the whole draft."""
    move = drafts.go_back if back else drafts.go_on
    if await is_mending(asked.draft, visit):
        move = drafts.finish_mending
    await move(visit.store, asked.draft, asked.directions, visit.require_staff())


async def is_mending(draft: Proposal, visit: Visit) -> bool:
    current = await visit.store.conversations.of(visit.person.id)
    if (
        current is None
        or current.topic not in _IN_DRAFT
        or current.state.get("proposal") != draft.id
    ):
        return False
    return bool(current.state.get("mending"))


async def own_draft(proposal_id: int, visit: Visit) -> Proposal:
    """A proposal of this very person."""
    return await own_drafts.own_draft(visit.store, proposal_id, by=visit.require_staff())


async def _ready(asked: Asked, visit: Visit, lead: Html | None) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    draft = asked.draft
    screen = await proposal_screen(
        visit.store, draft, visit.require_staff(), visit.say, lead=lead or visit.say("draft-ready")
    )
    steps = [step.value for step in steps_of(draft, asked.directions)]
    shown = [row for row in screen.buttons if row[0].action != OpenDraft(draft.id)]
    buttons = (shown[0], *mending_buttons(steps, draft, visit.say), *shown[1:])
    return Screen(screen.text, buttons, documents=screen.documents)


def _question(asked: Asked, step: DraftStep, visit: Visit) -> Html:
    """What is asked; a name that the agency knows already brings a shorter question."""
    known = asked.known_points() if step is DraftStep.NAME else ()
    if known:
        names = Html(", ".join(visit.say("quoted", name=each.name) for each in known))
        return visit.say("ask-name-known", names=names)
    draft = asked.draft
    if step is DraftStep.PHRASES:
        return visit.say("ask-row-phrases")
    if step is DraftStep.NAME and draft.kind is ChangeKind.RENAME:
        return visit.say("ask-new-name")
    if step is DraftStep.CAUSE and draft.cause is Cause.OTHER and not draft.cause_note:
        return visit.say("ask-cause-other")
    return visit.say(f"ask-{step.value}")


async def _answer_so_far(asked: Asked, step: DraftStep, visit: Visit) -> Html | None:
    words = "" if step in _ON_BUTTONS else asked.answer(step, visit.say)
    return visit.say("answer-so-far", answer=words) if words else None


_ON_BUTTONS = (
    DraftStep.OFFERS,
    DraftStep.FORMS,
    DraftStep.TRANSLATION,
    DraftStep.BRING_TRANSLATION,
)
"""Steps whose buttons say what was answered, or open it."""


def _moves(asked: Asked, at: Progress, visit: Visit) -> ButtonRows:
    assert at.step is not None
    say, draft, step = visit.say, asked.draft, at.step
    rows: list[tuple[Button, ...]] = []
    if asked.has(step):
        rows.append((button(say, "step-on", LeaveStep(draft.id, step.value)),))
        if step in CLEARABLE:
            rows.append((button(say, "answer-clear", ClearAnswer(draft.id, step.value)),))
    elif step in OPTIONAL:
        rows.append((button(say, "step-skip", LeaveStep(draft.id, step.value)),))
    last = [button(say, "draft-cancel-button", CancelDraft(draft.id))]
    if at.number > 1:
        last.insert(0, button(say, "back", LeaveStep(draft.id, step.value, 1)))
    return (*rows, tuple(last))
