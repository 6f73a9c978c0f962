"""What is kept, said in ten lines from the very terms of the code; and all of it as a file."""

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from admin.personal import terms
from admin.personal.rounds import ROUNDS
from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.own.privacy_actions import TakeMyData
from bot.conversations import build_routes
from bot.diary import write_diary
from bot.guide.library import Shelf
from storage.cards import AgencyCard
from storage.db import Database
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge
from tests.citizen.full_life import WORD, live, make_ready
from tests.citizen.person import HousePhone

CODE = "astrakhan_housing"

Meet = Callable[[str], HousePhone]


@pytest.fixture
def meet(samples: Database, shelf: Shelf) -> Meet:
    return lambda address: HousePhone(samples, shelf, build_routes(), address)


@pytest.fixture
def agency(shelf: Shelf) -> AgencyCard:
    return next(each for each in shelf.library.agencies if each.code == CODE)


async def test_what_is_kept_is_said_in_ten_lines(meet: Meet) -> None:
    screen = await meet("test:1").send("/privacy")

    judge(screen, "ru")
    assert re.findall(r"^(\d+)\. ", screen.text, re.MULTILINE) == [str(n) for n in range(1, 11)]
    assert {"Получить мои данные", "Забыть всё обо мне"} <= set(screen.labels)


FIGURES = {
    "HISTORY": "вернуться. Храню 33 дня",
    "LONG_HISTORY": "если попросите — 33 дня",
    "ANSWERS": "помню 33 дня, без слов",
    "ASKED": "Храню 33 дня с последнего раза",
    "QUESTION": "не закончили, помню 33 дня",
    "APPEAL": "Ещё 33 дня после ответа",
    "APPEAL_LONGEST": "без ответа 33 дня с отправки",
    "BOOKING": "Через 33 дня после приёма",
    "REMARK": "как с вами связаться, забываю через 33 дня",
    "REMARK_WORDS": "слова — через 33 дня. Если ответа нет, всё храню 33 дня",
    "GONE": "чего больше нет, забуду через 33 дня",
    "UNMENDED": "об ошибке в контакте — через 33 дня",
    "SENT": "Что сообщил, помню 33 дня",
    "COUNTS": "Числа и слова к отметкам храню 33 дня",
    "SUGGESTION": "слова об ошибках в контактах — 33 дня",
    "AWAY": "вас не будет 33 дня",
    "NOTHING": "больше нечего, через 33 дня",
}
"""How each term is said."""

ERASED_BY: dict[str, tuple[str, ...]] = {
    "history": ("HISTORY", "LONG_HISTORY"),
    "messages": ("SENT",),
    "questions": ("QUESTION",),
    "appeals": ("APPEAL", "APPEAL_LONGEST"),
    "bookings": ("BOOKING",),
    "remarks": ("REMARK", "REMARK_WORDS"),
    "asked": ("ASKED",),
    "suggestions": ("SUGGESTION",),
    "counts": ("COUNTS",),
    "subscriptions": ("GONE", "UNMENDED"),
    "groups": (),
    "away": ("AWAY",),
    "strangers": ("NOTHING",),
    "withdrawals": (),
}
"""The terms of each daily round. That a group's thread was answered, and that a remark waits no
more, is of nobody."""


def test_every_term_by_which_something_is_erased_is_said() -> None:
    known = {name for name, term in vars(terms).items() if isinstance(term, timedelta)}

    assert set(ERASED_BY) == set(ROUNDS)
    assert {name for names in ERASED_BY.values() for name in names} | {"ANSWERS"} == set(FIGURES)
    assert known == set(FIGURES)


