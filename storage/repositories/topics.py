"""Topics of one agency: subjects that people write about."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Phrase, Question, Topic
from storage.repositories.base import Repository
from storage.terms import QuestionStatus


class Topics(Repository):
    async def of(self, agency_id: int) -> Sequence[Topic]:
        """Every topic of the agency, in its order."""
        found = await self._session.scalars(
            select(Topic).where(Topic.agency_id == agency_id).order_by(Topic.position, Topic.id)
        )
        return found.all()

    async def get(self, agency_id: int, topic_id: int) -> Topic:
        topic = await self._session.get(Topic, topic_id)
        if topic is None or topic.agency_id != agency_id:
            raise MissingRecordError(f"topic {topic_id}")
        return topic

    async def by_code(self, agency_id: int, code: str) -> Topic | None:
        return await self._session.scalar(
            select(Topic).where(Topic.agency_id == agency_id, Topic.code == code)
        )

    async def change(self, topic: Topic, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the topic's revision.

        Raises:
            StaleRecordError: the topic has another revision by now.
        """
        done = await self._session.execute(
            update(Topic)
            .where(Topic.id == topic.id, Topic.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Topic.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"topic {topic.id}")
        await self.refresh(topic)

    async def remove(self, topic: Topic) -> None:
        """Drop the topic with its phrases; questions that led to it wait for staff again."""
        await self._session.execute(delete(Phrase).where(Phrase.topic_id == topic.id))
        await self._session.execute(
            update(Question)
            .where(Question.topic_id == topic.id)
            .values(topic_id=None, status=QuestionStatus.OPEN)
        )
        await self._session.delete(topic)
        await self._session.flush()
