"""Ways into the back office: a one-time link from chat, and the session that it opens.

Codes and tokens are random and known to one browser; only their SHA-256 is kept. The role is
no part of a session: it is read at each request.
"""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from admin.errors import NotStaffError
from admin.errors.sessions import (
    SessionUnknownError,
    SignInLinkEndedError,
    SignInLinkUsedError,
)
from admin.permissions import Permission, may, require
from storage.errors import MissingRecordError
from storage.models import SignInLink, Staff, WebSession
from storage.models.base import utc_now
from storage.models.sessions import BROWSER_LIMIT
from storage.store import Store

LINK_LASTS = timedelta(minutes=5)
SESSION_LASTS = timedelta(hours=12)

SEEN_EVERY = timedelta(minutes=5)
"""A session's last look is written at most so often."""

KEPT = timedelta(days=30)
"""How long what is over stays, so that somebody who asks where they were signed in is told."""


async def make_link(store: Store, *, by: Staff, now: datetime) -> str:
    """Make a one-time link's code, of which only the hash is kept; the former ones end.

    Raises:
        NotAllowedError: the role has no work in the back office.
    """
    require(by, Permission.SEE_WORK)
    await store.sessions.end_links(by.person_id, now)
    code = secrets.token_urlsafe(32)
    link = SignInLink(
        person_id=by.person_id,
        agency_id=by.agency_id,
        code_hash=_hash(code),
        expires_at=now + LINK_LASTS,
        created_at=now,
    )
    await store.sessions.add(link)
    return code


async def require_waiting(store: Store, code: str, now: datetime) -> None:
    """Let pass a link that would let somebody in; looking changes nothing.

    Raises:
        SignInLinkUsedError, SignInLinkEndedError: words for each.
    """
    link = await store.sessions.link(_hash(code))
    if link is not None and link.used_at is not None:
        raise SignInLinkUsedError
    if link is None or link.expires_at <= now:
        raise SignInLinkEndedError


async def sign_in(
    store: Store, code: str, *, browser: str, now: datetime, former: str = ""
) -> tuple[WebSession, str]:
    """Use the link up and open a session; returns it with the token that only its browser keeps.

    `former` is the token that the browser had before: that session ends, since nobody has it now.

    Raises:
        SignInLinkUsedError, SignInLinkEndedError: words for each.
        NotStaffError: the person works there no longer.
    """
    link = await store.sessions.take_link(_hash(code), now)
    if link is None:
        await require_waiting(store, code, now)
        raise SignInLinkEndedError
    staff = await _worker(store, link.agency_id, link.person_id)
    if staff is None:
        raise NotStaffError
    token = secrets.token_urlsafe(32)
    session = WebSession(
        person_id=link.person_id,
        agency_id=link.agency_id,
        token_hash=_hash(token),
        expires_at=now + SESSION_LASTS,
        browser=browser[:BROWSER_LIMIT],
        created_at=now,
        seen_at=now,
    )
    await store.sessions.add(session)
    await _end_former(store, former, staff, now)
    await _note(store, "session.sign_in", session, staff)
    return session, token


async def session_of(store: Store, token: str, now: datetime) -> WebSession | None:
    """The session that this token opens, while it lasts."""
    return await store.sessions.by_token(_hash(token), now)


async def staff_of(store: Store, session: WebSession) -> Staff | None:
    """Who is signed in, in the role they have by now; nobody once they work there no longer."""
    return await _worker(store, session.agency_id, session.person_id)


async def why_over(store: Store, token: str) -> str:
    """Why nobody is signed in by this token: «gone», no more work here; «ended», by somebody;
    «expired»; «unknown»."""
    session = await store.sessions.ever_by_token(_hash(token))
    if session is None:
        return "unknown"
    if await staff_of(store, session) is None:
        return "gone"
    return "ended" if session.ended_at else "expired"


