"""A booked time as a file for any calendar."""

from datetime import timedelta

from admin.calendar_files import CalendarEvent, calendar_file
from bot.citizen.bookings.words import Meeting, place_line, where
from bot.citizen.wording import lines
from bot.screens import Document, plain
from bot.visit import Visit

_BEFORE = timedelta(hours=-2)


def calendar_document(meeting: Meeting, visit: Visit) -> Document:
    """Moved, it moves in the calendar, too."""
    say, held, reception = visit.say, meeting.booking, meeting.reception
    event = CalendarEvent(
        uid=f"booking-{held.id}@touchpoints",
        title=plain(say("booking-calendar-title", who=reception.who)),
        start=held.starts_at,
        end=held.starts_at + timedelta(minutes=reception.slot_minutes),
        alarm=_BEFORE,
        details=plain(lines(*where(meeting, say), say("booking-calendar-code", code=held.code))),
        place=place_line(meeting, say),
        revision=held.revision,
    )
    content = calendar_file(event, time_zone=meeting.agency.time_zone, made_at=visit.now)
    return Document(f"priem-{held.day.isoformat()}.ics", content=content)
