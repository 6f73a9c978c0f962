"""Nobody's menu offers what they may not use, and staff's menus follow their roles."""

import asyncio

import pytest
from aiogram import Bot

from bot.guide.library import Shelf
from bot.telegram.commands import CommandMenu, citizens_commands
from bot.telegram.face import address_of
from bot.upkeep import keep_commands
from locales import LANGUAGES, Say, keys
from storage.db import Database
from storage.models import Person, Staff
from storage.models.base import utc_now
from storage.samples import load_sample
from storage.terms import Role
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN, House

CITIZENS = [*citizens_commands(agencies=1)]


async def _employ(database: Database, role: Role) -> None:
    async with database.writing() as store:
        agency = await load_sample(store, "astrakhan_housing", utc_now().date())
        person = Person(address=address_of(CITIZEN))
        await store.people.add(person)
        await store.team.add(
            Staff(agency_id=agency.id, person_id=person.id, role=role, title="Редактор 1")
        )


async def _menu(people: SandboxClient, user_id: int = CITIZEN) -> list[str]:
    return [command["command"] for command in (await people.chat(user_id))["commands"]]


async def _wait_for_menu(people: SandboxClient, expected: list[str]) -> None:
    for _ in range(100):
        if await _menu(people) == expected:
            return
        await asyncio.sleep(0.05)
    assert await _menu(people) == expected


async def test_choosing_an_agency_is_offered_only_where_there_are_several(
    bot: Bot, people: SandboxClient
) -> None:
    menu = CommandMenu(bot, lambda role: ())

    await menu.offer_everyone(1)
    one = await _menu(people)
    await menu.offer_everyone(2)
    two = await _menu(people)

    assert one == CITIZENS
    assert two == [*CITIZENS, "agency"]


async def test_staff_see_their_commands_until_they_leave(
    house: House, people: SandboxClient, bot: Bot, database: Database
) -> None:
    await CommandMenu(bot, lambda role: ()).offer_everyone(1)
    await _employ(database, Role.EDITOR)

    await house.queue("commands", {}, key="1")
    await _wait_for_menu(people, ["propose", "drafts", *CITIZENS])
    async with database.writing() as store:
        person = await store.people.at(address_of(CITIZEN))
        assert person is not None
        (await store.team.memberships(person.id))[0].revoked_at = utc_now()
    await house.queue("commands", {}, key="2")

    await _wait_for_menu(people, CITIZENS)


async def test_in_groups_administrators_alone_are_offered_to_connect_them(
    bot: Bot, people: SandboxClient
) -> None:
    await CommandMenu(bot, lambda *_: ()).offer_everyone(3)

    calls = await people.outbox("setMyCommands")
    offered = {
        call["params"]["scope"]["type"]: [each["command"] for each in call["params"]["commands"]]
        for call in calls
    }
    assert offered["all_group_chats"] == ["help"]
    assert offered["all_chat_administrators"] == ["help", "connect", "disconnect"]


async def test_everybody_s_commands_wait_as_long_as_the_messenger_asks(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    shelf = Shelf(database)
    await people.fault("setMyCommands", code=429, retry_after=2, times=1)

    offering = asyncio.create_task(keep_commands(shelf, CommandMenu(bot, lambda *_: ())))
    await _wait_for_menu(people, CITIZENS)
    offering.cancel()

    refused, *taken = await people.outbox("setMyCommands")
    assert refused["status"] == 429
    assert taken
    assert all(call["arrived"] >= refused["answered"] + 2 for call in taken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_command_does_begins_with_a_capital(language: str) -> None:
    said = {key: Say(language)(key) for key in keys(language) if key.startswith("command-")}

    assert said and all(words[0].isupper() for words in said.values()), said
