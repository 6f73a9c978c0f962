"""Visits to frozen cards: what a conversation answers, without a database."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

from bot.actions import Action
from bot.guide.library import Library
from bot.notebook import Notebook
from bot.screens import Screen
from bot.visit import Visit
from bot.wishes import renewed
from locales import Say
from storage.cards import AgencyCard, ListCard
from storage.models import Person, Preferences, Staff
from storage.terms import Client, Role
from tests.citizen.conftest import citizens_routes

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
"""A Monday, ten in the morning in Astrakhan."""


def a_visit(
    *agencies: AgencyCard, language: str = "ru", works: bool = False, **wishes: Any
) -> Visit:
    """A person who chose the first agency, and perhaps how they want to be helped."""
    first = agencies[0].id if agencies else None
    person = Person(address="test:1", language=language, agency_id=first)
    staff = Staff(agency_id=first or 0, person_id=1, role=Role.INTERNAL, title="Сотрудник 1")
    visit = Visit(
        store=cast(Any, None),
        person=person,
        staff=staff if works else None,
        say=Say(language),
        library=Library((1, 1), agencies),
        now=NOW,
        link="",
        notebook=Notebook(),
        preferences=Preferences(person_id=1, **wishes),
    )
    return renewed(visit) if wishes else visit


def with_list(agency: AgencyCard, owner: ListCard) -> AgencyCard:
    return replace(agency, lists={**agency.lists, Client(owner.client): owner})


async def press(action: Action, visit: Visit) -> Screen:
    return await citizens_routes().actions[type(action)].answer(action, visit)


async def command(name: str, visit: Visit) -> Screen:
    return await citizens_routes().commands[name].answer("", visit)


def labels(screen: Screen) -> list[str]:
    return [button.text for row in screen.buttons for button in row]
