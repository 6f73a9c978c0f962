"""Acts begun on the screen that wait for their person's press in chat."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from storage.asked_terms import AskedAct, AskedStatus
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

    async def waiting(self, session_id: int, act: AskedAct, now: datetime) -> Sequence[AskedInChat]:
        """Acts of this kind that the session began and nobody has answered in time yet."""
        found = await self._session.scalars(
            select(AskedInChat).where(
                AskedInChat.session_id == session_id,
                AskedInChat.act == act,
                AskedInChat.status == AskedStatus.WAITING,
                AskedInChat.expires_at > now,
            )
        )
        return found.all()

    async def answer(self, asked: AskedInChat, how: AskedStatus, now: datetime) -> bool:
        """Answer once and in time: of two presses at once one wins."""
        answered = await self._session.execute(
            update(AskedInChat)
            .where(
                AskedInChat.id == asked.id,
                AskedInChat.status == AskedStatus.WAITING,
                AskedInChat.expires_at > now,
            )
            .values(status=how, answered_at=now)
            .returning(AskedInChat.id)
            .execution_options(synchronize_session=False)
        )
        did = answered.scalar_one_or_none() is not None
        await self.refresh(asked)
        return did

    async def note_refusal(self, asked: AskedInChat, key: str, words: Mapping[str, Any]) -> None:
        """The act itself was refused: the page that waits says why."""
        asked.status = AskedStatus.REFUSED
        asked.arguments = {**asked.arguments, "refused": {"key": key, "words": dict(words)}}
        await self._session.flush()

    async def note_release(self, asked: AskedInChat, release_id: int) -> None:
        """Where the page that waits leads on to."""
        asked.arguments = {**asked.arguments, "release": release_id}
        await self._session.flush()
