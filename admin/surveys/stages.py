"""Where a survey stands, as people see it: the day tells more than the record."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from storage.care_terms import SurveyStatus
from storage.models import Survey

SETTLES = timedelta(minutes=15)
"""Answers are written down every ten minutes: so long after nobody is asked any more a survey is
open, and closes with every answer that was given."""


class Stage(StrEnum):
    DRAFT = "draft"
    AHEAD = "ahead"
    """Opened for a day to come: nobody has seen it yet."""
    RUNNING = "running"
    COUNTING = "counting"
    """Nobody is asked any more; the last answers are being counted."""
    OVER = "over"


def stage_of(survey: Survey, today: date) -> Stage:
    if survey.status is SurveyStatus.DRAFT:
        return Stage.DRAFT
    if survey.status is SurveyStatus.CLOSED:
        return Stage.OVER
    if survey.closed_at is not None or survey.last_day < today:
        return Stage.COUNTING
    return Stage.AHEAD if today < survey.first_day else Stage.RUNNING


def closes_at(last_day: date, time_zone: str) -> datetime:
    """The moment after which every answer of the last day is counted."""
    midnight = datetime.combine(last_day + timedelta(days=1), time(), ZoneInfo(time_zone))
    return midnight + SETTLES
