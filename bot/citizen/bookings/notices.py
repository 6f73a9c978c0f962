"""What a person is told of a booked time, by what is true when it is sent."""

from datetime import timedelta
from typing import Any

from admin.clock import day_of
from admin.receptions import booking
from bot.citizen.bookings.screens import booked_buttons, fallen_screen
from bot.citizen.bookings.words import Meeting, meeting_of, meeting_text
from bot.citizen.wording import lines
from bot.screens import Screen
from bot.visit import Visit
from locales import Html


async def fallen(body: dict[str, Any], visit: Visit) -> Screen | None:
    """Nobody receives then: the nearest times."""
    meeting = await _ahead(body, visit)
    if meeting is None or meeting.booked.stands:
        return None
    return await fallen_screen(meeting, visit)


async def stands(body: dict[str, Any], visit: Visit) -> Screen | None:
    """It takes place after all."""
    heading = lines(visit.say("booking-stands"), visit.say("booking-stands-when"))
    return await _standing(body, visit, heading)


async def changed(body: dict[str, Any], visit: Visit) -> Screen | None:
    """Somebody else receives, or elsewhere."""
    heading = lines(visit.say("booking-changed"), visit.say("booking-changed-what"))
    return await _standing(body, visit, heading)


async def reminder(body: dict[str, Any], visit: Visit) -> Screen | None:
    """Soon; or that it does not take place, where that is so by now."""
    meeting = await _ahead(body, visit)
    if meeting is None:
        return None
    if not meeting.booked.stands:
        return await fallen_screen(meeting, visit)
    heading = visit.say("booking-reminder", when=_how_soon(meeting, visit))
    return Screen(meeting_text(heading, meeting, visit), booked_buttons(meeting, visit.say))


async def _standing(body: dict[str, Any], visit: Visit, heading: Html) -> Screen | None:
    meeting = await _ahead(body, visit)
    if meeting is None or not meeting.booked.stands:
        return None
    return Screen(meeting_text(heading, meeting, visit), booked_buttons(meeting, visit.say))


async def _ahead(body: dict[str, Any], visit: Visit) -> Meeting | None:
    """The person's own time, if it is still to come."""
    found = await booking.find_mine(
        visit.store, body["booking"], person_id=visit.person.id, now=visit.now
    )
    meeting = meeting_of(found, visit) if found else None
    return meeting if meeting and meeting.is_ahead(visit.now) else None


def _how_soon(meeting: Meeting, visit: Visit) -> str:
    today = day_of(visit.now, meeting.agency.time_zone)
    days = {today: "today", today + timedelta(days=1): "tomorrow"}
    return days.get(meeting.booking.day, "later")
