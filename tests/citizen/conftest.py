"""People who talk to the three samples."""

from collections.abc import Callable

import pytest

from bot.conversations import CITIZENS
from bot.guide.library import Shelf
from bot.routes import Routes
from storage.db import Database
from storage.models import Person, Staff
from storage.terms import Role
from tests.citizen.person import HousePhone

GetPhone = Callable[..., HousePhone]


def citizens_routes() -> Routes:
    routes = Routes()
    for conversation in CITIZENS:
        routes.include(conversation.routes)
    return routes


@pytest.fixture
async def shelf(samples: Database) -> Shelf:
    shelf = Shelf(samples)
    await shelf.refresh()
    return shelf


@pytest.fixture
def phone(samples: Database, shelf: Shelf) -> GetPhone:
    def get(address: str = "test:1", language: str = "ru") -> HousePhone:
        return HousePhone(samples, shelf, citizens_routes(), address, language)

    return get


async def settle(
    database: Database, code: str, address: str, language: str, role: Role | None = None
) -> None:
    """A person who has chosen the agency already, and works there if a role is given."""
    async with database.writing() as store:
        chosen = await store.agencies.by_code(code)
        assert chosen is not None
        person = Person(address=address, language=language, agency_id=chosen.id)
        await store.people.add(person)
        if role:
            await store.team.add(
                Staff(agency_id=chosen.id, person_id=person.id, role=role, title="Сотрудник 1")
            )
