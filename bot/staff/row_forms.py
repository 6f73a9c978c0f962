"""Forms of a row in a draft: a file each, then its title, then the day it is of."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from admin.errors import UnknownChoiceError
from admin.forms.answers import drop_form, form_of, put_day, put_form, put_title
from admin.forms.dates import forms_of
from admin.forms.reading import form_file
from bot.routes import Routes
from bot.screens import ButtonRows, Document, Screen
from bot.staff.actions import OpenDraft
from bot.staff.buttons import button, shortened, to_menu
from bot.staff.form_actions import AskFormWords, DropForm, OpenForm, SendForm
from bot.staff.listing import parts
from bot.staff.step import FORM, is_mending, own_draft, step_screen
from bot.visit import UploadedFile, Visit
from locales import Html
from storage.models import Proposal, Staff
from storage.store import Store

routes = Routes()

TITLE, DATED = "title", "dated"

routes.way_back(FORM, lambda state: AskFormWords(state["proposal"], state["file"], state["what"]))


@routes.file(FORM)
async def form_sent(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """Kept at once, so that nothing is lost; its title is asked next."""
    draft = await own_draft(state["proposal"], visit)
    kept = await put_form(visit.store, draft, file.name, file.content, visit.require_staff())
    return await _ask(draft, kept, TITLE, visit, lead=visit.say("form-kept"))


@routes.action(OpenForm, writes=True)
async def open_form(action: OpenForm, visit: Visit) -> Screen:
    """What is said of it, and what may be mended."""
    draft = await own_draft(action.proposal, visit)
    form, say = form_of(draft, action.file), visit.say
    here = (draft.id, action.file)
    return Screen(
        say("form-screen", title=form["title"], date=_day(form["dated"])),
        (
            (button(say, "form-look-button", SendForm(action.file)),),
            (button(say, "form-title-button", AskFormWords(*here, TITLE)),),
            (button(say, "form-dated-button", AskFormWords(*here, DATED)),),
            (button(say, "form-drop-button", DropForm(*here)),),
            (button(say, "back", OpenDraft(draft.id)),),
        ),
    )


@routes.action(AskFormWords, writes=True)
async def ask_words(action: AskFormWords, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    return await _ask(draft, action.file, action.what, visit)


@routes.text(FORM, writes=True)
async def words_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The words belong to the form; of one that has no day yet that is asked next."""
    draft, file_id = await own_draft(state["proposal"], visit), state["file"]
    await _PUT[state["what"]](visit.store, draft, file_id, text, visit.require_staff())
    if not form_of(draft, file_id)["dated"]:
        return await _ask(draft, file_id, DATED, visit)
    lead = visit.say("answer-kept")
    return await step_screen(draft, visit, lead=lead, mending=state["mending"])


_PUT: dict[str, Callable[[Store, Proposal, int, str, Staff], Awaitable[None]]] = {
    TITLE: put_title,
    DATED: put_day,
}


@routes.action(DropForm, writes=True)
async def drop(action: DropForm, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    if action.file in [each["file_id"] for each in forms_of(draft)]:
        await drop_form(visit.store, draft, action.file, visit.require_staff())
    return await step_screen(draft, visit, lead=visit.say("form-dropped"))


@routes.action(SendForm)
async def send_form(action: SendForm, visit: Visit) -> Screen:
    """A message of its own: whatever the button stands under stays."""
    staff = visit.require_staff()
    file = await form_file(visit.store, action.file, by=staff)
    document = Document(name=file.name, agency_id=staff.agency_id, file_id=file.id)
    text = visit.say("form-sent", title=file.name)
    return Screen(text, to_menu(visit.say), documents=(document,), fresh=True)


async def _ask(
    draft: Proposal, file_id: int, what: str, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """From now on typed words belong to this form."""
    form, say = form_of(draft, file_id), visit.say
    if what not in _PUT:
        raise UnknownChoiceError
    mending = await is_mending(draft, visit)
    state = {"proposal": draft.id, "file": file_id, "what": what, "mending": mending}
    await visit.store.conversations.begin(visit.person.id, FORM, state)
    question = say("ask-form-title")
    if what == DATED:
        question = say("ask-form-dated", title=form["title"])
    return Screen(parts(lead, question), _ways_on(draft, form, what, visit))


def _ways_on(draft: Proposal, form: dict[str, Any], what: str, visit: Visit) -> ButtonRows:
    """A title that is good already is kept by a press; the day nobody can guess."""
    say = visit.say
    back: ButtonRows = ((button(say, "back", OpenDraft(draft.id)),),)
    if what != TITLE:
        return back
    after = AskFormWords(draft.id, form["file_id"], DATED)
    if form["dated"]:
        return back
    kept = button(say, "form-title-keep-button", after, title=shortened(form["title"]))
    return ((kept,), *back)


def _day(dated: str) -> str:
    return f"{date.fromisoformat(dated):%d.%m.%Y}" if dated else "none"
