"""Acts begun on the screen that wait for their person's press in chat."""

from datetime import datetime

from sqlalchemy import delete

from storage.errors import MissingRecordError
from storage.models import AskedInChat
from storage.repositories.base import Repository


class AskedActs(Repository):
    async def get(self, asked_id: int) -> AskedInChat:
        found = await self._session.get(AskedInChat, asked_id)
        if found is None:
            raise MissingRecordError(f"asked act {asked_id}")
        return found

    async def forget_before(self, moment: datetime) -> None:
        """Remove acts whose time was over by then."""
        await self._session.execute(delete(AskedInChat).where(AskedInChat.expires_at < moment))
