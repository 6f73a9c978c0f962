"""Answers without people: what is counted, and the marks by which nobody is asked twice.

A mark is one-way and keyed; the key is made of the messenger's token and never stored, so the
database alone tells nothing, and a changed token forgets who took part.
"""

import hmac
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from storage.cards import SurveyCard
from storage.care_terms import SurveyStatus
from storage.models import Survey
from storage.repositories.surveys import Marked
from storage.store import Store

DECLINED = -1
"""Instead of a question's number: the person would rather not be asked."""


@dataclass(frozen=True)
class Ballot:
    """One answer to one question, both counted from zero; `mark` tells it from another of the
    same person, to nobody who lacks the key. No option: the person declined."""

    survey_id: int
    question: int
    mark: str
    option: int | None = None


def mark_of(key: bytes, survey_id: int, question: int, address: str) -> str:
    """What is kept of somebody's having answered; two of one person have nothing in common."""
    said = "\0".join((str(survey_id), str(question), address))
    return hmac.new(key, said.encode(), sha256).hexdigest()


def marks_of(key: bytes, survey: SurveyCard | Survey, address: str) -> Mapping[Marked, int]:
    """Every mark that this person may have in the survey, with its question."""
    questions = (DECLINED, *range(len(survey.questions)))
    return {
        (survey.id, mark_of(key, survey.id, question, address)): question for question in questions
    }


async def keep_ballots(store: Store, ballots: Sequence[Ballot]) -> None:
    """Count what was answered, once for each mark; what comes after a survey closed is lost."""
    held = await store.surveys.hold({each.survey_id for each in ballots})
    given = {
        (each.survey_id, each.mark): each
        for each in reversed(ballots)
        if each.survey_id in held and held[each.survey_id].status is SurveyStatus.OPEN
    }
    fresh = await store.surveys.mark(given)
    for (survey, question, option), times in _counted(given[each] for each in fresh).items():
        await store.surveys.count(survey, question, option, times)


def _counted(ballots: Iterable[Ballot]) -> Mapping[tuple[int, int, int], int]:
    """In the same order in every process: two of them never wait for each other."""
    counts = Counter(
        (each.survey_id, each.question, each.option) for each in ballots if each.option is not None
    )
    return dict(sorted(counts.items()))


async def forget_marks(store: Store, key: bytes, address: str) -> int:
    """Drop the marks of somebody who is forgotten; their answers are nobody's already. How many
    there were."""
    surveys = await store.surveys.all_open()
    return await store.surveys.forget_mark(
        [marked for survey in surveys for marked in marks_of(key, survey, address)]
    )
