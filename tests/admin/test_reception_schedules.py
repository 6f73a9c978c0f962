"""Staff change what can be booked; whoever has a time that falls is told, and loses nothing."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from admin import own_days
from admin.errors import DomainError, NotAllowedError
from admin.errors.procedure import ClosedAgencyError
from admin.errors.receptions import (
    BackwardsClosureError,
    BookingOffError,
    ClosurePastError,
    FarClosureError,
    LongClosureError,
    NotComingError,
    ReceptionMovedOnError,
)
from admin.procedure import changes
from admin.receptions import booking, schedules
from admin.receptions.day import DayStep, step
from admin.receptions.offer import offer_of
from admin.receptions.places import bookable_rows
from admin.receptions.plan import Plan
from admin.succession import Act, record
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Agency, Booking, JournalRecord, QueuedMessage, Reception, Staff
from storage.models.base import utc_now
from storage.samples import load_sample
from storage.store import Store
from storage.terms import Role, SuccessionKind
from tests.citizen.booking import switch
from tests.factories import Office, a_staff, open_office
from tests.receptions import (
    DAY,
    NOW,
    WEEKDAYS,
    a_booking,
    a_booking_procedure,
    a_reception,
    at,
    open_reception,
)

TUESDAY = at(10).date()


def a_plan(office: Office, **values: object) -> Plan:
    """As `tests.receptions.a_reception` makes it."""
    settings = {"who": "Начальник отдела обращений", "place": "Кабинет 5", "week": WEEKDAYS}
    return Plan(row_id=office.reception.id, **{**settings, **values})  # type: ignore[arg-type]


async def told(store: Store) -> list[tuple[str, int]]:
    """Who was told what, in order."""
    found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
    return [(each.body["kind"], each.person_id) for each in found if "booking" in each.body]


async def sample_office(store: Store) -> tuple[Agency, Staff]:
    """A sample agency with its release, and a reviewer of it."""
    agency = await load_sample(store, "astrakhan_housing", date(2026, 11, 22))
    return agency, await a_staff(store, agency, Role.REVIEWER)


async def test_a_reception_is_where_one_comes_by_the_present_release(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        agency, reviewer = await sample_office(store)
        await switch(store, agency, on=True)
        rows = await bookable_rows(store, by=reviewer)
        others = {row.id for row in await _rows(store, agency)} - {row.id for row in rows}

        made = await schedules.make(store, _plan_at(rows[0].id), by=reviewer)
        for row_id in (*others, 10**6):
            with pytest.raises(NotComingError) as refusal:
                await schedules.make(store, _plan_at(row_id), by=reviewer)
            assert refusal.value.field == "row_id"

        assert [row.touchpoint.channel.value for row in rows] == ["reception"]
        assert len(await store.receptions.hours(made.id)) == len(WEEKDAYS)
        assert [each.id for each in await store.receptions.of(agency.id)] == [made.id]


async def test_nobody_makes_a_reception_where_booking_is_off(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        _agency, reviewer = await sample_office(store)
        (row,) = await bookable_rows(store, by=reviewer)

        with pytest.raises(BookingOffError):
            await schedules.make(store, _plan_at(row.id), by=reviewer)


async def test_a_form_that_is_sent_twice_at_once_makes_one_reception(database: Database) -> None:
    async with database.writing() as store:
        agency, reviewer = await sample_office(store)
        await switch(store, agency, on=True)
        (row,) = await bookable_rows(store, by=reviewer)
    plan = _plan_at(row.id)

    async def make(what: Plan) -> int:
        async with database.writing() as store:
            return (await schedules.make(store, what, by=reviewer)).id

    made = {*await asyncio.gather(*(make(plan) for _ in range(4))), await make(plan)}
    elsewhere = await make(replace(plan, place="Кабинет 6"))
    async with database.writing() as store:
        [first] = [each for each in await store.receptions.of(agency.id) if each.id in made]
        keep = {"seen": first.revision, "by": reviewer, "now": NOW}
        await schedules.close(store, first.id, **keep)
    anew = await make(plan)

    assert len(made) == 1
    assert len({*made, elsewhere, anew}) == 3, "another room is another; a closed one is no more"


def _plan_at(row_id: int) -> Plan:
    return Plan(row_id=row_id, who="Начальник отдела", place="", week=WEEKDAYS)


async def _rows(store: Store, agency: Agency) -> list[object]:
    return [
        row
        for owner in await store.agencies.lists(agency.id)
        for row in await store.register.rows(owner.id)
    ]


async def test_who_may_keep_receptions(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        for by in (office.editor, office.approver, office.internal):
            with pytest.raises(NotAllowedError):
                await close(store, reception, by)
        for by in (office.reviewer, office.administrator):
            await close(store, reception, by)


async def close(store: Store, reception: Reception, by: Staff) -> tuple[Booking, ...]:
    standing = await store.receptions.by_id(reception.id)
    return await schedules.close(store, reception.id, seen=standing.revision, by=by, now=NOW)


async def test_shorter_hours_are_told_to_those_who_lose_their_time(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    by = office.reviewer
    plan = a_plan(office, week=tuple((day, 600, 720) for day in range(5)))
    async with sqlite_database.writing() as store:
        early, late = [await a_booking(store, reception, each) for each in (at(9), at(10))]

        ahead = await schedules.losing_by_change(store, reception.id, plan, by=by, now=NOW)
        lost = await schedules.change(store, reception.id, plan, seen=1, by=by, now=NOW)

        assert [each.id for each in ahead] == [each.id for each in lost] == [early.id]
        assert await told(store) == [("booking_fallen", early.person_id)]
        assert [each.booking.id for each in await mine(store, early)] == [early.id]
        assert not (await mine(store, early))[0].stands and (await mine(store, late))[0].stands


async def mine(store: Store, held: Booking) -> tuple[booking.Booked, ...]:
    return await booking.my_bookings(store, held.person_id, now=NOW)


async def test_fewer_seats_are_told_to_whoever_booked_last(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database, seats=2)
    async with sqlite_database.writing() as store:
        _first, second = [await a_booking(store, reception, at(10)) for _ in range(2)]
        plan = a_plan(office, seats=1)

        await schedules.change(store, reception.id, plan, seen=1, by=office.reviewer, now=NOW)

        assert await told(store) == [("booking_fallen", second.person_id)]


async def test_another_room_is_told_to_everybody(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        plan = a_plan(office, place="Кабинет 7")

        lost = await schedules.change(
            store, reception.id, plan, seen=1, by=office.reviewer, now=NOW
        )

        assert lost == ()
        assert await told(store) == [("booking_changed", held.person_id)]


async def test_a_closed_reception_tells_and_an_opened_one_takes_it_back(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    by = office.reviewer
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        ahead = await schedules.losing_by_closing(store, reception.id, by=by, now=NOW)
        lost = await close(store, reception, by)

        found = await schedules.reopen(store, reception.id, seen=2, by=by, now=NOW)

        assert [each.id for each in (*ahead, *lost, *found)] == [held.id] * 3
        assert await told(store) == [
            ("booking_fallen", held.person_id),
            ("booking_stands", held.person_id),
        ]
        assert (await mine(store, held))[0].stands


async def test_a_closed_day_tells_its_people_once(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    by, days = office.reviewer, (TUESDAY, TUESDAY + 2 * DAY)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception, at(10))
        other = await a_booking(store, reception, at(10, days=4))

        ahead = await schedules.losing_by_closure(store, reception.id, *days, by=by, now=NOW)
        for seen in (1, 2):
            await schedules.close_days(store, reception.id, *days, seen=seen, by=by, now=NOW)

        assert [each.id for each in ahead] == [held.id]
        assert await told(store) == [("booking_fallen", held.person_id)]
        closures = await store.receptions.closures(reception.id, TUESDAY)
        assert [each.day for each in closures] == [TUESDAY + number * DAY for number in range(3)]
        assert (await mine(store, other))[0].stands

        await schedules.open_day(store, closures[0].id, by=by, now=NOW)

        assert (await told(store))[1:] == [("booking_stands", held.person_id)]


async def test_a_time_that_fell_keeps_nobody_from_another(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        others = [await a_reception(store, office) for _ in range(2)]
        held = await a_booking(store, reception)
        person = await store.people.get(held.person_id or 0)
        await close(store, reception, office.reviewer)

        booked = [await a_booking(store, each, at(10), person) for each in others]

        assert len(booked) == 2


async def test_a_span_of_a_day_closes_only_its_times(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = [await a_booking(store, reception, at(hour)) for hour in (9, 10, 11)]
        span = (10 * 60, 11 * 60)

        lost = await schedules.close_days(
            *(store, reception.id, TUESDAY, TUESDAY, span),
            seen=1,
            by=office.reviewer,
            now=NOW,
        )

        assert [each.id for each in lost] == [held[1].id]


async def test_days_that_are_over_too_many_too_far_or_reversed_are_not_closed(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    monday = TUESDAY - DAY
    async with sqlite_database.writing() as store:
        for refused, first, last in (
            (ClosurePastError, monday - DAY, monday),
            (LongClosureError, monday, monday + 62 * DAY),
            (BackwardsClosureError, monday, monday - DAY),
            (FarClosureError, monday.replace(year=2028), monday.replace(year=2028)),
            (FarClosureError, date.max, date.max),
        ):
            with pytest.raises(refused) as told_of:
                await schedules.close_days(
                    store, reception.id, first, last, seen=1, by=office.reviewer, now=NOW
                )
            assert told_of.value.field == "days"


async def test_a_stale_page_changes_nothing(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await close(store, reception, office.reviewer)

        with pytest.raises(ReceptionMovedOnError):
            await schedules.reopen(store, reception.id, seen=1, by=office.reviewer, now=NOW)


async def test_the_journal_tells_what_staff_changed(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_booking(store, reception)
        day = (TUESDAY, TUESDAY)
        await schedules.close_days(
            store, reception.id, *day, note="Учёба", seen=1, by=office.reviewer, now=NOW
        )

    async with sqlite_database.reading() as store:
        (record,) = await store.session.scalars(select(JournalRecord))
    assert record.verb == "reception.close_days"
    assert record.details == {"first": "2026-11-24", "last": "2026-11-24", "told": 1}


async def booked_soon(store: Store, reception: Reception) -> Booking:
    """On the first day that can be booked now, by the real clock."""
    now = utc_now()
    offer = await offer_of(store, reception.id, now=now)
    times = offer.times(offer.days[1].day)
    return await a_booking(store, reception, times[0].starts_at, now=now)


async def test_a_day_off_of_the_agency_tells_whoever_booked_it(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await booked_soon(store, reception)
        agency = await store.agencies.get(office.agency.id)

        await own_days.set_day(store, agency, held.day, working=False)
        await own_days.forget_day(store, agency, held.day)

        assert await told(store) == [
            ("booking_fallen", held.person_id),
            ("booking_stands", held.person_id),
        ]


async def test_when_the_agency_is_no_more_its_people_are_told(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await booked_soon(store, reception)
        agency = await store.agencies.get(office.agency.id)

        act = Act("приказ", "7", date(2025, 12, 1))
        await record(store, agency, SuccessionKind.CLOSED, date(2025, 12, 29), act)

        assert await told(store) == [("booking_fallen", held.person_id)]


async def test_switched_off_it_takes_no_more_and_keeps_what_is_booked(
    sqlite_database: Database,
) -> None:
    office, reception = await open_reception(sqlite_database)
    by = office.administrator
    async with sqlite_database.writing() as store:
        held = await booked_soon(store, reception)
        agency = await store.agencies.get(office.agency.id)
        part, seen = "reception_booking.on", agency.revision

        ahead = await changes.ahead(store, part, "no", by=by, seen=seen)
        await changes.change(store, part, False, by=by, seen=seen)

        assert [(each.what, each.words) for each in ahead.brings] == [
            ("bookings-stay", {"count": "1"})
        ]
        assert (await booking.my_bookings(store, held.person_id, now=utc_now()))[0].stands
        assert await told(store) == []


async def everything(store: Store, reception: Reception, held: Booking, by: Staff) -> list[object]:
    """Each verb of staff, with what it raised."""
    seen = (await store.receptions.by_id(reception.id)).revision
    keep = {"seen": seen, "by": by, "now": NOW}
    plan = Plan(reception.row_id, "Начальник отдела", "", WEEKDAYS)
    verbs = [
        lambda: schedules.make(store, plan, by=by),
        lambda: schedules.change(store, reception.id, plan, **keep),
        lambda: schedules.close(store, reception.id, **keep),
        lambda: schedules.reopen(store, reception.id, **keep),
        lambda: schedules.close_days(store, reception.id, TUESDAY, TUESDAY, **keep),
        lambda: schedules.open_day(store, CLOSED, by=by, now=NOW),
        lambda: step(store, held.id, DayStep.CALL, seen=held.revision, by=by, now=at(10)),
    ]
    raised: list[object] = []
    for verb in verbs:
        try:
            raised.append(await verb())
        except (DomainError, MissingRecordError) as refusal:
            raised.append(type(refusal))
    return raised


CLOSED = 1
"""The only closure."""


async def test_another_agency_touches_nothing(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    other = await open_office(sqlite_database, a_booking_procedure())
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        await schedules.close_days(
            store, reception.id, TUESDAY, TUESDAY, seen=1, by=office.reviewer, now=NOW
        )

        raised = await everything(store, reception, held, other.reviewer)

    assert raised == [NotComingError, *[MissingRecordError] * 6]


async def test_in_a_closed_agency_nothing_changes(sqlite_database: Database) -> None:
    office, reception = await open_reception(sqlite_database)
    async with sqlite_database.writing() as store:
        held = await a_booking(store, reception)
        await schedules.close_days(
            store, reception.id, TUESDAY, TUESDAY, seen=1, by=office.reviewer, now=NOW
        )
        (await store.agencies.get(office.agency.id)).closed_on = TUESDAY
        await store.flush()

        raised = await everything(store, reception, held, office.reviewer)

    assert raised == [ClosedAgencyError] * 7
