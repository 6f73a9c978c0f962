"""Surveys for tests: forms, drafts and open ones."""

from datetime import date, timedelta
from typing import Any

from admin.surveys import surveys
from admin.surveys.answers import Ballot, keep_ballots
from admin.surveys.form import QuestionForm, SurveyForm
from storage.models import Staff, Survey
from storage.models.base import utc_now
from storage.store import Store

FIRST = QuestionForm(
    "Легко ли было найти, куда обратиться?",
    "Was it easy to find where to turn?",
    "Да\nНе сразу\nНет",
    "Yes\nNot at once\nNo",
)
SECOND = QuestionForm("Как вам удобнее обращаться?", "", "Через интернет\nПо телефону\nПрийти")


def a_form(**changes: Any) -> SurveyForm:
    """Two questions, from yesterday to a week from now."""
    today = utc_now().date()
    settings: dict[str, Any] = {
        "russian": "Как мы работаем",
        "foreign": "How we work",
        "first_day": (today - timedelta(days=1)).isoformat(),
        "last_day": (today + timedelta(days=7)).isoformat(),
        "questions": (FIRST, SECOND),
    }
    return SurveyForm(**{**settings, **changes})


def days(first: date, last: date) -> dict[str, str]:
    return {"first_day": first.isoformat(), "last_day": last.isoformat()}


async def an_open_survey(store: Store, by: Staff, **changes: Any) -> Survey:
    survey = await surveys.make_survey(store, a_form(**changes), by=by)
    return await surveys.open_survey(store, survey.id, utc_now(), seen=survey.revision, by=by)


async def answered(store: Store, survey: Survey, question: int, option: int, times: int) -> None:
    """So many people, each once."""
    given = [
        Ballot(survey.id, question, f"{question}-{option}-{number}", option)
        for number in range(times)
    ]
    await keep_ballots(store, given)
