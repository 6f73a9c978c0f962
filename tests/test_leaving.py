"""Whoever walks away from a question is not held to it: what they type later is no answer."""

from dataclasses import dataclass, field

import pytest

from bot.actions import ToBeginning, encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.incoming import Command, Incoming, Pressed, Said, Text
from bot.screens import Screen
from bot.staff.actions import Decide, ListReleases, OpenProposal
from bot.talk import Talk
from storage.db import Database
from storage.models import Staff
from storage.terms import Status
from tests.factories import a_submitted, open_office

LEAVING = {
    "the back button": Pressed(encode(OpenProposal(1))),
    "the beginning": Pressed(encode(ToBeginning())),
    "releases": Pressed(encode(ListReleases())),
    "/help": Command("help"),
    "/about": Command("about"),
    "/language": Command("language"),
    "/menu": Command("menu"),
    "/proposals": Command("proposals"),
}


@dataclass
class Paper:
    shown: list[Screen] = field(default_factory=list)

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        self.shown.append(screen)


@pytest.mark.parametrize("left_by", list(LEAVING))
@pytest.mark.parametrize("step", ["reject", "return"])
async def test_a_comment_asked_for_and_left_decides_nothing(
    sqlite_database: Database, step: str, left_by: str
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        address = (await store.people.get(office.reviewer.person_id)).address
    talk = await _talk(sqlite_database)
    said: list[Said] = [
        Pressed(encode(Decide(proposal.id, step, proposal.revision))),
        LEAVING[left_by],
        Text("дома нет отопления"),
    ]

    for number, each in enumerate(said):
        await talk.hear(Incoming(address, str(number), each))

    assert await _status(sqlite_database, office.reviewer, proposal.id) is Status.SUBMITTED


async def test_a_mistyped_command_does_not_lose_the_question(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        address = (await store.people.get(office.reviewer.person_id)).address
    talk = await _talk(sqlite_database)
    said: list[Said] = [
        Pressed(encode(Decide(proposal.id, "return", proposal.revision))),
        Command("hlep"),
        Text("Укажите ответственного"),
    ]

    for number, each in enumerate(said):
        await talk.hear(Incoming(address, str(number), each))

    assert await _status(sqlite_database, office.reviewer, proposal.id) is Status.RETURNED


async def _talk(database: Database) -> Talk:
    shelf = Shelf(database)
    await shelf.refresh()
    return Talk(database, shelf, build_routes(), Paper(), wake=lambda: None, link="{code}")


async def _status(database: Database, by: Staff, proposal_id: int) -> Status:
    async with database.reading() as store:
        return (await store.proposals.get(by.agency_id, proposal_id)).status
