"""What waits to be sent or heard and what was given up, counted: never whose it is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.models import Delivery, Priority, QueuedMessage, Receipt, ReceivedUpdate
from storage.repositories.base import Repository


@dataclass(frozen=True)
class Waiting:
    """Messages of one priority, and since when the first of them could be sent."""

    count: int
    due_since: datetime
    created_first: datetime


class Backlog(Repository):
    async def messages(self) -> dict[Priority, Waiting]:
        """What is to be sent; a priority of which nothing waits is left out."""
        found = await self._session.execute(
            select(
                QueuedMessage.priority,
                func.count(),
                func.min(QueuedMessage.due_at),
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
