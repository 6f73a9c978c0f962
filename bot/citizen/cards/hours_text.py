"""Opening hours in words, and whether it is open now."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from admin.card_words import dated
from admin.hours_words import clock, week_lines
from bot.citizen.wording import lines
from bot.guide.hours import Opening, opening, week
from locales import Html, Say
from storage.hours import is_always_open


def hours_text(hours: str, time_zone: str, now: datetime, say: Say) -> Html | None:
    """This week and now; nothing at all where the hours are unknown."""
    if is_always_open(hours):
        return say("card-always-open")
    days = week_lines(week(hours, time_zone, now), say)
    state = opening(hours, time_zone, now)
    today = now.astimezone(ZoneInfo(time_zone))
    state_now = _now(state, today, say) if state else None
    if not days:
        return state_now
    return lines(say("card-hours"), *days, state_now)


def _now(state: Opening, today: datetime, say: Say) -> Html:
    change = state.change
    if change is None:
        return say("card-open" if state.is_open else "card-closed")
    if state.is_open:
        return say("card-open-until", time=clock(change.time(), end=True))
    if change.date() == today.date():
        return say("card-opens-today", time=clock(change.time()))
    if change.date() == today.date() + timedelta(days=1):
        return say("card-opens-tomorrow", time=clock(change.time()))
    return say("card-opens-on", date=dated(say, change.date()), time=clock(change.time()))
