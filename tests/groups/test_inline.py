"""Typed after the bot's name in any chat: cards of external lists, and nothing is kept."""

from typing import Any

import pytest
from aiogram import Bot

from bot.citizen.inline import MOST
from bot.guide.library import Shelf
from storage.db import Database
from storage.models import Person
from tests.groups.hall import ADMINISTRATOR, ASTRAKHAN, BOT, CITIZEN, LINK, SVERDLOVSK, Hall, opened
from tests.sandbox.client import SandboxClient

HEATING = "жалоба на отопление"
QUESTIONS = (
    HEATING,
    "течёт крыша",
    "не вывозят мусор",
    "поддержка инвестора земельный участок",
    "регистрация трактора",
    "справка о задолженности",
    "gjnjgbkb cjctlb",
    "lift ne rabotaet",
    "heating complaint",
    "🙂",
    "<b>отопление</b>",
    "а" * 256,
    "отопление " * 25,
    "-- ' OR 1=1",
)


async def _asked(hall: Hall, words: str, user_id: int = CITIZEN) -> dict[str, Any]:
    return await hall.people.inline_answer(await hall.people.ask_inline(user_id, words))


async def _knows(hall: Hall, code: str, language: str = "ru") -> None:
    """The person has chosen this agency and language in private."""
    async with hall.database.writing() as store:
        agency = await store.agencies.by_code(code)
        assert agency is not None
        person = Person(address=f"telegram:{CITIZEN}", language=language, agency_id=agency.id)
        await store.people.add(person)


async def test_a_handful_of_cards_with_a_way_to_the_whole_one(hall: Hall) -> None:
    answer = await _asked(hall, HEATING)

    offers = answer["results"]
    assert 2 <= len(offers) <= MOST
    assert len({each["id"] for each in offers}) == len(offers)
    for each in offers:
        [[button]] = each["reply_markup"]["inline_keyboard"]
        assert button["url"] == LINK.format(code=each["id"])
        assert "Жилищный надзор Астраханской области" in each["message"]["text"]
        assert "перечень № 1" in each["message"]["text"]
        assert each["description"]


async def test_the_messenger_keeps_nothing_of_an_answer(hall: Hall) -> None:
    answer = await _asked(hall, HEATING)

    assert (answer["cache_time"], answer["is_personal"]) == (0, True)


async def test_without_words_one_learns_how_to_ask(hall: Hall) -> None:
    answer = await _asked(hall, "  ")

    [how] = answer["results"]
    assert how["title"] == "Как спросить"
    assert f"@{BOT} жалоба на отопление" in how["message"]["text"]
    assert answer["button"] == {"text": "Напишите, что случилось", "start_parameter": "public"}


async def test_whatever_is_typed_is_answered_within_telegram_s_limits(hall: Hall) -> None:
    for words in QUESTIONS:
        answer = await _asked(hall, words)

        assert len(answer["results"]) <= MOST, words
        assert answer["button"]["start_parameter"] == "public"


async def test_the_chosen_agency_alone_answers(hall: Hall) -> None:
    words = "записаться на личный приём"
    everybodys = await _asked(hall, words)
    await _knows(hall, SVERDLOVSK)

    own = await _asked(hall, words)

    assert "Мининвестиций" in str(own["results"])
    assert "Жилищный надзор" in str(everybodys["results"])
    assert "Жилищный надзор" not in str(own["results"])


async def test_danger_to_life_stands_first(hall: Hall) -> None:
    offers = (await _asked(hall, "пахнет газом в подъезде"))["results"]

    assert offers[0]["id"] == "danger"
    assert "112" in offers[0]["message"]["text"]


async def test_who_else_is_responsible_is_offered_where_nothing_is_ours(hall: Hall) -> None:
    await _knows(hall, ASTRAKHAN)

    offers = (await _asked(hall, "яма на дороге, плохой асфальт"))["results"]

    [other] = offers
    assert other["title"].startswith("Кто отвечает: ")


async def test_internal_lists_are_never_offered_not_even_to_staff(hall: Hall) -> None:
    internal = {
        row.touchpoint.id
        for agency in hall.shelf.library.agencies
        for client, owner in agency.lists.items()
        if client == "internal"
        for row in owner.rows
    }
    assert internal

    for words in ("система электронного документооборота", "рабочее место сотрудника", "АРМ ГС"):
        for user_id in (CITIZEN, ADMINISTRATOR):
            offers = (await _asked(hall, words, user_id))["results"]
            assert not {f"t{each}" for each in internal} & {each["id"] for each in offers}


async def test_whoever_chose_english_is_answered_in_it(hall: Hall) -> None:
    await _knows(hall, ASTRAKHAN, "en")

    answer = await _asked(hall, HEATING)

    assert answer["button"]["text"] == "Not found? Ask the bot privately"
    assert "Astrakhan Housing Supervision" in answer["results"][0]["message"]["text"]


async def test_nothing_of_a_question_is_written_anywhere(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    before = await hall.everything()

    for words in (HEATING, "кракозябра отопление", "пароль qwerty1", ""):
        await _asked(hall, words)

    assert await hall.everything() == before
    assert "кракозябр" not in caplog.text.lower()
    assert "qwerty" not in caplog.text


async def test_a_question_is_answered_though_the_database_is_away(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> Any:
        raise ConnectionRefusedError

    monkeypatch.setattr(hall.database, "reading", away)

    assert (await _asked(hall, HEATING))["results"]


async def test_what_is_posted_to_us_is_answered_as_what_is_fetched(
    bot: Bot, people: SandboxClient, samples: Database, shelf: Shelf
) -> None:
    async with opened(bot, people, samples, shelf, posted=True) as hall:
        offers = (await _asked(hall, HEATING))["results"]
        told = await hall.asks(HEATING)

    assert offers[0]["id"].startswith("t")
    assert told is not None and "/connect" in told["text"]


async def test_an_answer_too_late_for_the_messenger_disturbs_nobody(hall: Hall) -> None:
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    await hall.people.fault("answerInlineQuery", code=400, description=late, times=1)
    await hall.people.ask_inline(CITIZEN, HEATING)

    assert (await _asked(hall, HEATING))["results"]
