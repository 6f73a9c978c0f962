"""Surveys of an agency: prepared, opened for their days, ended; an open one is never changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from admin.clock import agency_today, day_of
from admin.errors.fields import at_field
from admin.errors.surveys import (
    FarSurveyError,
    PastSurveyError,
    SurveyOverError,
    SurveyOverlapError,
    SurveyStartedError,
)
from admin.openness import require_writing
from admin.permissions import Permission, require
from admin.surveys.form import LONGEST, Content, SurveyForm, read_form
from admin.surveys.stages import SETTLES, Stage, closes_at, stage_of
from locales import DEFAULT_LANGUAGE
from storage.care_terms import SurveyStatus
from storage.errors import StaleRecordError
from storage.models import Agency, Staff, Survey
from storage.store import Store

KIND = "close_survey"


def subject_of(survey: Survey) -> str:
    return f"survey:{survey.id}"


async def listed(store: Store, *, by: Staff) -> Sequence[Survey]:
    """Every survey of the agency, newest first; results are nobody's secret at work."""
    require(by, Permission.SEE_WORK)
    return await store.surveys.of(by.agency_id)


async def read_survey(store: Store, survey_id: int, *, by: Staff) -> Survey:
    require(by, Permission.SEE_WORK)
    return await store.surveys.get(by.agency_id, survey_id)


async def read_draft(store: Store, survey_id: int, *, by: Staff) -> Survey:
    """One that this person may change.

    Raises:
        NotAllowedError, ClosedAgencyError: they make none.
        SurveyStartedError: it is open, or was.
    """
    await require_writing(store, by, Permission.KEEP_SURVEYS)
    survey = await store.surveys.get(by.agency_id, survey_id)
    if survey.status is not SurveyStatus.DRAFT:
        raise SurveyStartedError
    return survey


async def make_survey(store: Store, form: SurveyForm, *, by: Staff) -> Survey:
    """Keep a new draft.

    Raises:
        DomainError: a field cannot be kept.
    """
    await require_writing(store, by, Permission.KEEP_SURVEYS)
    content = await _read(store, form, by)
    survey = Survey(agency_id=by.agency_id, made_by_id=by.person_id, **content)
    await store.surveys.add(survey)
    await note(store, "survey.make", survey, by, questions=len(survey.questions))
    return survey


async def change_survey(
    store: Store, survey_id: int, form: SurveyForm, *, seen: int, by: Staff
) -> Survey:
    """Other words and days of a draft.

    Raises:
        SurveyStartedError: it is open, or was.
        DomainError: a field cannot be kept.
    """
    survey = await read_draft(store, survey_id, by=by)
    await store.surveys.change(survey, seen, await _read(store, form, by))
    await note(store, "survey.change", survey, by, questions=len(survey.questions))
    return survey


async def remove_survey(store: Store, survey_id: int, *, seen: int, by: Staff) -> None:
    """Throw a draft away.

    Raises:
        SurveyStartedError: it is open, or was.
    """
    survey = await read_draft(store, survey_id, by=by)
    if survey.revision != seen:
        raise StaleRecordError(f"survey {survey.id}")
    await note(store, "survey.remove", survey, by)
    await store.surveys.remove(survey)


async def open_survey(
    store: Store, survey_id: int, now: datetime, *, seen: int, by: Staff
) -> Survey:
    """Let people answer on its days; from now on it stays as it is.

    Raises:
        PastSurveyError, FarSurveyError: its last day is over, or years ahead.
        SurveyOverlapError: another one is asked on some of its days.
        SurveyStartedError: it is open, or was.
    """
    survey = await read_draft(store, survey_id, by=by)
    agency = await _held(store, by)
    _require_near(survey.last_day, day_of(now, agency.time_zone))
    await _require_alone(store, survey)
    await store.surveys.change(survey, seen, {"status": SurveyStatus.OPEN})
    due_at = closes_at(survey.last_day, agency.time_zone)
    await store.deadlines.plan(KIND, subject_of(survey), due_at, agency.id, {"survey": survey.id})
    await note(store, "survey.open", survey, by)
    return survey


async def end_survey(
    store: Store, survey_id: int, now: datetime, *, seen: int, by: Staff
) -> Survey:
    """Ask nobody any more, before its last day; it closes when the last answers are counted.
    One that nobody was asked yet is a draft again.

    Raises:
        SurveyOverError: it is not open, or was ended already.
    """
    await require_writing(store, by, Permission.KEEP_SURVEYS)
    agency = await _held(store, by)
    survey = await store.surveys.get(by.agency_id, survey_id)
    stage = stage_of(survey, day_of(now, agency.time_zone))
    if stage is Stage.AHEAD:
        await store.surveys.change(survey, seen, {"status": SurveyStatus.DRAFT})
        await store.deadlines.cancel(KIND, subject_of(survey))
    elif stage is Stage.RUNNING:
        await store.surveys.change(survey, seen, {"closed_at": now})
        body = {"survey": survey.id}
        await store.deadlines.plan(KIND, subject_of(survey), now + SETTLES, agency.id, body)
    else:
        raise SurveyOverError
    await note(store, "survey.end", survey, by)
    return survey


async def note(store: Store, verb: str, survey: Survey, by: Staff | None, **details: Any) -> None:
    """`by` is None for what the program does on its own."""
    await store.journal.write(
        survey.agency_id,
        verb,
        subject_of(survey),
        actor_id=by.person_id if by else None,
        role=by.role.value if by else "program",
        details=details,
    )


async def _read(store: Store, form: SurveyForm, by: Staff) -> Content:
    """What was typed, with days on which somebody can answer."""
    content = read_form(form)
    agency = await store.agencies.get(by.agency_id)
    with at_field("last_day"):
        _require_near(content["last_day"], agency_today(agency.time_zone))
    return content


def _require_near(last_day: date, today: date) -> None:
    """Let pass a last day that is neither over nor more than a year ahead."""
    if last_day < today:
        raise PastSurveyError
    if last_day > today + LONGEST:
        raise FarSurveyError(most=str(LONGEST.days))


async def _held(store: Store, by: Staff) -> Agency:
    """The agency, held until commit: one survey is opened at a time, and citizens are asked by
    what is true now."""
    await store.agencies.touch(by.agency_id)
    return await store.agencies.get(by.agency_id)


async def _require_alone(store: Store, survey: Survey) -> None:
    for other in await store.surveys.open_of(survey.agency_id):
        apart = other.last_day < survey.first_day or survey.last_day < other.first_day
        if other.closed_at is None and not apart:
            raise SurveyOverlapError(
                name=other.title[DEFAULT_LANGUAGE],
                first=f"{other.first_day:%d.%m.%Y}",
                last=f"{other.last_day:%d.%m.%Y}",
            )
