"""Approving and changing people's roles need a press in chat: a browser left open, or a stolen
session, does neither."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from admin.asked_acts import Outcome, as_seen, do
from admin.errors import NotStaffError
from admin.errors.asked_in_chat import (
    AskedAnsweredError,
    AskedExpiredError,
    AskedNotYouError,
    AskedOutOfReachError,
    AskedSessionEndedError,
)
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, require
from admin.refusals import REFUSALS, refusal_words
from storage.asked_terms import AskedAct, AskedStatus
from storage.models import AskedInChat, Staff
from storage.store import Store

ASKED_FOR = timedelta(minutes=10)
"""How long the press in chat is waited for."""


async def ask(
    store: Store,
    act: AskedAct,
    arguments: Mapping[str, Any],
    *,
    session_id: int,
    by: Staff,
    now: datetime,
) -> AskedInChat:
    """Ask the person in chat whether to do it; asked twice, they are asked once.

    The act is tried and undone first: a refusal now is kinder than later.

    Raises:
        DomainError: the act would be refused to this person.
        AskedOutOfReachError: the bot cannot write to them.
    """
    require(by, Permission.SEE_WORK)
    if not (await store.people.get(by.person_id)).reachable:
        raise AskedOutOfReachError
    whole = await as_seen(store, act, arguments, by)
    by = await _tried(store, act, whole, by)
    for waiting in await store.asked.waiting(session_id, act, now):
        if waiting.arguments == whole:
            return waiting
    asked = AskedInChat(
        agency_id=by.agency_id,
        person_id=by.person_id,
        session_id=session_id,
        act=act,
        arguments=whole,
        expires_at=now + ASKED_FOR,
        created_at=now,
    )
    await store.asked.add(asked)
    await notify(store, [by], NoticeKind.ASKED_IN_CHAT, f"asked:{asked.id}", asked=asked.id)
    await _note(store, "asked.ask", asked, by)
    return asked


async def _tried(store: Store, act: AskedAct, whole: Mapping[str, Any], by: Staff) -> Staff:
    """Do it and undo it; the person, read again, as the trial forgot what it touched."""
    agency_id, person_id = by.agency_id, by.person_id
    async with store.undone():
        await do(store, act, whole, by)
    return await _at_work(store, agency_id, person_id)


async def read(store: Store, asked_id: int, *, by: Staff) -> AskedInChat:
    """What this person began on the screen.

    Raises:
        AskedNotYouError: somebody else did.
    """
    asked = await store.asked.get(asked_id)
    if (asked.person_id, asked.agency_id) != (by.person_id, by.agency_id):
        raise AskedNotYouError
    return asked


async def carry_out(store: Store, asked_id: int, *, by: Staff, now: datetime) -> Outcome:
    """Do what was begun on the screen; once, by its own person, in time, and only while the
    session that began it is open. Refused by now, it is over: the outcome says why.

    Raises:
        AskedNotYouError, AskedAnsweredError, AskedExpiredError, AskedSessionEndedError:
            words for each.
    """
    asked, by = await _own(store, asked_id, by)
    await _answer(store, asked, AskedStatus.CONFIRMED, now)
    session = await store.sessions.get(asked.session_id)
    if session.ended_at is not None or session.expires_at <= now:
        raise AskedSessionEndedError
    try:
        async with store.all_or_nothing():
            outcome = await do(store, asked.act, asked.arguments, by)
    except REFUSALS as refusal:
        return await _refuse(store, asked_id, refusal)
    if outcome.release is not None:
        await store.asked.note_release(asked, outcome.release.id)
    await _note(store, "asked.confirm", asked, by)
    return outcome


async def _refuse(store: Store, asked_id: int, refusal: Exception) -> Outcome:
    asked = await store.asked.get(asked_id)
    by = await _at_work(store, asked.agency_id, asked.person_id)
    key, words = refusal_words(refusal) or ("", {})
    plain = {name: each if isinstance(each, int) else str(each) for name, each in words.items()}
    await store.asked.note_refusal(asked, key, plain)
    await _note(store, "asked.refuse", asked, by)
    return Outcome(by, refusal=refusal)


async def decline(store: Store, asked_id: int, *, by: Staff, now: datetime) -> AskedInChat:
    """Leave it undone; that needs no open session."""
    asked, by = await _own(store, asked_id, by)
    await _answer(store, asked, AskedStatus.DECLINED, now)
    await _note(store, "asked.decline", asked, by)
    return asked


async def _own(store: Store, asked_id: int, by: Staff) -> tuple[AskedInChat, Staff]:
    """The act, and its person in the agency where it was begun: in chat they may have chosen
    another of theirs meanwhile."""
    asked = await store.asked.get(asked_id)
    if asked.person_id != by.person_id:
        raise AskedNotYouError
    return asked, await _at_work(store, asked.agency_id, asked.person_id)


async def _at_work(store: Store, agency_id: int, person_id: int) -> Staff:
    staff = await store.team.member(agency_id, person_id)
    if staff is None:
        raise NotStaffError
    require(staff, Permission.SEE_WORK)
    return staff


async def _answer(store: Store, asked: AskedInChat, how: AskedStatus, now: datetime) -> None:
    """Of two presses at once one wins."""
    if await store.asked.answer(asked, how, now):
        return
    if asked.status is AskedStatus.WAITING:
        raise AskedExpiredError
    raise AskedAnsweredError(how=asked.status.value)


async def _note(store: Store, verb: str, asked: AskedInChat, by: Staff) -> None:
    await store.journal.write(
        asked.agency_id,
        verb,
        f"asked:{asked.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"act": asked.act.value, "session": asked.session_id},
    )
