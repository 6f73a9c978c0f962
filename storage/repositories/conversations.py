"""What a person's next text means."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete

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

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """The question that the person was asked and has not answered, for themselves."""
        current = await self.of(person_id)
        if current is None:
            return []
        asked = {"topic": current.topic, "asked_at": current.updated_at.isoformat()}
        return [{**asked, "given": current.state}]

    async def forget(self, person_id: int) -> int:
        """The person is asked nothing; whether they were."""
        return await self._drop(Conversation.person_id == person_id)

    async def forget_before(self, moment: datetime) -> int:
        """Forget questions that nobody answered since then; what staff had begun stays in
        their drafts."""
        return await self._drop(Conversation.updated_at < moment)

    async def _drop(self, *conditions: Any) -> int:
        gone: Sequence[int] = (
            await self._session.scalars(
                delete(Conversation)
                .where(*conditions)
                .returning(Conversation.person_id)
                .execution_options(synchronize_session=False)
            )
        ).all()
        return len(gone)
