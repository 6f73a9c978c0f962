"""What was and is to be sent to one person: told to them, and forgotten with them.

`storage.repositories.queue` is what the sender knows of it.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select

from storage.models import Delivery, QueuedMessage, SendingPause, Staff
from storage.repositories.base import Repository


class Mail(Repository):
    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """The person's messages as they are kept, for themselves: when, and of what kind."""
        found = await self._session.scalars(
            select(QueuedMessage)
            .where(QueuedMessage.person_id == person_id)
            .order_by(QueuedMessage.id)
        )
        return [_told(each) for each in found]

    async def forget(self, person_id: int) -> int:
        """Drop whatever was or is to be sent to the person; how many messages those were."""
        return await self._drop(QueuedMessage.person_id == person_id)

    async def forget_of_citizen(self, person_id: int, kinds: Collection[str]) -> int:
        """Drop the answers that somebody who works here got, and notices of these kinds; what
        they are told of their work stays."""
        return await self._drop(QueuedMessage.person_id == person_id, _told_as_citizen(kinds))

    async def forget_pause(self, address: str) -> int:
        """The messenger's «wait» names the address no longer."""
        gone = await self._session.scalars(
            delete(SendingPause)
            .where(SendingPause.address == address)
            .returning(SendingPause.address)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())

    async def forget_before(self, moment: datetime, limit: int, kinds: Collection[str]) -> int:
        """Drop, at most so many, what citizens were told before this; how many went. What staff
        are told of their work, anything but answers and notices of these kinds, stays: whoever
        was told of a proposal is not told again."""
        of_citizens = or_(
            QueuedMessage.person_id.not_in(select(Staff.person_id)), _told_as_citizen(kinds)
        )
        old = (
            select(QueuedMessage.id)
            .where(
                QueuedMessage.state != Delivery.WAITING,
                QueuedMessage.created_at < moment,
                of_citizens,
            )
            .limit(limit)
        )
        return await self._drop(QueuedMessage.id.in_(old))

    async def _drop(self, *conditions: Any) -> int:
        gone = await self._session.scalars(
            delete(QueuedMessage)
            .where(*conditions)
            .returning(QueuedMessage.id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())


def _told_as_citizen(kinds: Collection[str]) -> ColumnElement[bool]:
    asked = [QueuedMessage.dedup_key.startswith(f"{kind}:") for kind in kinds]
    return or_(QueuedMessage.kind == "screen", *asked)


def _told(message: QueuedMessage) -> dict[str, Any]:
    return {
        "kind": str(message.body.get("kind", message.kind)),
        "state": message.state.value,
        "since": message.created_at.isoformat(),
        "until": message.closed_at.isoformat() if message.closed_at else None,
    }
