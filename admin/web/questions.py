"""Questions that were left unanswered: staff lead them to a row or a topic, or let them go."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import Response

from admin import teaching
from admin.carried import LARGEST, number
from admin.errors import TargetGoneError
from admin.paging import page_among
from admin.permissions import Permission, require
from admin.question_words import reasons_words, story_words
from admin.redaction import without_marks
from admin.refusals import REFUSALS
from admin.targets import Target, best_targets, target, targets_by_words
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.cards import AgencyCard
from storage.models import Question
from storage.terms import QuestionStatus

PATH = "/office/questions"

router = APIRouter(prefix=PATH)

_PAGE = 30
_LONGEST = 200

Done = Annotated[int, Query(ge=0, le=LARGEST)]
"""The number of a record with which something was just done; 0 for nothing."""


@router.get("")
async def show(
    visitor: SignedIn,
    page: PageNumber = 1,
    decided: Done = 0,
    phrase: Done = 0,
    proposal: Done = 0,
) -> Response:
    """Most frequent first. `decided`, `phrase` and `proposal` are what was just done, so that it
    can be taken back."""
    async with visitor.reading() as store:
        count = await teaching.count_waiting(store, by=visitor.staff)
        at, pages = page_among(page, count, _PAGE)
        found = await teaching.waiting(store, _PAGE, (at - 1) * _PAGE, by=visitor.staff)
    return visitor.page(
        "questions.html",
        title=visitor.say("web-questions-title"),
        found=[(each, reasons_words(each, visitor.say)) for each in found],
        count=count,
        page=at,
        pages=pages,
        decided=decided,
        phrase=phrase,
        proposal=proposal,
    )


@router.get("/{question_id}")
async def open_one(
    visitor: SignedIn,
    question_id: Number,
    text: Annotated[str, Query(max_length=_LONGEST)] = "",
) -> Response:
    return await _page(visitor, question_id, text)


async def _page(
    visitor: Visitor,
    question_id: Number,
    text: str = "",
    refusal: Exception | None = None,
    said: str | None = None,
    chosen: str = "",
) -> Response:
    """A question with its best matches, or with those of the typed words."""
    require(visitor.staff, Permission.ADD_WORDS)
    async with visitor.reading() as store:
        question = await store.questions.get(visitor.staff.agency_id, question_id)
    if question.status is not QuestionStatus.OPEN:
        return visitor.page(
            "question_over.html",
            title=visitor.say("web-question-title"),
            question=question,
            said=said,
            **refused(refusal, visitor),
        )
    agency = _agency(visitor)
    meant = visitor.office.hear(agency, without_marks(question.text)).text
    found = _found(visitor, agency, question, text)
    proposed = agency.procedure.phrases_by_proposal
    return visitor.page(
        "question.html",
        title=visitor.say("web-question-title"),
        question=question,
        story=story_words(question, meant, visitor.say),
        found=[(f"{each.kind}:{each.id}", each.words) for each in found],
        text=text,
        said=meant if said is None else said,
        chosen=chosen,
        rows=teaching.may_teach_rows(agency.procedure, visitor.staff),
        proposed=proposed,
        **refused(refusal, visitor),
    )


def _found(
    visitor: Visitor, agency: AgencyCard, question: Question, text: str
) -> tuple[Target, ...]:
    by, say = visitor.staff, visitor.say
    if text.strip():
        return targets_by_words(text, visitor.office.hear(agency, text), agency, by, say)
    heard = visitor.office.hear(agency, without_marks(question.text))
    return best_targets(heard, agency, by, say)


@router.post("/{question_id}/teach")
async def teach(
    visitor: Acting,
    question_id: Number,
    leads: Annotated[str, Form()] = "",
    said: Annotated[str, Form()] = "",
    text: Annotated[str, Form()] = "",
) -> Response:
    kind, _, given = leads.partition(":")
    try:
        chosen = target(kind, number(given), _agency(visitor), visitor.say)
        async with visitor.writing() as (store, staff):
            taught = await teaching.teach(
                store,
                question_id,
                said,
                topic_id=chosen.topic_id,
                row_id=chosen.row_id,
                by=staff,
            )
    except REFUSALS as refusal:
        return await _page(visitor, question_id, text[:_LONGEST], refusal, said, leads)
    if taught.proposal is not None:
        return visitor.to(f"{PATH}?proposal={taught.proposal.id}", done="question-proposed")
    phrase = taught.phrase.id if taught.phrase else 0
    return visitor.to(f"{PATH}?decided={question_id}&phrase={phrase}", done="question-taught")


@router.post("/{question_id}/ignore")
async def ignore(visitor: Acting, question_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await teaching.ignore(store, question_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, question_id, refusal=refusal)
    return visitor.to(f"{PATH}?decided={question_id}", done="question-ignored")


@router.post("/{question_id}/take-back")
async def take_back(
    visitor: Acting, question_id: Number, phrase: Annotated[str, Form()] = ""
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await teaching.take_back(store, question_id, number(phrase or "0"), by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, question_id, refusal=refusal)
    return visitor.to(f"{PATH}/{question_id}", done="question-taken-back")


def _agency(visitor: Visitor) -> AgencyCard:
    """The agency with its current lists.

    Raises:
        TargetGoneError: it is not among those in memory yet.
    """
    cards = visitor.office.cards()
    found = next((each for each in cards if each.id == visitor.staff.agency_id), None)
    if found is None:
        raise TargetGoneError
    return found
