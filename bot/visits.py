"""How a person is met: with their place at work, their preferences and the current lists."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.acquaintance import place_of
from bot.guide.library import Shelf
from bot.guide.surveys import asked_today
from bot.notebook import Notebook
from bot.visit import Visit
from bot.wishes import wishes_of
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
        preferences, now = await store.preferences.of(person.id), self.clock()
        surveys = asked_today(self.shelf.library.agencies, now)
        return Visit(
            store=store,
            person=person,
            staff=await _place(store, person),
            say=Say(person.language, plain=preferences.plain_text),
            library=self.shelf.library.suited(wishes_of(preferences)),
            now=now,
            link=self.link,
            notebook=self.notebook,
            web=self.web,
            preferences=preferences,
            answered=await self.notebook.ballots.answered(store, person.address, surveys),
        )


async def _place(store: Store, person: Person) -> Staff | None:
    return place_of(person, await store.team.memberships(person.id)) if person.id else None
