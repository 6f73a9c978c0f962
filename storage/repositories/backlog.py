"""What waits to be sent or heard and what was given up, counted: never whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.models import Delivery, Priority, QueuedMessage, Receipt, ReceivedUpdate
from storage.repositories.base import Repository
from storage.repositories.queue import due_since


@dataclass(frozen=True)
class Waiting:
    """Messages of one priority, and since when the first of them could be sent."""

    count: int
    due_since: datetime
    created_first: datetime


@dataclass(frozen=True)
class GivenUp:
    """Messages of one kind that did not arrive for one reason."""

    kind: str
    reason: str
    count: int


class Backlog(Repository):
    async def messages(self, now: datetime) -> dict[Priority, Waiting]:
        """What is to be sent; a priority of which nothing waits is left out."""
        found = await self._session.execute(
            select(
                QueuedMessage.priority,
                func.count(),
                func.min(due_since(QueuedMessage, now)),
                func.min(QueuedMessage.created_at),
            )
            .where(QueuedMessage.state == Delivery.WAITING)
            .group_by(QueuedMessage.priority)
        )
        return {
            Priority(priority): Waiting(count, due, created)
            for priority, count, due, created in found
        }

    async def failed_messages(self) -> int:
        """Messages that were given up and are still kept."""
        found = await self._session.scalar(
            select(func.count()).where(QueuedMessage.state == Delivery.FAILED)
        )
        return int(found or 0)

    async def updates(self) -> dict[Receipt, int]:
        """The inbox by state: waiting to be heard, put aside."""
        found = await self._session.execute(
            select(ReceivedUpdate.state, func.count()).group_by(ReceivedUpdate.state)
        )
        counts = dict.fromkeys(Receipt, 0)
        for state, count in found:
            counts[state] = count
        return counts

    async def kinds(self, now: datetime) -> dict[str, Waiting]:
        """What is to be sent, by the messages' kind."""
        found = await self._session.execute(
            select(
                QueuedMessage.kind,
                func.count(),
                func.min(due_since(QueuedMessage, now)),
                func.min(QueuedMessage.created_at),
            )
            .where(QueuedMessage.state == Delivery.WAITING)
            .group_by(QueuedMessage.kind)
            .order_by(QueuedMessage.kind)
        )
        return {kind: Waiting(count, due, created) for kind, count, due, created in found}

    async def given_up(self) -> list[GivenUp]:
        """What did not arrive and why, the most frequent first."""
        many = func.count()
        found = await self._session.execute(
            select(QueuedMessage.kind, QueuedMessage.error, many)
            .where(QueuedMessage.state == Delivery.FAILED)
            .group_by(QueuedMessage.kind, QueuedMessage.error)
            .order_by(many.desc(), QueuedMessage.kind, QueuedMessage.error)
        )
        return [GivenUp(kind, reason, count) for kind, reason, count in found]

    async def put_aside(self, limit: int) -> Sequence[ReceivedUpdate]:
        """The newest updates that were given up."""
        found = await self._session.scalars(
            select(ReceivedUpdate)
            .where(ReceivedUpdate.state == Receipt.ASIDE)
            .order_by(ReceivedUpdate.id.desc())
            .limit(limit)
        )
        return found.all()
