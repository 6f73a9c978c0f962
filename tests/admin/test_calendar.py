"""Working days of Russia and of the agency, and what the terms are counted from."""

import asyncio
import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from admin import own_days
from admin.calendar import WorkingDays, publish_by, working_days
from storage.db import Database
from storage.models import Release
from storage.procedure import Publication
from tests.factories import a_procedure, an_agency

OFFICIAL = Path(__file__).with_name("production_calendar.tsv")
"""The production calendars of 2024-2027: every weekday off and every working Saturday."""


def official() -> dict[date, bool]:
    with OFFICIAL.open(encoding="utf-8", newline="") as file:
        return {
            date.fromisoformat(line["date"]): line["working"] == "yes"
            for line in csv.DictReader(file, delimiter="\t")
        }


def test_every_day_of_four_years_is_as_the_production_calendars_say() -> None:
    known, days = official(), WorkingDays()
    years = [date(2024, 1, 1) + timedelta(days=number) for number in range(366 + 3 * 365)]

    wrong = [day for day in years if days.is_working(day) != known.get(day, day.weekday() < 5)]

    assert len(known) > 60
    assert (years[-1], wrong) == (date(2027, 12, 31), [])


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 22), 10, date(2026, 12, 4)),
        (date(2026, 11, 3), 1, date(2026, 11, 5)),
        (date(2026, 12, 28), 10, date(2027, 1, 20)),
        (date(2024, 4, 26), 1, date(2024, 4, 27)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
    ],
    ids=["weekends", "a holiday", "new year with a transferred day", "a working Saturday", "none"],
)
def test_a_term_counts_working_days_only(start: date, days: int, end: date) -> None:
    assert WorkingDays().add(start, days) == end


def test_the_day_before_skips_holidays_across_the_new_year() -> None:
    days = WorkingDays()

    assert days.last_before(date(2027, 1, 11)) == date(2026, 12, 30)
    assert days.last_before(date(2026, 11, 26)) == date(2026, 11, 25)


def test_the_agencys_own_days_come_before_the_countrys() -> None:
    friday, saturday = date(2026, 11, 27), date(2026, 11, 28)
    days = WorkingDays({friday: False, saturday: True})

    assert not days.is_working(friday)
    assert days.is_working(saturday)
    assert days.add(date(2026, 11, 26), 1) == saturday
    assert days.last_before(saturday) == date(2026, 11, 26)


def test_a_year_is_known_from_the_library_or_from_the_operators_word_alone() -> None:
    days = WorkingDays({date(2031, 1, 9): False, date(2032, 1, 9): False}, [2032])

    known = [year for year in (2024, 2025, 2026, 2027, 2031, 2032) if days.is_known(year)]

    assert known == [2024, 2025, 2026, 2027, 2032]


async def test_years_that_two_operators_confirm_at_once_are_both_known(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)

    async def confirm(year: int) -> None:
        async with database.writing() as store:
            await own_days.confirm_year(store, agency, year, known=True)

    await asyncio.gather(*(confirm(year) for year in range(2031, 2039)))
    async with database.writing() as store:
        await own_days.confirm_year(store, agency, 2035, known=False)

    async with database.reading() as store:
        days = await working_days(store, agency.id)
    assert [year for year in range(2030, 2041) if days.is_known(year)] == [
        *(2031, 2032, 2033, 2034),
        *(2036, 2037, 2038),
    ]


async def test_the_agencys_own_days_are_kept_apart_from_anothers(database: Database) -> None:
    day = date(2026, 11, 27)
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        await store.calendar.put(agency.id, day, True, "")
        await store.calendar.put(agency.id, day, False, "День республики")

    async with database.writing() as store:
        ours = await working_days(store, agency.id)
        theirs = await working_days(store, other.id)
        gone = [await store.calendar.remove(agency.id, day) for _ in range(2)]
        without = await working_days(store, agency.id)

    assert [each.is_working(day) for each in (ours, theirs, without)] == [False, True, True]
    assert gone == [True, False]


@pytest.mark.parametrize(
    ("publication", "last_day"),
    [
        (
            Publication(working_days=10, counted_from="approval", paragraph="D14"),
            date(2026, 12, 4),
        ),
        (
            Publication(working_days=10, counted_from="change", paragraph="B5.4"),
            date(2026, 12, 11),
        ),
        (Publication(counted_from="approval", paragraph="A5.2"), None),
    ],
    ids=["from the order's day", "from the release", "no term"],
)
def test_the_order_says_what_publication_is_counted_from(
    publication: Publication, last_day: date | None
) -> None:
    release = Release(
        agency_id=1,
        list_id=1,
        number=2,
        date=date(2026, 11, 27),
        approved_on=date(2026, 11, 20),
        content="{}",
        content_hash="",
        document_line="",
        approved_by_title="",
    )
    procedure = a_procedure(publication=publication)

    assert publish_by(release, procedure, WorkingDays()) == last_day
