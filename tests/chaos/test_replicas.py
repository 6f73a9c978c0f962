"""A release that is approved on one replica is answered by all of them."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx
import pytest

from bot.sandbox.acts import Writing, write
from bot.sandbox.serving import running
from bot.sandbox.webhook import SECRET_HEADER
from bot.sandbox.world import TOKEN, World
from bot.telegram.face import address_of
from bot.telegram.secret import webhook_secret
from bot.telegram.webhook import PATH
from storage.db import Database
from storage.models import Proposal
from storage.terms import Role
from tests.chaos.crowd import a_world
from tests.chaos.fleet import Fleet, many, settings, until
from tests.chaos.forwarder import forwarding
from tests.chaos.replica import READ, Orders
from tests.chaos.report import Report
from tests.databases import PostgresTemplate
from tests.factories import a_checked, a_person, a_staff, an_office
from tests.story.program import free_port

_APPROVER, _ASKER = 300_001, 300_002


@dataclass(frozen=True)
class Town:
    """Posts to one replica at a time what the messenger would post to any."""

    world: World
    http: httpx.AsyncClient
    ports: list[int]
    numbers: "count[int]"

    async def says(self, user_id: int, text: str, port: int) -> None:
        """One replica hears a person and has done what they said."""
        self.world.updates.allowed = ["nothing"]  # The messenger itself posts none of it.
        message_id = write(self.world, Writing(text, user_id))["message_id"]
        message = self.world.chats.chats[user_id].messages[message_id].to_json()
        answer = await self.http.post(
            f"http://127.0.0.1:{port}{PATH}",
            json={"update_id": next(self.numbers), "message": message},
            headers={SECRET_HEADER: webhook_secret(TOKEN)},
        )
        assert answer.status_code == 200

    async def release(self, port: int) -> int:
        """The numbers of the current releases in all, as this replica answers."""
        since = self.world.outbox.last
        await self.says(_ASKER, "/release", port)
        calls = self.world.outbox.calls("sendMessage", since)
        texts = [call["params"]["text"] for call in calls]
        return int(next(text for text in texts if text.startswith(READ)).split()[-1])


async def _two_checked_changes(database: Database) -> list[Proposal]:
    """Ready to be approved by somebody who can talk to the bot."""
    async with database.writing() as store:
        office = await an_office(store)
        person = await a_person(store, address_of(_APPROVER))
        await a_staff(store, office.agency, Role.APPROVER, person)
        return [
            await a_checked(store, office.editor, office.reviewer, row)
            for row in (office.site, office.reception)
        ]


async def _seen_by_all(town: Town, number: int) -> float:
    """Seconds until every replica answers by the release, and none by an older one after."""
    began = time.monotonic()

    async def is_seen(port: int) -> bool:
        return await town.release(port) == number

    for port in town.ports:
        await until(lambda port=port: is_seen(port))  # type: ignore[misc]
    seconds = time.monotonic() - began
    assert [await town.release(port) for port in town.ports * 3] == [number] * 9
    return seconds


@asynccontextmanager
async def _three_replicas(
    template: PostgresTemplate, folder: Path
) -> AsyncIterator[tuple[Town, Database, Fleet]]:
    url, world = await template.fresh(folder), a_world()
    ports = [free_port() for _ in range(3)]
    database = Database(url)
    async with (
        running(world) as messenger,
        forwarding(ports) as (address, _),
        httpx.AsyncClient(trust_env=False, timeout=30) as http,
    ):
        orders = Orders(folder, "replica", settings(messenger, url, 0, address))
        fleet = Fleet(many(orders, ports))
        try:
            yield Town(world, http, ports, count(1)), database, fleet
        finally:
            await fleet.end()
            await database.close()
    await template.drop(url)


async def test_a_release_approved_on_one_replica_is_answered_by_all(
    postgres_template: PostgresTemplate,
    tmp_path: Path,
    report: Report,
    capsys: pytest.CaptureFixture[str],
) -> None:
    delays = []
    async with _three_replicas(postgres_template, tmp_path) as (town, database, fleet):
        changes = await _two_checked_changes(database)
        await fleet.start()

        for number, (change, port) in enumerate(zip(changes, town.ports, strict=False), 1):
            await town.says(_APPROVER, f"/approve {change.id} {change.revision}", port)
            delays.append(await _seen_by_all(town, number))

    longest = round(max(delays), 2)
    size, where = f"{len(delays)} releases", "PostgreSQL, 3 replicas"
    report.add("a release reaches all", where, size, verdict=True, longest_seconds=longest)
    with capsys.disabled():
        print(f"\na release reached every replica within {longest} s", end="")
    assert len(delays) == len(changes)
