"""Writing a proposal: what a draft's buttons, typed answers and files do."""

from typing import Any

from admin import drafts
from admin.asked import Asked, read_asked
from admin.choosing import choose as keep
from admin.dossier import subject_title
from admin.errors import UnknownChoiceError
from admin.own_drafts import may_go_on
from admin.permissions import Permission, require
from admin.proposals import drafts_of
from admin.steps import CONTINUABLE, DraftStep, progress
from bot.actions import Action
from bot.routes import Routes
from bot.screens import ButtonRows, Screen
from bot.staff.actions import (
    AskContact,
    CancelDraft,
    Choose,
    ClearAnswer,
    Decide,
    GoToStep,
    LeaveStep,
    ListProposals,
    OpenDraft,
    word,
)
from bot.staff.buttons import LIST, button, to_menu
from bot.staff.choices import HOURS, meant
from bot.staff.form_actions import OpenForm
from bot.staff.row_forms import form_sent, open_form
from bot.staff.step import (
    DRAFT,
    go_on,
    is_mending,
    own_draft,
    step_buttons,
    step_screen,
)
from bot.staff.summary import proposal_screen
from bot.staff.translation import ask as ask_translation
from bot.staff.translation_actions import AskTranslation
from bot.visit import UploadedFile, Visit
from locales import Html
from storage.models import Proposal
from storage.terms import ContactType

routes = Routes()


def _question(state: dict[str, Any]) -> Action:
    """The question that a refused answer was meant for: a contact detail is asked again."""
    if state.get("contact"):
        return AskContact(state["proposal"], state["contact"])
    return OpenDraft(state["proposal"])


routes.way_back(DRAFT, _question)


@routes.command("drafts", writes=True)
async def list_drafts(_argument: str, visit: Visit) -> Screen:
    """Everything that this person can continue."""
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    await visit.store.conversations.end(visit.person.id)
    found = await drafts_of(visit.store, staff)
    buttons: ButtonRows = tuple(
        (button(visit.say, "draft-line", OpenDraft(each.id), name=_line(each, visit)),)
        for each in found[:LIST]
    )
    if len(found) > LIST:
        all_of_them = button(visit.say, "menu-mine", ListProposals("mine"), count=len(found))
        buttons = (*buttons, (all_of_them,))
    key = "drafts-some" if buttons else "drafts-none"
    return Screen(visit.say(key), (*buttons, *to_menu(visit.say)))


@routes.action(OpenDraft, writes=True)
async def open_draft(action: OpenDraft, visit: Visit) -> Screen:
    """The step where it stands; what was sent meanwhile is shown as it is now."""
    draft = await own_draft(action.proposal, visit)
    if draft.status not in CONTINUABLE:
        await visit.store.conversations.end(visit.person.id)
        return await proposal_screen(visit.store, draft, visit.require_staff(), visit.say)
    if not await may_go_on(visit.store, draft, by=visit.require_staff()):
        return await _of_others(draft, visit)
    return await step_screen(draft, visit)


async def _of_others(draft: Proposal, visit: Visit) -> Screen:
    """What was written, to be read and deleted: the procedure gave such changes to others."""
    await visit.store.conversations.end(visit.person.id)
    lead = visit.say("kind-of-others-error")
    return await proposal_screen(visit.store, draft, visit.require_staff(), visit.say, lead=lead)


@routes.action(Choose, writes=True)
async def choose(action: Choose, visit: Visit) -> Screen:
    """An answer by button. Marks stay on the step; a single choice goes on.

    A button of another step answers that step, and the screen says so.
    """
    draft = await own_draft(action.proposal, visit)
    asked, step = await read_asked(visit.store, draft), word(DraftStep, action.step)
    before = asked.answer(step, visit.say)
    stays = await keep(visit.store, asked, step, action.value, visit.require_staff())
    if draft.step != step:
        return await step_screen(draft, visit, lead=_changed(asked, step, before, visit))
    if not stays:
        await go_on(asked, visit)
    return await step_screen(draft, visit)


@routes.action(ClearAnswer, writes=True)
async def clear(action: ClearAnswer, visit: Visit) -> Screen:
    """Take an answer back that need not be given."""
    draft = await own_draft(action.proposal, visit)
    asked, step = await read_asked(visit.store, draft), word(DraftStep, action.step)
    before = asked.answer(step, visit.say)
    await drafts.clear(visit.store, draft, step, visit.require_staff())
    return await step_screen(draft, visit, lead=_changed(asked, step, before, visit))


@routes.action(LeaveStep, writes=True)
async def leave_step(action: LeaveStep, visit: Visit) -> Screen:
    """On or back; an old button of a step that is behind only shows where the draft is."""
    draft = await own_draft(action.proposal, visit)
    asked = await read_asked(visit.store, draft)
    if draft.step == action.step:
        await go_on(asked, visit, back=bool(action.back))
    return await step_screen(draft, visit)


