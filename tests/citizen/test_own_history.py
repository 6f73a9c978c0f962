"""A citizen's own history: what comes into it, what it tells, and how long it is kept."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine

from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.steps.rating_actions import RateStep
from bot.conversations import build_routes
from bot.diary import write_diary
from bot.guide.library import Shelf
from storage.cards import AgencyCard, RowCard
from storage.care_terms import DiaryKind
from storage.db import Database
from storage.models import DiaryEntry
from storage.models.base import utc_now
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import card_name, judge
from tests.citizen.person import HousePhone, SeenScreen

CODE = "astrakhan_housing"
ADDRESS = "test:1"

MeetPhone = Callable[..., HousePhone]


@pytest.fixture
async def met(samples: Database, shelf: Shelf) -> MeetPhone:
    await settle(samples, CODE, ADDRESS, "ru")

    def phone(address: str = ADDRESS) -> HousePhone:
        return HousePhone(samples, shelf, build_routes(), address)

    return phone


@pytest.fixture
def agency(shelf: Shelf) -> AgencyCard:
    return next(each for each in shelf.library.agencies if each.code == CODE)


@pytest.fixture
def rows(agency: AgencyCard) -> tuple[RowCard, ...]:
    return agency.lists[Client.EXTERNAL].rows


def card(agency: AgencyCard, row: RowCard) -> str:
    return encode(OpenCard(agency.id, row.id))


async def kept(database: Database, address: str = ADDRESS) -> list[DiaryEntry]:
    async with database.reading() as store:
        person = await store.people.at(address)
        return list(await store.diary.of(person.id)) if person else []


async def walk_to_a_card(phone: HousePhone) -> SeenScreen:
    """By the guide: what happened, then the first way."""
    situations = await phone.send("/start")
    ways = await phone.click(first_of(situations, "go|"))
    return await phone.click(first_of(ways, "card|"))


def first_of(screen: SeenScreen, beginning: str) -> str:
    return next(
        str(each.data) for each in screen.buttons if (each.data or "").startswith(beginning)
    )


async def test_what_was_chosen_a_moment_ago_is_in_the_history_and_opens_again(
    met: MeetPhone,
) -> None:
    phone = met()
    shown = await walk_to_a_card(phone)

    history = await phone.send("/history")

    judge(history, "ru")
    assert "смотрели: " in history.text and "выбрали: " in history.text
    assert "Это видите только вы" in history.text and "30 дней" in history.text
    again = next(each for each in history.buttons if (each.data or "").startswith("card|"))
    assert card_name(await phone.click(str(again.data))) == card_name(shown)


async def test_the_history_is_written_apart_and_reads_the_same_then(
    met: MeetPhone, samples: Database
) -> None:
    phone = met()
    first_day = utc_now().date()
    await walk_to_a_card(phone)
    last_day = utc_now().date()
    before = await phone.send("/history")

    await write_diary(phone.notebook.diary, samples)

    assert {each.kind for each in await kept(samples)} == {DiaryKind.SITUATION, DiaryKind.CARD}
    assert await phone.send("/history") == before
    async with samples.reading() as store:
        person = await store.people.at(ADDRESS)
    assert person is not None and person.seen_on in (first_day, last_day)


async def test_going_back_and_forth_is_one_entry_for_half_an_hour(
    met: MeetPhone, samples: Database, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    phone = met()
    with time_machine.travel(utc_now(), tick=False) as clock:
        for minutes in (0, 10, 10, 15, 29):
            clock.shift(timedelta(minutes=minutes))
            await phone.click(card(agency, rows[0]))
            await write_diary(phone.notebook.diary, samples)

    assert len(await kept(samples)) == 2


async def test_a_stranger_has_no_history(
    samples: Database, met: MeetPhone, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    phone = met("test:stranger")
    await phone.click(card(agency, rows[0]))

    history = await phone.send("/history")
    await phone.send("/start")
    await write_diary(phone.notebook.diary, samples)

    assert "Пока здесь пусто" in history.text
    assert await kept(samples, "test:stranger") == []


async def test_staff_who_try_the_bot_have_no_history(
    samples: Database, met: MeetPhone, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    await settle(samples, CODE, "test:editor", "ru", Role.EDITOR)
    phone = met("test:editor")

    await phone.click(card(agency, rows[0]))

    assert phone.notebook.diary.take() == []


async def test_no_typed_word_comes_into_the_history(met: MeetPhone, samples: Database) -> None:
    phone = met()
    await phone.send("фиолетовый бегемот грустит")
    history = await phone.send("/history")
    await write_diary(phone.notebook.diary, samples)

    (entry,) = await kept(samples)

    assert (entry.kind, entry.key) == (DiaryKind.UNANSWERED, "")
    assert "ответа не нашлось" in history.text


async def test_whether_it_helped_is_remembered(
    met: MeetPhone, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    phone = met()
    shown = await phone.click(card(agency, rows[0]))
    await phone.click(str(shown.labelled("Не помогло").data))

    history = await phone.send("/history")

    assert "отметили «Не помогло»" in history.text


async def test_whether_a_step_helped_is_remembered_too(met: MeetPhone, agency: AgencyCard) -> None:
    phone, step = met(), agency.guide.scenario[0]
    await phone.click(encode(RateStep(agency.id, 0, step.key, 0, 1)))

    history = await phone.send("/history")

    assert f"отметили «Помогло»: {step.title['ru']}" in history.text
    again = next(each for each in history.buttons if each.text.startswith("1. "))
    assert step.title["ru"] in (await phone.click(str(again.data))).text


async def test_what_left_the_list_is_said_to_be_gone(
    met: MeetPhone, samples: Database, agency: AgencyCard
) -> None:
    async with samples.writing() as store:
        person = await store.people.at(ADDRESS)
        assert person is not None
        for kind, key in (
            (DiaryKind.CARD, "999999"),
            (DiaryKind.TOPIC, "999999"),
            (DiaryKind.SITUATION, "never/was"),
            (DiaryKind.HELPED, "step:never"),
        ):
            await store.diary.add(
                DiaryEntry(person_id=person.id, agency_id=agency.id, kind=kind, key=key)
            )

    history = await met().send("/history")

    judge(history, "ru")
    assert history.text.count("Больше нет в перечне") == 4
    assert not [each for each in history.buttons if each.text[:2] in ("1.", "2.", "3.")]


async def test_a_long_history_is_paged_by_days(
    met: MeetPhone, samples: Database, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    now = utc_now()
    await many_entries(samples, agency, rows, [now - timedelta(hours=7 * n) for n in range(20)])
    phone = met()

    first = await phone.send("/history")
    second = await phone.click(str(first.labelled("Раньше").data))
    back = await phone.click(str(second.labelled("Позже").data))

    assert first.text.count("смотрели") == second.text.count("смотрели") == 6
    assert "7. " in second.text and "7. " not in first.text
    assert back == first


async def many_entries(
    database: Database, agency: AgencyCard, rows: tuple[RowCard, ...], moments: list[datetime]
) -> None:
    async with database.writing() as store:
        person = await store.people.at(ADDRESS)
        assert person is not None
        for moment in moments:
            entry = DiaryEntry(
                person_id=person.id,
                agency_id=agency.id,
                kind=DiaryKind.CARD,
                key=str(rows[0].id),
                at=moment,
            )
            await store.diary.add(entry)


async def test_a_longer_history_is_a_choice_that_can_be_taken_back_at_once(
    met: MeetPhone, samples: Database, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    phone, now = met(), utc_now()
    await many_entries(samples, agency, rows, [now - timedelta(days=n) for n in (1, 29, 31, 300)])
    first = await phone.send("/history")

    longer = await phone.click(str(first.labelled("Хранить историю год").data))
    less = await phone.click(str(longer.labelled("Хранить историю 30 дней").data))

    assert "Храню год" in longer.text and "Храню 30 дней" in less.text
    assert "У обращений, записей и замечаний сроки свои" in longer.text
    assert "стёрто: 2 записи" in less.text
    assert len(await kept(samples)) == 2


async def test_every_screen_of_it_has_a_way_on_in_every_language(
    met: MeetPhone, samples: Database, agency: AgencyCard, rows: tuple[RowCard, ...]
) -> None:
    for language in ("ru", "en"):
        address = f"test:{language}"
        await settle(samples, CODE, address, language)
        phone = met(address)
        await walk_to_a_card(phone)
        for command in ("/history", "/privacy", "/forget"):
            screen = await phone.send(command)

            judge(screen, language)
            assert "start" in [each.data for each in screen.buttons]
