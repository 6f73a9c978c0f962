"""Every update has one effect, in its person's order, whatever is killed.

People send 0, 1, 2, …; a conversation appends each number to a list of theirs. Some updates
are delivered twice or five times, one breaks its handler, and processes are killed while
handlers are at work.
"""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox.serving import running
from bot.sandbox.world import World
from storage.db import Database
from tests.chaos.crowd import Crowd, Outcome, a_world, judged, put_aside, settled
from tests.chaos.fleet import STOP_SECONDS, Fleet, Replica, many, settings, until
from tests.chaos.forwarder import forwarding
from tests.chaos.replica import Orders
from tests.chaos.report import Report
from tests.chaos.scale import Scale
from tests.databases import PostgresTemplate, SqliteTemplate
from tests.story.program import free_port


@dataclass(frozen=True)
class Siege:
    """The messenger, the replicas, the people and the database of one trial."""

    world: World
    fleet: Fleet
    crowd: Crowd
    database: Database


@asynccontextmanager
async def polling_siege(
    template: SqliteTemplate, folder: Path, slowness: float, defect: str = ""
) -> AsyncIterator[Siege]:
    """One process that polls, on SQLite."""
    url, world = await template.fresh(folder), a_world()
    async with running(world) as messenger:
        told = settings(messenger, url, free_port())
        fleet = Fleet([Replica(Orders(folder, "polling", told, slowness, defect))])
        async with _siege(world, fleet, url) as siege:
            yield siege


@asynccontextmanager
async def webhook_siege(
    template: PostgresTemplate, folder: Path, slowness: float, defect: str = ""
) -> AsyncIterator[Siege]:
    """Three replicas behind one address, on PostgreSQL."""
    url, world = await template.fresh(folder), a_world()
    ports = [free_port() for _ in range(3)]
    try:
        async with running(world) as messenger, forwarding(ports) as (address, _):
            told = settings(messenger, url, 0, address)
            fleet = Fleet(many(Orders(folder, "webhook", told, slowness, defect), ports))
            async with _siege(world, fleet, url) as siege:
                yield siege
    finally:
        await template.drop(url)


@asynccontextmanager
async def _siege(world: World, fleet: Fleet, url: str) -> AsyncIterator[Siege]:
    dice = random.Random(4)
    database = Database(url)
    try:
        await fleet.start()
        yield Siege(world, fleet, Crowd(world, writers=40, readers=10, dice=dice), database)
    finally:
        await fleet.end()
        await database.close()


