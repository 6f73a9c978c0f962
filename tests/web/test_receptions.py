"""Receptions on the screen: kept by staff, whose day's list names nobody (A4.2.4, D24)."""

import pytest

from admin.clock import day_of
from admin.receptions.offer import offer_of
from admin.releases import make_release
from storage.care_terms import BookingState
from storage.db import Database
from storage.models import Booking, Reception
from storage.models.base import utc_now
from storage.terms import Role
from tests.factories import a_person
from tests.receptions import a_booking, a_booking_procedure, a_reception
from tests.web.house import House, a_house, page_of, text_of

TYPED = {
    "who": "Начальник отдела обращений",
    "place": "кабинет 12",
    "week": "пн–пт 9:00–12:00",
    "slot_minutes": "30",
    "seats": "1",
    "ahead_days": "14",
    "notice_hours": "2",
}


async def a_listed_house(database: Database) -> House:
    """Booking is on, and the row where people come stands in the present release."""
    house = await a_house(database, a_booking_procedure())
    async with database.writing() as store:
        people = house.people
        await make_release(store, people.owner.id, [], by=people.approver)
    return house


async def booked_ahead(house: House, reception: Reception) -> Booking:
    """Somebody's time, taken as people take it."""
    now = utc_now()
    async with house.database.writing() as store:
        offer = await offer_of(store, reception.id, now=now)
        time = offer.times(offer.days[0].day)[0]
        return await a_booking(store, reception, time.starts_at, now=now)


async def a_receiving_house(database: Database) -> tuple[House, Reception]:
    house = await a_house(database, a_booking_procedure())
    async with database.writing() as store:
        return house, await a_reception(store, house.people)


async def booked_now(house: House, reception: Reception, *, name: str = "") -> Booking:
    """Somebody's time that has just come, whatever day it is."""
    starts_at = utc_now()
    async with house.database.writing() as store:
        person = await a_person(store)
        booking = Booking(
            agency_id=house.agency.id,
            reception_id=reception.id,
            starts_at=starts_at,
            day=day_of(starts_at, house.agency.time_zone),
            seat=1,
            code="берёза 47",
            person_id=person.id,
            name=name,
        )
        await store.bookings.add(booking)
    return booking


async def state_of(house: House, booking: Booking) -> BookingState:
    async with house.database.reading() as store:
        return (await store.bookings.by_id(booking.id)).state


