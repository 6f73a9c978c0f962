"""A person books, moves and cancels a time; nobody but they can; nothing is kept for long."""

from datetime import datetime

import pytest
from sqlalchemy import func, select

from admin.deadlines import VERBS, fire_due
from admin.errors.receptions import (
    AlreadyBookedError,
    BadNameError,
    BookedOftenError,
    BookingCalledError,
    BookingMovedOnError,
    BookingOverError,
    ReceptionClosedError,
    TooManyBookingsError,
)
from admin.receptions import booking
from admin.receptions.booking import Missed
from admin.receptions.day import DayStep, step
from storage.care_terms import BookingState
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Booking, Deadline, JournalRecord, Person, QueuedMessage, Reception
from storage.store import Store
from tests.factories import a_person
from tests.receptions import (
    DAY,
    HOUR,
    NOW,
    a_booking,
    a_reception,
    at,
    open_reception,
)


async def own(store: Store, held: Booking) -> booking.Booked:
    return await booking.my_booking(store, held.id, person_id=held.person_id, now=NOW)


async def move(
    store: Store, held: Booking, moment: datetime, seen: int | None = None
) -> Booking | Missed:
    assert held.person_id is not None
    revision = seen or held.revision
    return await booking.move(
        store, held.id, moment, seen=revision, person_id=held.person_id, now=NOW
    )


async def cancel(store: Store, held: Booking, now: datetime = NOW) -> Booking:
    assert held.person_id is not None
    return await booking.cancel(
        store, held.id, seen=held.revision, person_id=held.person_id, now=now
    )