async def _kill_at_work(
    siege: Siege, updates: int, kills: int, *, breaks: int = 0, hangs: int = 0
) -> Outcome:
    """Kill a replica in the midst of each portion of the updates; with the second portion
    come those that no handler survives and those that hang."""
    crowd, fleet = siege.crowd, siege.fleet
    for number in range(kills):
        crowd.say(updates // kills)
        if number == 1:
            for person in range(breaks):
                crowd.break_it(person)
            for _ in range(hangs):
                crowd.hang_it()
        victim = fleet.somebody(crowd.dice)
        await victim.ready()
        target = victim.begun() + crowd.dice.randint(1, 10)
        await until(
            lambda victim=victim, target=target: (  # type: ignore[misc]
                crowd.waiting() == 0 or (victim.begun() >= target and victim.at_work() > 0)
            ),
            lambda: f"{crowd.waiting()} updates wait",
        )
        await fleet.strike(victim)
    for replica in fleet.replicas:
        await replica.ready()
    await settled(siege.world, siege.database)
    return await crowd.outcome(siege.database)


async def _ask_to_stop(siege: Siege, stops: int) -> tuple[list[int], float]:
    """Ask a replica to stop while it works, so often: exit codes and the longest seconds."""
    codes, longest = [], 0.0
    for _ in range(stops):
        victim = siege.fleet.somebody(siege.crowd.dice)
        await victim.ready()
        await until(lambda victim=victim: _is_busy(siege, victim))  # type: ignore[misc]
        code, seconds = await victim.stop()
        codes.append(code)
        longest = max(longest, seconds)
        victim.start()
    for replica in siege.fleet.replicas:
        await replica.ready()
    await settled(siege.world, siege.database)
    return codes, longest


def _is_busy(siege: Siege, victim: Replica) -> bool:
    """Whether it is at work; more is said as long as only others had something to do."""
    if siege.crowd.waiting() == 0:
        siege.crowd.say(12)
    return victim.at_work() > 0


def _reported(
    report: Report, database: str, siege: Siege, outcome: Outcome, **figures: int | float
) -> None:
    report.add(
        "receiving",
        database,
        f"{sum(siege.crowd.said.values())} updates",
        verdict=outcome == Outcome() and figures.get("seconds", 0) <= STOP_SECONDS,
        kills=siege.fleet.kills,
        mid_handler=siege.fleet.interrupted,
        lost=outcome.lost,
        doubled=outcome.doubled,
        out_of_order=outcome.disordered,
        unanswered=outcome.unanswered,
        **figures,
    )


async def test_kills_of_a_polling_process_lose_double_and_disorder_nothing(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with polling_siege(sqlite_template, tmp_path, 0.02) as siege:
        outcome = await _kill_at_work(
            siege, scale.updates, scale.kills, breaks=1, hangs=scale.hangs
        )
        aside = await put_aside(siege.database)

    _reported(report, "SQLite, polling", siege, outcome, put_aside=aside)
    assert outcome == Outcome()
    assert aside == siege.crowd.hopeless
    assert siege.fleet.interrupted >= scale.kills // 2


async def test_kills_of_three_webhook_replicas_lose_double_and_disorder_nothing(
    postgres_template: PostgresTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with webhook_siege(postgres_template, tmp_path, 0.05) as siege:
        outcome = await _kill_at_work(
            siege, scale.updates, scale.kills, breaks=1, hangs=scale.hangs
        )
        aside = await put_aside(siege.database)

    _reported(report, "PostgreSQL, 3 replicas, webhook", siege, outcome, put_aside=aside)
    assert outcome == Outcome()
    assert aside == siege.crowd.hopeless
    assert siege.fleet.interrupted >= scale.kills // 2


async def test_a_polling_process_with_slow_handlers_stops_in_time_and_loses_nothing(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with polling_siege(sqlite_template, tmp_path, 0.3) as siege:
        codes, longest = await _ask_to_stop(siege, scale.stops)
        outcome = await siege.crowd.outcome(siege.database)

    _reported(report, "SQLite, polling, SIGTERM", siege, outcome, stops=len(codes), seconds=longest)
    assert outcome == Outcome()
    assert set(codes) == {0}
    assert longest <= STOP_SECONDS


async def test_webhook_replicas_with_slow_handlers_stop_in_time_and_lose_nothing(
    postgres_template: PostgresTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with webhook_siege(postgres_template, tmp_path, 1.0) as siege:
        codes, longest = await _ask_to_stop(siege, scale.stops)
        outcome = await siege.crowd.outcome(siege.database)

    _reported(
        report, "PostgreSQL, webhook, SIGTERM", siege, outcome, stops=len(codes), seconds=longest
    )
    assert outcome == Outcome()
    assert set(codes) == {0}
    assert longest <= STOP_SECONDS


async def test_forgotten_keys_are_noticed(sqlite_template: SqliteTemplate, tmp_path: Path) -> None:
    async with polling_siege(sqlite_template, tmp_path, 0.02, "keys are forgotten") as siege:
        siege.crowd.readers = 0
        outcome = await _kill_at_work(siege, updates=60, kills=3)

    assert outcome.doubled > 0


async def test_an_inbox_that_keeps_nothing_is_noticed(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    async with polling_siege(sqlite_template, tmp_path, 0.5, "the inbox keeps nothing") as siege:
        replica, siege.crowd.writers = siege.fleet.replicas[0], 0
        siege.crowd.say(60)
        await until(lambda: siege.crowd.waiting() == 0 and replica.at_work() > 0)
        await siege.fleet.strike(replica)
        await replica.ready()
        await settled(siege.world, siege.database)
        outcome = await siege.crowd.outcome(siege.database)

    assert outcome.unanswered > 0


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([0, 1, 2], Outcome()),
        ([0, 2], Outcome(lost=1)),
        ([0, 1, 1, 2], Outcome(doubled=1)),
        ([0, 2, 1], Outcome(disordered=1)),
    ],
)
def test_the_judgement_sees_what_was_lost_doubled_and_disordered(
    numbers: list[int], found: Outcome
) -> None:
    assert judged(3, numbers, {0, 1, 2}) == found
    assert judged(3, numbers, {0}) == found + Outcome(unanswered=2)
