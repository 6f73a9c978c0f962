"""What questions taught the list: phrases of a row, and what becomes of them if it is refused."""

from collections.abc import Sequence
from contextlib import suppress

from storage.errors import MissingRecordError, StaleRecordError
from storage.letters import folded
from storage.models import Proposal
from storage.store import Store
from storage.terms import QuestionStatus

QUESTIONS = "questions"
"""The word under which a proposal names the questions that it came from."""


def with_phrases(phrases: Sequence[str], *added: str) -> list[str]:
    """The phrases with others behind them, each said once whatever its letters."""
    said: dict[str, str] = {}
    for phrase in (*phrases, *added):
        said.setdefault(folded(phrase), phrase)
    return list(said.values())


async def reopen_questions(store: Store, proposal: Proposal) -> None:
    """The proposal is over and changed nothing: the questions behind it wait for staff again,
    unless they are forgotten by now."""
    for question_id in proposal.becomes.get(QUESTIONS, ()):
        with suppress(MissingRecordError, StaleRecordError):
            question = await store.questions.get(proposal.agency_id, question_id)
            if question.status is QuestionStatus.ATTACHED and question.row_id == proposal.row_id:
                await store.questions.reopen(question)
