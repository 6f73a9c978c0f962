"""A survey closes: its marks go, its results may be read, whoever keeps surveys is told."""

from datetime import datetime

from admin.notices import NoticeKind, notify
from admin.permissions import Permission, holders
from admin.surveys.surveys import note, subject_of
from storage.care_terms import SurveyStatus
from storage.models import Deadline, Survey
from storage.store import Store


async def close_on_its_day(store: Store, deadline: Deadline, now: datetime) -> None:
    """What the schedule does when the last answers are counted."""
    assert deadline.agency_id is not None
    await store.agencies.touch(deadline.agency_id)
    held = await store.surveys.hold([deadline.body["survey"]])
    for survey in held.values():
        if survey.status is SurveyStatus.OPEN:
            await _close(store, survey, now)
            people = await store.team.active(survey.agency_id, holders(Permission.KEEP_SURVEYS))
            event = subject_of(survey)
            await notify(store, people, NoticeKind.SURVEY_OVER, event, survey=survey.id)


async def close_all(store: Store, agency_id: int, now: datetime) -> None:
    """An agency that is closed asks nothing any more. Its row is held by the caller."""
    found = [each.id for each in await store.surveys.open_of(agency_id)]
    for survey in (await store.surveys.hold(found)).values():
        if survey.status is SurveyStatus.OPEN:
            await _close(store, survey, now)


async def _close(store: Store, survey: Survey, now: datetime) -> None:
    values = {"status": SurveyStatus.CLOSED, "closed_at": survey.closed_at or now}
    await store.surveys.change(survey, survey.revision, values)
    await store.surveys.forget_marks_of(survey.id)
    await note(store, "survey.close", survey, None)
