"""What a person is told of their booked time, by what is true when it is sent."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from admin.citizen_notices import CitizenNotice
from admin.receptions import booking, schedules
from bot.actions import encode
from bot.citizen import notices
from bot.guide.library import Shelf
from bot.screens import Screen
from bot.visits import Visits
from storage.db import Database
from storage.models import Booking, Reception, Staff
from storage.store import Store
from storage.terms import Role
from tests.citizen.booking import make_reception
from tests.citizen.conftest import citizens_routes
from tests.citizen.crawl import judge
from tests.citizen.person import HousePhone, seen
from tests.factories import a_person, a_staff
from tests.receptions import DAY, NOW, a_booking, at

FALLEN, STANDS = CitizenNotice.BOOKING_FALLEN, CitizenNotice.BOOKING_STANDS
CHANGED, REMINDER = CitizenNotice.BOOKING_CHANGED, CitizenNotice.BOOKING_REMINDER

Tell = Callable[..., Awaitable[Screen | None]]


@pytest.fixture
async def reception(samples: Database) -> Reception:
    return await make_reception(samples)


@pytest.fixture
async def held(samples: Database, reception: Reception) -> Booking:
    """Tuesday at ten, of the person at «test:1»."""
    async with samples.writing() as store:
        person = await a_person(store, "test:1", agency_id=reception.agency_id)
        return await a_booking(store, reception, at(10), person)


@pytest.fixture
async def reviewer(samples: Database, reception: Reception) -> Staff:
    async with samples.writing() as store:
        agency = await store.agencies.get(reception.agency_id)
        return await a_staff(store, agency, Role.REVIEWER)


@pytest.fixture
async def shelf(samples: Database, reception: Reception) -> Shelf:
    shelf = Shelf(samples)
    await shelf.refresh()
    return shelf


@pytest.fixture
def tell(samples: Database, shelf: Shelf, held: Booking) -> Tell:
    async def told(kind: CitizenNotice, now: datetime = NOW) -> Screen | None:
        body = {"kind": kind.value, "agency": held.agency_id, "booking": held.id}
        async with samples.reading() as store:
            person = await store.people.get(held.person_id or 0)
            visit = await Visits(shelf, "", clock=lambda: now).of(store, person)
            return await notices.render(body, visit)

    return told


async def close_day(store: Store, reception: Reception, by: Staff) -> None:
    day = at(10).date()
    standing = await store.receptions.by_id(reception.id)
    await schedules.close_days(
        store, reception.id, day, day, seen=standing.revision, by=by, now=NOW
    )


async def test_a_time_that_falls_is_moved_in_one_press(
    samples: Database,
    shelf: Shelf,
    reception: Reception,
    held: Booking,
    reviewer: Staff,
    tell: Tell,
) -> None:
    async with samples.writing() as store:
        await close_day(store, reception, reviewer)
    phone = HousePhone(samples, shelf, citizens_routes(), "test:1", clock=lambda: NOW)

    screen = await tell(FALLEN)
    assert screen is not None
    shown = seen(screen)
    done = await phone.click(shown.labelled("понедельник, 23 ноября, 11:30").data or "")

    judge(shown, "ru")
    assert "Вы были записаны: вторник, 24 ноября, 10:00" in shown.text
    assert "Вы записаны на другое время" in done.text and held.code in done.text
    assert await tell(FALLEN) is None, "it stands again"


async def test_what_is_no_longer_so_is_not_told(
    samples: Database, reception: Reception, held: Booking, reviewer: Staff, tell: Tell
) -> None:
    assert await tell(FALLEN) is None
    async with samples.writing() as store:
        await close_day(store, reception, reviewer)

    assert await tell(STANDS) is None and await tell(CHANGED) is None

    async with samples.writing() as store:
        await booking.cancel(
            store, held.id, seen=held.revision, person_id=held.person_id or 0, now=NOW
        )
    assert [await tell(each) for each in (FALLEN, STANDS, CHANGED, REMINDER)] == [None] * 4


async def test_a_closed_reception_leads_to_its_card(
    samples: Database, shelf: Shelf, reception: Reception, reviewer: Staff, tell: Tell
) -> None:
    await make_reception(samples, who="Заместитель руководителя")
    async with samples.writing() as store:
        await schedules.close(store, reception.id, seen=1, by=reviewer, now=NOW)
    await shelf.refresh()

    screen = await tell(FALLEN)

    assert screen is not None
    shown = seen(screen)
    judge(shown, "ru")
    assert "Свободного времени здесь сейчас нет" in shown.text
    assert shown.labels[:3] == (
        "Записаться: Заместитель руководителя",
        "Отменить запись",
        "Что это за приём",
    )


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(18, days=0), "Завтра у вас приём"),
        (at(8), "Сегодня у вас приём"),
        (at(18, days=0) - DAY, "Скоро у вас приём"),
    ],
)
async def test_a_reminder_says_everything_again(
    held: Booking, tell: Tell, now: datetime, words: str
) -> None:
    screen = await tell(REMINDER, now)

    assert screen is not None
    judge(seen(screen), "ru")
    for each in (words, "вторник, 24 ноября, 10:00", "Кабинет 5", held.code):
        assert each in screen.text, each


async def test_instead_of_a_reminder_it_is_told_that_nobody_receives(
    samples: Database, reception: Reception, reviewer: Staff, tell: Tell
) -> None:
    async with samples.writing() as store:
        await close_day(store, reception, reviewer)

    screen = await tell(REMINDER, at(18, days=0))

    assert screen is not None and "Приёма в это время не будет" in screen.text


async def test_after_the_time_nothing_is_told(tell: Tell) -> None:
    assert await tell(REMINDER, at(10) + timedelta(seconds=1)) is None


async def test_of_somebody_forgotten_nothing_is_told(
    samples: Database, held: Booking, tell: Tell
) -> None:
    async with samples.writing() as store:
        await store.bookings.forget(held.person_id or 0)

    assert await tell(REMINDER) is None


async def test_it_stays_in_the_chat(tell: Tell) -> None:
    screen = await tell(CHANGED)

    assert screen is not None
    assert all(button.below for row in screen.buttons for button in row)
    assert any(
        button.action and encode(button.action).startswith("zm|")
        for row in screen.buttons
        for button in row
    )
