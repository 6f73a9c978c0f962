"""Every deadline fires once, whoever is killed and whatever the clocks say.

A third is overdue by days, as after a downtime, a third is due now, a third in weeks, which
only a clock that jumped ahead believes to be now.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from admin.deadlines import fire_due
from bot.sandbox.serving import running
from storage.db import Database
from storage.models import Deadline, Firing, Person
from storage.models.base import utc_now
from storage.repositories.deadlines import Deadlines
from tests.chaos.crowd import a_world
from tests.chaos.fleet import Fleet, Replica, drained, many, settings, until
from tests.chaos.forwarder import forwarding
from tests.chaos.replica import FIRED, TRIAL, Orders, Trace, firing
from tests.chaos.report import Report
from tests.chaos.scale import Scale
from tests.databases import PostgresTemplate, SqliteTemplate
from tests.story.program import free_port

_MONTH = timedelta(days=30)
_DUE = (timedelta(days=-7), timedelta(0), timedelta(days=20))
_NEVER = timedelta(days=60)
"""Later than any clock in the trial."""


@dataclass(frozen=True)
class Schedule:
    """What is planned, in which database."""

    database: Database

    async def plan(self, subjects: range) -> None:
        """Each a second time too, as several processes do."""
        now = utc_now()
        async with self.database.writing() as store:
            for number in subjects:
                for _ in range(2):
                    due_at = now + _DUE[number % len(_DUE)]
                    await store.deadlines.plan(TRIAL, str(number), due_at)

    async def plan_for_later(self) -> None:
        async with self.database.writing() as store:
            await store.deadlines.plan(TRIAL, "never", utc_now() + _NEVER)

    async def left(self, ahead: timedelta) -> int:
        """How many are planned up to so far ahead."""
        query = select(func.count()).where(
            Deadline.state == Firing.PLANNED, Deadline.due_at <= utc_now() + ahead
        )
        async with self.database.reading() as store:
            return int(await store.session.scalar(query) or 0)

    async def fired(self) -> Counter[str]:
        """How often each subject had its effect."""
        query = select(Person.address).where(Person.address.startswith(FIRED))
        async with self.database.reading() as store:
            found = await store.session.scalars(query)
            return Counter(address.split(":")[1] for address in found)


@asynccontextmanager
async def one_keeper(template: SqliteTemplate, folder: Path) -> AsyncIterator[tuple[Fleet, str]]:
    url, world = await template.fresh(folder), a_world()
    async with running(world) as messenger:
        orders = Orders(folder, "keeper", settings(messenger, url, free_port()), slowness=0.02)
        yield Fleet([Replica(orders)]), url


@asynccontextmanager
async def four_keepers(
    template: PostgresTemplate, folder: Path
) -> AsyncIterator[tuple[Fleet, str]]:
    url, world = await template.fresh(folder), a_world()
    ports = [free_port() for _ in range(4)]
    try:
        async with running(world) as messenger, forwarding(ports) as (address, _):
            told = settings(messenger, url, 0, address)
            yield Fleet(many(Orders(folder, "keeper", told, slowness=0.05), ports)), url
    finally:
        await template.drop(url)


async def _keep(fleet: Fleet, schedule: Schedule, deadlines: int, kills: int) -> Counter[str]:
    """Kill somebody in the midst of each portion, and have clocks jump before it."""
    dice, portion = random.Random(6), deadlines // kills
    try:
        await schedule.plan_for_later()
        await schedule.plan(range(portion))
        await fleet.start()
        for number in range(kills):
            victim = fleet.somebody(dice)
            await victim.ready()
            _jump(fleet, dice)
            until_last = deadlines if number == kills - 1 else (number + 1) * portion
            await schedule.plan(range(number * portion, until_last))
            await until(lambda: _at_work_or_done(fleet, schedule))
            at_work = [replica for replica in fleet.replicas if replica.at_work()]
            await fleet.strike(dice.choice(at_work or [victim]))
        for replica in fleet.replicas:
            await replica.ready()
            replica.set_clock(_MONTH.total_seconds())
        await drained(lambda: _left(schedule))
        return await schedule.fired()
    finally:
        await fleet.end()


def _jump(fleet: Fleet, dice: random.Random) -> None:
    """Somebody's clock goes wrong or right; the first one's is never slow, or all may wait."""
    jumper = fleet.somebody(dice)
    slow = () if jumper is fleet.replicas[0] else (-_MONTH,)
    jumper.set_clock(dice.choice((timedelta(0), _MONTH, *slow)).total_seconds())


async def _at_work_or_done(fleet: Fleet, schedule: Schedule) -> bool:
    busy = any(replica.at_work() for replica in fleet.replicas)
    return busy or await schedule.left(timedelta(0)) == 0


async def _left(schedule: Schedule) -> tuple[int]:
    return (await schedule.left(_MONTH),)


async def _trial(
    fleet: Fleet, url: str, scale: Scale, report: Report, where: str
) -> tuple[Counter[str], dict[str, int]]:
    database = Database(url)
    try:
        fired = await _keep(fleet, Schedule(database), scale.deadlines, scale.deadline_kills)
    finally:
        await database.close()
    once = dict.fromkeys(map(str, range(scale.deadlines)), 1)
    report.add(
        "deadlines",
        where,
        f"{scale.deadlines} deadlines",
        verdict=fired == once,
        kills=fleet.kills,
        mid_firing=fleet.interrupted,
        lost=len(once.keys() - fired.keys()),
        doubled=fired.total() - len(fired),
        early=fired["never"],
    )
    return fired, once


async def test_one_process_that_is_killed_fires_each_deadline_once(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with one_keeper(sqlite_template, tmp_path) as (fleet, url):
        fired, once = await _trial(fleet, url, scale, report, "SQLite")

    assert fired == once
    assert fleet.interrupted > 0


async def test_four_replicas_with_jumping_clocks_fire_each_deadline_once(
    postgres_template: PostgresTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with four_keepers(postgres_template, tmp_path) as (fleet, url):
        fired, once = await _trial(fleet, url, scale, report, "PostgreSQL, 4 replicas")

    assert fired == once
    assert fleet.interrupted > 0


async def test_a_firing_that_is_not_compared_is_noticed(
    postgres_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fire(self: Deadlines, deadline_id: int, now: object) -> Deadline | None:
        deadline = await self.get(deadline_id)
        if deadline is None or deadline.state is not Firing.PLANNED:
            return None
        await asyncio.sleep(0.05)
        deadline.state = Firing.FIRED
        return deadline

    schedule = Schedule(postgres_database)
    await schedule.plan(range(10))
    monkeypatch.setattr(Deadlines, "fire", fire)
    verbs = {TRIAL: firing(Trace(tmp_path / "trace"), 0.0)}

    await asyncio.gather(*(fire_due(postgres_database, verbs, utc_now()) for _ in range(4)))

    assert max((await schedule.fired()).values()) > 1
