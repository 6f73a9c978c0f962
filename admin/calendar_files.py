"""A day or an hour as a file that any calendar takes (RFC 5545): what a citizen waits for."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class CalendarEvent:
    """A whole day where `start` is a date; else aware moments from `start` to `end`.

    `uid` stays the same when the event moves and `revision` grows: a calendar then moves what
    it has. `alarm` rings so long after the start, a day's at midnight; before it when negative.
    Words are plain text, no HTML.
    """

    uid: str
    title: str
    start: date
    alarm: timedelta
    end: datetime | None = None
    details: str = ""
    place: str = ""
    revision: int = 0


def calendar_file(*events: CalendarEvent, time_zone: str, made_at: datetime) -> bytes:
    """The events in the agency's time zone; the same events give the same bytes."""
    calendar, starts = Calendar(), [_day(each.start) for each in events]
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//touchpoints//RU")
    calendar.add("x-wr-timezone", time_zone)
    for each in events:
        calendar.add_component(_event(each, ZoneInfo(time_zone), made_at))
    calendar.add_missing_timezones(min(starts) - _YEAR, max(starts) + _YEAR)
    return bytes(calendar.to_ical())


def _event(told: CalendarEvent, zone: ZoneInfo, made_at: datetime) -> Event:
    timed = isinstance(told.start, datetime)
    start = told.start.astimezone(zone) if isinstance(told.start, datetime) else told.start
    event = Event.new(
        uid=told.uid,
        sequence=told.revision,
        stamp=made_at,
        summary=told.title,
        description=told.details or None,
        location=told.place or None,
        start=start,
        end=told.end.astimezone(zone) if timed and told.end else None,
    )
    event.add_component(_alarm(told))
    return event


def _alarm(told: CalendarEvent) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", told.title)
    alarm.add("trigger", told.alarm)
    return alarm


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
