"""How citizens want to be helped."""

from storage.models import Preferences
from storage.repositories.base import Repository


class PreferencesOf(Repository):
    async def of(self, person_id: int | None) -> Preferences:
        """The person's choices, or those of somebody who chose nothing: unsaved."""
        found = await self._session.get(Preferences, person_id) if person_id else None
        return found or Preferences(person_id=person_id or 0)

    async def kept(self, person_id: int) -> Preferences:
        """The person's choices, saved, to be changed."""
        found = await self.of(person_id)
        if found not in self._session:
            await self.add(found)
        return found
