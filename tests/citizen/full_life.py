"""Everything that a citizen may leave here, left through the conversations themselves."""

from datetime import date

from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.remarks.actions import LeaveRemark
from bot.citizen.subscriptions.actions import TellOfRow
from bot.citizen.surveys.actions import AnswerQuestion
from bot.diary import write_diary
from bot.guide.library import Shelf
from bot.notebook import write_down
from storage.db import Database
from storage.models import Survey
from storage.models.base import utc_now
from storage.terms import Client, Role
from tests.citizen.booking import BOOK, make_reception, pressed, to_card
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone
from tests.surveys import an_open_survey

CODE = "astrakhan_housing"
WORD = "зюзюмбрик"
"""Stands in everything that is typed."""

LEFT = {
    *("person", "diary_entry", "preferences", "sent_appeal", "booking", "remark", "remark_author"),
    *("subscription", "conversation", "queued_message", "sending_pause"),
}
"""The tables in which such a life stands."""


async def make_ready(database: Database) -> Survey:
    """The sample's agency receives by booking and asks a survey."""
    await make_reception(database)
    await settle(database, CODE, "test:reviewer", "ru", Role.REVIEWER)
    async with database.writing() as store:
        agency = await store.agencies.by_code(CODE)
        assert agency is not None
        [reviewer] = await store.team.active(agency.id, [Role.REVIEWER])
        return await an_open_survey(store, reviewer)


async def live(phone: HousePhone, database: Database, shelf: Shelf, survey: Survey) -> None:
    """Look, rate, choose, ask, watch, book, complain, subscribe, answer; and stop midway."""
    agency = next(each for each in shelf.library.agencies if each.code == CODE)
    owner = agency.lists[Client.EXTERNAL]
    row = owner.rows[0].id
    await phone.send("/start")
    await phone.click(encode(OpenCard(agency.id, row)))
    await pressed(phone, "Помогло")
    await phone.send("/history")
    await pressed(phone, "Хранить историю год")
    await _book(phone)
    await phone.click(encode(LeaveRemark(agency.id, row)))
    await phone.send(f"{WORD} в коридоре, скамейки нет")
    await phone.click(encode(TellOfRow(agency.id, row, owner.number)))
    await phone.click(encode(AnswerQuestion(agency.id, survey.id, 0, 1)))
    await _watch(phone, utc_now().date())
    await write_diary(phone.notebook.diary, database)
    await write_down(phone.notebook, database, shelf.library.search)
    await phone.send("/appeal")
    await pressed(phone, "Добавить обращение")


async def _book(phone: HousePhone) -> None:
    await to_card(phone)
    await pressed(phone, BOOK)
    for _day_then_time in "ab":
        await phone.click(str(phone.screen.buttons[0].data))
    await pressed(phone, "Назвать имя")
    await phone.send(WORD.capitalize())


async def _watch(phone: HousePhone, today: date) -> None:
    await phone.send("/appeal")
    await phone.send(f"{today:%d.%m.%Y}")
    await pressed(phone, "Госуслуги")