def was_seen_long_ago(session: WebSession, now: datetime) -> bool:
    """Whether the last look was written so long ago that this one is to be."""
    return session.seen_at <= now - SEEN_EVERY


async def note_seen(store: Store, session: WebSession, now: datetime) -> None:
    """Write down that somebody is there, at most once in `SEEN_EVERY`."""
    await store.sessions.note_seen(session.id, now, now - SEEN_EVERY)


async def open_sessions(store: Store, *, by: Staff, now: datetime) -> Sequence[WebSession]:
    """Where this person is signed in; an administrator sees everybody's of the agency."""
    require(by, Permission.SEE_WORK)
    own = await store.sessions.open_of(by.person_id, now)
    if not may(by, Permission.MANAGE_PEOPLE):
        return own
    others = await store.sessions.open_in(by.agency_id, now)
    return [*own, *(each for each in others if each.person_id != by.person_id)]


async def end_session(store: Store, session_id: int, *, by: Staff) -> WebSession:
    """Sign somebody out: oneself anywhere, an administrator also whoever works in the agency;
    what is over stays over.

    Raises:
        SessionUnknownError: not one of theirs.
    """
    session = await _theirs(store, session_id, by)
    if await store.sessions.end(session, utc_now()):
        await _note(store, "session.end", session, by)
    return session


async def end_other_sessions(store: Store, session_id: int, *, by: Staff, now: datetime) -> int:
    """Sign this person out everywhere but here; returns how many sessions ended."""
    require(by, Permission.SEE_WORK)
    others = [
        each
        for each in await store.sessions.open_of(by.person_id, now)
        if each.id != session_id and await store.sessions.end(each, now)
    ]
    for each in others:
        await _note(store, "session.end", each, by)
    return len(others)


async def sign_out(store: Store, session_id: int, *, by: Staff) -> None:
    """Leave: the token opens nothing any more.

    Raises:
        SessionUnknownError: not this person's session.
    """
    session = await _theirs(store, session_id, by)
    if session.person_id != by.person_id:
        raise SessionUnknownError
    if await store.sessions.end(session, utc_now()):
        await _note(store, "session.sign_out", session, by)


async def end_those_of(store: Store, person: Staff, *, by: Staff) -> None:
    """Whoever was let go is signed out of this agency, and no link lets them in."""
    now = utc_now()
    await store.sessions.end_links(person.person_id, now, person.agency_id)
    for session in await store.sessions.open_of(person.person_id, now):
        if session.agency_id == person.agency_id and await store.sessions.end(session, now):
            await _note(store, "session.end", session, by)


async def forget_old(store: Store, now: datetime) -> None:
    """Remove links, sessions and acts that were over long ago."""
    await store.asked.forget_before(now - KEPT)
    await store.sessions.forget_before(now - KEPT)


async def _end_former(store: Store, token: str, by: Staff, now: datetime) -> None:
    session = await session_of(store, token, now)
    if session is not None and session.person_id == by.person_id:
        await store.sessions.end(session, now)
        await _note(store, "session.end", session, by)


async def _worker(store: Store, agency_id: int, person_id: int) -> Staff | None:
    staff = await store.team.member(agency_id, person_id)
    return staff if staff is not None and may(staff, Permission.SEE_WORK) else None


async def _theirs(store: Store, session_id: int, by: Staff) -> WebSession:
    try:
        session = await store.sessions.get(session_id)
    except MissingRecordError as missing:
        raise SessionUnknownError from missing
    if session.person_id == by.person_id:
        return session
    if session.agency_id == by.agency_id and may(by, Permission.MANAGE_PEOPLE):
        return session
    raise SessionUnknownError


async def _note(store: Store, verb: str, session: WebSession, by: Staff) -> None:
    """In the journal of the session's agency; a person may end from one agency what they
    opened in another."""
    await store.journal.write(
        session.agency_id,
        verb,
        f"session:{session.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"person": session.person_id},
    )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
