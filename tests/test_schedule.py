"""The loop that keeps the schedule, as the program runs it."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.schedule import keep_deadlines
from storage.db import Database
from storage.models import QueuedMessage
from storage.store import Store
from tests.factories import open_office

MORNING = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""Nine in Astrakhan."""


class Clock:
    """Says what it is told; the last moment again and again. A moment may be an error.
    `asked_enough` is set once it has been asked three times more than it was told."""

    def __init__(self, *moments: datetime | Exception) -> None:
        self._moments: Iterator[datetime | Exception] = iter(moments)
        self._last = moments[-1]
        self._left = len(moments) + 3
        self.asked_enough = asyncio.Event()

    def __call__(self) -> datetime:
        self._left -= 1
        if self._left == 0:
            self.asked_enough.set()
        said = next(self._moments, self._last)
        if isinstance(said, Exception):
            raise said
        return said


async def written(database: Database) -> None:
    """An office whose journal has something to be sent of."""
    office = await open_office(database)
    async with database.writing() as store:
        await store.journal.write(
            office.agency.id, "verb", "subject", actor_id=None, role="operator", details={}
        )


async def heads(store: Store) -> int:
    found = await store.session.scalars(select(QueuedMessage))
    return len([each for each in found if each.body.get("kind") == "journal_head"])


async def keep(database: Database, clock: Clock) -> int:
    """Run the loop until the clock was asked enough; how often the delivery was woken."""
    woken = 0

    def wake() -> None:
        nonlocal woken
        woken += 1

    task = asyncio.create_task(keep_deadlines(database, clock, wake=wake, look=0.01))
    try:
        await asyncio.wait_for(clock.asked_enough.wait(), 20)
    finally:
        task.cancel()
        await asyncio.wait((task,))
    return woken


async def test_what_is_due_is_planned_fired_once_and_the_delivery_woken(
    database: Database,
) -> None:
    await written(database)
    clock = Clock(MORNING - timedelta(hours=1), MORNING, MORNING)

    woken = await keep(database, clock)

    async with database.reading() as store:
        assert await heads(store) == 1
    assert woken == 2, "next year's calendar was due to be looked at, too"


async def test_the_night_between_two_days_plans_the_next_one(database: Database) -> None:
    await written(database)
    day = timedelta(days=1)
    clock = Clock(MORNING, MORNING + 2 * day, MORNING + 30 * day, MORNING + 3 * day)

    await keep(database, clock)

    async with database.reading() as store:
        fired = [
            await store.deadlines.last_fired("journal_head", agency.id, 0)
            for agency in await store.agencies.all()
        ]
    assert [each.subject.rpartition(":")[2] for each in fired if each] == ["2026-11-26"]


async def test_a_failure_does_not_end_the_loop(database: Database) -> None:
    await written(database)
    clock = Clock(ValueError("зурабыч"), MORNING)

    await keep(database, clock)

    async with database.reading() as store:
        assert await heads(store) == 1
