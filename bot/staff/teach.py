"""Where a question will lead: the phrase is seen first, and can be said otherwise."""

from typing import Any

from admin import teaching
from admin.errors import DomainError
from admin.targets import Target
from admin.teaching import Taught
from bot.excuses import in_words
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.actions import OpenProposal
from bot.staff.buttons import button, to_menu
from bot.staff.listing import parts
from bot.staff.question_actions import AskTeach, AskWords, OpenQuestion, TakeBack, Teach
from bot.staff.questions import next_screen, searched_by
from bot.staff.targets import agency_of, meant_by, target
from bot.visit import Visit
from locales import Html
from storage.canonical import sha256
from storage.models import Question

routes = Routes()

WORDS = "question_words"
"""The conversation in which typed text is the phrase to teach."""

routes.way_back(WORDS, lambda state: AskWords(state["question"], state["target"], state["id"]))


@routes.action(AskTeach, writes=True)
async def ask_teach(action: AskTeach, visit: Visit) -> Screen:
    """What would happen, before it does: in the question's own words."""
    question, chosen = await _opened(action.question, action.target, action.id, visit)
    return await _ask_screen(question, chosen, meant_by(question.text, visit), visit)


@routes.action(AskWords, writes=True)
async def ask_words(action: AskWords, visit: Visit) -> Screen:
    """Ask for other words."""
    question, chosen = await _opened(action.question, action.target, action.id, visit)
    return await _words_screen(question, chosen, await _said(question, chosen, visit), visit)


@routes.text(WORDS, writes=True)
async def words_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Other words, shown once more before they are taught."""
    question, chosen = await _opened(state["question"], state["target"], state["id"], visit)
    return await _ask_screen(question, chosen, teaching.words_of(text), visit)


@routes.action(Teach, writes=True)
async def teach(action: Teach, visit: Visit) -> Screen:
    """What was shown is taught; anything else is shown first."""
    question, chosen = await _opened(action.question, action.target, action.id, visit)
    said = await _said(question, chosen, visit)
    if action.shown != _digest(said):
        return await _ask_screen(question, chosen, said, visit, lead=visit.say("teach-changed"))
    taught = await teaching.teach(
        visit.store,
        question.id,
        said,
        topic_id=chosen.topic_id,
        row_id=chosen.row_id,
        by=visit.require_staff(),
    )
    return await _taught_screen(taught, said, chosen, visit)


async def _opened(
    question_id: int, kind: str, target_id: int, visit: Visit
) -> tuple[Question, Target]:
    """What the button names, as long as both stand and nobody has decided."""
    question = await teaching.open_question(visit.store, question_id, by=visit.require_staff())
    return question, target(kind, target_id, visit)


async def _ask_screen(
    question: Question, chosen: Target, said: str, visit: Visit, *, lead: Html | None = None
) -> Screen:
    say = visit.say
    try:
        clean = teaching.words_of(said)
    except DomainError as error:
        key, words = in_words(error)
        return await _words_screen(question, chosen, said, visit, lead=say(key, **words))
    found = await _keep(question, chosen, said, visit)
    proposed = chosen.row_id is not None and agency_of(visit).procedure.phrases_by_proposal
    sure = Teach(question.id, chosen.kind, chosen.id, _digest(said))
    change = AskWords(question.id, chosen.kind, chosen.id)
    return Screen(
        parts(
            lead,
            say("teach-ask", phrase=clean, target=chosen.words),
            say("teach-clean"),
            say("teach-by-proposal" if proposed else "teach-at-once"),
        ),
        (
            (button(say, "teach-propose" if proposed else "teach-sure", sure),),
            (button(say, "teach-words", change),),
            (button(say, "question-back", OpenQuestion(question.id, int(found))),),
            *to_menu(say),
        ),
    )


async def _words_screen(
    question: Question, chosen: Target, said: str, visit: Visit, *, lead: Html | None = None
) -> Screen:
    say = visit.say
    await _keep(question, chosen, said, visit)
    back = button(say, "question-back", OpenQuestion(question.id))
    ask = say("teach-words-ask", target=chosen.words)
    now = say("topic-value-now", value=said) if said else None
    return Screen(parts(lead, ask, now), ((back,), *to_menu(say)))


async def _taught_screen(taught: Taught, said: str, chosen: Target, visit: Visit) -> Screen:
    say = visit.say
    if taught.proposal is not None:
        number = str(taught.proposal.id)
        lead = say("taught-by-proposal", number=number, target=chosen.words)
        undo = button(say, "proposal-open", OpenProposal(taught.proposal.id))
        return await next_screen(lead, (undo,), visit)
    lead = say("taught", phrase=teaching.words_of(said), target=chosen.words)
    phrase = taught.phrase.id if taught.phrase else 0
    undo = button(say, "question-take-back", TakeBack(taught.question.id, phrase))
    return await next_screen(lead, (undo,), visit)


def _digest(said: str) -> str:
    """An old screen's button must not teach words that were typed after it."""
    return sha256(said)[:8]


async def _keep(question: Question, chosen: Target, said: str, visit: Visit) -> bool:
    """What is typed from now on is the phrase; the words of the search stay for the way back,
    if there were any."""
    text = await searched_by(question.id, visit)
    state = {**_place(question, chosen), "text": text, "said": said}
    await visit.store.conversations.begin(visit.person.id, WORDS, state)
    return bool(text)


def _place(question: Question, chosen: Target) -> dict[str, Any]:
    return {"question": question.id, "target": chosen.kind, "id": chosen.id}


async def _said(question: Question, chosen: Target, visit: Visit) -> str:
    """The words that this person saw or typed for it, or else the question's own."""
    current = await visit.store.conversations.of(visit.person.id)
    state = current.state if current is not None and current.topic == WORDS else {}
    same = _place(question, chosen).items() <= state.items()
    return str(state["said"]) if same and state["said"] else meant_by(question.text, visit)
