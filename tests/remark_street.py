"""A street of citizens and colleagues who leave and answer remarks, all in this process."""

from dataclasses import dataclass

from sqlalchemy import select

from admin.remarks import answering
from admin.remarks.answering import Outcome
from bot.citizen.notices import render
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notebook import Notebook
from bot.screens import Screen
from bot.visits import Visits
from storage.cards import AgencyCard
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import QueuedMessage, Remark
from storage.terms import Client, Role
from tests.citizen.person import HousePhone

CODE = "astrakhan_housing"
ADDRESS = "test:777000777"
SAID = "Я Иван Петров. В коридоре темно, скамьи нет"


@dataclass
class Street:
    database: Database
    shelf: Shelf

    @property
    def agency(self) -> AgencyCard:
        return next(each for each in self.shelf.library.agencies if each.code == CODE)

    @property
    def row_id(self) -> int:
        return self.agency.lists[Client.EXTERNAL].rows[0].id

    def phone(self, address: str = ADDRESS) -> HousePhone:
        return HousePhone(self.database, self.shelf, build_routes(), address)

    async def remark(self, number: int = 1) -> Remark:
        async with self.database.reading() as store:
            (found,) = [
                each
                for each in await store.remarks.waiting(self.agency.id, tuple(RemarkAbout))
                if each.number == number
            ]
            return found

    async def remark_of(self, number: int) -> Remark:
        async with self.database.reading() as store:
            query = select(Remark).where(Remark.number == number)
            return (await store.session.scalars(query)).one()

    async def notices(self, address: str) -> list[Screen | None]:
        """What the person would be told now of each outcome, the earliest first."""
        visits = Visits(self.shelf, "t.me/b?{code}", "", Notebook())
        async with self.database.reading() as store:
            person = await store.people.at(address)
            assert person is not None
            queued = await store.session.scalars(
                select(QueuedMessage)
                .where(QueuedMessage.person_id == person.id, QueuedMessage.kind == "notice")
                .order_by(QueuedMessage.id)
            )
            bodies = [each.body for each in queued]
            return [await render(body, await visits.of(store, person)) for body in bodies]

    async def answer(self, status: RemarkStatus, words: str = "Поставили лампы") -> None:
        """By a colleague of the agency, through the verb."""
        remark = await self.remark()
        async with self.database.writing() as store:
            (editor,) = await store.team.active(self.agency.id, [Role.EDITOR])
            outcome = Outcome(status, words)
            await answering.answer(store, remark.id, outcome, by=editor, seen=remark.revision)


async def a_street(samples: Database) -> Street:
    shelf = Shelf(samples)
    await shelf.refresh()
    return Street(samples, shelf)
