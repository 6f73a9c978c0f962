"""A group with people in it, and administrators of two agencies."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.guide.library import Shelf
from bot.sandbox.serving import running
from bot.sandbox.world import TOKEN, World
from storage.db import Database
from storage.models import Person, Staff
from storage.terms import Role
from tests.databases import SqliteTemplate
from tests.groups.hall import (
    ADMINISTRATOR,
    ASTRAKHAN,
    EDITOR,
    FOREIGN,
    GROUP,
    SVERDLOVSK,
    Hall,
    opened,
)
from tests.sandbox.client import SandboxClient


@pytest.fixture
def world() -> World:
    world = World()
    world.privacy = False
    return world


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    async with running(world) as address:
        yield address


@pytest.fixture
async def people(address: str) -> AsyncIterator[SandboxClient]:
    async with SandboxClient(address) as client:
        yield client


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address), timeout=10)
    yield Bot(TOKEN, session=session)
    await session.close()


async def _load(database: Database) -> None:
    """Administrators of two agencies of the samples."""
    async with database.writing() as store:
        places = (
            (ADMINISTRATOR, ASTRAKHAN, Role.ADMINISTRATOR),
            (EDITOR, ASTRAKHAN, Role.EDITOR),
            (FOREIGN, SVERDLOVSK, Role.ADMINISTRATOR),
        )
        for user_id, code, role in places:
            agency = await store.agencies.by_code(code)
            assert agency is not None
            person = Person(address=f"telegram:{user_id}")
            await store.people.add(person)
            staff = Staff(agency_id=agency.id, person_id=person.id, role=role, title="Коллега")
            await store.team.add(staff)


@pytest.fixture(scope="session")
def loaded(samples_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples and their people in a file of which every test takes a copy."""

    async def load() -> Path:
        database = Database(await samples_template.fresh(tmp_path_factory.mktemp("groups")))
        await _load(database)
        await database.close()
        return Path(str(database.engine.url.database))

    return asyncio.run(load())


@pytest.fixture
async def samples(loaded: Path, tmp_path: Path) -> AsyncIterator[Database]:
    own = shutil.copy(loaded, tmp_path / "groups.db")
    database = Database(f"sqlite+aiosqlite:///{own}")
    yield database
    await database.close()


@pytest.fixture
async def shelf(samples: Database) -> Shelf:
    shelf = Shelf(samples)
    await shelf.refresh()
    return shelf


@pytest.fixture
async def hall(
    bot: Bot, people: SandboxClient, samples: Database, shelf: Shelf
) -> AsyncIterator[Hall]:
    async with opened(bot, people, samples, shelf) as hall:
        yield hall


@pytest.fixture
async def connected(hall: Hall) -> Hall:
    """The group belongs to Astrakhan's housing supervision, which answers when it is named."""
    await hall.rules(answer_mentions=True, aliases=["Жилнадзор", "ГЖИ"])
    async with hall.database.writing() as store:
        agency = await store.agencies.by_code(ASTRAKHAN)
        assert agency is not None
        await store.groups.put(f"telegram:{GROUP}", agency.id)
    return hall
