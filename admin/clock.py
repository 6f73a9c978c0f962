"""An agency's own day and hour."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.models.base import utc_now


def agency_today(time_zone: str) -> date:
    """The day that it is now in the agency's time zone."""
    return day_of(utc_now(), time_zone)


def day_of(moment: datetime, time_zone: str) -> date:
    """The day that it was then in the agency's time zone."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def morning_of(day: date, time_zone: str) -> datetime:
    """Nine in the morning of that day in the agency's time zone."""
    return datetime.combine(day, time(9), ZoneInfo(time_zone))


def end_of_day(moment: datetime, time_zone: str) -> datetime:
    """When that day is over in the agency's time zone."""
    following = day_of(moment, time_zone) + timedelta(days=1)
    return datetime.combine(following, time(), ZoneInfo(time_zone))


def local_moment(moment: datetime, time_zone: str) -> str:
    """«22.11.2026 14:05» in the agency's time zone."""
    return moment.astimezone(ZoneInfo(time_zone)).strftime("%d.%m.%Y %H:%M")