@pytest.mark.parametrize(("name", "words"), FIGURES.items())
async def test_its_figures_are_those_by_which_it_is_erased(
    meet: Meet, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    assert hasattr(terms, name)
    monkeypatch.setattr(terms, name, timedelta(days=33))

    assert words in (await meet("test:1").send("/privacy")).text


async def test_a_colleague_is_told_that_their_work_stays(meet: Meet, samples: Database) -> None:
    await settle(samples, CODE, "test:editor", "ru", Role.EDITOR)

    citizen = await meet("test:1").send("/privacy")
    editor = await meet("test:editor").send("/privacy")

    assert "остаются в истории перечня" in editor.text
    assert "остаются в истории перечня" not in citizen.text


async def test_all_that_is_kept_comes_as_one_file_and_nobody_else_s(
    meet: Meet, samples: Database, agency: AgencyCard
) -> None:
    rows = agency.lists[Client.EXTERNAL].rows
    for address, row in (("telegram:880088", rows[0]), ("telegram:990099", rows[1])):
        await settle(samples, CODE, address, "ru")
        phone = meet(address)
        await phone.click(encode(OpenCard(agency.id, row.id)))
        await write_diary(phone.notebook.diary, samples)
    phone = meet("telegram:880088")
    privacy = await phone.send("/privacy")

    answer = await phone.click(str(privacy.labelled("Получить мои данные").data))

    (document,) = phone.documents
    told = json.loads(document.content)
    assert "одним файлом" in answer.text and document.name.endswith(".json")
    assert told["format"] == 1 and told["person"]["address"] == "telegram:880088"
    assert told["person"]["agency"] == "Жилищный надзор Астраханской области"
    (entry,) = told["history"]
    assert (entry["kind"], entry["key"]) == ("card", str(rows[0].id))
    assert entry["words"].startswith("смотрели: ")
    assert told["about"]["history"] == "Что вы искали и выбирали"
    assert set(told["about"]) == set(told) - {"format", "made_at", "about"}
    assert "990099" not in document.content.decode()


async def test_what_is_not_written_yet_is_in_the_file_too(
    meet: Meet, samples: Database, agency: AgencyCard
) -> None:
    row = agency.lists[Client.EXTERNAL].rows[0]
    await settle(samples, CODE, "telegram:880088", "ru")
    phone = meet("telegram:880088")
    await phone.click(encode(OpenCard(agency.id, row.id)))

    await phone.click(encode(TakeMyData()))

    (entry,) = json.loads(phone.documents[0].content)["history"]
    assert (entry["kind"], entry["key"]) == ("card", str(row.id))


async def test_nothing_that_is_kept_is_missing_from_the_file(
    meet: Meet, samples: Database, shelf: Shelf
) -> None:
    survey = await make_ready(samples)
    await shelf.refresh()
    await settle(samples, CODE, "telegram:880088", "ru")
    phone = meet("telegram:880088")
    await live(phone, samples, shelf, survey)

    await phone.click(encode(TakeMyData()))

    told = json.loads(phone.documents[0].content)
    sections = set(told) - {"format", "made_at", "about", "person"}
    assert {name for name in sections if not told[name]} == set()
    assert set(told["about"]) == sections | {"person"}
    assert told["bookings"][0]["name"] == WORD.capitalize()
    assert WORD in told["remarks"][0]["words"] and told["remarks"][0]["number"] == 1
    agency = "Жилищный надзор Астраханской области"
    for name in ("history", "appeals", "bookings", "remarks", "subscriptions"):
        assert told[name][0]["agency"] == agency
    assert told["settings"][0]["keeps_history"] is True
    assert {each["survey"] for each in told["surveys"]} == {"Как мы работаем"}


async def test_a_stranger_is_told_that_nothing_is_kept_and_gets_no_file(
    meet: Meet, samples: Database
) -> None:
    phone = meet("telegram:1")
    privacy = await phone.send("/privacy")

    answer = await phone.click(str(privacy.labelled("Получить мои данные").data))

    assert "ничего о вас не храню" in answer.text and phone.documents == ()
    async with samples.reading() as store:
        assert await store.people.at("telegram:1") is None
