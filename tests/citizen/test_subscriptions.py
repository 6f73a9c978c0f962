"""«Сообщить, если изменится» in chat: one press to ask, one message, one press to stop."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from admin.deadlines import VERBS, fire_due
from admin.personal.erasing import erase
from admin.releases import make_release
from admin.shown_rows import answers, is_shown
from bot.actions import encode
from bot.citizen.actions import OpenCard, OpenSpot
from bot.citizen.subscriptions.actions import (
    ListSubscriptions,
    StopTelling,
    StopTold,
    TellOfRow,
    TellOfSituation,
    TellWhenMended,
)
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notices import Notices
from bot.visits import Visits
from locales import LANGUAGES
from storage.cards import AgencyCard, RowCard
from storage.db import Database
from storage.models import Staff
from storage.models.base import utc_now
from storage.models.messages import Delivery
from storage.store import Store
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge
from tests.citizen.person import HousePhone, SeenScreen, seen

CODE = "astrakhan_housing"
TELL, STOP = "Сообщить, если изменится", "Не сообщать больше"


@dataclass
class Town:
    database: Database
    shelf: Shelf
    approver: Staff
    told: dict[str, list[SeenScreen]] = field(default_factory=dict)

    @property
    def agency(self) -> AgencyCard:
        return next(each for each in self.shelf.library.agencies if each.code == CODE)

    @property
    def rows(self) -> tuple[RowCard, ...]:
        return self.agency.lists[Client.EXTERNAL].rows

    async def phone(self, address: str = "test:1", language: str = "ru") -> HousePhone:
        await settle(self.database, CODE, address, language)
        return HousePhone(self.database, self.shelf, build_routes(), address)

    async def release(self, change: Any = None) -> None:
        """A release, with a change before it; everything that follows from it is delivered."""
        async with self.database.writing() as store:
            if change is not None:
                await change(store)
            owner = await store.agencies.list_for(self.agency.id, Client.EXTERNAL)
            assert owner is not None
            await make_release(store, owner.id, [], by=self.approver)
        now = utc_now() + timedelta(seconds=1)
        while await fire_due(self.database, VERBS, now):
            pass
        await self._deliver()
        await self.shelf.refresh()

    async def _deliver(self) -> None:
        """Notices are worded while the program's own lists are still the former ones."""
        notices = Notices(Visits(self.shelf, "t.me/b?{code}"))
        async with self.database.writing() as store:
            while due := await store.queue.due(utc_now() + timedelta(minutes=1), 50):
                for message in due:
                    message.state = Delivery.SENT
                    person = await store.people.get(message.person_id)
                    if message.kind != "notice" or not person.address.startswith("test:"):
                        continue
                    screen = await notices(message.body, person, store)
                    if screen is not None:
                        self.told.setdefault(person.address, []).append(seen(screen))
                await store.flush()

    def phone_of(self, row: RowCard, number: int) -> Any:
        """A change: the card's telephone."""

        async def change(store: Store) -> None:
            point = await store.register.touchpoint(self.agency.id, row.touchpoint.id)
            phone = {"type": "phone", "value": f"+7 000 000-00-0{number}", "trust": "staff"}
            phone |= {"source": "", "checked_on": ""}
            values = {"contacts": [phone]}
            await store.register.change_touchpoint(point.id, point.revision, values)

        return change

    def goes(self, row: RowCard, successor: RowCard | None = None) -> Any:
        """A change: the row leaves the list."""

        async def change(store: Store) -> None:
            kept = await store.register.row(self.agency.id, row.id)
            values = {"excluded": True, "successor_id": successor.id if successor else None}
            await store.register.change_row(row.id, kept.revision, values)

        return change


@pytest.fixture
async def town(samples: Database, shelf: Shelf) -> Town:
    await settle(samples, CODE, "staff:approver", "ru", Role.APPROVER)
    async with samples.reading() as store:
        agency = await store.agencies.by_code(CODE)
        assert agency is not None
        [approver] = await store.team.active(agency.id, [Role.APPROVER])
    found = Town(samples, shelf, approver)
    await found.release()
    return found


async def press(phone: HousePhone, label: str) -> SeenScreen:
    return await phone.click(str(phone.screen.labelled(label).data))


async def follow(phone: HousePhone, town: Town, row: RowCard) -> SeenScreen:
    await phone.click(encode(OpenCard(town.agency.id, row.id)))
    await press(phone, "Ещё")
    return await press(phone, TELL)


