"""What `/metrics` tells: numbers that follow what happens, and nothing about anybody."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client.openmetrics.parser import (
    text_string_to_metric_families as open_metrics_families,
)
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from bot.guide.library import Shelf
from bot.metrics import Metrics
from bot.scrape import Scrape
from storage.db import Database
from storage.leadership import Leadership
from storage.models import Delivery, Person, Priority, QueuedMessage, Receipt, ReceivedUpdate
from storage.samples import load_sample
from tests.databases import sqlite_url
from tests.serving import served

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TOKEN = "123456789:" + "Ab_-" * 9
SAMPLE = "astrakhan_housing"

Samples = dict[str, float]


def _parsed(exposition: str) -> Samples:
    """Every sample by its name and labels, as Prometheus reads it."""
    return {
        each.name + _in_braces(each.labels): each.value
        for family in text_string_to_metric_families(exposition)
        for each in family.samples
    }


def _in_braces(labels: Mapping[str, str]) -> str:
    listed = ",".join(f"{name}={value}" for name, value in sorted(labels.items()))
    return f"{{{listed}}}" if listed else ""


class House:
    """The parts that count, at a moment that stands still."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.metrics = Metrics()
        self.shelf = Shelf(database)
        self.lead = Leadership(database, "sender")
        self.scrape = Scrape(
            self.metrics, database, self.shelf, {"sender": self.lead}, clock=lambda: NOW
        )

    async def queue(self, priority: Priority, due: timedelta, age: timedelta) -> None:
        async with self.database.writing() as store:
            person = Person(address=f"telegram:{id(priority)}{due.total_seconds():.0f}")
            await store.people.add(person)
            await store.queue.add(
                QueuedMessage(
                    person_id=person.id,
                    kind="screen",
                    body={"text": "Тайна Марии"},
                    priority=priority,
                    due_at=NOW - due,
                    created_at=NOW - age,
                )
            )

    async def forget(self) -> None:
        """Ask anew: an answer is kept for a second."""
        await asyncio.sleep(1.01)


@asynccontextmanager
async def _scraped(database: Database) -> AsyncIterator[tuple[House, httpx.AsyncClient]]:
    house = House(database)
    async with served([house.scrape.route()]) as web:
        yield house, web
    await house.scrape.stop()
    await house.lead.release()


@pytest.fixture
async def scraped(database: Database) -> AsyncIterator[tuple[House, httpx.AsyncClient]]:
    async with _scraped(database) as both:
        yield both


Scraped = tuple[House, httpx.AsyncClient]


async def test_what_has_not_happened_yet_is_nought(scraped: Scraped) -> None:
    _, web = scraped

    told = _parsed((await web.get("/metrics")).text)

    for outcome in ("answered", "repeated", "again", "aside"):
        assert told[f"touchpoints_updates_total{{outcome={outcome}}}"] == 0
    for outcome in ("sent", "slowed", "unreachable", "unavailable", "refused"):
        assert told[f"touchpoints_sendings_total{{outcome={outcome}}}"] == 0
    for priority in ("answer", "turn", "notice", "bulk"):
        assert told[f"touchpoints_queue_waiting{{priority={priority}}}"] == 0
    for name in (
        "queue_due_seconds",
        "queue_oldest_seconds",
        "inbox_waiting",
        "failed_messages",
        "updates_aside",
        "overdue_deadlines",
        "failed_deadlines",
        "update_seconds_count",
    ):
        assert told[f"touchpoints_{name}"] == 0, name
    assert told["touchpoints_database_up"] == 1


async def test_what_is_heard_and_sent_is_counted_at_once(scraped: Scraped) -> None:
    house, web = scraped
    await web.get("/metrics")

    house.metrics.heard("answered", 0.2)
    house.metrics.heard("aside", 40.0)
    house.metrics.heard("again", 0.0)
    house.metrics.tried("slowed")
    told = _parsed((await web.get("/metrics")).text)

    assert told["touchpoints_updates_total{outcome=answered}"] == 1
    assert told["touchpoints_updates_total{outcome=again}"] == 1
    assert told["touchpoints_sendings_total{outcome=slowed}"] == 1
    assert told["touchpoints_update_seconds_count"] == 2
    assert told["touchpoints_update_seconds_bucket{le=0.25}"] == 1


async def test_what_waits_is_counted_by_priority_and_age(scraped: Scraped) -> None:
    house, web = scraped
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    await house.queue(Priority.TURN, minute, 2 * minute)
    await house.queue(Priority.TURN, -minute, hour)
    await house.queue(Priority.BULK, -hour, hour / 2)

    told = _parsed((await web.get("/metrics")).text)

    assert told["touchpoints_queue_waiting{priority=turn}"] == 2
    assert told["touchpoints_queue_waiting{priority=bulk}"] == 1
    assert told["touchpoints_queue_waiting{priority=answer}"] == 0
    assert told["touchpoints_queue_due_seconds"] == 60
    assert told["touchpoints_queue_oldest_seconds"] == 3600


async def test_what_was_given_up_or_is_late_is_counted(scraped: Scraped) -> None:
    house, web = scraped
    states = [Delivery.FAILED, Delivery.REPLACED, Delivery.SENT, Delivery.WAITING]
    for number in range(len(states)):
        await house.queue(Priority.NOTICE, -timedelta(seconds=number), timedelta())
    async with house.database.writing() as store:
        for number, delivery in enumerate(states, 1):
            message = await store.queue.get(number)
            assert message
            message.state = delivery
        for number, state in enumerate((Receipt.ASIDE, Receipt.ASIDE, Receipt.WAITING)):
            key = f"telegram:1:{number}"
            await store.updates.add(ReceivedUpdate(key=key, address="x", body={}, state=state))
        for hours in (-2, -1, 1):
            due_at = NOW + timedelta(hours=hours)
            await store.deadlines.plan("trial", str(hours), due_at)

    told = _parsed((await web.get("/metrics")).text)

    assert told["touchpoints_queue_waiting{priority=notice}"] == 1
    assert told["touchpoints_queue_due_seconds"] == 0
    assert told["touchpoints_failed_messages"] == 1
    assert told["touchpoints_updates_aside"] == 2
    assert told["touchpoints_inbox_waiting"] == 1
    assert told["touchpoints_overdue_deadlines"] == 2


