"""The schedule: planned by period by every process alike, fired by whichever comes first.

A deadline and its effect are one transaction, so it happens once, whoever is killed and
whatever the clock says: what fired stays fired, and what was missed fires on return. What
recurs is planned by its period, not from the last time, so a clock that ran ahead silences
no day after it was put back.
"""

import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from admin import appeal_reminders, deputies, journal_head, next_year, patience, succession
from admin.clock import day_of
from admin.monitoring import opening as monitoring
from admin.monitoring import reminders as monitoring_reminders
from admin.notices import NobodyToTellError
from admin.personal import rounds
from admin.publication import clock as publication
from admin.receptions import reminders as booking_reminders
from admin.remarks import clock as remarks
from admin.sessions import forget_old
from admin.subscriptions import telling as subscriptions
from admin.surveys import closing as surveys
from admin.surveys.surveys import KIND as CLOSE_SURVEY
from storage.db import Database
from storage.models import Agency, Deadline, TouchpointList
from storage.repositories.deadlines import LONGEST_RETRY
from storage.store import Store
from storage.unavailable import is_unavailable

_log = structlog.stdlib.get_logger(__name__)

Verb = Callable[[Store, Deadline, datetime], Awaitable[None]]
"""What a deadline does; its effect is committed together with the firing."""

VERBS: dict[str, Verb] = {
    appeal_reminders.KIND: appeal_reminders.remind,
    publication.KIND: publication.remind_to_publish,
    deputies.KIND: deputies.turn_over,
    patience.KIND: patience.lose_patience,
    journal_head.KIND: journal_head.send_head,
    succession.KIND: succession.make_true,
    booking_reminders.KIND: booking_reminders.remind,
    next_year.KIND: next_year.warn_of_missing_calendar,
    monitoring.KIND: monitoring.open_on_its_day,
    monitoring_reminders.KIND: monitoring_reminders.remind,
    remarks.KIND: remarks.remind,
    rounds.KIND: rounds.make,
    CLOSE_SURVEY: surveys.close_on_its_day,
    subscriptions.KIND: subscriptions.tell_subscribers,
}

ATTEMPTS = 12

NOBODY = "nobody"
"""The error of one that waits because nobody has a role that has to know."""

_RECURRING = (journal_head.KIND, next_year.KIND)
_KEPT = timedelta(days=400)
"""What recurs holds its day for so long, and so fires once: the calendar's warnings are planned
again and again for a year. A release's reminders are, for as long as it is the present one: they
stay with it."""

_FIRST_RETRY = timedelta(seconds=5)
_BATCH = 100


async def plan_periods(database: Database, now: datetime) -> None:
    """Plan what recurs for the agencies' present day, and what a newer calendar has moved;
    forget what recurred, and who was signed in, long ago.

    An agency whose settings are broken stops no other.
    """
    async with database.writing() as store:
        await store.deadlines.forget(_RECURRING, now - _KEPT)
        await rounds.plan(store, now)
        await forget_old(store, now)
    async with database.reading() as store:
        agencies = [each for each in await store.agencies.all() if each.closed_on is None]
        lists = {agency.id: await store.agencies.lists(agency.id) for agency in agencies}
    for agency in agencies:
        try:
            await _plan_for(database, agency, lists[agency.id], now)
        except Exception as error:
            if is_unavailable(error):
                raise
            _log.error("an agency's deadlines are not planned", agency=agency.id, exc_info=error)


async def _plan_for(
    database: Database, agency: Agency, lists: Sequence[TouchpointList], now: datetime
) -> None:
    today = day_of(now, agency.time_zone)
    async with database.writing() as store:
        await journal_head.plan_head(store, agency, today)
        await next_year.plan_warnings(store, agency, today)
        await patience.replan(store, agency)
    for each in lists:
        async with database.writing() as store:
            owner = await store.agencies.lock_list(each.id)
            await publication.plan_reminders(store, agency, owner, since=now)
            await monitoring.plan(store, agency, owner, today)


async def fire_due(database: Database, verbs: Mapping[str, Verb], now: datetime) -> int:
    """Fire what is due, the longest overdue first; returns how many fired here.

    A kind that has no verb waits for a process that knows it. One that fails stops no other.
    """
    async with database.reading() as store:
        due = await store.deadlines.due(now, _BATCH, tuple(verbs))
    fired = [await _fire(database, verbs, deadline_id, now) for deadline_id in due]
    return sum(fired)


async def _fire(
    database: Database, verbs: Mapping[str, Verb], deadline_id: int, now: datetime
) -> bool:
    try:
        async with database.writing() as store:
            deadline = await store.deadlines.fire(deadline_id, now)
            if deadline is not None:
                await verbs[deadline.kind](store, deadline, now)
            return deadline is not None
    except NobodyToTellError:
        await _wait_for_somebody(database, deadline_id, now)
        return False
    except Exception as error:
        await _note_failure(database, deadline_id, error, now)
        return False


async def _wait_for_somebody(database: Database, deadline_id: int, now: datetime) -> None:
    """Look again in an hour, for as long as it takes: it is no failure of the verb's."""
    async with database.writing() as store:
        deadline = await store.deadlines.get(deadline_id)
        if deadline is not None:
            retry_at = now + LONGEST_RETRY
            await store.deadlines.note_failure(deadline, deadline.attempts, NOBODY, retry_at)
    _log.warning("a deadline has nobody to tell", deadline=deadline_id)


async def _note_failure(
    database: Database, deadline_id: int, error: Exception, now: datetime
) -> None:
    """Count the attempt, unless the database was away: that is nobody's fault."""
    async with database.writing() as store:
        deadline = await store.deadlines.get(deadline_id)
        if deadline is None:
            return
        attempts = deadline.attempts + (0 if is_unavailable(error) else 1)
        wait = min(_FIRST_RETRY * 2 ** max(attempts - 1, 0), LONGEST_RETRY)
        retry_at = now + wait if attempts < ATTEMPTS else None
        await store.deadlines.note_failure(deadline, attempts, _place_of(error), retry_at)
    facts = {"kind": deadline.kind, "deadline": deadline_id, "attempts": attempts}
    if retry_at is None:
        _log.error("a deadline is given up", **facts, exc_info=error)
    else:
        _log.warning("a deadline will be tried again", **facts, exc_info=error)


def _place_of(error: Exception) -> str:
    """«ValueError at publication.py:42»: where to look, nothing that anybody wrote."""
    name, frames = type(error).__name__, traceback.extract_tb(error.__traceback__)
    return f"{name} at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else name
