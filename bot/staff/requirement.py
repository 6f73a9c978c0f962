"""One requirement of a draft: met or not, and what proves it; one aspect: good or weak (C)."""

from typing import Any

from admin.asked import Asked, read_asked
from admin.errors import UnknownChoiceError
from admin.requirements.answers import mark, put_words
from admin.requirements.table import Grade, State, is_requirement
from admin.requirements.words import asked_by, is_marked_field, mark_words, marked_as
from admin.steps import DraftStep
from bot.routes import Routes
from bot.screens import ButtonRows, Screen
from bot.staff.actions import OpenDraft
from bot.staff.buttons import button
from bot.staff.choices import meant
from bot.staff.listing import parts
from bot.staff.requirement_actions import AskMarkWords, Mark, OpenMark
from bot.staff.step import WORDS, is_mending, own_draft, step_screen
from bot.visit import Visit
from locales import Html
from storage.models import Proposal

routes = Routes()

routes.way_back(WORDS, lambda state: AskMarkWords(state["proposal"], state["field"]))


@routes.action(OpenMark, writes=True)
async def open_mark(action: OpenMark, visit: Visit) -> Screen:
    """What is said of it now, and the words for each answer."""
    draft = await own_draft(action.proposal, visit)
    return await _mark_screen(draft, action.field, visit)


@routes.action(Mark, writes=True)
async def put_mark(action: Mark, visit: Visit) -> Screen:
    """Keep the answer; its evidence is one press away, the next requirement another."""
    draft = await own_draft(action.proposal, visit)
    await mark(visit.store, draft, action.field, action.value, visit.require_staff())
    return await _mark_screen(draft, action.field, visit)


@routes.action(AskMarkWords, writes=True)
async def ask_words(action: AskMarkWords, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    _require_asked(draft, action.field)
    await _listen(draft, action.field, visit)
    back = button(visit.say, "back", OpenMark(draft.id, action.field))
    return Screen(_question(action.field, visit), ((back,),))


async def _listen(draft: Proposal, field: str, visit: Visit) -> None:
    """From now on typed words belong to this mark."""
    state = {"proposal": draft.id, "field": field, "mending": await is_mending(draft, visit)}
    await visit.store.conversations.begin(visit.person.id, WORDS, state)


def _question(field: str, visit: Visit) -> Html:
    asks = "ask-requirement-evidence" if is_requirement(field) else "ask-aspect-mitigation"
    return visit.say(asks)


@routes.text(WORDS, writes=True)
async def words_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The words belong to the mark; then the whole step is shown again. Those of a button are
    its press, and before any mark there is nothing that words could belong to."""
    draft, field = await own_draft(state["proposal"], visit), state["field"]
    _require_asked(draft, field)
    pressed = meant(text, _answers(draft, field, visit), visit.say)
    if isinstance(pressed, Mark):
        return await put_mark(pressed, visit)
    if not draft.becomes[field]:
        return await _mark_screen(draft, field, visit, lead=visit.say("mark-first"))
    await put_words(visit.store, draft, field, text, visit.require_staff())
    lead = visit.say("answer-kept")
    return await step_screen(draft, visit, lead=lead, mending=state["mending"])


async def _mark_screen(
    draft: Proposal, field: str, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """Whatever is typed here belongs to this mark; what wants words asks for them."""
    _require_asked(draft, field)
    await _listen(draft, field, visit)
    say, value = visit.say, draft.becomes[field]
    asked = await read_asked(visit.store, draft)
    about = {} if is_requirement(field) else {"about": say(f"{field}-about")}
    text = say(
        "requirement-screen" if is_requirement(field) else "aspect-screen",
        name=say(field),
        source=await _source(asked, field, visit),
        mark=mark_words(field, value, say),
        **about,
    )
    asks = _question(field, visit) if marked_as(field, value) in _WANT_WORDS else None
    return Screen(
        parts(lead, text, asks), (*_answers(draft, field, visit), *_ways_on(asked, field, visit))
    )


_WANT_WORDS = (State.MET.value, State.NOT_MET.value, Grade.WEAK.value)
"""Marks that are to be proved or made up for."""


def _answers(draft: Proposal, field: str, visit: Visit) -> ButtonRows:
    kind, noun = (State, "requirement") if is_requirement(field) else (Grade, "grade")
    now = marked_as(field, draft.becomes[field])
    rows: ButtonRows = tuple(
        (
            button(
                visit.say,
                f"{noun}-{each.value.replace('_', '-')}-button",
                Mark(draft.id, field, each.value),
            ),
        )
        for each in kind
        if each.value != now
    )
    if now == State.UNKNOWN.value:
        return rows
    asks = "aspect-mitigation-button"
    if is_requirement(field):
        asks = "requirement-evidence-button"
    return ((button(visit.say, asks, AskMarkWords(draft.id, field)),), *rows)


def _ways_on(asked: Asked, field: str, visit: Visit) -> ButtonRows:
    """To the next one that nobody has marked, and to all of them."""
    step = DraftStep.REQUIREMENTS if is_requirement(field) else DraftStep.ASSESSMENT
    becomes = asked.draft.becomes
    left = [each for each in asked.fields(step) if not becomes[each] and each != field]
    all_of_them = "requirement-all-button" if is_requirement(field) else "aspect-all-button"
    whole: ButtonRows = ((button(visit.say, all_of_them, OpenDraft(asked.draft.id)),),)
    if not left or not is_requirement(field):
        return whole
    following = OpenMark(asked.draft.id, left[0])
    return ((button(visit.say, "requirement-next-button", following),), *whole)


async def _source(asked: Asked, field: str, visit: Visit) -> Html:
    touchpoint_id, letter = asked.draft.touchpoint_id or 0, asked.procedure.order.letter
    point = await visit.store.register.touchpoint(asked.draft.agency_id, touchpoint_id)
    return asked_by(field, letter, point.channel, visit.say)


def _require_asked(draft: Proposal, field: str) -> None:
    """A forged button never opens what this draft does not ask."""
    if field not in draft.becomes or not is_marked_field(field):
        raise UnknownChoiceError
