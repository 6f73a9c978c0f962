"""The last days of a yearly monitoring, as the order names them and as the calendar allows."""

from datetime import date, timedelta

import pytest

from admin.calendar import WorkingDays
from admin.monitoring.days import campaign_days, days_at
from storage.db import Database
from storage.procedure import Monitoring
from tests.monitoring import YEARLY, open_ministry


@pytest.mark.parametrize(
    ("year", "review_by", "hand_over_by"),
    [
        (2024, date(2024, 12, 25), date(2024, 12, 28)),
        (2025, date(2025, 12, 25), date(2025, 12, 30)),
        (2026, date(2026, 12, 25), date(2026, 12, 30)),
        (2027, date(2027, 12, 24), date(2027, 12, 30)),
    ],
)
def test_the_last_days_are_working_ones(year: int, review_by: date, hand_over_by: date) -> None:
    days = campaign_days(YEARLY, year, WorkingDays())

    assert (days.review_by, days.hand_over_by) == (review_by, hand_over_by)
    assert days.review_named == date(year, 12, 25) and days.opens_on == date(year, 12, 1)
    assert days.hand_over_named == date(year, 12, 31) and days.is_hand_over_off


def test_the_agencys_own_day_off_moves_the_review_day() -> None:
    own = WorkingDays({date(2026, 12, 25): False, date(2026, 12, 30): False})

    days = campaign_days(YEARLY, 2026, own)

    assert (days.review_by, days.hand_over_by) == (date(2026, 12, 24), date(2026, 12, 29))


def test_before_a_worked_last_day_of_the_year_is_before_it_all_the_same() -> None:
    own = WorkingDays({date(2026, 12, 31): True})

    days = campaign_days(YEARLY, 2026, own)

    assert days.hand_over_by == date(2026, 12, 30) and not days.is_hand_over_off


def test_days_over_the_new_year_are_of_the_next_one() -> None:
    monitoring = Monitoring(
        opens_on="12-20", review_by="01-20", hand_over_by="01-30", paragraph="1"
    )

    days = campaign_days(monitoring, 2026, WorkingDays())

    assert (days.opens_on, days.review_by) == (date(2026, 12, 20), date(2027, 1, 20))
    assert days.hand_over_by == date(2027, 1, 29)


async def test_last_years_campaign_is_due_until_its_hand_over_day_is_over(
    sqlite_database: Database,
) -> None:
    ministry = await open_ministry(sqlite_database)
    last = date(2026, 12, 30)

    async with sqlite_database.reading() as store:
        found = [
            await days_at(store, ministry.agency, day)
            for day in (last, last + timedelta(days=1), date(2027, 1, 11))
        ]

    assert [days.year for days in found if days] == [2026, 2026, 2027]
