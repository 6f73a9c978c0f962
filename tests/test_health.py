"""Whoever sends people to this process learns whether it can answer them."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from bot.health import Health
from bot.probe import Probe
from storage.db import Database
from storage.migrate import prepare
from tests.conftest import PostgresTemplate
from tests.databases import name_in, sqlite_url
from tests.serving import served


@pytest.fixture
async def health(database: Database) -> AsyncIterator[Health]:
    health = Health(database)
    yield health
    await health.stop()


@pytest.fixture
async def web(health: Health) -> AsyncIterator[httpx.AsyncClient]:
    async with served(health.routes()) as client:
        yield client


async def test_a_process_is_ready_when_every_part_is(
    health: Health, web: httpx.AsyncClient
) -> None:
    told = [await web.get("/health/ready")]
    health.reach("library")
    told.append(await web.get("/health/ready"))
    health.reach("messenger")
    told.append(await web.get("/health/ready"))

    assert [answer.status_code for answer in told] == [503, 503, 200]
    assert told[1].json() == {
        "status": "unready",
        "parts": {"database": "ok", "library": "ok", "messenger": "waiting"},
    }
    assert told[2].json()["status"] == "ok"


async def test_a_process_that_stops_is_alive_and_not_ready(
    health: Health, web: httpx.AsyncClient
) -> None:
    health.reach("library")
    health.reach("messenger")
    before = await web.get("/health/ready")

    await health.stop()
    after = await web.get("/health/ready")

    assert (before.status_code, after.status_code) == (200, 503)
    assert after.json() == {"status": "unready", "parts": {"program": "stopping"}}
    assert (await web.get("/health/live")).status_code == 200


async def test_a_process_without_a_database_is_alive_and_tells_no_more_than_that(
    tmp_path: Path,
) -> None:
    empty = Database(sqlite_url(tmp_path / "secret-name.db"))
    health = Health(empty)
    try:
        async with served(health.routes()) as web:
            alive = [await web.get(path) for path in ("/health", "/health/live")]
            ready = await web.get("/health/ready")
    finally:
        await health.stop()
        await empty.close()

    assert [answer.json() for answer in alive] == [{"status": "ok"}] * 2
    assert ready.status_code == 503
    assert ready.json()["parts"]["database"] == "away"
    assert "secret" not in ready.text and "table" not in ready.text


async def test_a_database_that_hangs_is_not_waited_for_and_a_recovered_one_is_seen(
    postgres_database: Database,
) -> None:
    health = Health(postgres_database)
    health.reach("library")
    health.reach("messenger")
    async with served(health.routes()) as web:
        async with postgres_database.writing() as store:
            lock = "LOCK TABLE touchpoint_list IN ACCESS EXCLUSIVE MODE"
            await store.session.execute(text(lock))
            began = time.monotonic()
            hanging = await asyncio.gather(*(web.get("/health/ready") for _ in range(20)))
            seconds = time.monotonic() - began
            alive = await web.get("/health")
        await asyncio.sleep(1.1)
        free = await web.get("/health/ready")
    await health.stop()

    assert {answer.json()["parts"]["database"] for answer in hanging} == {"away"}
    assert alive.status_code == 200
    assert seconds < 5
    assert free.status_code == 200


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready"])
async def test_head_is_answered_like_get_without_a_body(web: httpx.AsyncClient, path: str) -> None:
    get, head = await web.get(path), await web.head(path)

    assert head.status_code == get.status_code
    assert head.content == b""
    assert (await web.post(path)).status_code == 405


class _Question:
    """Counts how often it is asked and answers as it is told."""

    def __init__(self) -> None:
        self.asked = 0
        self.hangs = False
        self.breaks = False

    async def __call__(self) -> int:
        self.asked += 1
        await asyncio.sleep(0.01)
        if self.breaks:
            raise OSError("away")
        if self.hangs:
            await asyncio.sleep(60)
        return self.asked


async def test_many_who_ask_at_once_cost_one_question_a_second() -> None:
    now, question = 100.0, _Question()
    probe = Probe(question, clock=lambda: now)

    first = await asyncio.gather(*(probe.answer() for _ in range(50)))
    now = 100.9
    again = await probe.answer()
    now = 101.1
    later = await probe.answer()

    assert (set(first), again, later) == ({1}, 1, 2)


async def test_a_question_that_breaks_has_no_answer_until_it_succeeds_and_is_logged_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    now, question = 100.0, _Question()
    probe = Probe(question, clock=lambda: now)

    answers = []
    for breaks in (False, True, True, False):
        question.breaks = breaks
        answers.append(await probe.answer())
        now += 2

    assert answers == [1, None, None, 4]
    assert caplog.text.count("OSError: away") == 1


async def test_a_question_that_hangs_has_no_answer_and_is_not_asked_beside_itself() -> None:
    question = _Question()
    question.hangs = True
    probe = Probe(question, longest=0.05, fresh=0.0)

    answers = await asyncio.gather(*(probe.answer() for _ in range(20)))
    question.hangs = False

    assert set(answers) == {None}
    assert question.asked == 1
    assert await probe.answer() == 2


async def test_a_question_that_cannot_even_be_dropped_is_not_waited_for() -> None:
    release, asked = asyncio.Event(), 0

    async def stubborn() -> int:
        nonlocal asked
        asked += 1
        if asked > 1:
            try:
                await asyncio.sleep(60)
            finally:
                await release.wait()
        return asked

    probe = Probe(stubborn, longest=0.05, fresh=0.0)

    answers = [await probe.answer() for _ in range(3)]
    release.set()
    await probe.stop()

    assert answers == [1, None, None]
    assert asked == 2


async def test_a_stopped_probe_drops_its_question_and_asks_no_more() -> None:
    question, now = _Question(), 100.0
    probe = Probe(question, longest=30, clock=lambda: now)
    answered = await probe.answer()
    question.hangs, now = True, 102.0
    asking = asyncio.create_task(probe.answer())
    await asyncio.sleep(0.05)

    began = time.monotonic()
    await probe.stop()

    assert (answered, await asking) == (1, None)
    assert await probe.answer() is None
    assert question.asked == 2
    assert time.monotonic() - began < 5


async def test_a_stopped_probe_does_not_repeat_its_last_answer() -> None:
    probe = Probe(_Question())
    answered = await probe.answer()

    await probe.stop()

    assert (answered, await probe.answer()) == (1, None)


async def test_a_database_whose_file_was_taken_away_is_not_there(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await prepare(sqlite_database)
    health = Health(sqlite_database)
    before = (await health.parts())["database"]
    await health.stop()

    file = tmp_path / "touchpoints.db"
    file.rename(tmp_path / "moved.db")
    health = Health(sqlite_database)
    gone = (await health.parts())["database"]
    await health.stop()
    file.touch()
    health = Health(sqlite_database)
    replaced = (await health.parts())["database"]
    await health.stop()

    assert [before, gone, replaced] == ["ok", "away", "away"]


async def test_a_database_that_only_reads_is_not_ready(
    postgres_database: Database, postgres_template: PostgresTemplate
) -> None:
    name = name_in(postgres_database.url)
    only_reads = f"ALTER DATABASE {name} SET default_transaction_read_only ="
    await postgres_template.order(f"{only_reads} on")
    health = Health(postgres_database)
    stands_by = await health.parts()

    await postgres_template.order(f"{only_reads} off")
    await postgres_database.engine.dispose()
    await asyncio.sleep(1.1)
    writes = await health.parts()

    await health.stop()
    assert (stands_by["database"], writes["database"]) == ("away", "ok")
