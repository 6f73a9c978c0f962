"""How citizens want to be helped."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models import Preferences
from storage.repositories.base import Repository


class PreferencesOf(Repository):
    def __init__(self, session: AsyncSession) -> None:
        super().__init__(session)
        self._unsaved: dict[int, Preferences] = {}

    async def of(self, person_id: int | None) -> Preferences:
        """The person's choices, or those of somebody who chose nothing: unsaved."""
        found = await self._session.get(Preferences, person_id) if person_id else None
        if found is not None:
            return found
        return self._unsaved.setdefault(person_id or 0, Preferences(person_id=person_id or 0))

    async def kept(self, person_id: int) -> Preferences:
        """The person's choices, saved, to be changed: the same that `of` gave."""
        found = await self.of(person_id)
        if found not in self._session:
            await self.add(found)
        return found

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """The person's choices, for themselves."""
        found = await self._session.get(Preferences, person_id)
        if found is None:
            return []
        return [
            {
                "plain_text": found.plain_text,
                "offline_first": found.offline_first,
                "no_calls": found.no_calls,
                "step_free": found.step_free,
                "segment": found.segment.value if found.segment else None,
                "keeps_history": found.keeps_history,
                "chosen_at": found.updated_at.isoformat(),
            }
        ]

    async def forget(self, person_id: int) -> int:
        """The person chose nothing; whether they had."""
        gone = await self._session.scalars(
            delete(Preferences)
            .where(Preferences.person_id == person_id)
            .returning(Preferences.person_id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())
