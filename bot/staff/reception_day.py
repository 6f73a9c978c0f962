"""/reception: whom to call today, one press each (A4.2.4, D24)."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from admin.carried import word
from admin.receptions import day as day_lists
from admin.receptions.day import DayList, DayStep, Entry
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.buttons import LIST, button, to_menu
from bot.staff.reception_actions import MarkEntry, OpenDay, OpenEntry
from bot.visit import Visit
from locales import Html
from storage.care_terms import BookingState

routes = Routes()

_OVER = (BookingState.CAME, BookingState.NO_SHOW)


@routes.command("reception")
async def reception(_argument: str, visit: Visit) -> Screen:
    return await open_day(OpenDay(), visit)


@routes.action(OpenDay)
async def open_day(action: OpenDay, visit: Visit) -> Screen:
    found = await day_lists.day_list(
        visit.store, day_lists.day_asked(action.day), by=visit.require_staff(), now=visit.now
    )
    return await _day_screen(found, visit)


@routes.action(OpenEntry)
async def open_entry(action: OpenEntry, visit: Visit) -> Screen:
    staff = visit.require_staff()
    entry = await day_lists.read_entry(visit.store, action.booking, by=staff, now=visit.now)
    return await _entry_screen(entry, visit)


@routes.action(MarkEntry, writes=True)
async def mark(action: MarkEntry, visit: Visit) -> Screen:
    """A colleague who was first is told of in the refusal."""
    entry = await day_lists.step(
        visit.store,
        action.booking,
        word(DayStep, action.step),
        seen=action.seen,
        by=visit.require_staff(),
        now=visit.now,
    )
    return await _entry_screen(entry, visit)


async def _day_screen(found: DayList, visit: Visit) -> Screen:
    """Those who still wait are buttons; who is done stands in the text."""
    say, zone = visit.say, await _zone(visit)
    day = f"{found.day:%d.%m.%Y}"
    around = _around(found.day, visit)
    if not found.entries:
        return Screen(say("reception-day-empty", day=day), (*around, *to_menu(say)))
    waiting = [each for each in found.entries if each.booking.state not in _OVER]
    shown = (waiting or list(found.entries))[:LIST]
    lines = [say("reception-day", day=day), "", *(_line(each, zone, visit) for each in shown)]
    if len(shown) < len(found.entries):
        lines += ["", say("reception-day-more")]
    buttons = tuple(
        (Button(plain(f"{_time(each, zone)} {each.booking.code}"), OpenEntry(each.booking.id)),)
        for each in shown
    )
    return Screen(Html("\n".join(lines)), (*buttons, *around, *to_menu(say)))


def _around(day: date, visit: Visit) -> ButtonRows:
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    say = visit.say
    return (
        (
            button(say, "reception-earlier", OpenDay(before.isoformat()), day=f"{before:%d.%m}"),
            button(say, "reception-later", OpenDay(after.isoformat()), day=f"{after:%d.%m}"),
        ),
    )


async def _entry_screen(entry: Entry, visit: Visit) -> Screen:
    """One person at the door: what staff may press now, and the way back to the day."""
    say, booking = visit.say, entry.booking
    text = say("reception-entry", **_words(entry, await _zone(visit), visit))
    if not entry.stands:
        text = Html(f"{text}\n\n{say('reception-entry-fallen')}")
    steps = tuple(
        (button(say, f"day-step-{each.value}", MarkEntry(booking.id, booking.revision, each)),)
        for each in entry.steps
    )
    back = (button(say, "reception-to-day", OpenDay(booking.day.isoformat())),)
    return Screen(text, (*steps, back, *to_menu(say)))


def _line(entry: Entry, zone: ZoneInfo, visit: Visit) -> Html:
    """Who was told to come at another time is not awaited now."""
    words = _words(entry, zone, visit)
    if not entry.stands:
        words["state"] = visit.say("web-day-fallen")
    return visit.say("reception-day-line", **words)


def _words(entry: Entry, zone: ZoneInfo, visit: Visit) -> dict[str, str]:
    booking = entry.booking
    return {
        "time": _time(entry, zone),
        "code": booking.code,
        "named": "yes" if booking.name else "no",
        "name": booking.name,
        "who": entry.reception.who,
        "state": visit.say(f"booking-state-{booking.state.value}"),
    }


def _time(entry: Entry, zone: ZoneInfo) -> str:
    return f"{entry.booking.starts_at.astimezone(zone):%H:%M}"


async def _zone(visit: Visit) -> ZoneInfo:
    agency = await visit.store.agencies.get(visit.require_staff().agency_id)
    return ZoneInfo(agency.time_zone)