async def test_a_changed_card_is_told_in_plain_words_and_stopped_in_one_press(
    town: Town,
) -> None:
    citizen, row = await town.phone(), town.rows[0]
    asked = await follow(citizen, town, row)

    await town.release(town.phone_of(row, 1))
    [message] = town.told["test:1"]
    stopped = await citizen.click(str(message.labelled(STOP).data))
    await town.release(town.phone_of(row, 2))

    assert "пришлю одно сообщение" in asked.text and STOP in asked.labels
    assert "Изменилось то, о чём вы просили сообщить" in message.text
    assert "Как связаться" in message.text and "+7 000 000-00-01" in message.text
    assert "Больше не сообщаю" in stopped.text
    assert len(town.told["test:1"]) == 1


async def test_was_and_became_stand_side_by_side(town: Town) -> None:
    citizen, row = await town.phone(), town.rows[0]
    await town.release(town.phone_of(row, 1))
    await follow(citizen, town, row)

    await town.release(town.phone_of(row, 2))

    [message] = town.told["test:1"]
    assert "Было: Телефон: +7 000 000-00-01. Стало: Телефон: +7 000 000-00-02." in message.text


async def test_the_first_own_list_after_the_example_is_one_message_of_all(
    samples: Database, shelf: Shelf
) -> None:
    await settle(samples, CODE, "staff:approver", "ru", Role.APPROVER)
    async with samples.reading() as store:
        agency = await store.agencies.by_code(CODE)
        assert agency is not None
        [approver] = await store.team.active(agency.id, [Role.APPROVER])
    town = Town(samples, shelf, approver)
    citizen = await town.phone()
    for row in town.rows[:3]:
        await follow(citizen, town, row)

    async def change(store: Store) -> None:
        for number, row in enumerate(town.rows[:2]):
            await town.phone_of(row, number)(store)
        await town.goes(town.rows[2])(store)

    await town.release(change)

    [message] = town.told["test:1"]
    assert "вышел настоящий перечень" in message.text and "в перечне больше нет" in message.text
    stopped = await citizen.click(str(message.labelled(STOP).data))
    assert "ни о чём вам не сообщаю" in (await citizen.send("/subscriptions")).text
    assert stopped.text.count(";") >= 2


async def test_a_situation_tells_which_ways_came_and_went(town: Town) -> None:
    citizen = await town.phone()
    start = await citizen.send("/start")
    situation = next(each for each in start.buttons if (each.data or "").startswith("go|"))
    await citizen.click(str(situation.data))
    asked = await press(citizen, TELL)
    code = str(situation.data).split("|")[3]
    gone = next(row for row in town.rows if stands_behind(town, code, row))

    await town.release(town.goes(gone))

    [message] = town.told["test:1"]
    assert situation.text in asked.text and situation.text in message.text
    assert "Этих способов больше нет" in message.text


def stands_behind(town: Town, code: str, row: RowCard) -> bool:
    situation = town.agency.guide.situation(code)
    assert situation is not None
    return is_shown(row) and any(answers(row, situation, each) for each in situation.options)


async def test_a_mended_contact_brings_thanks_with_the_new_card_and_no_second_word(
    town: Town,
) -> None:
    citizen, row = await town.phone(), town.rows[0]
    await town.release(town.phone_of(row, 1))
    card = await citizen.click(encode(OpenCard(town.agency.id, row.id)))
    await citizen.click(str(card.labelled("Контакт неверный?").data))
    await press(citizen, "Телефон")
    thanks = await citizen.send("не отвечает")
    agreed = await press(citizen, "Да, сообщите")

    await town.release(town.phone_of(row, 2))
    await town.release(town.phone_of(row, 3))

    assert "Сообщить вам, когда исправим?" in thanks.text and "исправят" in agreed.text
    [message] = town.told["test:1"]
    assert "Спасибо!" in message.text and "+7 000 000-00-02" in message.text
    assert "перечень №" in message.text


async def test_nothing_joins_the_word_about_a_contact_to_its_person(town: Town) -> None:
    citizen, row = await town.phone(), town.rows[0]
    await town.release(town.phone_of(row, 1))

    await citizen.click(encode(TellWhenMended(town.agency.id, row.id, "phone", 3)))

    async with town.database.reading() as store:
        [(created,)] = await store.session.execute(text("SELECT created_at FROM subscription"))
    assert str(created).split(".")[0].endswith("00:00:00")


