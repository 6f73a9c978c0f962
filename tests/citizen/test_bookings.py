"""«Записаться на приём»: three presses to an exact time, and everything after it."""

from collections.abc import Callable, Sequence
from datetime import datetime

import pytest
from icalendar import Calendar
from sqlalchemy import select

from admin.receptions import booking
from bot.actions import encode
from bot.citizen.bookings.actions import AskCancel, OpenBooking, minute_of
from bot.guide.library import Shelf
from bot.telegram.commands import citizens_commands
from storage.care_terms import BookingState
from storage.db import Database
from storage.models import Booking, Preferences, Reception
from tests.citizen.booking import BOOK, CANCEL, MOVE, make_reception, pressed, switch, to_card
from tests.citizen.conftest import citizens_routes
from tests.citizen.crawl import judge, leads_back
from tests.citizen.person import HousePhone, SeenScreen
from tests.citizen.plainness import judge_plainly
from tests.factories import a_person
from tests.receptions import DAY, HOUR, NOW, a_booking, at

MONDAY, TUESDAY = "понедельник, 23 ноября — 4 места", "вторник, 24 ноября — 6 мест"
TEN, ELEVEN = "10:00", "11:00"

Open = Callable[..., HousePhone]


@pytest.fixture
async def reception(samples: Database) -> Reception:
    return await make_reception(samples)


@pytest.fixture
async def shelf(samples: Database, reception: Reception) -> Shelf:
    shelf = Shelf(samples)
    await shelf.refresh()
    return shelf


@pytest.fixture
def phone_of(samples: Database, shelf: Shelf) -> Open:
    def get(address: str = "test:1", language: str = "ru", now: datetime = NOW) -> HousePhone:
        routes = citizens_routes()
        return HousePhone(samples, shelf, routes, address, language, clock=lambda: now)

    return get


async def booked(phone: HousePhone, day: str = TUESDAY, time: str = TEN) -> SeenScreen:
    """From the card, in three presses."""
    await to_card(phone)
    return await pressed(phone, BOOK, day, time)


async def kept(database: Database) -> Sequence[Booking]:
    async with database.reading() as store:
        return (await store.session.scalars(select(Booking).order_by(Booking.id))).all()


