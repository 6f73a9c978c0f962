"""The queue of messages."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select

from storage.models import Delivery, Priority, QueuedMessage
from storage.models.base import utc_now
from storage.repositories.base import Repository

_TOLD_FOR = timedelta(days=365)


class Queue(Repository):
    async def put(
        self,
        person_id: int,
        kind: str,
        body: dict[str, Any],
        dedup_key: str | None = None,
        *,
        priority: Priority = Priority.NOTICE,
    ) -> None:
        """Queue a message; the same key a second time changes nothing."""
        now = utc_now()
        await self._session.execute(
            self._insert(QueuedMessage)
            .values(
                person_id=person_id,
                kind=kind,
                body=body,
                dedup_key=dedup_key,
                priority=priority,
                state=Delivery.WAITING,
                attempts=0,
                error="",
                created_at=now,
                due_at=now,
            )
            .on_conflict_do_nothing(index_elements=["dedup_key"])
        )

    async def due(
        self, now: datetime, limit: int, but_not: Collection[int] = ()
    ) -> Sequence[QueuedMessage]:
        """The first waiting message of each person, when it is due; each person in order."""
        first = (
            select(func.min(QueuedMessage.id))
            .where(QueuedMessage.state == Delivery.WAITING)
            .group_by(QueuedMessage.person_id)
        )
        query = select(QueuedMessage).where(
            QueuedMessage.id.in_(first), QueuedMessage.due_at <= now
        )
        if but_not:
            query = query.where(QueuedMessage.person_id.not_in(list(but_not)))
        return (await self._session.scalars(query.order_by(QueuedMessage.id).limit(limit))).all()

    async def get(self, message_id: int) -> QueuedMessage | None:
        return await self._session.get(QueuedMessage, message_id)

    async def waits_for(self, person_id: int) -> bool:
        """Whether this person has something on its way."""
        found = await self._session.scalar(
            select(QueuedMessage.id)
            .where(QueuedMessage.person_id == person_id, QueuedMessage.state == Delivery.WAITING)
            .limit(1)
        )
        return found is not None

    async def forget_failed(self, person_id: int) -> None:
        """Drop what did not reach this person, so that it may be told again."""
        await self._session.execute(
            delete(QueuedMessage).where(
                QueuedMessage.person_id == person_id, QueuedMessage.state == Delivery.FAILED
            )
        )

    async def forget_before(self, moment: datetime) -> None:
        """Drop messages sent, replaced or given up, older than this.

        A notice's key stays for a year beyond: a proposal may wait that long, and whoever
        was told of it is not told again.
        """
        done = QueuedMessage.state != Delivery.WAITING
        plain = QueuedMessage.dedup_key.is_(None) & (QueuedMessage.created_at < moment)
        told = QueuedMessage.created_at < moment - _TOLD_FOR
        await self._session.execute(delete(QueuedMessage).where(done, plain | told))
