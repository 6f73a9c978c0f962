"""Group chats in which the bot answers; none of their rows names a person."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from storage.models import GroupAnswer, GroupChat
from storage.models.base import utc_now
from storage.repositories.base import Repository

_REMEMBERED = timedelta(days=30)
"""A thread that is so old is not gone on with: whoever writes there begins anew."""


class Groups(Repository):
    async def at(self, address: str) -> GroupChat | None:
        return await self._session.scalar(select(GroupChat).where(GroupChat.address == address))

    async def locked(self, address: str) -> GroupChat | None:
        """The group, held until commit: what is decided there is decided one after another."""
        found = select(GroupChat).where(GroupChat.address == address)
        return await self._session.scalar(found.with_for_update())

    async def of(self, agency_id: int) -> Sequence[GroupChat]:
        """The agency's groups, the oldest first."""
        found = await self._session.scalars(
            select(GroupChat).where(GroupChat.agency_id == agency_id).order_by(GroupChat.id)
        )
        return found.all()

    async def put(self, address: str, agency_id: int) -> GroupChat | None:
        """Keep a new group; None when somebody kept it a moment before."""
        made = await self._session.scalar(
            self._insert(GroupChat)
            .values(address=address, agency_id=agency_id, created_at=utc_now())
            .on_conflict_do_nothing(index_elements=["address"])
            .returning(GroupChat)
        )
        return made if isinstance(made, GroupChat) else None

    async def remove(self, chat: GroupChat) -> None:
        """Forget the group and where it was answered."""
        await self._session.execute(delete(GroupAnswer).where(GroupAnswer.chat_id == chat.id))
        await self._session.delete(chat)
        await self._session.flush()

    async def take_thread(self, chat: GroupChat, thread: str, now: datetime) -> bool:
        """Whether nothing was said unasked in this thread yet; it is from now on."""
        taken = await self._session.execute(
            self._insert(GroupAnswer)
            .values(chat_id=chat.id, thread=thread, at=now)
            .on_conflict_do_nothing(index_elements=["chat_id", "thread"])
            .returning(GroupAnswer.thread)
        )
        return taken.scalar_one_or_none() is not None

    async def count_since(self, chat: GroupChat, moment: datetime) -> int:
        """In how many threads something was said unasked since then."""
        found = await self._session.scalar(
            select(func.count()).where(GroupAnswer.chat_id == chat.id, GroupAnswer.at > moment)
        )
        return int(found or 0)

    async def forget_over(self, now: datetime) -> int:
        """Drop the threads of more than a month ago; how many."""
        old = delete(GroupAnswer).where(GroupAnswer.at < now - _REMEMBERED)
        gone = await self._session.execute(old.returning(GroupAnswer.chat_id))
        return len(gone.all())