async def test_three_presses_lead_from_the_card_to_an_exact_time(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()

    screen = await booked(phone)

    (held,) = await kept(samples)
    assert held.starts_at == at(10)
    for words in (
        "Вы записаны на приём",
        "вторник, 24 ноября, 10:00",
        "Кабинет 5",
        "Начальник отдела обращений",
        "документ, удостоверяющий личность",
        held.code,
        "Напомню накануне в 18:00",
        "Хотите назвать имя? Это не обязательно",
    ):
        assert words in screen.text, words
    assert {MOVE, CANCEL, "Назвать имя"} <= {*screen.labels}


async def test_the_time_goes_into_any_calendar_and_moves_there(phone_of: Open) -> None:
    phone = phone_of()
    await booked(phone)
    first = Calendar.from_ical(phone.documents[0].content).walk("VEVENT")[0]
    await pressed(phone, MOVE, "среда, 25 ноября — 6 мест", ELEVEN)

    moved = Calendar.from_ical(phone.documents[0].content).walk("VEVENT")[0]

    assert first["DTSTART"].dt == at(10) and first["DTEND"].dt == at(10, 30)
    assert moved["DTSTART"].dt == at(11, days=2)
    assert moved["UID"] == first["UID"] and moved["SEQUENCE"] > first["SEQUENCE"]


async def test_whoever_was_received_early_does_not_read_that_their_time_has_passed(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()
    await booked(phone)
    (held,) = await kept(samples)
    async with samples.writing() as store:
        standing = await store.bookings.by_id(held.id)
        values = {"state": BookingState.CAME, "called_at": NOW, "ended_at": NOW}
        await store.bookings.change(standing, standing.revision, values)

    seen = await phone.click(encode(OpenBooking(held.id)))
    refused = await phone.click(encode(AskCancel(held.id)))

    assert "Вас уже приняли" in seen.text and "Вас уже приняли" in refused.text


async def test_where_nobody_books_there_is_no_button(samples: Database) -> None:
    shelf = Shelf(samples)
    await shelf.refresh()
    somebody = HousePhone(samples, shelf, citizens_routes(), "test:1")

    card = await to_card(somebody)
    mine = await somebody.send("/bookings")

    assert BOOK not in card.labels
    assert "Записей на приём у вас нет" in mine.text and leads_back(mine)
    assert "bookings" not in citizens_commands(2)
    assert "bookings" in citizens_commands(2, books=True)


async def test_several_who_receive_are_told_apart(samples: Database) -> None:
    for who, place in (("Руководитель", "Кабинет 5"), ("Юрист", "Зал"), ("Юрист", "Кабинет 2")):
        await make_reception(samples, who=who, place=place)
    shelf = Shelf(samples)
    await shelf.refresh()
    somebody = HousePhone(samples, shelf, citizens_routes(), "test:1", clock=lambda: NOW)

    card = await to_card(somebody)

    receptions = ("Руководитель", "Юрист, Зал", "Юрист, Кабинет 2")
    assert card.labels[:3] == tuple(f"Записаться: {each}" for each in receptions)


async def test_of_two_who_press_one_time_the_second_gets_the_nearest(
    phone_of: Open, samples: Database
) -> None:
    first, second = phone_of("test:1"), phone_of("test:2")
    for phone in (first, second):
        await to_card(phone)
        await pressed(phone, BOOK, TUESDAY)
    await pressed(first, TEN)

    refused = await pressed(second, TEN)
    done = await pressed(second, "вторник, 24 ноября, 9:30")

    assert "только что заняли" in refused.text
    assert refused.labels[:3] == (
        "вторник, 24 ноября, 9:00",
        "вторник, 24 ноября, 9:30",
        "вторник, 24 ноября, 10:30",
    )
    assert "Вы записаны" in done.text
    assert [each.starts_at for each in await kept(samples)] == [at(10), at(9, 30)]


async def test_pressed_twice_it_is_booked_once(phone_of: Open, samples: Database) -> None:
    phone = phone_of()
    await to_card(phone)
    times = await pressed(phone, BOOK, TUESDAY)
    button = times.labelled(TEN).data or ""

    screens = [await phone.click(button) for _ in range(2)]

    assert screens[0] == screens[1]
    assert len(await kept(samples)) == 1


async def test_whoever_has_a_time_here_sees_it_instead_of_the_days(phone_of: Open) -> None:
    phone = phone_of()
    await booked(phone)
    await to_card(phone)

    screen = await pressed(phone, BOOK)

    assert "Вы уже записаны сюда" in screen.text and MOVE in screen.labels


async def test_whoever_has_as_many_as_may_be_sees_them(
    phone_of: Open, samples: Database, shelf: Shelf
) -> None:
    for who in ("Руководитель", "Юрист"):
        await make_reception(samples, who=who)
    await shelf.refresh()
    phone = phone_of()
    for who in ("Руководитель", "Юрист"):
        await to_card(phone)
        await pressed(phone, f"Записаться: {who}", TUESDAY, TEN)
    await to_card(phone)

    screen = await pressed(phone, "Записаться: Начальник отдела обращений")
    mine = await phone.send("/bookings")

    assert "У вас уже 2 записи" in screen.text
    assert "вторник, 24 ноября, 10:00: Юрист" in screen.labels
    assert {"вторник, 24 ноября, 10:00: Юрист"} < {*mine.labels}


async def test_a_moved_time_is_another_and_the_former_is_free(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()
    await booked(phone)

    asked = await pressed(phone, MOVE)
    done = await pressed(phone, "вторник, 24 ноября — 5 мест", ELEVEN)

    assert "Сейчас вы записаны: вторник, 24 ноября, 10:00" in asked.text
    assert "Вы записаны на другое время" in done.text and "11:00" in done.text
    (held,) = await kept(samples)
    assert held.starts_at == at(11) and held.code in done.text


async def test_one_question_stands_before_a_time_is_cancelled(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()
    await booked(phone)

    asked = await pressed(phone, CANCEL)
    done = await pressed(phone, "Да, отменить")
    again = await phone.click(asked.labelled("Да, отменить").data or "")

    assert asked.labels[:2] == ("Нет, оставить", "Да, отменить")
    assert "Запись отменена" in done.text and "Записаться снова" in done.labels
    assert "Эта запись отменена" in again.text
    assert (await kept(samples))[0].state is BookingState.CANCELLED


async def test_a_name_is_given_only_if_somebody_wants(phone_of: Open, samples: Database) -> None:
    phone = phone_of()
    await booked(phone)
    await pressed(phone, "Назвать имя")

    refused = await phone.send("паспорт 00 00 000000")
    named = await phone.send("Анна Петровна")
    (held,) = await kept(samples)
    dropped = await pressed(phone, "Убрать имя")

    assert "Имя пишется буквами" in refused.text
    assert "Анна Петровна" in named.text and held.name == "Анна Петровна"
    assert "Анна" not in dropped.text and (await kept(samples))[0].name == ""


async def test_a_name_that_was_not_given_is_asked_for_again_in_one_press(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()
    await booked(phone)
    await pressed(phone, "Назвать имя")

    elsewhere = await phone.send("/help")
    await pressed(phone, "Вернуться к имени")
    await phone.send("Анна Петровна")

    assert elsewhere.text.startswith("Имя не записано. Запись на приём осталась.")
    assert (await kept(samples))[0].name == "Анна Петровна"


async def test_danger_is_answered_before_a_name_is_kept(phone_of: Open, samples: Database) -> None:
    phone = phone_of()
    await booked(phone)
    await pressed(phone, "Назвать имя")

    screen = await phone.send("пахнет газом")

    assert "112" in screen.text or "104" in screen.text
    assert (await kept(samples))[0].name == ""


async def test_steps_that_nobody_knows_of_are_told_before_booking(
    phone_of: Open, samples: Database
) -> None:
    phone = phone_of()
    await to_card(phone)
    async with samples.writing() as store:
        person = await store.people.at("test:1") or await a_person(store, "test:1")
        (await store.preferences.kept(person.id)).step_free = True

    screen = await pressed(phone, BOOK)

    assert "Есть ли здесь вход без ступеней, я не знаю" in screen.text


async def test_a_full_reception_says_until_when_and_what_else_helps(samples: Database) -> None:
    made = await make_reception(samples, ahead_days=1, week=((1, 540, 570),))
    async with samples.writing() as store:
        await a_booking(store, made, at(9))
    shelf = Shelf(samples)
    await shelf.refresh()
    phone = HousePhone(samples, shelf, citizens_routes(), "test:1", clock=lambda: NOW)
    await to_card(phone)

    screen = await pressed(phone, BOOK)

    assert "Свободного времени нет до 24 ноября 2026 г. включительно" in screen.text
    assert "Другие способы: Госуслуги, ГИС ЖКХ" in screen.text
    assert {"Госуслуги", "ГИС ЖКХ"} < {*screen.labels}


async def test_an_old_button_leads_on_where_nobody_books_any_more(
    phone_of: Open, samples: Database, shelf: Shelf
) -> None:
    phone = phone_of()
    done = await booked(phone)
    await to_card(phone)
    book = phone.screen.labelled(BOOK).data or ""
    async with samples.writing() as store:
        agency = await store.agencies.by_code("astrakhan_housing")
        assert agency is not None
        await switch(store, agency, on=False)
    await shelf.refresh()

    lost = await phone.click(book)
    move = await phone.click(done.labelled(MOVE).data or "")
    mine = await phone.send("/bookings")

    assert leads_back(lost) and "не работает" in lost.text
    assert "10:00" in move.text and "10:00" in mine.text
    assert "Отменить запись" in mine.labels


async def test_when_the_time_has_come_it_is_only_told(phone_of: Open, samples: Database) -> None:
    done = await booked(phone_of())
    later = phone_of(now=at(10) + HOUR)

    screen = await later.click(done.labelled(MOVE).data or "")

    assert "Время этой записи прошло" in screen.text
    assert (await phone_of(now=at(10) + DAY).send("/bookings")).text.startswith("Записей на приём")


async def test_somebody_elses_booking_is_nobodys_business(phone_of: Open) -> None:
    done = await booked(phone_of("test:1"))
    stranger = phone_of("test:2")

    for label in (MOVE, CANCEL, "Назвать имя", "В календарь телефона"):
        screen = await stranger.click(done.labelled(label).data or "")
        assert "ноября" not in screen.text and leads_back(screen)


async def test_at_most_a_week_of_days_stands_on_a_screen(phone_of: Open) -> None:
    phone = phone_of()
    await to_card(phone)

    first = await pressed(phone, BOOK)
    second = await pressed(phone, "Дни позже")
    back = await pressed(phone, "Дни раньше")

    days = [label for label in (*first.labels, *second.labels) if "—" in label]
    assert len(days) == len({*days}) == 11
    assert back == first


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_screen_is_in_order(
    phone_of: Open, samples: Database, shelf: Shelf, language: str, plain: bool
) -> None:
    other = await make_reception(samples, who="Руководитель", seats=2)
    await shelf.refresh()
    phone = phone_of(language=language)
    async with samples.writing() as store:
        agency = await store.agencies.by_code("astrakhan_housing")
        assert agency is not None
        person = await a_person(store, "test:1", language=language, agency_id=agency.id)
        wishes = Preferences(person_id=person.id, plain_text=plain, step_free=True)
        await store.preferences.add(wishes)
        made = (await store.receptions.of(agency.id))[0]
        await booking.book(store, made.id, at(10), person_id=person.id, now=NOW)

    found: dict[str, SeenScreen] = {}
    waiting = [
        f"zr|{made.id}|0",
        f"zr|{other.id}|0",
        f"zr|{other.id}|1",
        "zs",
        "z|1",
        "zm|1|0",
        "zc|1",
        "zn|1",
        "zi|1",
    ]
    waiting += [f"zb|{other.id}|{minute_of(at(9))}", f"zw|1|1|{minute_of(at(11))}", "zx|1|2", "z|1"]
    for data in waiting:
        found[data] = await phone.click(data)
        deeper = [each.data or "" for each in found[data].buttons]
        waiting += [each for each in deeper if each[:3] in ("zv|", "zd|") and each not in waiting]

    for screen in found.values():
        judge(screen, language)
        if plain:
            judge_plainly(screen)
        assert leads_back(screen), screen
    assert len(found) > 20


async def test_whoever_asks_for_their_time_is_led_to_it(phone_of: Open) -> None:
    phone = phone_of()
    await booked(phone)

    offered = await phone.send("хочу перенести приём")
    mine = await pressed(phone, "Мои записи")

    assert "перенести или отменить запись" in offered.text
    assert "вторник, 24 ноября, 10:00" in mine.text and MOVE in mine.labels
