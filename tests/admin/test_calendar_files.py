"""What a calendar reads back is what was meant: the library's own reader, and the bare lines."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from admin.calendar_files import CalendarEvent, calendar_file

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
LAST_DAY = CalendarEvent(
    "appeal-5@touchpoints",
    "Последний день ответа; жалоба, заявление",
    date(2026, 12, 15),
    timedelta(hours=10),
    details="Первая строка\nвторая",
    revision=2,
)


def test_a_day_is_whole_whatever_the_time_zone_and_rings_on_that_day() -> None:
    file = calendar_file(LAST_DAY, time_zone="Asia/Yekaterinburg", made_at=MADE)

    (event,) = Calendar.from_ical(file).events
    (alarm,) = event.alarms.times
    assert b"DTSTART;VALUE=DATE:20261215\r\n" in file
    assert b"VTIMEZONE" not in file and b"DTEND" not in file
    assert (event.uid, event.sequence) == ("appeal-5@touchpoints", 2)
    assert event["summary"] == "Последний день ответа; жалоба, заявление"
    assert event["description"] == "Первая строка\nвторая"
    assert alarm.trigger.replace(tzinfo=None) == datetime(2026, 12, 15, 10)  # noqa: DTZ001


def test_an_hour_is_said_in_the_agencys_zone_which_the_file_explains() -> None:
    start = datetime(2026, 12, 15, 6, tzinfo=UTC)
    hour = CalendarEvent(
        "booking-1", "Приём", start, timedelta(hours=-2), start + timedelta(minutes=15)
    )

    file = calendar_file(hour, time_zone="Europe/Astrakhan", made_at=MADE)

    calendar = Calendar.from_ical(file)
    (event,) = calendar.events
    assert b"DTSTART;TZID=Europe/Astrakhan:20261215T100000\r\n" in file
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Astrakhan"]
    assert event.start == start.astimezone(ZoneInfo("Europe/Astrakhan"))
    assert event.duration == timedelta(minutes=15)
    assert event.alarms.times[0].trigger == start - timedelta(hours=2)


def test_lines_are_short_enough_for_strict_readers_and_the_same_each_time() -> None:
    files = [calendar_file(LAST_DAY, time_zone="Europe/Kaliningrad", made_at=MADE) for _ in "ab"]

    assert files[0] == files[1]
    assert max(map(len, files[0].split(b"\r\n"))) <= 75
