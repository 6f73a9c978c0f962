"""Watching the term of an appeal that a citizen sent elsewhere (59-ФЗ ст. 8, 12).

Nobody but the person sees or changes theirs: each verb takes the person, and another's appeal
is as good as gone. Nothing of what an appeal says is known here.
"""

from dataclasses import dataclass
from datetime import date, datetime

from admin.appeal_reminders import plan_reminder
from admin.clock import day_of
from admin.errors.appeals import (
    AppealGoneError,
    NoAppealTermError,
    RegisteredBeforeSentError,
    TooManyAppealsError,
)
from admin.past_days import checked
from storage.care_terms import AppealState
from storage.models import SentAppeal
from storage.store import Store

MOST_WATCHED = 10


@dataclass(frozen=True)
class Sent:
    """When and where somebody sent an appeal; `row_id` None: another way than the list's."""

    agency_id: int
    on: date
    row_id: int | None = None


async def watch(store: Store, person_id: int, sent: Sent, now: datetime) -> SentAppeal:
    """Watch its term from now on; told twice, it is watched once.

    Raises:
        NoAppealTermError: the agency's procedure knows no term.
        FutureDayError, LongAgoError: it cannot have been sent on that day.
        TooManyAppealsError: the person has as many as one may.
    """
    agency = await store.agencies.get(sent.agency_id)
    if agency.procedure.appeal_term is None:
        raise NoAppealTermError
    checked(sent.on, day_of(now, agency.time_zone))
    appeal = SentAppeal(
        person_id=person_id,
        agency_id=sent.agency_id,
        sent_on=sent.on,
        row_id=sent.row_id,
        created_at=now,
    )
    if (known := await store.appeals.same(appeal)) is not None:
        return known
    if await store.appeals.count_unanswered(person_id) >= MOST_WATCHED:
        raise TooManyAppealsError(most=MOST_WATCHED)
    await store.appeals.add(appeal)
    await plan_reminder(store, appeal, now)
    return appeal


async def register(
    store: Store, person_id: int, appeal_id: int, day: date, now: datetime
) -> SentAppeal:
    """The agency told the person on which day it was registered: the term counts from it.

    Raises:
        FutureDayError, LongAgoError, RegisteredBeforeSentError: it cannot have been that day.
    """
    appeal = await own(store, person_id, appeal_id)
    agency = await store.agencies.get(appeal.agency_id)
    check_registration(appeal, day, day_of(now, agency.time_zone))
    appeal.registered_on = day
    return await _watched_again(store, appeal, now)


def check_registration(appeal: SentAppeal, day: date, today: date) -> None:
    """Whether it can have been registered on that day.

    Raises:
        FutureDayError, LongAgoError, RegisteredBeforeSentError: it cannot.
    """
    checked(day, today)
    if day < appeal.sent_on:
        raise RegisteredBeforeSentError(date=f"{appeal.sent_on:%d.%m.%Y}")


async def prolong(store: Store, person_id: int, appeal_id: int, now: datetime) -> SentAppeal:
    """The agency told the person that the term is longer (59-ФЗ ст. 12 ч. 2)."""
    appeal = await own(store, person_id, appeal_id)
    if appeal.prolonged:
        return appeal
    appeal.prolonged = True
    return await _watched_again(store, appeal, now)


async def take_back_prolongation(
    store: Store, person_id: int, appeal_id: int, now: datetime
) -> SentAppeal:
    """It was a slip: the term is what it was."""
    appeal = await own(store, person_id, appeal_id)
    if not appeal.prolonged:
        return appeal
    appeal.prolonged = False
    return await _watched_again(store, appeal, now)


async def answer_came(store: Store, person_id: int, appeal_id: int, now: datetime) -> SentAppeal:
    """Nobody is reminded of it any more."""
    return await _close(store, person_id, appeal_id, AppealState.ANSWERED, now)


async def no_answer_came(store: Store, person_id: int, appeal_id: int, now: datetime) -> SentAppeal:
    """The day came without an answer, and the person is told what to do."""
    return await _close(store, person_id, appeal_id, AppealState.UNANSWERED, now)


async def drop(store: Store, person_id: int, appeal_id: int) -> None:
    """It is watched no more, and nothing of it is kept."""
    await store.appeals.drop(await own(store, person_id, appeal_id))


async def own(store: Store, person_id: int | None, appeal_id: int) -> SentAppeal:
    """The person's own appeal.

    Raises:
        AppealGoneError: there is none such of theirs.
    """
    found = await store.appeals.own(person_id, appeal_id) if person_id else None
    if found is None:
        raise AppealGoneError
    return found


async def _watched_again(store: Store, appeal: SentAppeal, now: datetime) -> SentAppeal:
    """Its days have moved: it is waited for anew."""
    appeal.revision += 1
    appeal.state, appeal.closed_at = AppealState.WAITING, None
    await plan_reminder(store, appeal, now)
    return appeal


async def _close(
    store: Store, person_id: int, appeal_id: int, state: AppealState, now: datetime
) -> SentAppeal:
    appeal = await own(store, person_id, appeal_id)
    if appeal.state is not state:
        appeal.revision += 1
        appeal.state, appeal.closed_at = state, now
        await store.appeals.forget_reminder(appeal)
    return appeal