async def test_a_schedule_is_made_as_people_write_it(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    row = str(house.people.reception.id)

    made = await browser.post("/office/receptions", {**TYPED, "row": row})
    page = await browser.get(made.headers["location"])

    assert "Начальник отдела обращений" in text_of(page)
    assert page_of(page).xpath("//input[@name='week']/@value") == [TYPED["week"]]
    assert "с 9:00 до 12:00" in text_of(await browser.get("/office/receptions"))


async def test_a_schedule_is_written_and_read_in_english(sqlite_database: Database) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await browser.post("/office/language", {"language": "en"})
    typed = {**TYPED, "week": "Monday – Thursday 9:00–13:00; Fri 9:00–12:00"}

    made = await browser.post(
        "/office/receptions", {**typed, "row": str(house.people.reception.id)}
    )
    page = page_of(await browser.get(made.headers["location"]))

    (week,) = page.xpath("//input[@name='week']/@value")
    assert week == "Mon–Thu 9:00–13:00; Fri 9:00–12:00"


async def test_a_form_that_is_sent_twice_leads_to_the_one_schedule(
    sqlite_database: Database,
) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    typed = {**TYPED, "row": str(house.people.reception.id)}

    first = await browser.post("/office/receptions", typed)
    again = await browser.post("/office/receptions", typed)
    wider = await browser.post("/office/receptions", {**typed, "seats": "3"})

    assert again.headers["location"] == first.headers["location"]
    assert "Такое расписание уже есть" in text_of(await browser.get(wider.headers["location"]))


async def test_what_was_typed_wrong_stands_in_its_field_and_nothing_is_lost(
    sqlite_database: Database,
) -> None:
    house = await a_listed_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    row = str(house.people.reception.id)

    answer = await browser.post(
        "/office/receptions", {**TYPED, "row": row, "week": "когда как", "place": "12а"}
    )

    page = page_of(answer)
    assert answer.status_code == 422
    assert page.xpath("//p[@id='week-error']")
    assert page.xpath("//input[@name='week']/@value") == ["когда как"]
    assert page.xpath("//input[@name='place']/@value") == ["12а"]


async def test_whose_time_would_be_lost_is_shown_before_anything_is_saved(
    sqlite_database: Database,
) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    booking = await booked_ahead(house, reception)
    browser = await house.as_(Role.REVIEWER)
    path = f"/office/receptions/{reception.id}"

    asked = await browser.post(f"{path}/close", {"seen": str(reception.revision)})
    async with sqlite_database.reading() as store:
        still_open = (await store.receptions.by_id(reception.id)).active
    closed = await browser.post(f"{path}/close", {"seen": str(reception.revision), "sure": "close"})

    assert asked.status_code == 422 and booking.code in text_of(asked)
    assert still_open
    assert closed.headers["location"] == f"{path}?done=reception-closed"
    async with sqlite_database.reading() as store:
        assert not (await store.receptions.by_id(reception.id)).active
    assert await state_of(house, booking) is BookingState.BOOKED


async def test_the_day_s_list_calls_by_the_code_word_and_a_press_marks_it(
    sqlite_database: Database,
) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    booking = await booked_now(house, reception)
    browser, path = await house.as_(Role.EDITOR), f"/office/reception/{booking.id}"

    page = await browser.get("/office/reception")
    called = await browser.post(path, {"seen": "1", "act": "call"})
    late = await browser.post(path, {"seen": "1", "act": "call"})
    came = await browser.post(path, {"seen": "2", "act": "came"})

    assert "берёза 47" in text_of(page)
    assert called.headers["location"] == "/office/reception?done=reception-call"
    assert late.status_code == 422
    assert came.status_code == 303
    assert await state_of(house, booking) is BookingState.CAME


async def test_a_name_is_seen_only_where_it_was_given(sqlite_database: Database) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    await booked_now(house, reception, name="Тамара Ильинична <3")
    browser = await house.as_(Role.EDITOR)

    page = await browser.get("/office/reception")

    assert "Тамара Ильинична <3" in text_of(page)
    assert "Тамара Ильинична &lt;3" in page.text


async def test_whoever_keeps_no_receptions_reads_them_and_sees_no_form(
    sqlite_database: Database,
) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = "/office/receptions"

    listed, new, one, made = [
        await browser.get(path),
        await browser.get(f"{path}/new"),
        await browser.get(f"{path}/{reception.id}"),
        await browser.post(path, {**TYPED, "row": str(reception.row_id)}),
    ]

    assert reception.who in text_of(listed) and reception.who in text_of(one)
    assert not page_of(listed).xpath(f"//a[@href='{path}/new']")
    assert not page_of(one).xpath("//main//form")
    assert (new.status_code, made.status_code) == (403, 403)


async def test_the_time_of_another_agency_is_not_found(sqlite_database: Database) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    booking = await booked_now(house, reception)
    other = await a_house(sqlite_database, a_booking_procedure())
    browser = await other.as_(Role.EDITOR)

    answer = await browser.post(f"/office/reception/{booking.id}", {"seen": "1", "act": "call"})

    assert answer.status_code == 404


@pytest.mark.parametrize("edge", ["9999-12-31", "0001-01-01"])
async def test_a_day_at_the_edge_of_the_calendar_is_today(
    sqlite_database: Database, edge: str
) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    await booked_now(house, reception)
    browser = await house.as_(Role.EDITOR)

    page = await browser.get(f"/office/reception?day={edge}")

    assert "берёза 47" in text_of(page)


async def test_where_booking_is_off_there_is_no_day_s_list_in_the_menu(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    page = await browser.get("/office/receptions")

    assert "Выключено" in text_of(page)
    assert not page_of(page).xpath("//nav//a[@href='/office/reception']")
    assert not page_of(page).xpath("//a[@href='/office/receptions/new']")


async def test_the_dashboard_says_nothing_of_fewer_than_ten(sqlite_database: Database) -> None:
    house, reception = await a_receiving_house(sqlite_database)
    await booked_now(house, reception)
    browser = await house.as_(Role.REVIEWER)

    page = await browser.get("/office/statistics")

    assert "Как ждут на приёме" in text_of(page)
    assert "Меньше десяти человек" in text_of(page)


async def test_staff_are_told_where_nobody_would_know_where_to_come(
    sqlite_database: Database,
) -> None:
    house = await a_listed_house(sqlite_database)
    row = house.people.reception
    async with house.database.writing() as store:
        reception = await a_reception(store, house.people)
    browser = await house.as_(Role.REVIEWER)

    before = text_of(await browser.get(f"/office/receptions/{reception.id}"))
    async with house.database.writing() as store:
        point = await store.register.touchpoint(house.agency.id, row.touchpoint_id)
        address = {"type": "address", "value": "ул. Первая, д. 1", "trust": "staff"}
        point.contacts = [*point.contacts, {**address, "source": "", "checked_on": ""}]
        await store.flush()
        await make_release(store, house.people.owner.id, [], by=house.people.approver)
    after = text_of(await browser.get(f"/office/receptions/{reception.id}"))

    assert "не узнает, куда идти" in before
    assert "не узнает, куда идти" not in after
