"""«Мне удобнее…»: offered once, kept at every press, without a word of why."""

import re
from pathlib import Path

import pytest

from admin.wishes import Wish
from bot.actions import encode
from bot.citizen.settings_actions import (
    ChooseSegment,
    OpenSettings,
    SetWish,
    TakeSegment,
    TakeSpeech,
)
from locales import LANGUAGES, Say
from storage.care_terms import Segment
from storage.db import Database
from storage.models import Preferences
from storage.terms import Role
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.crawl import judge

OFFER = "Можно настроить меня под себя"
ASTRAKHAN = "astrakhan_housing"


async def kept(database: Database, address: str = "test:1") -> Preferences:
    async with database.reading() as store:
        person = await store.people.at(address)
        return await store.preferences.of(person.id if person else None)


async def test_the_choices_are_offered_once_below_the_question(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")

    first = await citizen.send("/start")
    again = await citizen.send("/start")

    assert first.text.index(OFFER) > first.text.index("Что у вас случилось?")
    assert first.text.split("\n\n")[-1].startswith(OFFER)
    assert OFFER not in again.text
    assert first.labels == again.labels and "Мне удобнее…" in again.labels


async def test_the_offer_waits_until_an_agency_is_chosen(phone: GetPhone) -> None:
    citizen = phone()

    choice = await citizen.send("/start")
    chosen = await citizen.click(choice.labelled("Жилищный надзор Астраханской области").data)

    assert OFFER not in choice.text and OFFER in chosen.text


async def test_whoever_has_chosen_already_and_staff_are_offered_nothing(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    await settle(samples, ASTRAKHAN, "test:2", "ru", Role.EDITOR)
    citizen, editor = phone("test:1"), phone("test:2")
    await citizen.click(encode(SetWish(Wish.NO_CALLS.value, 1)))

    assert OFFER not in (await citizen.send("/start")).text
    assert OFFER not in (await editor.send("/start")).text


async def test_a_press_is_kept_and_answered_with_the_same_screen(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    before = await citizen.send("/settings")

    off = before.labelled("Не могу звонить: выключено")
    after = await citizen.click(off.data)
    twice = await citizen.click(off.data)
    again = await citizen.send("/settings")

    assert "Не могу звонить: включено" in after.labels
    assert after == twice == again
    assert [a for a, b in zip(before.labels, after.labels, strict=True) if a != b] == [off.text]
    assert (await kept(samples)).no_calls


async def test_every_choice_can_be_taken_back(samples: Database, phone: GetPhone) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    before = await citizen.send("/settings")

    for wish in Wish:
        await citizen.click(encode(SetWish(wish.value, 1)))
    assert all("выключено" not in label for label in citizen.screen.labels)
    for wish in Wish:
        await citizen.click(encode(SetWish(wish.value, 0)))

    assert citizen.screen == before


async def test_one_press_leads_back_to_where_the_person_was(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    card = await citizen.click("card|1|2|complain|submit|0")

    settings = await citizen.send("/settings")
    changed = await citizen.click(settings.labelled("Лучше прийти или позвонить: выключено").data)
    back = await citizen.click(changed.labelled("Назад").data)
    await citizen.click(back.labelled("В начало").data)
    from_beginning = await citizen.send("/settings")

    assert back.text == card.text
    assert "Назад" not in from_beginning.labels and "В начало" in from_beginning.labels


async def test_who_one_is_and_the_language_are_chosen_there_too(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    asked = await citizen.click(encode(ChooseSegment()))

    chosen = await citizen.click(asked.labelled("Я предприниматель или от организации").data)
    english = await citizen.click(encode(TakeSpeech("en")))
    reopened = await citizen.click(encode(ChooseSegment()))

    assert "Показывать всё (выбрано)" in asked.labels
    assert "Кто я: предприниматель или организация" in chosen.labels
    assert {"Who I am: a business or organisation", "Language: English"} <= set(english.labels)
    assert "I am a business or act for one (chosen)" in reopened.labels
    assert (await kept(samples)).segment is Segment.BUSINESS


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_employee_is_told_that_their_list_opens_by_invitation(
    samples: Database, phone: GetPhone, language: str
) -> None:
    await settle(samples, "kaliningrad_gtn", "test:1", language)
    await settle(samples, "kaliningrad_gtn", "test:2", language, Role.INTERNAL)
    citizen, employee = phone("test:1", language), phone("test:2", language)
    note = Say(language)("wishes-employee")

    said = await citizen.click(encode(TakeSegment("employee")))
    start = await citizen.send("/start")
    invited = await employee.click(encode(TakeSegment("employee")))

    assert note in said.text and note not in invited.text
    assert not any((button.data or "").startswith("go|") for button in start.buttons)
    judge(said, language)


async def test_forged_choices_change_nothing(samples: Database, phone: GetPhone) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    before = await citizen.send("/settings")

    for data in ("sw|keeps_history|1", "sw|person_id|7", "swt|king", "sws|xx"):
        assert await citizen.click(data) == before
    assert not (await kept(samples)).keeps_history


async def test_the_choices_of_one_are_nobody_elses(samples: Database, phone: GetPhone) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    await settle(samples, ASTRAKHAN, "test:2", "ru")
    await phone("test:1").click(encode(SetWish(Wish.OFFLINE_FIRST.value, 1)))

    other = await phone("test:2").click(encode(OpenSettings()))

    assert "Лучше прийти или позвонить: выключено" in other.labels


REASONS = re.compile(
    r"инвалид|диагноз|болезн|больн|здоров|возраст|пожил|пенси|слеп|зрени|слух|глух|"
    r"disab|diagnos|illness|sick|health|elder|pension|blind|deaf|wheelchair|\bage\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_word_of_why(language: str) -> None:
    words = Path(__file__).parents[2].joinpath("locales", language, "wishes.ftl").read_text("utf-8")

    assert REASONS.findall(words) == []
