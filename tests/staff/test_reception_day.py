"""/reception: the day's list in chat, one press each (A4.2.4, D24)."""

import pytest

from admin.clock import day_of
from admin.receptions.typed import read_week, week_typed
from bot.actions import encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.reception_actions import MarkEntry, OpenDay, OpenEntry
from locales import Say
from storage.care_terms import BookingState
from storage.db import Database
from storage.models import Booking, Person
from storage.models.base import utc_now
from tests.citizen.person import HousePhone, SeenScreen
from tests.factories import Office, a_person, open_office
from tests.receptions import open_reception
from tests.staff.test_office import a_phone


async def a_day(database: Database, name: str = "") -> tuple[Office, Booking, Person]:
    """Somebody's time that has just come, whatever day it is."""
    office, reception = await open_reception(database)
    now = utc_now()
    async with database.writing() as store:
        person = await a_person(store)
        booking = Booking(
            agency_id=office.agency.id,
            reception_id=reception.id,
            starts_at=now,
            day=day_of(now, office.agency.time_zone),
            seat=1,
            code="берёза 47",
            person_id=person.id,
            name=name,
        )
        await store.bookings.add(booking)
    return office, booking, person


def _under(label: str, screen: SeenScreen) -> str:
    [data] = [each.data for each in screen.buttons if each.text == label and each.data]
    return data


async def test_whoever_is_booked_is_called_and_received_in_three_presses(
    sqlite_database: Database,
) -> None:
    office, booking, person = await a_day(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)

    day = await phone.send("/reception")
    [entry] = [each.data for each in day.buttons if "берёза 47" in each.text and each.data]
    asked = await phone.click(entry)
    called = await phone.click(_under("Вызвать", asked))
    came = await phone.click(_under("Принят", called))

    assert "Имя не названо" in called.text and "вызван" in called.text
    assert "принят" in came.text
    assert person.address not in f"{day}{called}{came}"
    async with sqlite_database.reading() as store:
        assert (await store.bookings.by_id(booking.id)).state is BookingState.CAME


async def test_the_list_says_whose_time_was_closed_after_they_had_booked(
    sqlite_database: Database,
) -> None:
    office, booking, _ = await a_day(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)
    async with sqlite_database.writing() as store:
        reception = await store.receptions.by_id(booking.reception_id)
        await store.receptions.change(reception, reception.revision, {"active": False})

    day = await phone.send("/reception")

    assert Say("ru")("web-day-fallen") in day.text
    assert "ждёт вызова" not in day.text


@pytest.mark.parametrize("edge", ["9999-12-31", "0001-01-01"])
async def test_a_forged_day_at_the_edge_of_the_calendar_is_today(
    sqlite_database: Database, edge: str
) -> None:
    office, *_ = await a_day(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)

    day = await phone.click(encode(OpenDay(edge)))

    assert "берёза 47" in day.text


async def test_a_colleague_who_was_first_is_told_of(sqlite_database: Database) -> None:
    office, booking, _ = await a_day(sqlite_database)
    first = await a_phone(sqlite_database, office.editor)
    second = await a_phone(sqlite_database, office.reviewer)
    press = encode(MarkEntry(booking.id, booking.revision, "call"))

    await first.click(press)
    late = await second.click(press)
    day = await second.click(_under("Посмотреть, что там", late))

    now = await second.click(encode(OpenEntry(booking.id)))
    assert Say("ru")("step-over-error") in late.text
    assert "вызван" in now.text and "берёза 47" in day.text


async def test_a_citizen_sees_no_day_s_list(sqlite_database: Database) -> None:
    _, booking, person = await a_day(sqlite_database, name="Тамара")
    shelf = Shelf(sqlite_database)
    citizen = HousePhone(sqlite_database, shelf, build_routes(), person.address)

    answers = [
        await citizen.send("/reception"),
        await citizen.click(encode(OpenEntry(booking.id))),
        await citizen.click(encode(MarkEntry(booking.id, 1, "call"))),
    ]

    assert not any("Тамара" in each.text or "берёза" in each.text for each in answers)
    async with sqlite_database.reading() as store:
        assert (await store.bookings.by_id(booking.id)).state is BookingState.BOOKED


async def test_an_agency_without_booking_has_no_such_button(sqlite_database: Database) -> None:
    off = await open_office(sqlite_database)

    menu = await (await a_phone(sqlite_database, off.editor)).send("/menu")

    assert "Приём сегодня" not in menu.labels


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("ru", "пн–пт 9:00–12:00"),
        ("ru", "пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00"),
        ("ru", "вт 9:00–10:00; чт 9:00–10:00"),
        ("en", "Mon–Thu 9:00–13:00, 14:00–17:00; Fri 9:00–12:00"),
        ("en", "Tue 9:00–10:00; Wed 9:00–11:00; Thu 9:00–10:00; Sat–Sun 9:00–10:00"),
    ],
)
def test_a_week_is_shown_as_it_was_typed(language: str, typed: str) -> None:
    assert week_typed(read_week(typed), Say(language)) == typed
