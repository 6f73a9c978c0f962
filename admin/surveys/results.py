"""What people answered, once a survey is closed: never a moment before, and never of fewer than
ten. Between two looks nothing changes, so no difference tells of one answer (ADR 0038)."""

from collections.abc import Mapping
from dataclasses import dataclass

from admin.permissions import Permission, require
from admin.statistics.merging import LEAST
from storage.care_terms import SurveyStatus
from storage.models import Staff, Survey
from storage.procedure import Words
from storage.store import Store


@dataclass(frozen=True)
class OptionResult:
    """So many chose it; `share` in per cent of the question's answers."""

    words: Words
    times: int
    share: int


@dataclass(frozen=True)
class QuestionResult:
    """Without options where fewer than ten answered: then nothing is told of it."""

    number: int
    text: Words
    answers: int
    options: tuple[OptionResult, ...]


@dataclass(frozen=True)
class Results:
    """`questions` are empty until the survey is closed; `at_least` is how many people have
    answered so far, in tens."""

    survey: Survey
    questions: tuple[QuestionResult, ...]
    at_least: int

    @property
    def shown(self) -> tuple[QuestionResult, ...]:
        """Those of which something may be told."""
        return tuple(each for each in self.questions if each.options)


async def read_results(store: Store, survey_id: int, *, by: Staff) -> Results:
    require(by, Permission.SEE_WORK)
    survey = await store.surveys.get(by.agency_id, survey_id)
    counts = await store.surveys.counts(survey.id)
    most = max((_answers(counts, each) for each in range(len(survey.questions))), default=0)
    closed = survey.status is SurveyStatus.CLOSED
    found = tuple(_result(survey, each, counts) for each in range(len(survey.questions)))
    return Results(survey, found if closed else (), most // LEAST * LEAST)


def _answers(counts: Mapping[tuple[int, int], int], question: int) -> int:
    return sum(times for (asked, _option), times in counts.items() if asked == question)


def _result(survey: Survey, question: int, counts: Mapping[tuple[int, int], int]) -> QuestionResult:
    asked, answers = survey.questions[question], _answers(counts, question)
    if answers < LEAST:
        return QuestionResult(question + 1, asked["text"], 0, ())
    options = tuple(
        _option(words, counts.get((question, number), 0), answers)
        for number, words in enumerate(asked["options"])
    )
    return QuestionResult(question + 1, asked["text"], answers, options)


def _option(words: Words, times: int, answers: int) -> OptionResult:
    return OptionResult(words, times, round(100 * times / answers))
