"""By when an appeal is registered and answered: month ends, leap years, days off, time zones."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.appeal_terms import AppealDates, dates_of
from admin.calendar import WorkingDays
from storage.models import SentAppeal
from storage.procedure import AppealTerm

TERM = AppealTerm(
    registration_days=3, answer_days=30, prolongation_days=30, law={"ru": "59-ФЗ"}, source=""
)
COUNTRY = WorkingDays()
DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))


def dates(
    sent_on: date, registered_on: date | None = None, *, prolonged: bool = False
) -> AppealDates:
    appeal = SentAppeal(
        person_id=1,
        agency_id=1,
        sent_on=sent_on,
        registered_on=registered_on,
        prolonged=prolonged,
    )
    return dates_of(appeal, TERM, COUNTRY)


@pytest.mark.parametrize(
    ("sent", "registered", "answered", "longest"),
    [
        (date(2026, 11, 12), date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 14)),
        (date(2024, 1, 27), date(2024, 1, 30), date(2024, 2, 29), date(2024, 3, 30)),
        (date(2027, 1, 27), date(2027, 1, 30), date(2027, 3, 1), date(2027, 3, 31)),
        (date(2024, 2, 26), date(2024, 2, 29), date(2024, 3, 30), date(2024, 4, 29)),
        (date(2026, 12, 30), date(2027, 1, 2), date(2027, 2, 1), date(2027, 3, 3)),
    ],
    ids=["plain", "to 29 February", "over a short February", "from 29 February", "new year"],
)
def test_the_last_days_stand_in_the_calendar_where_a_lawyer_finds_them(
    sent: date, registered: date, answered: date, longest: date
) -> None:
    found = dates(sent)

    assert (found.registered_on, found.is_known) == (registered, False)
    assert (found.answer_by, found.longest) == (answered, longest)
    assert dates(sent, prolonged=True).answer_by == longest


@given(sent=DAYS, later=st.integers(0, 60), prolonged=st.booleans())
def test_only_calendar_days_are_counted_and_from_the_day_of_registration(
    sent: date, later: int, prolonged: bool
) -> None:
    registered = sent + timedelta(days=later)

    found = dates(sent, registered, prolonged=prolonged)

    assert found.is_known
    assert (found.answer_by - registered).days == (60 if prolonged else 30)
    assert (found.longest - registered).days == 60


@given(sent=DAYS, own=st.dictionaries(DAYS, st.booleans(), max_size=20))
def test_the_reminder_waits_for_a_working_day_and_the_last_day_stays(
    sent: date, own: dict[date, bool]
) -> None:
    days = WorkingDays(own)
    appeal = SentAppeal(person_id=1, agency_id=1, sent_on=sent)

    found = dates_of(appeal, TERM, days)

    between = (found.reminded_on - found.answer_by).days
    assert found.answer_by == sent + timedelta(days=33)
    assert days.is_working(found.reminded_on) and between >= 0
    assert not any(days.is_working(found.answer_by + timedelta(each)) for each in range(between))
    assert found.is_moved == (between > 0)


@given(
    sent=DAYS,
    zone=st.sampled_from(
        ["Europe/Kaliningrad", "Asia/Yekaterinburg", "Asia/Kamchatka", "Europe/Berlin"]
    ),
)
def test_the_reminder_comes_at_ten_of_the_agencys_own_clock(sent: date, zone: str) -> None:
    found = dates(sent)

    at = found.reminded_at(zone)

    assert at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") == f"{found.reminded_on} 10:00"


def test_ten_is_another_moment_in_every_zone_and_in_summer() -> None:
    winter, summer = dates(date(2026, 11, 12)), dates(date(2026, 6, 1))

    assert winter.reminded_at("Europe/Kaliningrad").astimezone(ZoneInfo("UTC")).hour == 8
    assert winter.reminded_at("Asia/Yekaterinburg").astimezone(ZoneInfo("UTC")).hour == 5
    assert winter.reminded_at("Europe/Berlin").astimezone(ZoneInfo("UTC")).hour == 9
    assert summer.reminded_at("Europe/Berlin").astimezone(ZoneInfo("UTC")).hour == 8
