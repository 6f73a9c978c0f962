"""What staff make of questions left unanswered: a phrase of a topic or a row, or nothing.

A topic's phrase is live at once; a row's too, unless the agency takes phrases into its
releases: then it goes the ordinary way of changes, decided by somebody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from admin import answers, drafts
from admin.cases import case_of
from admin.errors import QuestionDecidedError, TargetGoneError
from admin.guard import held, move
from admin.openness import require_writing
from admin.permissions import Permission, may_propose, require
from admin.proposals import begin_change, note, submit
from admin.redaction import redact, without_marks
from admin.spoken import phrase
from admin.taught import QUESTIONS, with_phrases
from admin.turns import tell_turn
from admin.vocabulary import keep_phrase, require_target, traces_of
from admin.vocabulary import note as note_words
from locales import DEFAULT_LANGUAGE, Say
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Phrase, Proposal, Question, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, QuestionStatus, Status

_SIGNS = " ,.;:\u2013\u2014-"
"""What is left at the ends of a phrase where a mark stood."""


@dataclass(frozen=True)
class Taught:
    """What came of it: a phrase that is live, a proposal that waits, or neither where the
    phrase stood there already."""

    question: Question
    phrase: Phrase | None = None
    proposal: Proposal | None = None


async def waiting(store: Store, limit: int, offset: int = 0, *, by: Staff) -> Sequence[Question]:
    """Questions that nobody has decided on, most frequent first."""
    require(by, Permission.ADD_WORDS)
    return await store.questions.open_by_frequency(by.agency_id, limit, offset)


async def count_waiting(store: Store, *, by: Staff) -> int:
    require(by, Permission.ADD_WORDS)
    return await store.questions.count(by.agency_id)


async def open_question(store: Store, question_id: int, *, by: Staff) -> Question:
    """A question to decide on.

    Raises:
        QuestionDecidedError: somebody has decided.
        MissingRecordError: the agency has no such question.
    """
    require(by, Permission.ADD_WORDS)
    question = await store.questions.get(by.agency_id, question_id)
    if question.status is not QuestionStatus.OPEN:
        raise QuestionDecidedError(decision=question.status.value)
    return question


def may_teach_rows(procedure: Procedure, by: Staff) -> bool:
    """Whether this person may attach a question to a row; to a topic everybody may."""
    return not procedure.phrases_by_proposal or may_propose(by.role, procedure, ChangeKind.PHRASES)


def words_of(said: str) -> str:
    """The phrase that typed words become: what redaction knows for personal is left out.

    Raises:
        DomainError: nothing is left that could be a phrase.
    """
    return phrase(without_marks(redact(said)).strip(_SIGNS))


async def teach(
    store: Store,
    question_id: int,
    said: str,
    *,
    topic_id: int | None = None,
    row_id: int | None = None,
    by: Staff,
) -> Taught:
    """Let a question, and those like it, lead to a topic or a row by words that staff saw.

    Raises:
        QuestionDecidedError: somebody else decided on the question.
        TargetGoneError: the topic or row stands no longer.
        NotAllowedError: the row's phrases are proposed by other roles.
        SubjectTakenError: a proposal of somebody else for the row is open.
    """
    await require_writing(store, by, Permission.ADD_WORDS)
    question = await open_question(store, question_id, by=by)
    clean = words_of(said)
    await _require_standing(store, topic_id, row_id, by)
    agency = await store.agencies.get(by.agency_id)
    if row_id is not None and agency.procedure.phrases_by_proposal:
        proposal = await _propose(store, question, row_id, clean, by)
        await _attach(store, question, row_id=row_id)
        return Taught(question, proposal=proposal)
    await store.agencies.touch(by.agency_id)
    await _attach(store, question, topic_id=topic_id, row_id=row_id)
    kept = await keep_phrase(store, clean, topic_id, row_id, by=by, question=question.id)
    return Taught(question, phrase=kept)


async def ignore(store: Store, question_id: int, *, by: Staff) -> Question:
    """Leave a question alone; it is counted on, and waits no longer.

    Raises:
        QuestionDecidedError: somebody else decided on the question.
    """
    await require_writing(store, by, Permission.ADD_WORDS)
    question = await open_question(store, question_id, by=by)
    try:
        await store.questions.ignore(question)
    except StaleRecordError as error:
        raise await _decided(store, question) from error
    await note_words(store, "question.ignore", by, f"question:{question.id}")
    return question


async def take_back(store: Store, question_id: int, phrase_id: int = 0, *, by: Staff) -> Question:
    """Let a decided question wait again, and take away the phrase that it became, as long as
    nobody has added another one after it.

    Raises:
        QuestionDecidedError: it is decided by a proposal, which is withdrawn instead.
    """
    await require_writing(store, by, Permission.ADD_WORDS)
    question = await store.questions.get(by.agency_id, question_id)
    if question.status is QuestionStatus.OPEN:
        return question
    agency = await store.agencies.get(by.agency_id)
    if question.row_id is not None and agency.procedure.phrases_by_proposal:
        raise QuestionDecidedError(decision=question.status.value)
    newest = list(await _phrases(store, question.topic_id, question.row_id))[-1:]
    gone = [each for each in newest if each.id == phrase_id]
    if gone:
        await store.agencies.touch(by.agency_id)
        await store.phrases.remove(gone[0])
    try:
        await store.questions.reopen(question)
    except StaleRecordError as error:
        raise await _decided(store, question) from error
    details = traces_of(gone[0]) if gone else {}
    await note_words(store, "question.reopen", by, f"question:{question.id}", **details)
    return question


async def _require_standing(
    store: Store, topic_id: int | None, row_id: int | None, by: Staff
) -> None:
    try:
        await require_target(store, topic_id, row_id, by)
    except MissingRecordError as error:
        raise TargetGoneError from error


async def _attach(store: Store, question: Question, **target: int | None) -> None:
    try:
        await store.questions.attach(question, **target)
    except StaleRecordError as error:
        raise await _decided(store, question) from error


async def _decided(store: Store, question: Question) -> QuestionDecidedError:
    await store.questions.refresh(question)
    return QuestionDecidedError(decision=question.status.value)


async def _phrases(store: Store, topic_id: int | None, row_id: int | None) -> Sequence[Phrase]:
    if topic_id is not None:
        return await store.phrases.of_topic(topic_id)
    return await store.phrases.of_row(row_id) if row_id is not None else ()


async def _propose(
    store: Store, question: Question, row_id: int, said: str, by: Staff
) -> Proposal | None:
    """A proposal of the ordinary kind, submitted; what this person sent and nobody has looked
    at yet is added to. None where the row is asked for so already."""
    row = await store.register.standing_row(by.agency_id, row_id)
    if with_phrases(row.phrases, said) == list(row.phrases):
        return None
    sent = await store.proposals.open_for(row.list_id, f"row:{row.id}")
    if sent is not None and _is_own(sent, by):
        sent = await held(store, sent.id, by)
        if _is_own(sent, by):
            return await _extend(store, sent, question, said, by)
    draft = await begin_change(store, ChangeKind.PHRASES, row_id, by)
    await drafts.catch_up(store, draft, by)
    cause = Say(DEFAULT_LANGUAGE)("question-cause")
    becomes = _with(draft, question, said)
    await answers.edit(store, draft, by, becomes=becomes, cause_note=cause, step="")
    return await submit(store, draft.id, by=by, seen=draft.revision)


def _is_own(proposal: Proposal, by: Staff) -> bool:
    return (
        proposal.kind is ChangeKind.PHRASES
        and proposal.status is Status.SUBMITTED
        and proposal.author_id == by.person_id
        and proposal.last_edited_by_id == by.person_id
    )


async def _extend(
    store: Store, proposal: Proposal, question: Question, said: str, by: Staff
) -> Proposal:
    """Whoever has the former text before their eyes decides on nothing by it: its revision
    is gone, and they are told anew."""
    values = {"becomes": _with(proposal, question, said), "updated_at": utc_now()}
    await move(store, proposal, proposal.revision, values)
    await tell_turn(store, proposal, await case_of(store, proposal))
    await note(store, "proposal.extend", proposal, by)
    return proposal


def _with(proposal: Proposal, question: Question, said: str) -> dict[str, Any]:
    becomes = proposal.becomes
    asked = [*becomes.get(QUESTIONS, ()), question.id]
    return {**becomes, "phrases": with_phrases(becomes["phrases"], said), QUESTIONS: asked}
