"""/forget: all of it at once, in every table and in memory, and nobody is brought back."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
import time_machine
from sqlalchemy import select

from admin.clock import agency_today
from admin.journal import verify
from bot.actions import encode
from bot.answers import Answers
from bot.citizen.actions import OpenCard
from bot.citizen.own.privacy_actions import ForgetMe
from bot.conversations import build_routes
from bot.diary import write_diary
from bot.face import SlowDownError
from bot.guide.library import Shelf
from bot.incoming import Incoming, Pressed
from bot.screens import Screen
from locales import Html
from storage.cards import AgencyCard, RowCard
from storage.care_terms import BookingState, RemarkStatus
from storage.db import Database
from storage.models import Booking, Deadline, Remark, SurveyMark
from storage.models.base import utc_now
from storage.samples import load_sample
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge
from tests.citizen.full_life import LEFT, WORD, live, make_ready
from tests.citizen.person import HousePhone, SilentFace
from tests.citizen.traces import met_as, traces_of

CODE = "astrakhan_housing"
NUMBER, ADDRESS = 770077, "telegram:880088"


@dataclass
class Street:
    database: Database
    shelf: Shelf

    @property
    def agency(self) -> AgencyCard:
        (found,) = self.shelf.library.agencies
        return found

    @property
    def row(self) -> RowCard:
        return self.agency.lists[Client.EXTERNAL].rows[0]

    @property
    def card(self) -> str:
        return encode(OpenCard(self.agency.id, self.row.id))

    def phone(self, address: str = ADDRESS) -> HousePhone:
        return HousePhone(self.database, self.shelf, build_routes(), address)


@pytest.fixture
async def street(database: Database) -> Street:
    async with database.writing() as store:
        await load_sample(store, CODE, date(2026, 11, 22))
    await met_as(database, ADDRESS, NUMBER)
    shelf = Shelf(database)
    await shelf.refresh()
    return Street(database, shelf)


async def lived_here(street: Street) -> HousePhone:
    """Somebody who looked, chose and asked."""
    phone = street.phone()
    await phone.send("/start")
    shown = await phone.click(street.card)
    await phone.click(str(shown.labelled("Помогло").data))
    await write_diary(phone.notebook.diary, street.database)
    history = await phone.send("/history")
    await phone.click(str(history.labelled("Хранить историю год").data))
    return phone


async def sure_of(phone: HousePhone) -> str:
    """Asked once: the button that erases."""
    asked = await phone.send("/forget")
    return str(asked.labelled("Да, удалить всё").data)


async def forgotten(phone: HousePhone) -> str:
    """The receipt."""
    return (await phone.click(await sure_of(phone))).text


async def test_forgetting_leaves_no_trace_in_any_table(street: Street) -> None:
    survey = await make_ready(street.database)
    await street.shelf.refresh()
    phone = street.phone()
    await live(phone, street.database, street.shelf, survey)
    async with street.database.writing() as store:
        person = await store.people.get(NUMBER)
        await store.queue.pause(ADDRESS, utc_now() + timedelta(minutes=1))
        noted = (await verify(store, street.agency.id)).head
    before = await traces_of(street.database, NUMBER, "880088", WORD)

    sure = ForgetMe(int(person.created_at.timestamp()))
    receipt = (await phone.click(encode(sure))).text

    assert set(before) == LEFT
    for words in ("история", "напомнить: 1", "приём: 1", "замечания: 1", "переменах: 1"):
        assert words in receipt
    assert "опросах: 1" in receipt
    assert await traces_of(street.database, NUMBER, "880088", WORD) == {}
    async with street.database.reading() as store:
        assert (await verify(store, street.agency.id, against=noted)).is_whole
        assert (await store.session.scalars(select(SurveyMark))).all() == []
        assert await store.surveys.counts(survey.id) == {(0, 1): 1}
        (booking,) = (await store.session.scalars(select(Booking))).all()
        assert booking.state is BookingState.CANCELLED
        (remark,) = (await store.session.scalars(select(Remark))).all()
        assert remark.status is RemarkStatus.WITHDRAWN
        deadlines = await store.session.scalars(select(Deadline.subject))
        assert not [each for each in deadlines if each.startswith(("appeal:", "booking:"))]


async def test_it_is_said_beforehand_what_goes_and_afterwards_what_went(street: Street) -> None:
    phone = await lived_here(street)

    asked = await phone.send("/forget")
    receipt = await phone.click(str(asked.labelled("Да, удалить всё").data))

    for screen in (asked, receipt):
        judge(screen, "ru")
        assert "ваша история. Записей: 2" in screen.text
        assert "как вам удобнее" in screen.text and "номер вашего чата" in screen.text
    assert "Вернуть стёртое нельзя" in asked.text
    assert f"Квитанция № {agency_today(street.agency.time_zone):%Y%m%d}-" in receipt.text
    assert "числа и слова без людей" in receipt.text and "резервные копии" in receipt.text


async def test_whoever_is_forgotten_is_a_stranger(street: Street) -> None:
    phone = await lived_here(street)
    sure = await sure_of(phone)
    await phone.click(sure)

    history = await phone.send("/history")
    again = await phone.click(sure)

    assert "Пока здесь пусто" in history.text
    assert "стирать нечего" in again.text
    assert await traces_of(street.database, NUMBER, "880088") == {}


async def test_an_old_button_erases_nothing_of_who_came_back(street: Street) -> None:
    phone = await lived_here(street)
    old = await sure_of(phone)
    await phone.click(old)
    phone = await lived_here(street)
    async with street.database.writing() as store:
        person = await store.people.at(ADDRESS)
        assert person is not None
        person.created_at += timedelta(seconds=1)

    asked = await phone.click(old)

    assert "Удалить всё, что я помню о вас?" in asked.text
    assert "Записей: 2" in asked.text and asked.labelled("Да, удалить всё").data != old
    assert "Я вас забыл" in (await phone.click(asked.labelled("Да, удалить всё").data)).text


async def test_a_press_brought_again_brings_nobody_back(street: Street) -> None:
    phone = await lived_here(street)
    press = Incoming(ADDRESS, "test:again", Pressed(await sure_of(phone)), "ru", "1")

    await phone.hear(press)
    await phone.hear(press)

    assert await traces_of(street.database, NUMBER, "880088") == {}


async def test_what_waits_in_memory_goes_too(street: Street) -> None:
    phone = await lived_here(street)
    await phone.click(street.card)
    await phone.send("фиолетовый бегемот грустит")
    held = str(memory_of(phone.notebook))

    await forgotten(phone)
    await write_diary(phone.notebook.diary, street.database)

    assert "880088" in held and "880088" not in str(memory_of(phone.notebook))
    assert known_of_people(phone.notebook) == {}
    assert await traces_of(street.database, NUMBER, "880088") == {}


NOBODYS = ("_offered", "tally._counts")
"""What is kept by key and names nobody."""


def known_of_people(thing: object, path: str = "") -> dict[str, int]:
    """How much an object of ours keeps by key: by people, or by what hides them."""
    found: dict[str, int] = {}
    for name, each in vars(thing).items():
        if isinstance(each, dict) and each and f"{path}{name}" not in NOBODYS:
            found[f"{path}{name}"] = len(each)
        if type(each).__module__.startswith("bot."):
            found |= known_of_people(each, f"{path}{name}.")
    return found


def memory_of(thing: object, seen: frozenset[int] = frozenset()) -> object:
    """What an object of ours holds, as plain things."""
    if id(thing) in seen or not type(thing).__module__.startswith("bot."):
        return thing
    return {name: memory_of(each, seen | {id(thing)}) for name, each in vars(thing).items()}


async def test_the_diary_of_another_process_brings_nobody_back(street: Street) -> None:
    phone, elsewhere = await lived_here(street), street.phone()
    await elsewhere.click(street.card)
    await forgotten(phone)

    await write_diary(elsewhere.notebook.diary, street.database)
    gone = await traces_of(street.database, NUMBER, "880088")
    await elsewhere.click(street.card)
    await phone.send("/start")
    await write_diary(elsewhere.notebook.diary, street.database)

    assert gone == {}
    async with street.database.reading() as store:
        person = await store.people.at(ADDRESS)
        assert person is not None and person.id != NUMBER
        assert await store.diary.of(person.id) == []


async def test_a_colleague_stays_a_colleague(street: Street) -> None:
    await settle(street.database, CODE, "telegram:1", "ru", Role.EDITOR)
    phone = street.phone("telegram:1")
    asked = await phone.send("/forget")

    receipt = await phone.click(str(asked.labelled("Да, удалить всё").data))
    menu = await phone.send("/menu")

    for said in (asked, receipt):
        assert "— номер вашего чата" not in said.text
    assert "язык, орган, должность и ваши решения останутся" in asked.text
    assert "номер чата, язык, орган, должность и ваши решения остались" in receipt.text
    assert "Меню" in menu.text or menu.buttons


@dataclass
class SlowFace(SilentFace):
    """Takes nothing the first times."""

    refusals: int = 2
    asked: list[Screen] = field(default_factory=list)

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        self.asked.append(screen)
        if len(self.asked) <= self.refusals:
            raise SlowDownError("wait", 0.01)
        await super().show(address, screen, replace, done)


async def test_a_receipt_waits_for_a_slow_messenger_and_keeps_nobody(
    sqlite_database: Database,
) -> None:
    face = SlowFace()
    stranger = Incoming("telegram:2", "test:slow", Pressed(encode(ForgetMe())), "ru", "1")
    answers = Answers(sqlite_database, face, lambda: None)

    await answers.show_a_stranger(stranger, Screen(Html("Готово")))

    assert [each.text for each in face.shown] == ["Готово"]
    assert await traces_of(sqlite_database, NUMBER, "telegram:2") == {}


async def test_the_hour_of_the_receipt_is_the_agency_s_own(street: Street) -> None:
    phone = await lived_here(street)
    with time_machine.travel(utc_now() + timedelta(days=1), tick=False):
        receipt = await forgotten(phone)

    assert "(время органа)" in receipt