@routes.action(GoToStep, writes=True)
async def mend(action: GoToStep, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    step = word(DraftStep, action.step)
    await drafts.go_to(visit.store, draft, step, visit.require_staff())
    return await step_screen(draft, visit, mending=True)


@routes.action(AskContact, writes=True)
async def ask_contact(action: AskContact, visit: Visit) -> Screen:
    """Ask for a contact detail, or drop the one that is there."""
    draft = await own_draft(action.proposal, visit)
    kind = None if action.type == HOURS else word(ContactType, action.type)
    if action.drop:
        await drafts.drop_contact(visit.store, draft, kind, visit.require_staff())
        return await step_screen(draft, visit)
    state = {
        "proposal": draft.id,
        "step": DraftStep.CONTACTS.value,
        "contact": action.type,
        "mending": await is_mending(draft, visit),
    }
    await visit.store.conversations.begin(visit.person.id, DRAFT, state)
    back = button(visit.say, "back", OpenDraft(draft.id))
    leave = button(visit.say, "draft-cancel-button", CancelDraft(draft.id))
    return Screen(visit.say(f"ask-contact-{action.type}"), ((back, leave),))


@routes.text(DRAFT, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Typed text is the answer to the step that was asked, or a button's words."""
    draft = await own_draft(state["proposal"], visit)
    step, contact = DraftStep(state["step"]), state.get("contact", "")
    if contact:
        return await _typed_contact(draft, contact, text, visit)
    asked = await read_asked(visit.store, draft)
    if draft.step == step:
        buttons = await step_buttons(asked, progress(draft, asked.directions), visit)
        pressed = meant(text, buttons, visit.say)
        if pressed is not None:
            return await _press(pressed, visit)
    if step not in drafts.TYPED:
        return await step_screen(draft, visit, lead=visit.say("answer-by-button"))
    before = asked.answer(step, visit.say)
    await drafts.put_text(visit.store, draft, step, text, visit.require_staff())
    if draft.step != step:
        return await step_screen(draft, visit, lead=_changed(asked, step, before, visit))
    if step is DraftStep.NAME and asked.known_points():
        return await step_screen(draft, visit)
    await go_on(asked, visit)
    return await step_screen(draft, visit, lead=visit.say("answer-kept"))


@routes.file(DRAFT)
async def attached(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """A file is a form where forms are asked for, else the basis."""
    if state["step"] == DraftStep.FORMS:
        return await form_sent(file, state, visit)
    draft = await own_draft(state["proposal"], visit)
    await drafts.put_basis_file(
        visit.store, draft, file.name, file.media_type, file.content, visit.require_staff()
    )
    lead = visit.say("basis-file-kept", name=file.name)
    return await step_screen(draft, visit, lead=lead)


@routes.action(CancelDraft, writes=True)
async def cancel(action: CancelDraft, visit: Visit) -> Screen:
    """Nothing is thrown away without asking; what was sent meanwhile is no draft any more."""
    draft = await own_draft(action.proposal, visit)
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


def _changed(asked: Asked, step: DraftStep, before: Html, visit: Visit) -> Html | None:
    """What an answer became that was not being asked; None when it is as it was."""
    answer = asked.answer(step, visit.say)
    if answer == before:
        return None
    field = visit.say(f"field-{step.value}")
    if not answer:
        return visit.say("answer-cleared", field=field)
    return visit.say("answer-changed", field=field, answer=answer)


async def _press(action: Action, visit: Visit) -> Screen:
    """What the button does whose words were typed."""
    match action:
        case Choose():
            return await choose(action, visit)
        case LeaveStep():
            return await leave_step(action, visit)
        case ClearAnswer():
            return await clear(action, visit)
        case AskContact():
            return await ask_contact(action, visit)
        case CancelDraft():
            return await cancel(action, visit)
        case OpenForm():
            return await open_form(action, visit)
        case AskTranslation():
            return await ask_translation(action, visit)
    raise UnknownChoiceError


async def _typed_contact(draft: Proposal, kind: str, text: str, visit: Visit) -> Screen:
    staff = visit.require_staff()
    if kind == HOURS:
        await drafts.put_hours(visit.store, draft, text, staff)
    else:
        await drafts.put_contact(visit.store, draft, ContactType(kind), text, staff)
    return await step_screen(draft, visit, lead=visit.say("answer-kept"))


def _line(draft: Proposal, visit: Visit) -> str:
    return f"{subject_title(draft, visit.say)} — {visit.say(f'change-{draft.kind.value}')}"
