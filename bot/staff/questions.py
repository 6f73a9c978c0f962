"""/questions: what people asked and were not answered; where each could lead."""

from collections.abc import Sequence
from typing import Any

from admin import teaching
from admin.permissions import Permission, require
from admin.question_words import story_words
from admin.targets import Target
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.buttons import PAGE, button, pages, shortened, to_menu
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.question_actions import (
    AskTeach,
    FindTarget,
    Ignore,
    ListQuestions,
    OpenQuestion,
    TakeBack,
)
from bot.staff.targets import agency_of, best_targets, meant_by, targets_by_words
from bot.visit import Visit
from locales import Html, Say
from storage.models import Question
from storage.terms import QuestionStatus

routes = Routes()

FINDING = "question"
"""The conversation in which typed words find where a question may lead."""

routes.way_back(FINDING, lambda state: OpenQuestion(state["question"]))


@routes.command("questions", writes=True)
async def questions(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_questions(ListQuestions(), visit)


@routes.action(ListQuestions)
async def list_questions(action: ListQuestions, visit: Visit) -> Screen:
    """Most frequent first: a press opens one."""
    staff, say = visit.require_staff(), visit.say
    total = await teaching.count_waiting(visit.store, by=staff)
    page = real_page(action.page, total)
    found = await teaching.waiting(visit.store, PAGE, page * PAGE, by=staff)
    lines = tuple((_line(each, say),) for each in found)
    before, after = ListQuestions(max(page - 1, 0)), ListQuestions(page + 1)
    return Screen(
        parts(say("questions", count=total), place_in_list(say, page, total)),
        (*lines, *pages(say, page, total, before, after), *to_menu(say)),
    )


@routes.action(OpenQuestion, writes=True)
async def open_question(action: OpenQuestion, visit: Visit) -> Screen:
    """The question, why it is here, and where it could lead."""
    staff = visit.require_staff()
    require(staff, Permission.ADD_WORDS)
    question = await visit.store.questions.get(staff.agency_id, action.question)
    text = await searched_by(question.id, visit) if action.found else ""
    await visit.store.conversations.end(visit.person.id)
    if question.status is not QuestionStatus.OPEN:
        return await _decided_screen(question, visit)
    return await _question_screen(question, text, visit)


@routes.action(FindTarget, writes=True)
async def find_target(action: FindTarget, visit: Visit) -> Screen:
    """Ask for words that find another row or topic."""
    staff, say = visit.require_staff(), visit.say
    question = await teaching.open_question(visit.store, action.question, by=staff)
    await _begin_finding(question, "", visit)
    back = button(say, "question-back", OpenQuestion(question.id))
    return Screen(say("question-find-ask", text=question.text), ((back,), *to_menu(say)))


@routes.text(FINDING, writes=True)
async def found(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    staff = visit.require_staff()
    question = await teaching.open_question(visit.store, state["question"], by=staff)
    return await _question_screen(question, text, visit)


@routes.action(Ignore, writes=True)
async def ignore(action: Ignore, visit: Visit) -> Screen:
    """Asked once more, then done."""
    staff, say = visit.require_staff(), visit.say
    question = await teaching.open_question(visit.store, action.question, by=staff)
    if not action.sure:
        sure = button(say, "question-ignore-sure", Ignore(question.id, 1))
        back = button(say, "question-back", OpenQuestion(question.id))
        text = say("question-ignore-ask", text=question.text)
        return Screen(text, ((sure,), (back,), *to_menu(say)))
    await teaching.ignore(visit.store, question.id, by=staff)
    undo = button(say, "question-take-back", TakeBack(question.id))
    return await next_screen(say("question-ignored", text=question.text), (undo,), visit)


@routes.action(TakeBack, writes=True)
async def take_back(action: TakeBack, visit: Visit) -> Screen:
    staff = visit.require_staff()
    question = await teaching.take_back(visit.store, action.question, action.phrase, by=staff)
    return await _question_screen(question, "", visit, lead=visit.say("question-taken-back"))


async def _question_screen(
    question: Question, text: str, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """The question with its best matches, or with those of the typed words."""
    say = visit.say
    if text:
        await _begin_finding(question, text, visit)
    meant = meant_by(question.text, visit)
    matches = targets_by_words(text, visit) if text else best_targets(question.text, visit)
    return Screen(
        parts(
            lead, Html("\n".join(story_words(question, meant, say))), _hint(matches, text, visit)
        ),
        (
            *_target_lines(question, matches),
            (button(say, "question-find", FindTarget(question.id)),),
            (button(say, "question-ignore", Ignore(question.id)),),
            (button(say, "questions-back", ListQuestions()),),
            *to_menu(say),
        ),
    )


def _hint(matches: Sequence[Target], text: str, visit: Visit) -> Html:
    say = visit.say
    rows = teaching.may_teach_rows(agency_of(visit).procedure, visit.require_staff())
    words = "question-found" if text else "question-matches"
    return parts(
        say(words if matches else f"{words}-none", text=shortened(text)),
        None if rows else say("question-topics-only"),
    )


def _target_lines(question: Question, matches: Sequence[Target]) -> ButtonRows:
    return tuple(
        (Button(shortened(plain(each.words)), AskTeach(question.id, each.kind, each.id)),)
        for each in matches
    )


async def _decided_screen(question: Question, visit: Visit) -> Screen:
    status = question.status.value
    lead = visit.say("question-decided", text=question.text, status=status)
    return await next_screen(lead, (), visit)


async def next_screen(lead: Html, beside: tuple[Button, ...], visit: Visit) -> Screen:
    """What was done, and the next question one press away."""
    staff, say = visit.require_staff(), visit.say
    await visit.store.conversations.end(visit.person.id)
    left = await teaching.count_waiting(visit.store, by=staff)
    following = await teaching.waiting(visit.store, 1, by=staff)
    on: ButtonRows = tuple(
        (button(say, "question-next", OpenQuestion(each.id), text=shortened(each.text, 40)),)
        for each in following
    )
    return Screen(
        parts(lead, say("questions-left", count=left)),
        (
            *on,
            *((beside,) if beside else ()),
            (button(say, "questions-back", ListQuestions()),),
            *to_menu(say),
        ),
    )


def _line(question: Question, say: Say) -> Button:
    action = OpenQuestion(question.id)
    text = shortened(question.text, 50)
    return button(say, "question-line", action, count=question.times, text=text)


async def _begin_finding(question: Question, text: str, visit: Visit) -> None:
    state = {"question": question.id, "text": text}
    await visit.store.conversations.begin(visit.person.id, FINDING, state)


async def searched_by(question_id: int, visit: Visit) -> str:
    """The words by which this person looked for where the question leads."""
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.state.get("question") != question_id:
        return ""
    return str(current.state.get("text", ""))
