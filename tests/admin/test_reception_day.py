"""The day's list: called, received, not come; and how long people waited."""

from datetime import datetime

import pytest

from admin.errors import DomainError, NotAllowedError
from admin.errors.receptions import NotYetTimeError, OtherDayError, StepOverError, UndoOverError
from admin.receptions import booking, schedules
from admin.receptions.day import DayStep, Entry, day_list, read_entry, step
from admin.receptions.waiting import WaitGroup, counted, waiting
from admin.statistics.periods import Span, period_of
from storage.care_terms import BookingState
from storage.db import Database
from storage.models import Booking, Staff
from storage.store import Store
from tests.factories import a_person, open_office
from tests.receptions import MINUTE, NOW, a_booking, at, open_reception

CALL, CAME, NO_SHOW, UNDO = DayStep.CALL, DayStep.CAME, DayStep.NO_SHOW, DayStep.UNDO
BOOKED, CALLED = BookingState.BOOKED, BookingState.CALLED


async def press(store: Store, held: Booking, what: DayStep, by: Staff, now: datetime) -> Entry:
    standing = await store.bookings.by_id(held.id)
    return await step(store, held.id, what, seen=standing.revision, by=by, now=now)


async def test_the_list_shows_codes_in_order_and_names_that_were_given(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database, seats=2)
    async with sqlite_database.writing() as store:
        late, early, other = [
            await a_booking(store, reception, each) for each in (at(11), at(9), at(9))
        ]
        gone = await a_booking(store, reception, at(10))
        await a_booking(store, reception, at(9, days=2))
        for held, verb in ((late, booking.give_name), (gone, booking.cancel)):
            more = {"typed": "Анна"} if verb is booking.give_name else {"seen": 1}
            await verb(store, held.id, person_id=held.person_id, now=NOW, **more)

        shown = await day_list(store, at(9).date(), by=office.editor, now=NOW)

    assert [each.booking.id for each in shown.entries] == [early.id, other.id, late.id]
    assert [each.booking.name for each in shown.entries] == ["", "", "Анна"]
    assert all(each.steps == () for each in shown.entries), "it is not that day yet"


@pytest.mark.parametrize(
    ("presses", "state", "left"),
    [
        ((), BOOKED, (CALL, NO_SHOW)),
        ((CALL,), CALLED, (CAME, NO_SHOW, UNDO)),
        ((CALL, UNDO), BOOKED, (CALL, NO_SHOW)),
        ((CALL, CAME), BookingState.CAME, (UNDO,)),
        ((CALL, CAME, UNDO), CALLED, (CAME, NO_SHOW, UNDO)),
        ((CALL, NO_SHOW), BookingState.NO_SHOW, (UNDO,)),
        ((NO_SHOW, UNDO), BOOKED, (CALL, NO_SHOW)),
    ],
)
async def test_what_follows_what(
    sqlite_database: Database,
    presses: tuple[DayStep, ...],
    state: BookingState,
    left: tuple[DayStep, ...],
) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        for each in presses:
            await press(store, held, each, office.editor, at(10))

        entry = await read_entry(store, held.id, by=office.editor, now=at(10))

        assert (entry.booking.state, entry.steps) == (state, left)
        for each in {*DayStep} - {*left}:
            with pytest.raises(DomainError):
                await press(store, held, each, office.editor, at(10))


@pytest.mark.parametrize(
    ("what", "when", "refused"),
    [
        (CALL, at(10, days=0), OtherDayError),
        (CALL, at(10, days=2), OtherDayError),
        (NO_SHOW, at(9, 59), NotYetTimeError),
        (CAME, at(10), StepOverError),
        (UNDO, at(10), StepOverError),
    ],
)
async def test_what_is_not_so_is_not_marked(
    sqlite_database: Database, what: DayStep, when: datetime, refused: type[DomainError]
) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))

        with pytest.raises(refused):
            await press(store, held, what, office.editor, when)


