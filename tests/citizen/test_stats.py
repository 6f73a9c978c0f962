"""/stats: a period in a few sentences, the charts as one picture."""

import pytest

from admin.clock import agency_today
from admin.demand import Count, keep
from bot.conversations import build_routes
from bot.guide.library import Shelf
from storage.db import Database
from storage.demand_terms import Counted, SearchEnd
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone

CODE = "astrakhan_housing"


@pytest.fixture
async def editor(samples: Database, shelf: Shelf) -> HousePhone:
    await settle(samples, CODE, "test:editor", "ru", Role.EDITOR)
    return HousePhone(samples, shelf, build_routes(), "test:editor")


async def count(database: Database, shelf: Shelf) -> None:
    agency = next(each for each in shelf.library.agencies if each.code == CODE)
    today = agency_today(agency.time_zone)
    one, other, *_rest = agency.lists[Client.EXTERNAL].rows
    counted = {
        (Counted.ROW, str(one.id)): 40,
        (Counted.ROW, str(other.id)): 3,
        (Counted.SITUATION, agency.guide.situations[0].code): 25,
        (Counted.HOUR, "9"): 31,
        (Counted.SEARCH, SearchEnd.SURE.value): 20,
        (Counted.SEARCH, SearchEnd.ABSTAINED.value): 12,
        (Counted.HELPED, f"card:{one.id}"): 14,
    }
    async with database.writing() as store:
        await keep(
            store,
            {Count(agency.id, today, kind, key): n for (kind, key), n in counted.items()},
        )


async def test_without_numbers_the_screen_says_so(editor: HousePhone) -> None:
    screen = await editor.send("/stats")

    assert "чисел ещё мало" in screen.text
    assert "Прислать диаграммы" not in screen.labels
    assert editor.documents == ()


async def test_a_month_is_told_in_sentences_and_drawn(
    editor: HousePhone, samples: Database, shelf: Shelf
) -> None:
    await count(samples, shelf)

    screen = await editor.send("/stats")

    assert "Поиск: Нашёл уверенно — 20; Не понял вопрос — 12." in screen.text
    assert "Чаще всего обращались: 09:00–10:00 — 31." in screen.text
    assert "Ответили, помогла ли карточка: 14." in screen.text
    assert "Чаще всего смотрели" not in screen.text, "40 is told only together with 3"
    (picture,) = editor.documents
    assert picture.name.endswith(".png") and picture.content.startswith(b"\x89PNG")


async def test_another_period_is_one_press_away(
    editor: HousePhone, samples: Database, shelf: Shelf
) -> None:
    await count(samples, shelf)
    month = await editor.send("/stats")

    week = await editor.click(str(month.labelled("Неделя").data))
    before = await editor.click(str(month.labelled("Раньше").data))

    assert "неделя" in week.text and "Нашёл уверенно" in week.text
    assert {"Месяц", "Квартал", "Прислать диаграммы"} <= set(week.labels)
    assert "чисел ещё мало" in before.text
    assert "Позже" in before.labels and "Позже" not in month.labels


async def test_a_citizen_is_refused(samples: Database, shelf: Shelf) -> None:
    await settle(samples, CODE, "test:1", "ru")
    citizen = HousePhone(samples, shelf, build_routes(), "test:1")

    screen = await citizen.send("/stats")

    assert "Статистика" not in screen.text
