"""A reception whose conversations note what was heard, and break as they are told."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.actions import ToBeginning
from bot.guide.library import Shelf
from bot.incoming import Incoming, Said
from bot.metrics import Metrics
from bot.reception import Hearing, Reception
from bot.routes import Routes
from bot.screens import Screen
from bot.talk import Talk
from bot.visit import Visit
from locales import Html
from storage.db import Database
from storage.models import QueuedMessage, ReceivedUpdate
from tests.telegram.house import conversations
from tests.test_talk import Paper

PERSON, NEIGHBOUR = "paper:1", "paper:2"


@dataclass
class Desk:
    """A reception whose conversations note what was heard, and break as they are told."""

    database: Database
    paper: Paper
    reception: Reception
    metrics: Metrics
    heard: list[str] = field(default_factory=list)
    breaks: dict[str, list[Exception]] = field(default_factory=dict)
    """What the next tries at this argument of /note raise."""

    def bring(self, key: str, said: Said, address: str = PERSON) -> Hearing:
        return self.reception.take(Incoming(address, key, said, language="ru"))

    async def note(self, argument: str) -> None:
        self.heard.append(argument)
        if self.breaks.get(argument):
            raise self.breaks[argument].pop(0)

    async def aside(self) -> list[ReceivedUpdate]:
        async with self.database.reading() as store:
            return [
                row
                for number in range(1, 10)
                if (row := await store.session.get(ReceivedUpdate, number)) is not None
            ]

    async def told(self) -> list[QueuedMessage]:
        async with self.database.reading() as store:
            found = [await store.queue.get(number) for number in range(1, 30)]
        return [message for message in found if message is not None]

    def counted(self, outcome: str) -> float:
        name = "touchpoints_updates_total"
        return self.metrics.registry.get_sample_value(name, {"outcome": outcome}) or 0.0


def a_desk(database: Database, *, longest: float = 30.0, patience: float | None = None) -> Desk:
    routes, paper, metrics = conversations(), Paper(), Metrics()
    talk = Talk(
        database,
        Shelf(database),
        routes,
        paper,
        wake=lambda: None,
        link="{code}",
        longest=longest,
    )
    reception = Reception(database, talk, metrics=metrics, pauses=(0.01, 0.01), patience=patience)
    desk = Desk(database, paper, reception, metrics)
    _add_notes(routes, desk)
    return desk


def _add_notes(routes: Routes, desk: Desk) -> None:
    @routes.command("note", writes=True)
    async def note(argument: str, visit: Visit) -> Screen:
        await desk.note(argument)
        return Screen(Html(argument))

    @routes.command("fragile", writes=True)
    async def fragile(argument: str, visit: Visit) -> Screen:
        await visit.store.conversations.begin(visit.person.id, "fragile", {})
        return Screen(Html("Как назвать?"))

    routes.way_back("fragile", lambda state: ToBeginning())

    @routes.text("fragile", writes=True)
    async def break_it(text: str, state: dict[str, Any], visit: Visit) -> Screen:
        raise RuntimeError

    @routes.command("look")
    async def look(argument: str, visit: Visit) -> Screen:
        await desk.note(argument)
        return Screen(Html(argument))


class Silence:
    """The database's writing transactions fail until `end`, as when it is away."""

    def __init__(self, database: Database, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self.looks = 0
        self.ends_after: int | None = None
        """How many looks in vain end it by itself."""
        self._real = (database.reading, database.writing)
        self._database = database

    def begin(self) -> None:
        self.looks = 0

        def away() -> Any:
            self.looks += 1
            if self.looks == self.ends_after:
                self.end()
            raise ConnectionRefusedError("away on purpose")

        self._patch.setattr(self._database, "reading", away)
        self._patch.setattr(self._database, "writing", away)

    def end(self) -> None:
        self._patch.setattr(self._database, "reading", self._real[0])
        self._patch.setattr(self._database, "writing", self._real[1])


async def eventually(holds: Callable[[], bool]) -> None:
    for _ in range(1000):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")
