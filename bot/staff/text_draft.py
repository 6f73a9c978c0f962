"""Writing a template, script or frequent question: what its buttons and typed answers do."""

from typing import Any

from admin.errors import UnknownChoiceError
from admin.knowledge import draft as writing
from admin.knowledge.draft import TYPED, KnowledgeStep
from admin.knowledge.texts import begin_text, begin_text_change, begin_text_withdrawal
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.actions import OpenDraft, number, word
from bot.staff.buttons import shortened
from bot.staff.knowledge_actions import AnswerText, BeginText, LeaveTextStep, MendText
from bot.staff.step import own_draft
from bot.staff.text_step import TEXT, is_mending_text, text_step_screen
from bot.visit import Visit
from storage.models import Proposal
from storage.terms import KnowledgeKind, Need

routes = Routes()

routes.way_back(TEXT, lambda state: OpenDraft(state["proposal"]))


@routes.action(BeginText, writes=True)
async def begin(action: BeginText, visit: Visit) -> Screen:
    """A new text, a change of one, or its withdrawal."""
    staff, store = visit.require_staff(), visit.store
    if not action.item:
        return await text_step_screen(await begin_text(store, staff), visit)
    verb = begin_text_withdrawal if action.withdraw else begin_text_change
    return await text_step_screen(await verb(store, action.item, staff), visit)


@routes.action(AnswerText, writes=True)
async def answer(action: AnswerText, visit: Visit) -> Screen:
    """Marks stay on the step; a single choice goes on. A button of a step that is behind
    answers that step, and the draft stays where it is."""
    draft = await own_draft(action.proposal, visit)
    step = word(KnowledgeStep, action.step)
    await _put(draft, step, action.value, visit)
    if draft.step == step and step in (KnowledgeStep.KIND, KnowledgeStep.PUBLIC):
        await _go_on(draft, visit)
        return await text_step_screen(draft, visit)
    return await text_step_screen(draft, visit, sought=await _sought(visit))


async def _put(draft: Proposal, step: KnowledgeStep, value: str, visit: Visit) -> None:
    store, staff = visit.store, visit.require_staff()
    on, bare = value.startswith("+"), value[1:]
    match step:
        case KnowledgeStep.KIND:
            kind = word(KnowledgeKind, value)
            await writing.put_knowledge_kind(store, draft, kind, staff)
        case KnowledgeStep.PUBLIC:
            await writing.put_public(store, draft, value == "yes", staff)
        case KnowledgeStep.NEEDS:
            procedure = (await store.agencies.get(draft.agency_id)).procedure
            await writing.put_served_need(store, draft, word(Need, bare), on, procedure, staff)
        case KnowledgeStep.ROWS:
            await writing.put_served_row(store, draft, number(bare), on, staff)
        case _:
            raise UnknownChoiceError


@routes.action(LeaveTextStep, writes=True)
async def leave_step(action: LeaveTextStep, visit: Visit) -> Screen:
    """On or back; an old button of a step that is behind only shows where the draft is."""
    draft = await own_draft(action.proposal, visit)
    if draft.step == action.step:
        await _go_on(draft, visit, back=bool(action.back))
    return await text_step_screen(draft, visit)


@routes.action(MendText, writes=True)
async def mend(action: MendText, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    step = word(KnowledgeStep, action.step)
    await writing.go_to_knowledge_step(visit.store, draft, step, visit.require_staff())
    return await text_step_screen(draft, visit, mending=True)


@routes.text(TEXT, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The answer to the step that was asked, or words that find a row."""
    draft = await own_draft(state["proposal"], visit)
    step = KnowledgeStep(state["step"])
    if step is KnowledgeStep.ROWS:
        lead = visit.say("knowledge-rows-sought", text=shortened(text))
        return await text_step_screen(draft, visit, lead=lead, sought=text)
    if step not in TYPED:
        return await text_step_screen(draft, visit, lead=visit.say("answer-by-button"))
    await writing.put_words(visit.store, draft, step, text, visit.require_staff())
    if draft.step == step:
        await _go_on(draft, visit)
    return await text_step_screen(draft, visit, lead=visit.say("answer-kept"))


async def _go_on(draft: Proposal, visit: Visit, *, back: bool = False) -> None:
    """To the next step or the one before; whoever mends one answer, to the whole draft."""
    staff = visit.require_staff()
    if await is_mending_text(draft, visit):
        await writing.finish_knowledge(visit.store, draft, staff)
        return
    await writing.leave_knowledge_step(visit.store, draft, staff, back=back)


async def _sought(visit: Visit) -> str:
    current = await visit.store.conversations.of(visit.person.id)
    return str(current.state.get("sought", "")) if current and current.topic == TEXT else ""