async def test_a_reported_way_that_left_names_what_took_its_place(town: Town) -> None:
    citizen, row, heir = await town.phone(), town.rows[0], town.rows[1]
    seen_release = town.agency.lists[Client.EXTERNAL].number
    await citizen.click(encode(TellWhenMended(town.agency.id, row.id, "other", seen_release)))

    await town.release(town.goes(row, heir))

    [message] = town.told["test:1"]
    assert "больше нет" in message.text and "вместо него" in message.text
    assert message.buttons[0].data == encode(OpenCard(town.agency.id, heir.id))


async def test_who_asks_on_an_old_card_reads_the_new_one_at_once(town: Town) -> None:
    citizen, row = await town.phone(), town.rows[0]
    await town.release(town.phone_of(row, 1))

    screen = await citizen.click(encode(TellOfRow(town.agency.id, row.id, 2)))

    assert "уже изменилась" in screen.text and "+7 000 000-00-01" in screen.text
    assert "О следующем изменении сообщу" in screen.text and town.told == {}


async def test_the_list_shows_what_is_asked_for_and_stops_each_or_all(town: Town) -> None:
    citizen, (one, two, *_) = await town.phone(), town.rows
    for row in (one, two, one):
        await follow(citizen, town, row)

    listed = await citizen.send("/subscriptions")
    left = await citizen.click(str(listed.buttons[0].data))
    await follow(citizen, town, one)
    await citizen.send("/subscriptions")
    none = await press(citizen, "Не сообщать ни о чём")

    assert sum(each.startswith("Не сообщать:") for each in listed.labels) == 2
    assert "Больше не сообщаю" in left.text
    assert "больше ни о чём не сообщаю" in none.text


async def test_a_history_tells_what_was_asked_for_and_forgetting_ends_it(town: Town) -> None:
    citizen, row = await town.phone(), town.rows[0]
    await follow(citizen, town, row)

    history = await citizen.send("/history")
    async with town.database.writing() as store:
        person = await store.people.at("test:1")
        assert person is not None
        await erase(store, person.id, utc_now())
    await town.release(town.phone_of(row, 1))

    assert "Просили сообщить" in history.text
    assert town.told == {}


async def test_an_internal_client_who_left_is_told_nothing_of_the_list_for_staff(
    town: Town,
) -> None:
    agency = next(each for each in town.shelf.library.agencies if Client.INTERNAL in each.lists)
    row = agency.lists[Client.INTERNAL].rows[0]
    stranger = await town.phone()

    screen = await stranger.click(encode(TellOfRow(agency.id, row.id, 1)))

    assert TELL not in screen.labels and "Сообщу" not in screen.text
    async with town.database.reading() as store:
        assert not list(await store.session.execute(text("SELECT * FROM subscription")))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_screen_can_be_left_and_no_forged_button_breaks(
    town: Town, language: str
) -> None:
    citizen = await town.phone("test:9", language)
    agency, row = town.agency.id, town.rows[0].id
    code = town.agency.guide.situations[0].code

    for action in (
        OpenSpot(agency, 0, code),
        TellOfRow(agency, row, 2),
        TellOfSituation(agency, code, 1),
        TellWhenMended(agency, row, "other", 2),
        ListSubscriptions(),
        ListSubscriptions(99),
        TellOfRow(agency, 999_999, 2),
        TellOfRow(999, row, 2),
        TellOfSituation(agency, "nowhere", 2),
        TellWhenMended(agency, row, "passport", 2),
        StopTelling(agency, "row", "abc"),
        StopTelling(agency, "nonsense", "1", 1),
        StopTelling(999, "situation", "x", 1),
        StopTold(agency, 999_999),
        StopTold(999, 1),
    ):
        judge(await citizen.click(encode(action)), language)
    await town.release(town.goes(town.rows[0]))
    for message in town.told["test:9"]:
        judge(message, language)


async def test_what_will_be_mended_is_read_aloud_without_stumbling(town: Town) -> None:
    citizen = await town.phone()
    row = town.rows[0]
    await citizen.click(encode(TellWhenMended(town.agency.id, row.id, "site", 1)))

    listed = await citizen.send("/subscriptions")

    assert listed.labels[0].startswith("Не сообщать: ")
    assert listed.labels[0].endswith(", когда исправят сайт")
    assert listed.labels[0].count(":") == 1
