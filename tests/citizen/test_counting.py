"""What is counted of real conversations, and that nothing of it tells who came."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notebook import write_down
from storage.cards import AgencyCard, RowCard
from storage.db import Database
from storage.demand_terms import Counted, SearchEnd
from storage.models.base import utc_now
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone, SeenButton

CODE = "astrakhan_housing"
ADDRESS = "test:777000777"

Sums = dict[Counted, dict[str, int]]


@dataclass
class Street:
    database: Database
    shelf: Shelf

    @property
    def agency(self) -> AgencyCard:
        return next(each for each in self.shelf.library.agencies if each.code == CODE)

    @property
    def rows(self) -> tuple[RowCard, ...]:
        return self.agency.lists[Client.EXTERNAL].rows

    def card(self, at: int = 0) -> str:
        return encode(OpenCard(self.agency.id, self.rows[at].id))

    async def sums(self, phone: HousePhone) -> Sums:
        """What has come into the database."""
        await write_down(phone.notebook, self.database, self.shelf.library.search)
        async with self.database.reading() as store:
            return await store.demand.sums(self.agency.id, date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture
async def street(samples: Database, shelf: Shelf) -> Street:
    await settle(samples, CODE, ADDRESS, "ru")
    return Street(samples, shelf)


@pytest.fixture
def citizen(street: Street) -> HousePhone:
    return HousePhone(street.database, street.shelf, build_routes(), ADDRESS)


def first_of(buttons: tuple[SeenButton, ...], beginning: str) -> str:
    return next(str(each.data) for each in buttons if (each.data or "").startswith(beginning))


async def walk_to_a_card(phone: HousePhone) -> tuple[str, str]:
    """By the guide to the ways of a situation that has one need, and to a card; its presses."""
    top = await phone.send("/start")
    situation = first_of(top.buttons, "go|")
    card = first_of((await phone.click(situation)).buttons, "card|")
    await phone.click(card)
    return situation, card


async def test_a_way_through_the_guide_is_counted_step_by_step(
    street: Street, citizen: HousePhone
) -> None:
    situation, card = await walk_to_a_card(citizen)

    sums = await street.sums(citizen)

    _prefix, _agency, row, code, option_code, *_rest = card.split("|")
    chosen = street.agency.guide.situation(code)
    assert chosen is not None and situation.split("|")[3] == code
    (needs,) = [each.needs for each in chosen.options if each.code == option_code]
    assert sums[Counted.SITUATION] == {code: 1}
    assert needs and sums[Counted.NEED] == {need.value: 1 for need in needs}
    assert sums[Counted.ROW] == {row: 1}
    assert list(sums[Counted.HOUR].values()) == [1]


async def test_going_back_and_forth_counts_once(street: Street, citizen: HousePhone) -> None:
    for _ in range(3):
        await citizen.click(street.card())
        await citizen.click(street.card(1))

    sums = await street.sums(citizen)

    assert list(sums[Counted.ROW].values()) == [1, 1]


async def test_the_hour_is_the_agencys_own(street: Street, citizen: HousePhone) -> None:
    before = utc_now()
    await citizen.click(street.card())

    sums = await street.sums(citizen)

    assert set(sums[Counted.HOUR]) <= {str(_there(street, each)) for each in (before, utc_now())}


def _there(street: Street, moment: datetime) -> int:
    return moment.astimezone(ZoneInfo(street.agency.time_zone)).hour


async def test_each_search_is_counted_by_how_it_ended(street: Street, citizen: HousePhone) -> None:
    await citizen.send("фиолетовый бегемот грустит")
    await citizen.send("фиолетовый бегемот грустит")
    sure = await citizen.send("управляющая компания не убирает подъезд")
    none = [each for each in sure.buttons if (each.data or "").startswith("none|")]
    for button in none:
        await citizen.click(str(button.data))

    sums = await street.sums(citizen)

    ends = sums.get(Counted.SEARCH, {})
    assert ends[SearchEnd.ABSTAINED.value] == 1
    assert ends.get(SearchEnd.SURE.value, 0) + ends.get(SearchEnd.UNSURE.value, 0) == 1
    assert ends[SearchEnd.NONE_OF_THESE.value] == len(none) == 1


async def test_staff_who_try_the_bot_are_not_counted(street: Street) -> None:
    await settle(street.database, CODE, "test:editor", "ru", Role.EDITOR)
    editor = HousePhone(street.database, street.shelf, build_routes(), "test:editor")

    card = await editor.click(street.card())
    await editor.send("фиолетовый бегемот грустит")
    thanks = await editor.click(str(card.labelled("Не помогло").data))

    assert await street.sums(editor) == {}
    assert "Ответы сотрудников мы не считаем" in thanks.text


async def test_an_employee_without_a_desk_is_a_client(street: Street) -> None:
    await settle(street.database, CODE, "test:internal", "ru", Role.INTERNAL)
    employee = HousePhone(street.database, street.shelf, build_routes(), "test:internal")

    await employee.click(street.card())

    assert Counted.ROW in await street.sums(employee)


@pytest.mark.parametrize(
    ("pressed", "counted", "word"),
    [("Помогло", Counted.HELPED, "Рады"), ("Не помогло", Counted.NOT_HELPED, "Жаль")],
)
async def test_one_press_tells_whether_the_card_helped(
    street: Street, citizen: HousePhone, pressed: str, counted: Counted, word: str
) -> None:
    card = await citizen.click(street.card())

    thanks = await citizen.click(str(card.labelled(pressed).data))

    sums = await street.sums(citizen)
    assert word in thanks.text and card.text in thanks.text
    assert not {"Помогло", "Не помогло"} & set(thanks.labels)
    assert sums[counted] == {f"card:{street.rows[0].id}": 1}
    assert len({Counted.HELPED, Counted.NOT_HELPED} & set(sums)) == 1


async def test_a_person_says_it_once_a_day(street: Street, citizen: HousePhone) -> None:
    card = await citizen.click(street.card())
    await citizen.click(str(card.labelled("Помогло").data))

    again = await citizen.click(str(card.labelled("Не помогло").data))

    sums = await street.sums(citizen)
    assert "уже ответили" in again.text
    assert sums[Counted.HELPED] == {f"card:{street.rows[0].id}": 1}
    assert Counted.NOT_HELPED not in sums


async def test_nothing_that_is_kept_tells_who_came(
    street: Street, citizen: HousePhone, caplog: pytest.LogCaptureFixture
) -> None:
    await walk_to_a_card(citizen)
    await citizen.click(str(citizen.screen.labelled("Помогло").data))
    await street.sums(citizen)

    async with street.database.reading() as store:
        rows = (await store.session.execute(text("SELECT * FROM demand"))).all()
        people = (await store.session.execute(text("SELECT id FROM person"))).scalars().all()

    assert rows and people
    assert "777000777" not in str(rows) + caplog.text
    assert {len(row) for row in rows} == {5}
    known = {str(each) for row in rows for each in row}
    assert "777000777" not in known


async def test_counts_that_could_not_be_written_are_written_later(
    street: Street, citizen: HousePhone
) -> None:
    await citizen.click(street.card())
    taken = citizen.notebook.tally.take()

    assert citizen.notebook.tally.take() == {}
    citizen.notebook.tally.put_back(taken)
    await citizen.click(street.card(1))

    assert len((await street.sums(citizen))[Counted.ROW]) == 2
