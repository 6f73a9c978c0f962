"""Unanswered questions of one agency."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import case, delete, func, select, update

from storage.canonical import sha256
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Question
from storage.models.questions import KEY_LIMIT, TEXT_LIMIT
from storage.repositories.base import Repository
from storage.terms import QuestionStatus, Unanswered

_TIMES = Question.abstained + Question.none_of_these + Question.repeated


class Questions(Repository):
    async def note(
        self,
        agency_id: int,
        key: str,
        text: str,
        language: str,
        counts: Mapping[Unanswered, int],
        on: date,
    ) -> None:
        """Count a question that was left unanswered, so many times for each reason, on a day
        of the agency.

        `text` is redacted already; the first wording stays. Whoever writes at the same
        moment is counted too: the database adds up.
        """
        await self._session.execute(
            self._insert(Question)
            .values(
                agency_id=agency_id,
                key=key if len(key) <= KEY_LIMIT else sha256(key),
                text=text[:TEXT_LIMIT],
                language=language,
                first_on=on,
                last_on=on,
                status=QuestionStatus.OPEN,
                **{reason.value: counts.get(reason, 0) for reason in Unanswered},
            )
            .on_conflict_do_update(index_elements=["agency_id", "key"], set_=_more(counts, on))
        )

    async def get(self, agency_id: int, question_id: int) -> Question:
        """A question that was left unanswered.

        Raises:
            MissingRecordError: the agency has none of this number.
        """
        question = await self._session.get(Question, question_id)
        if question is None or question.agency_id != agency_id or not question.times:
            raise MissingRecordError(f"question {question_id}")
        return question

    async def open_by_frequency(
        self, agency_id: int, limit: int, offset: int = 0
    ) -> Sequence[Question]:
        """Questions that wait for staff, most frequent first, then the latest."""
        found = await self._session.scalars(
            select(Question)
            .where(*_waiting(agency_id))
            .order_by(_TIMES.desc(), Question.last_on.desc(), Question.id)
            .limit(limit)
            .offset(offset)
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def count(self, agency_id: int) -> int:
        """How many questions wait for staff."""
        found = await self._session.scalar(
            select(func.count(Question.id)).where(*_waiting(agency_id))
        )
        return found or 0

    async def attach(
        self, question: Question, *, topic_id: int | None = None, row_id: int | None = None
    ) -> None:
        """What the question leads to from now on: one topic or one row.

        Raises:
            StaleRecordError: somebody decided it since it was read.
        """
        await self._move(
            question,
            QuestionStatus.OPEN,
            {"status": QuestionStatus.ATTACHED, "topic_id": topic_id, "row_id": row_id},
        )

    async def ignore(self, question: Question) -> None:
        """Leave the question alone; it is counted on. Raises as `attach`."""
        await self._move(question, QuestionStatus.OPEN, {"status": QuestionStatus.IGNORED})

    async def reopen(self, question: Question) -> None:
        """Take back the decision that was read. Raises as `attach`."""
        await self._move(
            question,
            question.status,
            {"status": QuestionStatus.OPEN, "topic_id": None, "row_id": None},
        )

    async def forget_older_than(self, day: date) -> int:
        """Drop what nobody has asked since this day, decided or not; how many went."""
        gone = await self._session.scalars(
            delete(Question).where(Question.last_on < day).returning(Question.id)
        )
        return len(gone.all())

    async def _move(self, question: Question, was: QuestionStatus, values: dict[str, Any]) -> None:
        done = await self._session.execute(
            update(Question)
            .where(Question.id == question.id, Question.status == was)
            .values(**values)
            .returning(Question.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"question {question.id}")
        await self.refresh(question)


def _waiting(agency_id: int) -> tuple[Any, ...]:
    return (
        Question.agency_id == agency_id,
        Question.status == QuestionStatus.OPEN,
        _TIMES > 0,
    )


def _more(counts: Mapping[Unanswered, int], on: date) -> dict[str, Any]:
    added = {
        reason.value: getattr(Question, reason.value) + times for reason, times in counts.items()
    }
    return {
        **added,
        "first_on": case((Question.first_on > on, on), else_=Question.first_on),
        "last_on": case((Question.last_on < on, on), else_=Question.last_on),
    }
