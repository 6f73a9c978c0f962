"""«Контакт неверный»: two presses, and no trace of who pressed."""

from dataclasses import dataclass
from html import escape

import pytest
from sqlalchemy import text

from admin.contacts import shown_contacts
from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.cards.wrong_actions import NameWrong, ReportWrong
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notebook import write_down
from storage.cards import AgencyCard, RowCard
from storage.db import Database
from storage.models import Base
from storage.terms import Client, ContactType, Role
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone

CODE = "astrakhan_housing"
ADDRESS = "test:777000777"


@dataclass
class Street:
    database: Database
    shelf: Shelf

    @property
    def agency(self) -> AgencyCard:
        return next(each for each in self.shelf.library.agencies if each.code == CODE)

    @property
    def card(self) -> str:
        rows = self.agency.lists[Client.EXTERNAL].rows
        row = next(each for each in rows if has_site(each))
        return encode(OpenCard(self.agency.id, row.id))

    def phone(self, address: str = ADDRESS) -> HousePhone:
        return HousePhone(self.database, self.shelf, build_routes(), address)

    async def write_down(self, phone: HousePhone) -> None:
        await write_down(phone.notebook, self.database, self.shelf.library.search)

    async def everything(self) -> str:
        """All that lies in any table."""
        async with self.database.reading() as store:
            return " ".join(
                [
                    str(row)
                    for table in Base.metadata.sorted_tables
                    for row in await store.session.execute(text(f'SELECT * FROM "{table.name}"'))
                ]
            )


@pytest.fixture
async def street(samples: Database, shelf: Shelf) -> Street:
    return Street(samples, shelf)


def has_site(row: RowCard) -> bool:
    return any(each.type is ContactType.SITE for each in shown_contacts(row.touchpoint))


async def report(phone: HousePhone, street: Street, words: str | None = None) -> str:
    """From the card to the thanks."""
    card = await phone.click(street.card)
    await phone.click(str(card.labelled("Контакт неверный?").data))
    await phone.click(str(phone.screen.labelled("Сайт или ссылка").data))
    if words is None:
        return (await phone.click(str(phone.screen.labelled("Отправить так").data))).text
    return (await phone.send(words)).text


async def test_an_editor_reads_what_is_wrong_and_nothing_tells_who_said_it(
    street: Street, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    await settle(street.database, CODE, "test:editor", "ru", Role.EDITOR)
    citizen, editor = street.phone(), street.phone("test:editor")

    thanks = await report(citizen, street, "Я Иван Петров, +7 900 111-22-33: трубку не берут")
    await street.write_down(citizen)
    listed = await editor.send("/suggestions")
    opened = await editor.click(str(listed.buttons[0].data))

    assert "Спасибо" in thanks and "Ваши слова" in thanks
    assert "трубку не берут" in opened.text and "неверный сайт или ссылка" in opened.text
    kept = await street.everything() + caplog.text + "".join(capsys.readouterr())
    assert "трубку не берут" in kept
    for trace in (ADDRESS, "777000777", "Петров", "111-22-33", "9001112233"):
        assert trace not in kept


async def test_a_card_without_contacts_asks_at_once_what_is_wrong(street: Street) -> None:
    citizen = street.phone()
    rows = street.agency.lists[Client.EXTERNAL].rows
    bare = next(row for row in rows if not row.touchpoint.contacts and not row.touchpoint.hours)

    asked = await citizen.click(encode(ReportWrong(street.agency.id, bare.id)))

    assert "Что именно не так?" in asked.text and "вычеркнем" in asked.text
    assert "Отправить так" in asked.labels and "Телефон" not in asked.labels


async def test_an_editor_sees_what_else_the_card_said(street: Street) -> None:
    await settle(street.database, CODE, "test:editor", "ru", Role.EDITOR)
    citizen, editor = street.phone(), street.phone("test:editor")
    rows = street.agency.lists[Client.EXTERNAL].rows
    row = next(each for each in rows if each.peculiarity or each.bring)
    await citizen.click(encode(NameWrong(street.agency.id, row.id, "other")))
    await citizen.click(str(citizen.screen.labelled("Отправить так").data))
    await street.write_down(citizen)

    listed = await editor.send("/suggestions")
    opened = await editor.click(str(listed.buttons[0].data))

    assert escape(row.peculiarity or row.bring["ru"]) in opened.text
    assert f"Название: {escape(row.touchpoint.name)}" in opened.text
    assert "Что в перечне теперь" not in opened.text


async def test_one_person_counts_once_a_day(street: Street) -> None:
    await settle(street.database, CODE, "test:editor", "ru", Role.EDITOR)
    citizen, editor = street.phone(), street.phone("test:editor")

    await report(citizen, street)
    again = await report(citizen, street)
    await street.write_down(citizen)
    listed = await editor.send("/suggestions")

    assert "уже сообщали" in again
    assert "Ждёт 1 сигнал" in listed.text and "×" not in listed.labels[0]


async def test_an_editor_makes_a_proposal_of_it_in_one_press(street: Street) -> None:
    await settle(street.database, CODE, "test:editor", "ru", Role.EDITOR)
    citizen, editor = street.phone(), street.phone("test:editor")
    await report(citizen, street)
    await street.write_down(citizen)

    menu = await editor.send("/menu")
    listed = await editor.click(str(menu.labelled("Сигналы о контактах: 1").data))
    opened = await editor.click(str(listed.buttons[0].data))
    draft = await editor.click(str(opened.labelled("Сделать предложение").data))

    assert "Сигнал взят в работу" in draft.text and "изменить контакты" in draft.text
    assert "Сигналы о контактах: 0" in (await editor.send("/menu")).labels


async def test_words_typed_after_going_elsewhere_are_a_question(street: Street) -> None:
    citizen = street.phone()
    card = await citizen.click(street.card)
    await citizen.click(str(card.labelled("Контакт неверный?").data))
    await citizen.click(str(citizen.screen.labelled("Сайт или ссылка").data))

    await citizen.click(street.card)
    answer = await citizen.send("куда пожаловаться")

    assert "Спасибо" not in answer.text
    assert citizen.notebook.suggestions.take() == []


async def test_too_many_words_are_asked_for_anew(street: Street) -> None:
    citizen = street.phone()

    long = await report(citizen, street, "слово " * 60)
    short = await citizen.send("переехали")

    assert "300" in long
    assert "Спасибо" in short.text
    assert [each.words for each in citizen.notebook.suggestions.take()] == ["переехали"]


async def test_a_forged_part_leads_back_to_the_way_on(street: Street) -> None:
    citizen = street.phone()
    row = street.agency.lists[Client.EXTERNAL].rows[0]

    screen = await citizen.click(encode(NameWrong(street.agency.id, row.id, "passport")))

    assert screen.buttons
    assert citizen.notebook.suggestions.take() == []
