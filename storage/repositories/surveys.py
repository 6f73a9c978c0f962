"""Surveys, the counts of their answers, and the marks of who took part; nobody's address."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, select, tuple_, update

from storage.care_terms import SurveyStatus
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Survey, SurveyCount, SurveyMark
from storage.repositories.base import Repository

Marked = tuple[int, str]
"""A survey and a mark in it."""


class Surveys(Repository):
    async def get(self, agency_id: int, survey_id: int) -> Survey:
        found = await self._session.get(Survey, survey_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"survey {survey_id}")
        return found

    async def of(self, agency_id: int) -> Sequence[Survey]:
        """The agency's surveys, newest first."""
        found = await self._session.scalars(
            select(Survey).where(Survey.agency_id == agency_id).order_by(Survey.id.desc())
        )
        return found.all()

    async def open_of(self, agency_id: int) -> Sequence[Survey]:
        """Those that people may answer, now or from a day to come."""
        found = await self._session.scalars(
            select(Survey)
            .where(Survey.agency_id == agency_id, Survey.status == SurveyStatus.OPEN)
            .order_by(Survey.first_day, Survey.id)
        )
        return found.all()

    async def all_open(self) -> Sequence[Survey]:
        """Those of every agency that have marks."""
        found = await self._session.scalars(
            select(Survey).where(Survey.status == SurveyStatus.OPEN).order_by(Survey.id)
        )
        return found.all()

    async def hold(self, survey_ids: Collection[int]) -> dict[int, Survey]:
        """These that there are, held until commit, always in the same order."""
        found = await self._session.scalars(
            select(Survey)
            .where(Survey.id.in_(list(survey_ids)))
            .order_by(Survey.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return {survey.id: survey for survey in found}

    async def change(self, survey: Survey, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision.

        Raises:
            StaleRecordError: somebody changed it since it was seen.
        """
        done = await self._session.execute(
            update(Survey)
            .where(Survey.id == survey.id, Survey.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Survey.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"survey {survey.id}")
        await self._session.refresh(survey)

    async def remove(self, survey: Survey) -> None:
        await self._session.delete(survey)
        await self._session.flush()

    async def mark(self, marks: Collection[Marked]) -> set[Marked]:
        """Put the marks; those that were not there before."""
        if not marks:
            return set()
        values = [{"survey_id": survey, "mark": mark} for survey, mark in sorted(marks)]
        done = await self._session.execute(
            self._insert(SurveyMark)
            .values(values)
            .on_conflict_do_nothing(index_elements=["survey_id", "mark"])
            .returning(SurveyMark.survey_id, SurveyMark.mark)
        )
        return {(survey, mark) for survey, mark in done}

    async def marked(self, marks: Collection[Marked]) -> set[Marked]:
        """Those of these marks that are there."""
        if not marks:
            return set()
        found = await self._session.execute(
            select(SurveyMark.survey_id, SurveyMark.mark).where(_among(marks))
        )
        return {(survey, mark) for survey, mark in found}

    async def forget_mark(self, marks: Collection[Marked]) -> int:
        """Drop a person's marks; how many there were."""
        if not marks:
            return 0
        done = await self._session.scalars(
            delete(SurveyMark).where(_among(marks)).returning(SurveyMark.mark)
        )
        return len(done.all())

    async def forget_marks_of(self, survey_id: int) -> None:
        """Nobody is to be told from anybody any longer in this survey."""
        await self._session.execute(delete(SurveyMark).where(SurveyMark.survey_id == survey_id))

    async def count(self, survey_id: int, question: int, option: int, times: int) -> None:
        """So many more chose the option; the database adds up."""
        wish = self._insert(SurveyCount).values(
            survey_id=survey_id, question=question, option=option, times=times
        )
        await self._session.execute(
            wish.on_conflict_do_update(
                index_elements=["survey_id", "question", "option"],
                set_={"times": SurveyCount.times + wish.excluded.times},
            )
        )

    async def counts(self, survey_id: int) -> Mapping[tuple[int, int], int]:
        """How often each option was chosen, by question and option."""
        found = await self._session.execute(
            select(SurveyCount.question, SurveyCount.option, SurveyCount.times).where(
                SurveyCount.survey_id == survey_id
            )
        )
        return {(question, option): times for question, option, times in found}


def _among(marks: Collection[Marked]) -> ColumnElement[bool]:
    return tuple_(SurveyMark.survey_id, SurveyMark.mark).in_(sorted(marks))
