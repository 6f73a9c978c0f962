"""Opening hours in words, and whether it is open now."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.citizen.wording import dated, lines, listed
from bot.guide.hours import Opening, WeekLine, is_always_open, opening, week
from locales import Html, Say

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_MIDNIGHT = time()


def hours_text(hours: str, time_zone: str, now: datetime, say: Say) -> Html | None:
    """This week and now; nothing at all where the hours are unknown."""
    if is_always_open(hours):
        return say("card-always-open")
    days = [_week_line(line, say) for line in week(hours, time_zone, now)]
    state = opening(hours, time_zone, now)
    today = now.astimezone(ZoneInfo(time_zone))
    state_now = _now(state, today, say) if state else None
    if not days:
        return state_now
    return lines(say("card-hours"), *days, state_now)


def _week_line(line: WeekLine, say: Say) -> Html:
    first = say("card-day", day=_DAYS[line.first])
    last = say("card-day", day=_DAYS[line.last])
    days = say("card-days", first=first, last=last) if line.first != line.last else first
    if not line.spans:
        return say("card-day-off", days=days)
    spans = [say("card-span", first=_clock(a), last=_clock(b, end=True)) for a, b in line.spans]
    return say("card-day-hours", days=days, spans=listed(spans))


def _now(state: Opening, today: datetime, say: Say) -> Html:
    change = state.change
    if change is None:
        return say("card-open" if state.is_open else "card-closed")
    if state.is_open:
        return say("card-open-until", time=_clock(change.time(), end=True))
    if change.date() == today.date():
        return say("card-opens-today", time=_clock(change.time()))
    if change.date() == today.date() + timedelta(days=1):
        return say("card-opens-tomorrow", time=_clock(change.time()))
    return say("card-opens-on", date=dated(say, change.date()), time=_clock(change.time()))


def _clock(at: time, end: bool = False) -> str:
    return "24:00" if end and at == _MIDNIGHT else f"{at.hour}:{at.minute:02}"
