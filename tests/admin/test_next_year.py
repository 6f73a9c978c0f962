"""Next year's working days: asked for while there is time."""

from datetime import date

from admin import own_days
from admin.notices import NoticeKind
from storage.db import Database
from storage.terms import Role
from tests.admin.calendar_days import (
    DAY,
    LAST,
    live,
    nine,
    people_told,
    persons,
    told,
    unreachable,
    waiting,
)
from tests.factories import (
    a_staff,
    an_agency,
    open_office,
)

FIRST, SECOND = nine(date(2031, 11, 1)), nine(date(2031, 12, 15))


async def test_a_missing_calendar_is_told_of_in_november_and_in_december(
    database: Database,
) -> None:
    office = await open_office(database)

    await live(database, FIRST - DAY)
    before = await told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, FIRST, FIRST + DAY)
    first = await people_told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, SECOND, SECOND + 30 * DAY)

    both = await told(database, NoticeKind.CALENDAR_MISSING)
    assert before == []
    assert sorted(first) == persons(office.head, office.administrator)
    assert len(both) == 4 and {body["year"] for _, body in both} == {2032}


async def test_a_calendar_that_was_confirmed_or_is_known_is_not_told_of(
    database: Database,
) -> None:
    office = await open_office(database)
    await live(database, nine(date(2026, 11, 1)), nine(date(2026, 12, 15)))
    known = await told(database, NoticeKind.CALENDAR_MISSING)
    await live(database, FIRST)

    async with database.writing() as store:
        await own_days.confirm_year(store, office.agency, 2032, known=True)
    await live(database, SECOND)

    assert known == []
    assert len(await told(database, NoticeKind.CALENDAR_MISSING)) == 2


async def test_a_regional_holiday_entered_early_silences_no_warning(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await own_days.set_day(store, office.agency, date(2032, 1, 9), working=False)

    await live(database, FIRST)

    assert len(await told(database, NoticeKind.CALENDAR_MISSING)) == 2


async def test_after_a_winter_of_downtime_one_warning_comes(database: Database) -> None:
    await open_office(database)
    await live(database, FIRST - DAY)

    await live(database, nine(date(2032, 1, 20)))

    found = await told(database, NoticeKind.CALENDAR_MISSING)
    assert len(found) == 2 and {body["year"] for _, body in found} == {2032}


async def test_a_missing_calendar_is_told_even_when_nobody_can_be_reached(
    database: Database,
) -> None:
    office = await open_office(database)
    await unreachable(database, office.head, office.administrator)

    await live(database, FIRST)

    found = await people_told(database, NoticeKind.CALENDAR_MISSING)
    assert sorted(found) == persons(office.head, office.administrator)


async def test_a_missing_calendar_that_nobody_is_there_to_read_of_waits_for_somebody(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
    await live(database, FIRST, FIRST + DAY)
    at_first = await waiting(database)
    async with database.writing() as store:
        newcomer = await a_staff(store, agency, Role.ADMINISTRATOR)

    await live(database, FIRST + 2 * DAY, FIRST + 3 * DAY)

    assert at_first == [("calendar_missing", "nobody", 0)]
    assert await people_told(database, NoticeKind.CALENDAR_MISSING) == persons(newcomer)


async def test_own_days_are_journalled_without_their_notes(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await own_days.set_day(store, office.agency, LAST, working=False, note="ярмарка")
        for _ in range(2):
            await own_days.forget_day(store, office.agency, LAST)
        await own_days.confirm_year(store, office.agency, 2032, known=True)

    async with database.reading() as store:
        written = await store.journal.of_agency(office.agency.id)
    assert [(each.verb, each.subject, each.details) for each in written] == [
        ("calendar.set", "day:2026-12-04", {"working": False}),
        ("calendar.forget", "day:2026-12-04", {}),
        ("calendar.confirm", "year:2032", {"known": True}),
    ]