async def test_a_time_that_is_taken_is_refused_with_the_nearest(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_booking(store, reception, at(10))
        other = await a_person(store)

        answer = await booking.book(store, reception.id, at(10), person_id=other.id, now=NOW)

    assert isinstance(answer, Missed)
    assert [each.starts_at for each in answer.nearest] == [at(9), at(9, 30), at(10, 30)]


@pytest.mark.parametrize(
    "moment",
    [at(8), at(10, 15), at(12), at(10, days=5), at(10, days=15), at(10, days=-1), NOW + HOUR],
    ids=["early", "between", "late", "Saturday", "far", "past", "soon"],
)
async def test_what_was_never_offered_is_not_booked(
    sqlite_database: Database, moment: datetime
) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person = await a_person(store)

        answer = await booking.book(store, reception.id, moment, person_id=person.id, now=NOW)

        assert isinstance(answer, Missed)
        assert await booking.my_bookings(store, person.id, now=NOW) == ()


async def test_one_person_has_one_time_at_a_reception_and_two_in_all(
    sqlite_database: Database,
) -> None:
    office, first = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        second, third = [await a_reception(store, office) for _ in range(2)]
        person = await a_person(store)
        held = await a_booking(store, first, at(10), person)

        again = await a_booking(store, first, at(10), person)
        with pytest.raises(AlreadyBookedError):
            await a_booking(store, first, at(11), person)
        await a_booking(store, second, at(11), person)
        with pytest.raises(TooManyBookingsError):
            await a_booking(store, third, at(9), person)

    assert again.id == held.id


async def test_a_moved_time_keeps_its_code_and_frees_its_seat(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        code = held.code

        moved = await move(store, held, at(11, days=2))
        taken = await a_booking(store, reception, at(10))

    assert isinstance(moved, Booking)
    assert (moved.id, moved.code, moved.starts_at) == (held.id, code, at(11, days=2))
    assert moved.day == at(11, days=2).date()
    assert taken.starts_at == at(10)


async def test_a_move_to_a_taken_time_leaves_everything_as_it_was(
    sqlite_database: Database,
) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_booking(store, reception, at(11))
        held = await a_booking(store, reception, at(10))

        answer = await move(store, held, at(11))

        assert isinstance(answer, Missed)
        assert (await own(store, held)).booking.starts_at == at(10)


async def test_an_old_button_moves_nothing(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        seen = held.revision
        await move(store, held, at(11))

        with pytest.raises(BookingMovedOnError):
            await move(store, held, at(9), seen=seen)


async def test_a_cancelled_time_is_free_and_can_be_booked_again(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person = await a_person(store)
        held = await a_booking(store, reception, at(10), person)
        await booking.give_name(store, held.id, "Анна", person_id=person.id, now=NOW)

        gone = await cancel(store, held)
        again = await a_booking(store, reception, at(10), person)

        assert (gone.state, gone.name) == (BookingState.CANCELLED, "")
        assert again.id != held.id and again.code != gone.code
        with pytest.raises(BookingOverError):
            await cancel(store, held)


async def test_nobody_touches_what_is_somebody_elses(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        stranger = await a_person(store)
        theirs = {"person_id": stranger.id, "now": NOW}

        for press in (
            booking.my_booking(store, held.id, **theirs),
            booking.move(store, held.id, at(11), seen=1, **theirs),
            booking.cancel(store, held.id, seen=1, **theirs),
            booking.give_name(store, held.id, "Анна", **theirs),
        ):
            with pytest.raises(MissingRecordError):
                await press


async def test_whoever_is_not_known_has_nothing(sqlite_database: Database) -> None:
    """A booked time that is nobody's any more is not everybody's."""
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        await store.bookings.let_go(held)

        assert await booking.my_bookings(store, None, now=NOW) == ()
        assert await booking.find_mine(store, held.id, person_id=None, now=NOW) is None
        with pytest.raises(MissingRecordError):
            await booking.my_booking(store, held.id, person_id=None, now=NOW)


async def test_after_the_time_has_come_nothing_can_be_changed(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))

        with pytest.raises(BookingOverError):
            await cancel(store, held, now=at(10))


async def test_whoever_was_called_before_their_time_is_told_so_and_not_that_it_is_over(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    early = at(9, days=0)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(11, days=0))

        for seen, press in enumerate((DayStep.CALL, DayStep.CAME), held.revision):
            await step(store, held.id, press, seen=seen, by=office.editor, now=early)
            with pytest.raises(BookingCalledError):
                await cancel(store, held, now=early)


async def test_a_time_that_nobody_marked_does_not_keep_the_person_from_another(
    sqlite_database: Database,
) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person = await a_person(store)
        former = await a_booking(store, reception, at(10), person)
        await booking.give_name(store, former.id, "Анна", person_id=person.id, now=NOW)

        again = await a_booking(store, reception, at(10, days=2), person, now=at(10) + HOUR)

        assert again.starts_at == at(10, days=2)
        assert (former.person_id, former.name) == (None, ""), "of whom nothing stays there"


@pytest.mark.parametrize("typed", ["9 класс", "+7 000 000-00-00", "а" * 61, "<b>", "а@example.org"])
async def test_a_name_is_letters(sqlite_database: Database, typed: str) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        assert held.person_id is not None

        with pytest.raises(BadNameError):
            await booking.give_name(store, held.id, typed, person_id=held.person_id, now=NOW)


async def test_nobody_books_where_it_is_closed(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database, active=False)
    async with sqlite_database.writing() as store:
        with pytest.raises(ReceptionClosedError):
            await a_booking(store, reception)


async def remind(database: Database, now: datetime) -> list[QueuedMessage]:
    await fire_due(database, VERBS, now)
    async with database.reading() as store:
        return list(await store.session.scalars(select(QueuedMessage)))


async def test_one_reminder_comes_on_the_eve(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10, days=2))
        await move(store, held, at(11))
        gone = await a_booking(store, reception, at(10))
        await cancel(store, gone)

    early = await remind(sqlite_database, at(17, 59, days=0))
    on_the_eve = await remind(sqlite_database, at(18, days=0))
    later = await remind(sqlite_database, at(9))

    assert early == []
    assert [each.person_id for each in on_the_eve] == [held.person_id]
    assert [each.id for each in later] == [each.id for each in on_the_eve]
    assert on_the_eve[0].body == {
        "kind": "booking_reminder",
        "agency": reception.agency_id,
        "booking": held.id,
    }


async def test_nobody_is_reminded_of_what_is_over(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_booking(store, reception, at(10))

    assert await remind(sqlite_database, at(10)) == []


async def test_the_journal_leads_to_nobody_who_was_booked(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        assert held.person_id is not None
        await booking.give_name(store, held.id, "Анна", person_id=held.person_id, now=NOW)
        seen = held.revision
        await step(store, held.id, DayStep.CALL, seen=seen, by=office.editor, now=at(10))

    async with sqlite_database.reading() as store:
        records = list(await store.session.scalars(select(JournalRecord)))
    assert [each.verb for each in records] == ["booking.call"]
    assert records[0].subject == f"reception:{reception.id}"
    assert records[0].details == {"day": "2026-11-24"}


async def _anna(store: Store, reception: Reception) -> tuple[Person, Booking, Booking]:
    """A person with a time behind them and one ahead."""
    person = await a_person(store)
    past = await a_booking(store, reception, at(10), person)
    await booking.give_name(store, past.id, "Анна", person_id=person.id, now=NOW)
    await store.bookings.change(past, past.revision, {"state": BookingState.CALLED})
    ahead = await a_booking(store, reception, at(10, days=3), person)
    return person, past, ahead


async def test_a_person_reads_what_is_kept_of_them(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person, past, _ahead = await _anna(store, reception)

        told = await store.bookings.told_of(person.id)

    assert [each["state"] for each in told] == ["called", "booked"]
    assert told[0] | {"booked_at": ""} == {
        "number": past.id,
        "agency": reception.agency_id,
        "who": "Начальник отдела обращений",
        "starts_at": at(10).isoformat(),
        "code": past.code,
        "name": "Анна",
        "state": "called",
        "booked_at": "",
    }


async def test_whoever_is_forgotten_leaves_a_free_time_and_a_nameless_past(
    sqlite_database: Database,
) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        person, past, ahead = await _anna(store, reception)

        erased = await store.bookings.forget(person.id)

        assert erased == 2
        assert await store.bookings.told_of(person.id) == []
        left = await store.bookings.by_id(past.id)
        assert (left.person_id, left.name, left.state) == (None, "", BookingState.CALLED)
        assert (await store.bookings.by_id(ahead.id)).state is BookingState.CANCELLED
        assert await store.session.scalar(select(func.count(Deadline.id))) == 0
        assert await a_booking(store, reception, at(10, days=3))


async def test_a_month_after_the_day_nobody_is_known(sqlite_database: Database) -> None:
    _office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        _person, past, ahead = await _anna(store, reception)
        await cancel(store, ahead)

        early = await store.bookings.forget_over(at(12) + 29 * DAY)
        due = await store.bookings.forget_over(at(12) + 40 * DAY)
        again = await store.bookings.forget_over(at(12) + 41 * DAY)

        assert (early, due, again) == (0, 2, 0)
        left = await store.bookings.by_id(past.id)
        assert (left.person_id, left.name) == (None, "")
        assert await store.bookings.find(ahead.id) is None


async def test_nobody_books_and_cancels_without_end(database: Database) -> None:
    _office, reception = await open_reception(database)
    async with database.writing() as store:
        person, other = await a_person(store), await a_person(store)
        for _ in range(booking.MOST_A_DAY):
            await cancel(store, await a_booking(store, reception, person=person))

        with pytest.raises(BookedOftenError):
            await a_booking(store, reception, person=person)

        assert await a_booking(store, reception, person=other)
        later = NOW + DAY
        assert await a_booking(store, reception, at(10, days=3), person, now=later)
