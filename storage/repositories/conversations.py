"""What a person's next text means."""

from typing import Any

from storage.models import Conversation
from storage.models.base import utc_now
from storage.repositories.base import Repository


class Conversations(Repository):
    begun = False
    """Whether a question was asked in this unit of work."""

    async def of(self, person_id: int) -> Conversation | None:
        return await self._session.get(Conversation, person_id)

    async def begin(self, person_id: int, topic: str, state: dict[str, Any]) -> None:
        """The next typed text belongs to this topic."""
        self.begun = True
        current = await self.of(person_id)
        if current is None:
            await self.add(Conversation(person_id=person_id, topic=topic, state=state))
            return
        current.topic, current.state, current.updated_at = topic, state, utc_now()

    async def end(self, person_id: int) -> None:
        current = await self.of(person_id)
        if current is not None:
            await self._session.delete(current)
            await self._session.flush()
