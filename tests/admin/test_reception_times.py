"""When a reception receives and what of it is free, by any clock and calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from admin.calendar import WorkingDays
from admin.errors import DomainError
from admin.receptions.code_words import NUMBERS, WORDS, fresh_code
from admin.receptions.plan import fallen
from admin.receptions.reminders import reminded_at
from admin.receptions.times import Timetable, free_days, free_times, moments, nearest
from admin.receptions.typed import (
    TypedPlan,
    read_days,
    read_plan,
    read_span,
    read_week,
    week_text,
)
from storage.care_terms import BookingState
from storage.models import Booking
from tests.receptions import DAY, HOUR, MINUTE, NOW, at

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def a_timetable(**changes: Any) -> Timetable:
    """Every half an hour from nine to eleven, Monday to Saturday, two at a time."""
    settings = Timetable(
        time_zone="Europe/Astrakhan",
        slot_minutes=30,
        seats=2,
        ahead_days=14,
        notice_hours=2,
        week=dict.fromkeys(range(6), ((9 * 60, 11 * 60),)),
        closed={},
        rests=WorkingDays().rests,
    )
    return replace(settings, **changes)


def clocks(timetable: Timetable, day: date) -> list[str]:
    zone = ZoneInfo(timetable.time_zone)
    return [f"{each.astimezone(zone):%H:%M}" for each in moments(timetable, day)]


def test_a_span_is_cut_into_whole_receptions() -> None:
    timetable = a_timetable(slot_minutes=45)

    assert clocks(timetable, MONDAY) == ["09:00", "09:45"]


def test_nobody_is_received_while_it_is_closed() -> None:
    lunch = a_timetable(closed={MONDAY: ((9 * 60 + 45, 10 * 60 + 15),)})
    all_day = a_timetable(closed={MONDAY: ((0, 1440),)})

    assert clocks(lunch, MONDAY) == ["09:00", "10:30"]
    assert clocks(all_day, MONDAY) == []
    assert clocks(all_day, TUESDAY) == clocks(a_timetable(), TUESDAY) != []


@pytest.mark.parametrize(
    ("day", "own", "receives"),
    [
        (date(2026, 11, 28), {}, True),
        (date(2026, 11, 29), {}, False),
        (date(2026, 11, 4), {}, False),
        (date(2027, 1, 2), {}, False),
        (date(2026, 11, 4), {date(2026, 11, 4): True}, True),
        (MONDAY, {MONDAY: False}, False),
    ],
    ids=["Saturday", "Sunday", "holiday", "holiday on Saturday", "own working day", "own day off"],
)
def test_holidays_and_the_agencys_own_days_decide(
    day: date, own: dict[date, bool], receives: bool
) -> None:
    timetable = a_timetable(rests=WorkingDays(own).rests)

    assert bool(moments(timetable, day)) is receives


def test_a_time_that_the_clocks_skip_is_none() -> None:
    night = dict.fromkeys(range(7), ((60, 4 * 60),))
    timetable = a_timetable(time_zone="Europe/Berlin", week=night, slot_minutes=60)

    spring, autumn = date(2027, 3, 28), date(2026, 10, 25)
    assert clocks(timetable, spring) == ["01:00", "03:00"]
    assert clocks(timetable, autumn) == ["01:00", "02:00", "03:00"]
    assert moments(timetable, autumn)[1] == datetime(2026, 10, 25, 0, tzinfo=UTC)


def test_what_is_booked_is_neither_too_soon_nor_too_far_nor_taken() -> None:
    timetable = a_timetable(ahead_days=1)
    now, taken = at(8, 0, days=0), {at(9): 1, at(9, 30): 2}

    today = free_times(timetable, MONDAY, {}, now)
    tomorrow = free_times(timetable, TUESDAY, taken, now)

    assert [each.starts_at for each in today] == [at(10, 0, days=0), at(10, 30, days=0)]
    assert {each.starts_at: each.free for each in tomorrow} == {at(9): 1, at(10): 2, at(10, 30): 2}
    assert free_times(timetable, TUESDAY + DAY, {}, now) == ()
    assert [(each.day, each.free) for each in free_days(timetable, taken, now)] == [
        (MONDAY, 4),
        (TUESDAY, 5),
    ]


def test_the_nearest_times_are_told_in_their_order() -> None:
    taken = {at(9, 30): 2}

    found = nearest(a_timetable(), taken, NOW, at(9, 30))

    assert [each.starts_at for each in found] == [at(9), at(10), at(10, 30)]


def test_those_who_booked_last_fall_where_fewer_are_received() -> None:
    first, second = (a_booking_of(number, at(9)) for number in (1, 2))
    other = a_booking_of(3, at(9, 15))

    assert fallen(a_timetable(), [first, second]) == ()
    assert fallen(a_timetable(seats=1), [second, first]) == (second,)
    assert fallen(a_timetable(), [first, other]) == (other,)
    assert fallen(a_timetable(active=False), [first, second]) == (first, second)


def test_whoever_was_called_falls_no_more() -> None:
    called = a_booking_of(1, at(9), BookingState.CALLED)

    assert fallen(a_timetable(active=False), [called]) == ()


def a_booking_of(
    number: int, moment: datetime, state: BookingState = BookingState.BOOKED
) -> Booking:
    booking = Booking(
        agency_id=1,
        reception_id=1,
        starts_at=moment,
        day=moment.date(),
        seat=number,
        code=f"липа {number}",
        state=state,
    )
    booking.id = number
    return booking


@pytest.mark.parametrize(
    ("starts_at", "booked_at", "reminds_at"),
    [
        (at(10, days=3), NOW, at(18, days=2)),
        (at(10), at(17, 59, days=0), at(18, days=0)),
        (at(10), at(20, days=0), at(8)),
        (at(8, 30), at(20, days=0), at(7)),
        (at(10, days=0), NOW - HOUR, at(8, days=0)),
        (at(10, days=0), at(7, 45, days=0), None),
        (at(10, days=0), at(9, days=0), None),
    ],
    ids=["eve", "just in time", "late in the evening", "not at dawn", "same day", "soon", "sooner"],
)
def test_one_reminder_comes_in_time(
    starts_at: datetime, booked_at: datetime, reminds_at: datetime | None
) -> None:
    assert reminded_at(starts_at, "Europe/Astrakhan", booked_at) == reminds_at


def test_a_code_is_said_once_a_day() -> None:
    said: set[str] = set()
    for _ in range(len(WORDS) + 5):
        code = fresh_code(said)
        assert code not in said
        said.add(code)

    words = [code.split()[0] for code in said]
    assert set(words) == {*WORDS}, "a word is said twice only when all were said"


def test_when_every_short_code_was_said_there_are_longer_ones() -> None:
    said = {f"{word} {number}" for word in WORDS for number in NUMBERS}

    word, number = fresh_code(said).split()

    assert word in WORDS and len(number) == 3


def test_codes_are_easy_to_say() -> None:
    assert len(WORDS) == len({*WORDS}) > 100
    assert all(word.isalpha() and word.islower() and 2 < len(word) < 13 for word in WORDS)
    assert len(WORDS) * len(NUMBERS) > 10_000


def test_a_week_is_read_as_people_write_it_and_written_back() -> None:
    week = read_week("пн–чт 9:00–13:00, 14:00–17:00; пт 9–12")

    assert week[:2] == ((0, 540, 780), (0, 840, 1020))
    assert week[-1] == (4, 540, 720)
    assert read_week(week_text(week)) == week


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("who", "я"),
        ("week", "когда-нибудь"),
        ("week", "круглосуточно"),
        ("week", "Mo-Fr 09:00-12:00; PH off"),
        ("week", "пн 9:00–9:20"),
        ("slot_minutes", "4"),
        ("seats", "51"),
        ("ahead_days", "полгода"),
        ("notice_hours", "-1"),
    ],
)
def test_a_bad_field_is_told_at_its_place(field: str, typed: str) -> None:
    good = TypedPlan(who="Начальник отдела", week="пн–пт 9:00–12:00")

    with pytest.raises(DomainError) as refusal:
        read_plan(1, replace(good, **{field: typed}))

    assert refusal.value.field == field


def test_days_and_spans_are_read_as_people_write_them() -> None:
    last = MONDAY + timedelta(days=6)

    assert read_days("23.11.2026") == (MONDAY, MONDAY)
    assert read_days("23.11.2026 – 29.11.2026") == (MONDAY, last)
    assert read_days("23 ноября 2026 по 29 ноября 2026") == (MONDAY, last)
    assert read_span("с 13:00 до 15") == (780, 900)
    assert read_span(" ") == (0, 1440)


def test_times_of_a_day_never_overlap_whatever_the_slot() -> None:
    for slot in range(5, 241):
        found = moments(a_timetable(slot_minutes=slot), MONDAY)
        assert all(b - a == slot * MINUTE for a, b in zip(found, found[1:], strict=False))
