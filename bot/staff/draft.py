"""Writing a proposal: one step a message, each with a hint, an example and «шаг N из M»."""

from typing import Any

from admin import drafts
from admin.errors import NotYoursError, UnknownChoiceError
from admin.permissions import Permission, require
from admin.proposals import drafts_of
from admin.steps import CONTINUABLE, OPTIONAL, DraftStep, Progress, progress, steps_of
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import (
    AskContact,
    CancelDraft,
    Choose,
    Decide,
    GoToStep,
    LeaveStep,
    OpenDraft,
    word,
)
from bot.staff.buttons import button, to_menu
from bot.staff.choices import Asked, choices
from bot.staff.choosing import CHOOSERS
from bot.staff.summary import mending_buttons, proposal_screen, subject_title
from bot.visit import UploadedFile, Visit
from locales import Html
from storage.models import Proposal
from storage.terms import ContactType

routes = Routes()

DRAFT = "draft"
"""The conversation in which typed text answers a draft's step."""

routes.way_back(DRAFT, lambda state: OpenDraft(state["proposal"]))

HOURS = "hours"
"""A contact «type» of its own: when the point is open."""


async def step_screen(
    draft: Proposal, visit: Visit, *, lead: Html | None = None, mending: bool = False
) -> Screen:
    """The step that the draft stands at, or the whole draft when all has been asked.

    Whoever is `mending` one answer comes back to the whole draft after it.
    """
    asked = await _asked(draft, visit)
    at = progress(draft, asked.directions)
    if at.step is None:
        return await _ready(asked, visit, lead)
    mending = mending or await _is_mending(draft, visit)
    state = {"proposal": draft.id, "step": at.step.value, "mending": mending}
    await visit.store.conversations.begin(visit.person.id, DRAFT, state)
    say, step = visit.say, at.step.value
    parts = [
        lead,
        say(
            "draft-step",
            name=subject_title(draft, say),
            change=say(f"change-{draft.kind.value}"),
            number=at.number,
            total=at.total,
        ),
        say(f"ask-{step}"),
        await _answer_so_far(asked, at.step, visit),
        say("draft-kept"),
    ]
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        buttons=(*await choices(asked, at.step, visit), *_moves(asked, at, visit)),
    )


@routes.command("drafts", writes=True)
async def list_drafts(_argument: str, visit: Visit) -> Screen:
    """Everything that this person can continue."""
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    await visit.store.conversations.end(visit.person.id)
    buttons = tuple(
        (button(visit.say, "draft-line", OpenDraft(each.id), name=_line(each, visit)),)
        for each in await drafts_of(visit.store, staff)
    )
    key = "drafts-some" if buttons else "drafts-none"
    return Screen(visit.say(key), (*buttons, *to_menu(visit.say)))


@routes.action(OpenDraft, writes=True)
async def open_draft(action: OpenDraft, visit: Visit) -> Screen:
    """The step where it stands; what was sent meanwhile is shown as it is now."""
    draft = await _draft(action.proposal, visit)
    if draft.status not in CONTINUABLE:
        await visit.store.conversations.end(visit.person.id)
        return await proposal_screen(visit.store, draft, visit.require_staff(), visit.say)
    return await step_screen(draft, visit)


@routes.action(Choose, writes=True)
async def choose(action: Choose, visit: Visit) -> Screen:
    """An answer by button. Marks stay on the step; a single choice goes on."""
    draft = await _draft(action.proposal, visit)
    asked = await _asked(draft, visit)
    chooser = CHOOSERS.get(word(DraftStep, action.step))
    if chooser is None:
        raise UnknownChoiceError
    stays = await chooser(asked, action.value, visit)
    if not stays and draft.step == action.step:
        await _go_on(asked, visit)
    return await step_screen(draft, visit)


@routes.action(LeaveStep, writes=True)
async def leave_step(action: LeaveStep, visit: Visit) -> Screen:
    """On or back; an old button of a step that is behind only shows where the draft is."""
    draft = await _draft(action.proposal, visit)
    asked = await _asked(draft, visit)
    if draft.step == action.step:
        await _go_on(asked, visit, back=bool(action.back))
    return await step_screen(draft, visit)


@routes.action(GoToStep, writes=True)
async def mend(action: GoToStep, visit: Visit) -> Screen:
    draft = await _draft(action.proposal, visit)
    step = word(DraftStep, action.step)
    await drafts.go_to(visit.store, draft, step, visit.require_staff())
    return await step_screen(draft, visit, mending=True)


@routes.action(AskContact, writes=True)
async def ask_contact(action: AskContact, visit: Visit) -> Screen:
    """Ask for a contact detail, or drop the one that is there."""
    draft = await _draft(action.proposal, visit)
    kind = None if action.type == HOURS else word(ContactType, action.type)
    if action.drop and kind is not None:
        await drafts.drop_contact(visit.store, draft, kind, visit.require_staff())
        return await step_screen(draft, visit)
    state = {
        "proposal": draft.id,
        "step": DraftStep.CONTACTS.value,
        "contact": action.type,
        "mending": await _is_mending(draft, visit),
    }
    await visit.store.conversations.begin(visit.person.id, DRAFT, state)
    back = button(visit.say, "back", OpenDraft(draft.id))
    leave = button(visit.say, "draft-cancel-button", CancelDraft(draft.id))
    return Screen(visit.say(f"ask-contact-{action.type}"), ((back, leave),))


