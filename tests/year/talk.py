"""Citizens who talk to the bot for a year, through its real conversations."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from random import Random

import time_machine

from admin.deadlines import VERBS, fire_due, plan_periods
from admin.personal.terms import ANSWERS
from bot.conversations import build_routes
from bot.diary import write_diary
from bot.guide.library import Shelf
from bot.notebook import write_down
from bot.routes import Routes
from storage.db import Database
from storage.models.base import utc_now
from storage.samples import load_sample
from tests.citizen.person import HousePhone, SeenButton
from tests.year.lives import Visit

PRESSES = 8
"""On one visit: whatever the screen offers, drawn by chance."""

FORGETS = 5
"""One visit of so many ends with being forgotten."""

_LEAVING = ("ag|", "lang|", "fgy|")


@dataclass
class TalkingTown:
    """`forgot` counts who had everything erased."""

    database: Database
    shelf: Shelf
    clock: time_machine.Traveller
    routes: Routes = field(default_factory=build_routes)
    forgot: int = 0

    async def live(self, today: date, visits: Iterable[Visit]) -> None:
        """A day of talk, then what the running program does beside it."""
        self.clock.move_to(datetime.combine(today, time(6), UTC))
        for visit in visits:
            phone = HousePhone(self.database, self.shelf, self.routes, visit.address)
            await self._talk(phone, visit)
            await write_diary(phone.notebook.diary, self.database)
            await write_down(phone.notebook, self.database, self.shelf.library.search)
        now = utc_now()
        await plan_periods(self.database, now)
        while await fire_due(self.database, VERBS, now):
            pass
        async with self.database.writing() as store:
            await store.queue.forget_before(now - ANSWERS)

    async def _talk(self, phone: HousePhone, visit: Visit) -> None:
        """Press whatever there is; say something now and then; perhaps be forgotten."""
        drawn = Random(visit.luck)
        screen = await phone.send("/start")
        for _ in range(PRESSES):
            open_to = [each for each in screen.buttons if _is_followed(each)]
            if not open_to or drawn.random() < 0.1:
                screen = await phone.send(drawn.choice(("/history", "/privacy", "где мой ответ")))
                continue
            screen = await phone.click(str(drawn.choice(open_to).data))
        if visit.luck % FORGETS == 0:
            self.forgot += 1
            asked = await phone.send("/forget")
            await phone.click(next(str(each.data) for each in asked.buttons if _erases(each)))


def _erases(button: SeenButton) -> bool:
    return (button.data or "").startswith("fgy|")


def _is_followed(button: SeenButton) -> bool:
    return button.data is not None and not button.data.startswith(_LEAVING)


@asynccontextmanager
async def talking_town(database: Database, first: date) -> AsyncIterator[TalkingTown]:
    with time_machine.travel(datetime.combine(first, time(5), UTC), tick=False) as clock:
        async with database.writing() as store:
            await load_sample(store, "astrakhan_housing", first)
        shelf = Shelf(database)
        await shelf.refresh()
        yield TalkingTown(database, shelf, clock)