async def test_a_press_is_undone_within_a_minute(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        await press(store, held, CALL, office.editor, at(10))

        with pytest.raises(UndoOverError):
            await press(store, held, UNDO, office.editor, at(10, 1) + MINUTE / 60)
        undone = await press(store, held, UNDO, office.editor, at(10, 1))

    assert (undone.booking.state, undone.booking.called_at) == (BOOKED, None)


async def test_of_two_colleagues_the_second_reads_that_it_is_done(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        seen = held.revision
        await step(store, held.id, CALL, seen=seen, by=office.editor, now=at(10))

        with pytest.raises(StepOverError):
            await step(store, held.id, CALL, seen=seen, by=office.reviewer, now=at(10))


async def test_whoever_books_another_time_is_not_brought_back(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person = await a_person(store)
        held = await a_booking(store, reception, at(10), person)
        await press(store, held, NO_SHOW, office.editor, at(10))
        await a_booking(store, reception, at(10, days=2), person, now=at(10))

        with pytest.raises(UndoOverError):
            await press(store, held, UNDO, office.editor, at(10))


async def test_a_closed_time_stands_in_the_list_as_closed(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_booking(store, reception, at(10))
        await schedules.close(store, reception.id, seen=1, by=office.reviewer, now=NOW)

        shown = await day_list(store, at(10).date(), by=office.editor, now=NOW)

    assert [each.stands for each in shown.entries] == [False]


async def test_the_list_is_for_those_who_work_in_the_agency(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    other = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))

        with pytest.raises(NotAllowedError):
            await day_list(store, by=office.internal, now=NOW)
        theirs = await day_list(store, held.day, by=other.editor, now=NOW)

    assert theirs.entries == ()


def a_visit(wait: int, reception: int = 1, state: BookingState = BookingState.CAME) -> Booking:
    """Somebody called so many minutes after their time."""
    moment = at(10)
    return Booking(
        agency_id=1,
        reception_id=reception,
        starts_at=moment,
        day=moment.date(),
        seat=1,
        code="липа 10",
        state=state,
        called_at=moment + wait * MINUTE,
    )


WHO = {1: "Начальник отдела", 2: "Заместитель", 3: "Юрист"}


def test_waiting_is_from_the_booked_time_to_the_call() -> None:
    waits = [a_visit(each) for each in (-20, 0, 5, 10, 10, 12, 14, 15, 15, 16, 60)]
    nobody = Booking(
        agency_id=1,
        reception_id=1,
        starts_at=at(10),
        day=at(10).date(),
        seat=1,
        code="липа 11",
    )
    missed = [a_visit(0, state=BookingState.NO_SHOW) for _ in range(10)]

    found = counted([*waits, nobody, *missed], WHO, 15)

    assert (found.called, found.in_time, found.share, found.no_shows) == (11, 9, 81, 10)
    assert found.usual_minutes == 12


def test_of_fewer_than_ten_nothing_is_said() -> None:
    found = counted([a_visit(0) for _ in range(9)], WHO, 15)

    assert (found.called, found.in_time, found.share, found.groups) == (None, None, None, ())


def test_small_groups_are_told_together() -> None:
    visits = [a_visit(0, 1) for _ in range(12)]
    visits += [a_visit(20 * (number % 2), 2) for number in range(6)]
    visits += [a_visit(0, 3) for _ in range(4)]

    found = counted(visits, WHO, 15)

    assert found.groups == (WaitGroup("Начальник отдела", 12, 12), WaitGroup("", 10, 7, 2))


async def test_a_period_is_counted_by_the_agencys_days(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database, seats=12)
    async with sqlite_database.writing() as store:
        for _ in range(10):
            held = await a_booking(store, reception, at(10))
            await press(store, held, CALL, office.editor, at(10, 20))
        week = period_of(Span.WEEK, at(10).date())

        found = await waiting(store, week, by=office.editor)
        before = await waiting(store, week.before, by=office.editor)

    assert found is not None and before is not None
    assert (found.called, found.in_time, found.usual_minutes) == (10, 0, 20)
    assert (before.called, before.no_shows) == (None, 0)


async def test_nothing_is_told_where_nobody_ever_booked(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.reading() as store:
        week = period_of(Span.WEEK, at(10).date())

        assert await waiting(store, week, by=office.editor) is None
