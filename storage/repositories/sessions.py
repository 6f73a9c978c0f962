"""One-time links and sessions of the back office: only hashes of what lets somebody in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update

from storage.models import SignInLink, WebSession
from storage.repositories.base import Repository


class Sessions(Repository):
    async def link(self, code_hash: str) -> SignInLink | None:
        return await self._session.scalar(
            select(SignInLink).where(SignInLink.code_hash == code_hash)
        )

    async def take_link(self, code_hash: str, now: datetime) -> SignInLink | None:
        """Use a link once: of two presses at once one wins."""
        taken = await self._session.execute(
            update(SignInLink)
            .where(
                SignInLink.code_hash == code_hash,
                SignInLink.used_at.is_(None),
                SignInLink.expires_at > now,
            )
            .values(used_at=now)
            .returning(SignInLink.id)
            .execution_options(synchronize_session=False)
        )
        found = taken.scalar_one_or_none()
        if found is None:
            return None
        link = await self._session.get_one(SignInLink, found)
        await self.refresh(link)
        return link

    async def by_token(self, token_hash: str, now: datetime) -> WebSession | None:
        """The session that this cookie opens, while it lasts."""
        return await self._session.scalar(
            select(WebSession).where(
                WebSession.token_hash == token_hash,
                WebSession.ended_at.is_(None),
                WebSession.expires_at > now,
            )
        )

    async def open_of(self, person_id: int, now: datetime) -> Sequence[WebSession]:
        """Where the person is signed in now, the latest first."""
        found = await self._session.scalars(
            select(WebSession)
            .where(
                WebSession.person_id == person_id,
                WebSession.ended_at.is_(None),
                WebSession.expires_at > now,
            )
            .order_by(WebSession.id.desc())
        )
        return found.all()
