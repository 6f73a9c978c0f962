"""Notices of both kinds of people: staff's of their work, citizens' of what they asked for."""

from dataclasses import dataclass
from typing import Any

from admin.citizen_notices import CitizenNotice
from bot.citizen import notices as citizens
from bot.screens import Screen
from bot.staff.notices import render_notice
from bot.visits import Visits
from storage.models import Person
from storage.store import Store


@dataclass(frozen=True)
class Notices:
    """Renders what the queue holds; None when it no longer concerns the person."""

    visits: Visits

    async def __call__(self, body: dict[str, Any], person: Person, store: Store) -> Screen | None:
        if body["kind"] in {*CitizenNotice}:
            return await citizens.render(body, await self.visits.of(store, person))
        return await render_notice(body, person, store)
