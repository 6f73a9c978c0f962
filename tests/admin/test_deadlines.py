"""Each deadline fires once: many processes, broken verbs, lost time, clocks that jump."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from admin.deadlines import ATTEMPTS, Verb, fire_due
from storage.db import Database
from storage.errors import DatabaseBusyError
from storage.models import Deadline, Firing, Person, QueuedMessage
from storage.store import Store
from tests.factories import a_person

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


class Bell:
    """A verb that queues one message; it breaks for the subjects that it is told."""

    def __init__(self, person: Person, *broken: str, error: BaseException | None = None) -> None:
        self._person = person
        self._broken = broken
        self._error = error or ValueError("зурабыч")

    async def ring(self, store: Store, deadline: Deadline, now: datetime) -> None:
        # No key of deduplication: a second firing would be a second message.
        await store.queue.put(self._person.id, "notice", {"rang": deadline.subject})
        if deadline.subject in self._broken:
            raise self._error

    @property
    def verbs(self) -> dict[str, Verb]:
        return {"ring": self.ring}


async def plan(database: Database, *due: datetime) -> Person:
    """Deadlines «0», «1», … and the person to be told."""
    async with database.writing() as store:
        for number, due_at in enumerate(due):
            await store.deadlines.plan("ring", str(number), due_at)
        return await a_person(store)


async def rung(database: Database) -> list[str]:
    async with database.reading() as store:
        found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
        return [message.body["rang"] for message in found]


async def states(database: Database) -> dict[str, Deadline]:
    async with database.reading() as store:
        return {each.subject: each for each in await store.session.scalars(select(Deadline))}


async def test_what_is_due_fires_with_its_effect_and_the_rest_waits(database: Database) -> None:
    bell = Bell(await plan(database, NOW, NOW - DAY, NOW + MINUTE))

    fired = [await fire_due(database, bell.verbs, NOW) for _ in range(2)]

    assert fired == [2, 0]
    assert await rung(database) == ["1", "0"]
    found = await states(database)
    assert found["0"].fired_at == NOW
    assert found["2"].state is Firing.PLANNED


async def test_a_broken_verb_undoes_its_own_effect_and_stops_no_other(database: Database) -> None:
    bell = Bell(await plan(database, NOW - DAY, NOW), "0")

    assert await fire_due(database, bell.verbs, NOW) == 1

    assert await rung(database) == ["1"]
    broken = (await states(database))["0"]
    assert (broken.state, broken.attempts) == (Firing.PLANNED, 1)
    assert broken.error.startswith("ValueError at test_deadlines.py:")
    assert broken.retry_at is not None and broken.retry_at > NOW


async def test_a_verb_that_is_mended_fires_at_its_next_attempt(database: Database) -> None:
    person = await plan(database, NOW)
    await fire_due(database, Bell(person, "0").verbs, NOW)

    at_once = await fire_due(database, Bell(person).verbs, NOW)
    later = await fire_due(database, Bell(person).verbs, NOW + MINUTE)

    assert (at_once, later) == (0, 1)
    assert await rung(database) == ["0"]


async def test_attempts_are_bounded_further_and_further_apart_and_then_visible(
    database: Database,
) -> None:
    bell, now, tried = Bell(await plan(database, NOW), "0"), NOW, []

    for _ in range(3 * ATTEMPTS):
        await fire_due(database, bell.verbs, now)
        broken = (await states(database))["0"]
        tried.append(broken.attempts)
        now = broken.retry_at or now + DAY

    assert tried[:ATTEMPTS] == list(range(1, ATTEMPTS + 1))
    assert tried[ATTEMPTS:] == [ATTEMPTS] * 2 * ATTEMPTS
    assert broken.state is Firing.FAILED
    assert timedelta(hours=1) < now - 2 * ATTEMPTS * DAY - NOW - DAY < timedelta(hours=12)
    async with database.reading() as store:
        assert await store.deadlines.count_failed() == 1
    assert await rung(database) == []


async def test_a_database_that_was_away_costs_no_attempt(database: Database) -> None:
    away = DatabaseBusyError("busy")
    bell, now = Bell(await plan(database, NOW), "0", error=away), NOW

    for _ in range(2 * ATTEMPTS):
        await fire_due(database, bell.verbs, now)
        now += MINUTE

    waiting = (await states(database))["0"]
    assert (waiting.state, waiting.attempts) == (Firing.PLANNED, 0)


async def test_a_process_that_dies_in_a_verb_leaves_the_deadline_to_the_next(
    database: Database,
) -> None:
    person = await plan(database, NOW)

    with pytest.raises(asyncio.CancelledError):
        await fire_due(database, Bell(person, "0", error=asyncio.CancelledError()).verbs, NOW)
    fired = await fire_due(database, Bell(person).verbs, NOW)

    assert fired == 1
    assert await rung(database) == ["0"]


async def test_a_kind_that_this_version_does_not_know_waits_for_another(
    database: Database,
) -> None:
    bell = Bell(await plan(database, NOW))

    assert await fire_due(database, {}, NOW) == 0
    assert await fire_due(database, bell.verbs, NOW) == 1


@pytest.fixture
async def replicas(postgres_database: Database) -> AsyncIterator[list[Database]]:
    opened = [Database(postgres_database.url) for _ in range(3)]
    yield [postgres_database, *opened]
    for each in opened:
        await each.close()


async def test_many_processes_fire_each_once(replicas: list[Database]) -> None:
    many = 60
    bell = Bell(await plan(replicas[0], *[NOW] * many))

    fired = await asyncio.gather(*(fire_due(each, bell.verbs, NOW) for each in replicas))

    assert sum(fired) == many
    assert sorted(await rung(replicas[0]), key=int) == [str(number) for number in range(many)]


async def test_a_deadline_that_another_process_is_firing_is_not_fired_twice(
    replicas: list[Database],
) -> None:
    person, inside, go_on = await plan(replicas[0], NOW), asyncio.Event(), asyncio.Event()

    async def slow(store: Store, deadline: Deadline, now: datetime) -> None:
        inside.set()
        await go_on.wait()
        await Bell(person).ring(store, deadline, now)

    first = asyncio.create_task(fire_due(replicas[0], {"ring": slow}, NOW))
    await inside.wait()
    second = asyncio.create_task(fire_due(replicas[1], {"ring": slow}, NOW))
    await asyncio.sleep(0.1)
    go_on.set()

    assert (await first, await second) == (1, 0)
    assert await rung(replicas[0]) == ["0"]


async def test_a_week_without_any_process_fires_all_of_it_on_return(database: Database) -> None:
    days = [NOW + number * DAY for number in range(7)]
    bell = Bell(await plan(database, *days))

    assert await fire_due(database, bell.verbs, NOW - MINUTE) == 0
    assert await fire_due(database, bell.verbs, NOW + 7 * DAY) == 7
    assert await rung(database) == [str(number) for number in range(7)]


async def test_a_clock_that_jumps_a_month_ahead_and_back_fires_nothing_twice_and_skips_nothing(
    database: Database,
) -> None:
    days = [NOW + number * DAY for number in range(60)]
    bell = Bell(await plan(database, *days))
    clock = [*days[:5], *(day + 30 * DAY for day in days[5:8]), *days[8:]]

    fired = [await fire_due(database, bell.verbs, now) for now in clock]

    assert fired[:5] == [1] * 5
    assert fired[5:8] == [31, 1, 1], "what the clock passed over came at once"
    assert sum(fired) == 60
    assert sorted(await rung(database), key=int) == [str(number) for number in range(60)]
