"""Every day what is older than its term is erased, and whoever stays away is forgotten; last,
the journal is told which remarks nobody has to answer any more.

Each round is a deadline of its own, so one that fails stops no other, and nobody's press waits
for long: what is much is done part by part, each in its own transaction.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, time, timedelta

from admin.citizen_notices import CitizenNotice
from admin.personal.erasing import erase
from admin.personal.terms import (
    ASKED,
    AWAY,
    COUNTS,
    HISTORY,
    LONG_HISTORY,
    NOTHING,
    QUESTION,
    SENT,
    SUGGESTION,
)
from admin.remarks.forgetting import note_withdrawals
from storage.models import Deadline
from storage.store import Store

KIND = "retention"

_ENTRIES, _PEOPLE = 2000, 50
"""Records, and people, of one part."""

_REMEMBERED = timedelta(days=30)
"""That a round was made; made again it finds nothing to do."""

Round = Callable[[Store, datetime], Awaitable[bool]]
"""Erases a part of what is over; whether there may be more."""


async def _history(store: Store, now: datetime) -> bool:
    gone = await store.diary.forget_older(now - HISTORY, now - LONG_HISTORY, _ENTRIES)
    return gone == _ENTRIES


async def _messages(store: Store, now: datetime) -> bool:
    return await store.mail.forget_before(now - SENT, _ENTRIES, [*CitizenNotice]) == _ENTRIES


async def _questions(store: Store, now: datetime) -> bool:
    await store.conversations.forget_before(now - QUESTION)
    return False


async def _appeals(store: Store, now: datetime) -> bool:
    await store.appeals.forget_over(now)
    return False


async def _bookings(store: Store, now: datetime) -> bool:
    await store.bookings.forget_over(now)
    return False


async def _remarks(store: Store, now: datetime) -> bool:
    await store.remarks.forget_over(now)
    await store.remarks.forget_unanswered(now)
    return False


async def _asked(store: Store, now: datetime) -> bool:
    await store.questions.forget_older_than((now - ASKED).date())
    return False


async def _suggestions(store: Store, now: datetime) -> bool:
    await store.suggestions.forget_before(now - SUGGESTION)
    return False


async def _counts(store: Store, now: datetime) -> bool:
    day = (now - COUNTS).date()
    await store.demand.forget_older_than(day)
    await store.feedback_words.forget_older_than(day)
    return False


async def _subscriptions(store: Store, now: datetime) -> bool:
    await store.subscriptions.forget_over(now)
    return False


async def _groups(store: Store, now: datetime) -> bool:
    await store.groups.forget_over(now)
    return False


async def _away(store: Store, now: datetime) -> bool:
    people = await store.people.long_away((now - AWAY).date(), now, _PEOPLE)
    for person_id in people:
        await erase(store, person_id, now)
    return len(people) == _PEOPLE


async def _withdrawals(store: Store, _now: datetime) -> bool:
    return await note_withdrawals(store, _ENTRIES) == _ENTRIES


async def _strangers(store: Store, now: datetime) -> bool:
    people = await store.people.of_whom_nothing((now - NOTHING).date(), _PEOPLE)
    for person_id in people:
        await erase(store, person_id, now)
    return len(people) == _PEOPLE


ROUNDS: Mapping[str, Round] = {
    "history": _history,
    "messages": _messages,
    "questions": _questions,
    "appeals": _appeals,
    "bookings": _bookings,
    "remarks": _remarks,
    "asked": _asked,
    "suggestions": _suggestions,
    "counts": _counts,
    "subscriptions": _subscriptions,
    "groups": _groups,
    "away": _away,
    "strangers": _strangers,
    "withdrawals": _withdrawals,
}


async def plan(store: Store, now: datetime) -> None:
    """Plan the day's rounds, and forget those of long ago."""
    await store.deadlines.forget((KIND,), now - _REMEMBERED)
    for name in ROUNDS:
        await _plan_part(store, name, 1, datetime.combine(now.astimezone(UTC), time(), UTC))


async def make(store: Store, deadline: Deadline, now: datetime) -> None:
    """Make a part of a round; the next one is due at once where there may be more."""
    name, part = deadline.body["round"], deadline.body["part"]
    if await ROUNDS[name](store, now):
        await _plan_part(store, name, part + 1, deadline.due_at)


async def _plan_part(store: Store, name: str, part: int, due_at: datetime) -> None:
    subject = f"{due_at.date().isoformat()}:{name}:{part}"
    await store.deadlines.plan(KIND, subject, due_at, body={"round": name, "part": part})
