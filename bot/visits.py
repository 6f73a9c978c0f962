"""How a person is met: with their place at work, their preferences and the current lists."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.acquaintance import place_of
from bot.guide.library import Shelf
from bot.notebook import Notebook
from bot.visit import Visit
from locales import Say
from storage.models import Person, Staff
from storage.models.base import utc_now
from storage.store import Store


@dataclass(frozen=True)
class Visits:
    """`link` is the deep link's template, `web` the address of our pages."""

    shelf: Shelf
    link: str
    web: str = ""
    notebook: Notebook = field(default_factory=Notebook)
    clock: Callable[[], datetime] = utc_now

    async def of(self, store: Store, person: Person) -> Visit:
        """The person's visit now; they may be new and unsaved."""
        return Visit(
            store=store,
            person=person,
            staff=await _place(store, person),
            say=Say(person.language),
            library=self.shelf.library,
            now=self.clock(),
            link=self.link,
            notebook=self.notebook,
            web=self.web,
            preferences=await store.preferences.of(person.id),
        )


async def _place(store: Store, person: Person) -> Staff | None:
    return place_of(person, await store.team.memberships(person.id)) if person.id else None