@routes.text(DRAFT, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Typed text is the answer to the step that was asked."""
    draft = await _draft(state["proposal"], visit)
    staff, step = visit.require_staff(), DraftStep(state["step"])
    if step is DraftStep.CONTACTS:
        return await _typed_contact(draft, state.get("contact", ""), text, visit)
    await drafts.put_text(visit.store, draft, step, text, staff)
    asked = await _asked(draft, visit)
    known = step is DraftStep.NAME and asked.like_named(draft.becomes["name"])
    if draft.step == step and not known:
        await _go_on(asked, visit)
    return await step_screen(draft, visit, lead=visit.say("answer-kept"))


@routes.file(DRAFT)
async def attached(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """A file is the basis, whatever step is being asked."""
    draft = await _draft(state["proposal"], visit)
    await drafts.put_basis_file(
        visit.store, draft, file.name, file.media_type, file.content, visit.require_staff()
    )
    lead = visit.say("basis-file-kept", name=file.name)
    return await step_screen(draft, visit, lead=lead)


@routes.action(CancelDraft, writes=True)
async def cancel(action: CancelDraft, visit: Visit) -> Screen:
    """Nothing is thrown away without asking; what was sent meanwhile is no draft any more."""
    draft = await _draft(action.proposal, visit)
    if draft.status not in CONTINUABLE:
        return await open_draft(OpenDraft(draft.id), visit)
    await visit.store.conversations.end(visit.person.id)
    say = visit.say
    return Screen(
        say("draft-cancel", name=subject_title(draft, say)),
        (
            (button(say, "draft-continue", OpenDraft(draft.id)),),
            (button(say, "draft-delete", Decide(draft.id, "withdraw", draft.revision)),),
            *to_menu(say),
        ),
    )


async def _go_on(asked: Asked, visit: Visit, *, back: bool = False) -> None:
    """To the next step or the one before; whoever mends one answer, to the whole draft."""
    move = drafts.go_back if back else drafts.go_on
    if await _is_mending(asked.draft, visit):
        move = drafts.finish_mending
    await move(visit.store, asked.draft, asked.directions, visit.require_staff())


async def _is_mending(draft: Proposal, visit: Visit) -> bool:
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != DRAFT or current.state.get("proposal") != draft.id:
        return False
    return bool(current.state.get("mending"))


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


async def _answer_so_far(asked: Asked, step: DraftStep, visit: Visit) -> Html | None:
    words = asked.answer(step, visit.say)
    return visit.say("answer-so-far", answer=words) if words else None


def _moves(asked: Asked, at: Progress, visit: Visit) -> ButtonRows:
    assert at.step is not None
    say, draft, step = visit.say, asked.draft, at.step
    rows: list[tuple[Button, ...]] = []
    if asked.has(step):
        rows.append((button(say, "step-on", LeaveStep(draft.id, step.value)),))
    elif step in OPTIONAL:
        rows.append((button(say, "step-skip", LeaveStep(draft.id, step.value)),))
    last = [button(say, "draft-cancel-button", CancelDraft(draft.id))]
    if at.number > 1:
        last.insert(0, button(say, "back", LeaveStep(draft.id, step.value, 1)))
    return (*rows, tuple(last))


async def _draft(proposal_id: int, visit: Visit) -> Proposal:
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    draft = await visit.store.proposals.get(staff.agency_id, proposal_id)
    if draft.author_id != staff.person_id:
        raise NotYoursError
    return draft


async def _asked(draft: Proposal, visit: Visit) -> Asked:
    agency = await visit.store.agencies.get(draft.agency_id)
    owner = await visit.store.agencies.list_by_id(draft.list_id)
    return Asked(
        draft=draft,
        procedure=agency.procedure,
        directions=agency.procedure.directions[owner.client],
        touchpoints=tuple((await visit.store.register.touchpoints(agency.id)).values()),
        rows=tuple(await visit.store.register.rows(owner.id)),
    )


async def _typed_contact(draft: Proposal, kind: str, text: str, visit: Visit) -> Screen:
    staff = visit.require_staff()
    if kind == HOURS:
        await drafts.put_hours(visit.store, draft, text, staff)
    elif kind:
        await drafts.put_contact(visit.store, draft, ContactType(kind), text, staff)
    else:
        return await step_screen(draft, visit, lead=visit.say("contact-choose-first"))
    return await step_screen(draft, visit, lead=visit.say("answer-kept"))


def _line(draft: Proposal, visit: Visit) -> str:
    return f"{subject_title(draft, visit.say)} — {visit.say(f'change-{draft.kind.value}')}"
