"""One-time links and sessions of the back office: only hashes of what lets somebody in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from storage.errors import MissingRecordError
from storage.models import AskedInChat, SignInLink, WebSession
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

    async def ever_by_token(self, token_hash: str) -> WebSession | None:
        """The session that this cookie opened, over or not."""
        return await self._session.scalar(
            select(WebSession).where(WebSession.token_hash == token_hash)
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

    async def open_in(self, agency_id: int, now: datetime) -> Sequence[WebSession]:
        """Who is signed in to the agency now, the latest first."""
        found = await self._session.scalars(
            select(WebSession)
            .where(
                WebSession.agency_id == agency_id,
                WebSession.ended_at.is_(None),
                WebSession.expires_at > now,
            )
            .order_by(WebSession.id.desc())
        )
        return found.all()

    async def get(self, session_id: int) -> WebSession:
        found = await self._session.get(WebSession, session_id)
        if found is None:
            raise MissingRecordError(f"session {session_id}")
        return found

    async def end(self, session: WebSession, now: datetime) -> bool:
        """End a session once: of two who end it at the same time one did."""
        ended = await self._session.execute(
            update(WebSession)
            .where(WebSession.id == session.id, WebSession.ended_at.is_(None))
            .values(ended_at=now)
            .returning(WebSession.id)
            .execution_options(synchronize_session=False)
        )
        did = ended.scalar_one_or_none() is not None
        await self.refresh(session)
        return did

    async def note_seen(self, session_id: int, now: datetime, before: datetime) -> None:
        """Write the look down unless one after `before` stands already."""
        await self._session.execute(
            update(WebSession)
            .where(WebSession.id == session_id, WebSession.seen_at <= before)
            .values(seen_at=now)
            .execution_options(synchronize_session=False)
        )

    async def end_links(self, person_id: int, now: datetime, agency_id: int | None = None) -> None:
        """No unused link of the person works any longer, or none to this agency."""
        unused = [
            SignInLink.person_id == person_id,
            SignInLink.used_at.is_(None),
            SignInLink.expires_at > now,
        ]
        if agency_id is not None:
            unused.append(SignInLink.agency_id == agency_id)
        await self._session.execute(
            update(SignInLink)
            .where(*unused)
            .values(expires_at=now)
            .execution_options(synchronize_session=False)
        )

    async def forget_before(self, moment: datetime) -> None:
        """Remove what was over by then; a session that an act still names stays."""
        await self._session.execute(delete(SignInLink).where(SignInLink.expires_at < moment))
        named = select(AskedInChat.session_id)
        await self._session.execute(
            delete(WebSession).where(WebSession.expires_at < moment, WebSession.id.not_in(named))
        )
