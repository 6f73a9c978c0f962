"""Which survey a person may be asked: one of today, of which they have answered nothing."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from admin.clock import day_of
from storage.cards import AgencyCard, SurveyCard


def asked_today(agencies: Iterable[AgencyCard], now: datetime) -> tuple[SurveyCard, ...]:
    """Every survey that is asked on the present day of its agency."""
    return tuple(
        survey
        for agency in agencies
        for survey in agency.surveys
        if survey.is_asked_on(day_of(now, agency.time_zone))
    )


def survey_to_offer(
    agency: AgencyCard, answered: Mapping[int, frozenset[int]], now: datetime
) -> SurveyCard | None:
    """The survey of today that this person was not asked yet."""
    today = asked_today((agency,), now)
    return next((each for each in today if not answered.get(each.id)), None)


def next_question(survey: SurveyCard, answered: frozenset[int], after: int) -> int | None:
    """The first question behind this one that has no answer yet."""
    left = (each for each in range(after + 1, len(survey.questions)) if each not in answered)
    return next(left, None)