async def test_the_release_answered_from_is_told_and_whether_it_is_the_newest(
    scraped: Scraped,
) -> None:
    house, web = scraped
    release = f"touchpoints_release{{agency={SAMPLE},client=external}}"
    none_yet = _parsed((await web.get("/metrics")).text)
    async with house.database.writing() as store:
        agency = await load_sample(store, SAMPLE, date(2026, 11, 22))
        lists = await store.agencies.lists(agency.id)
    numbers = {each.client: each.release_number for each in lists}
    await house.forget()
    behind = _parsed((await web.get("/metrics")).text)

    await house.shelf.refresh()
    current = _parsed((await web.get("/metrics")).text)

    assert release not in none_yet and none_yet["touchpoints_library_current"] == 1
    assert release not in behind and behind["touchpoints_library_current"] == 0
    assert current[release] == numbers["external"]
    assert current["touchpoints_library_current"] == 1


async def test_one_of_two_processes_is_told_to_lead(postgres_database: Database) -> None:
    role = "touchpoints_leader{role=sender}"
    async with (
        _scraped(postgres_database) as (first, one),
        _scraped(postgres_database) as (second, other),
    ):
        await first.lead.held()
        await second.lead.held()

        told = [_parsed((await web.get("/metrics")).text)[role] for web in (one, other)]

    assert told == [1, 0]


async def test_without_a_database_memory_is_still_told(tmp_path: Path) -> None:
    empty = Database(sqlite_url(tmp_path / "empty.db"))
    async with _scraped(empty) as (house, web):
        house.metrics.heard("answered", 0.2)
        answer = await web.get("/metrics")
    await empty.close()

    told = _parsed(answer.text)

    assert answer.status_code == 200
    assert told["touchpoints_database_up"] == 0
    assert told["touchpoints_updates_total{outcome=answered}"] == 1
    assert not [name for name in told if name.startswith("touchpoints_queue")]


async def _up_again(house: House, web: httpx.AsyncClient) -> Samples:
    """A question that was broken off takes a moment to end."""
    for _ in range(10):
        await house.forget()
        told = _parsed((await web.get("/metrics")).text)
        if told["touchpoints_database_up"]:
            break
    return told


async def test_a_database_that_hangs_is_told_to_be_down_and_is_up_again_later(
    postgres_database: Database,
) -> None:
    async with _scraped(postgres_database) as (house, web):
        async with house.database.writing() as store:
            await store.session.execute(text("LOCK TABLE queued_message IN ACCESS EXCLUSIVE MODE"))
            hanging = _parsed((await web.get("/metrics")).text)
        free = await _up_again(house, web)

    assert hanging["touchpoints_database_up"] == 0
    assert "touchpoints_failed_messages" not in hanging
    assert free["touchpoints_database_up"] == 1
    assert free["touchpoints_failed_messages"] == 0


async def test_nothing_about_anybody_is_told(scraped: Scraped) -> None:
    house, web = scraped
    async with house.database.writing() as store:
        await load_sample(store, SAMPLE, date(2026, 11, 22))
        person = Person(address="telegram:987654321", language="ru")
        await store.people.add(person)
        await store.queue.put(person.id, "notice", {"token": TOKEN, "text": "Тайна Марии"})
        await store.updates.put_aside("telegram:555555:777777", 3, "Мария")
    await house.shelf.refresh()

    exposition = (await web.get("/metrics")).text

    labels = set(re.findall(r'(\w+)="', exposition))
    python = {"implementation", "major", "minor", "patchlevel", "version"}
    assert labels == python | {"outcome", "le", "priority", "role", "agency", "client"}
    for secret in (TOKEN, "987654321", "555555", "777777", "Тайна", "Мари", "telegram"):
        assert secret not in exposition
    assert exposition.isascii()


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", "text/plain; version=0.0.4; charset=utf-8"),
        ("application/openmetrics-text;version=1.0.0,*/*;q=0.1", "application/openmetrics-text"),
    ],
)
async def test_either_format_of_the_exposition_can_be_read(
    scraped: Scraped, accept: str, content_type: str
) -> None:
    house, web = scraped
    house.metrics.heard("answered", 0.2)

    get = await web.get("/metrics", headers={"accept": accept})
    head = await web.head("/metrics", headers={"accept": accept})

    read = open_metrics_families if "openmetrics" in accept else text_string_to_metric_families
    names = {family.name for family in read(get.text)}
    assert {"touchpoints_updates", "touchpoints_database_up", "process_cpu_seconds"} <= names
    assert get.headers["content-type"].startswith(content_type)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == get.headers["content-type"]
    assert (await web.post("/metrics")).status_code == 405


async def test_two_programs_in_one_process_count_apart(sqlite_database: Database) -> None:
    async with _scraped(sqlite_database) as (one, web), _scraped(sqlite_database) as (_, other):
        one.metrics.tried("sent")
        told = [_parsed((await each.get("/metrics")).text) for each in (web, other)]

    assert [each["touchpoints_sendings_total{outcome=sent}"] for each in told] == [1, 0]
