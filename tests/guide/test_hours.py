"""Whether it is open now. What is not certain is not said."""

from datetime import UTC, datetime, time

import pytest

from bot.guide.hours import Opening, opening, week
from storage.hours import is_always_open

WEEKDAYS = "Mo-Th 09:00-13:00,14:00-18:00; Fr 09:00-17:00"
EVERY_DAY = "Mo-Su 08:00-20:00"
ZONE = "Europe/Astrakhan"
"""Four hours ahead of UTC."""


def at(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def local(month: int, day: int, hour: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour)  # noqa: DTZ001


def test_it_is_open_in_the_agencys_own_time() -> None:
    assert opening(WEEKDAYS, ZONE, at(11, 23, 6)) == Opening(True, local(11, 23, 13))


def test_it_says_when_it_opens_again() -> None:
    assert opening(WEEKDAYS, ZONE, at(11, 23, 9, 30)) == Opening(False, local(11, 23, 14))
    assert opening(WEEKDAYS, ZONE, at(11, 23, 20)) == Opening(False, local(11, 24, 9))
    assert opening(WEEKDAYS, ZONE, at(11, 21, 8)) == Opening(False, local(11, 23, 9))


def test_hours_may_run_over_midnight() -> None:
    assert opening("Mo-Fr 22:00-02:00", ZONE, at(11, 23, 21)) == Opening(True, local(11, 24, 2))


def test_unknown_or_broken_hours_say_nothing() -> None:
    assert opening("", ZONE, at(11, 23, 6)) is None
    assert opening("по графику", ZONE, at(11, 23, 6)) is None
    assert week("по графику", ZONE, at(11, 23, 6)) == ()


def test_a_public_holiday_is_closed_and_the_next_working_day_is_named() -> None:
    new_year = at(1, 1, 8, year=2027)

    assert opening(WEEKDAYS, ZONE, new_year) == Opening(False, local(1, 11, 9, year=2027))


def test_a_day_off_moved_to_a_weekday_is_closed() -> None:
    assert opening(WEEKDAYS, ZONE, at(1, 9, 8)) == Opening(False, local(1, 12, 9))


def test_a_moved_working_saturday_is_uncertain() -> None:
    assert opening(WEEKDAYS, ZONE, at(2, 20, 8, year=2027)) is None


def test_hours_of_every_day_are_uncertain_on_a_holiday_unless_they_speak_of_it() -> None:
    new_year = at(1, 1, 8, year=2027)

    assert opening(EVERY_DAY, ZONE, new_year) is None
    closed = opening(f"{EVERY_DAY}; PH off", ZONE, new_year)
    assert closed is not None and not closed.is_open


def test_the_last_hour_before_a_holiday_is_uncertain() -> None:
    eve = 3  # 3 November 2026 comes before the Day of National Unity.

    assert opening(WEEKDAYS, ZONE, at(11, eve, 7)) == Opening(True, None)
    assert opening(WEEKDAYS, ZONE, at(11, eve, 13, 30)) is None


@pytest.mark.parametrize("hours", ["24/7", "Mo-Su 00:00-24:00"])
def test_round_the_clock_is_open_on_holidays_too(hours: str) -> None:
    assert is_always_open(hours)
    assert opening(hours, ZONE, at(1, 1, 8, year=2027)) == Opening(True, None)


def test_the_week_is_told_with_equal_days_together() -> None:
    lines = week(WEEKDAYS, ZONE, at(11, 25, 6))

    assert [(line.first, line.last) for line in lines] == [(0, 3), (4, 4), (5, 6)]
    assert lines[0].spans == ((time(9), time(13)), (time(14), time(18)))
    assert lines[2].spans == ()
