"""Lists that grow long stay within what a messenger shows."""

from typing import Any

from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.incoming import Command, Incoming
from bot.talk import Talk
from storage.db import Database
from storage.store import Store
from storage.terms import Role
from tests.factories import a_staff, open_office
from tests.test_leaving import Paper


async def test_a_large_team_comes_page_by_page_with_its_workers_first(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        for _ in range(120):
            await a_staff(store, office.agency, Role.INTERNAL)
        address = (await store.people.get(office.administrator.person_id)).address
    shelf = Shelf(sqlite_database)
    talk = Talk(sqlite_database, shelf, build_routes(), Paper(), wake=lambda: None, link="{code}")

    await talk.hear(Incoming(address, "1", Command("team")))

    async with sqlite_database.reading() as store:
        body = await _last_answer(store, office.administrator.person_id)
    labels = [button["text"] for row in body["buttons"] for button in row]
    assert len(labels) < 20
    assert not any("внутренний клиент" in label.lower() for label in labels[:3])


async def _last_answer(store: Store, person_id: int) -> dict[str, Any]:
    for number in range(300, 0, -1):
        message = await store.queue.get(number)
        if message is not None and message.person_id == person_id and message.kind == "screen":
            return message.body
    raise AssertionError("no answer")
