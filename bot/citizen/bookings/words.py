"""What is said of a booked time: when, where, to whom, and what to bring."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from admin.card_words import unbroken
from admin.clock import day_of
from admin.contacts import confirmed, official_site
from admin.hours_words import clock
from admin.receptions.booking import Booked
from admin.receptions.reminders import reminded_at
from bot.citizen.wording import lines, name_of, paragraphs, russian_mark
from bot.guide.narrowing import find_row
from bot.guide.wishes import step_free
from bot.screens import plain
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, RowCard
from storage.care_terms import BookingState
from storage.models import Booking, Reception
from storage.terms import ContactType


@dataclass(frozen=True)
class Meeting:
    """A booked time with what the list says of its place now; no `row` where that is gone."""

    booked: Booked
    agency: AgencyCard
    row: RowCard | None

    @property
    def booking(self) -> Booking:
        return self.booked.booking

    @property
    def reception(self) -> Reception:
        return self.booked.reception

    def is_ahead(self, now: datetime) -> bool:
        """Whether the person can still come, move or cancel."""
        return self.booking.state is BookingState.BOOKED and self.booking.starts_at > now


def meeting_of(booked: Booked, visit: Visit) -> Meeting:
    """The time beside the card of its place."""
    agency_id, library = booked.booking.agency_id, visit.library
    agency = library.agency(agency_id) or library.closed_agency(agency_id)
    assert agency is not None, "every agency is in the library"
    found = find_row(agency, booked.reception.row_id)
    return Meeting(booked, agency, found[1] if found else None)


def day_words(say: Say, day: date) -> Html:
    """«вторник, 24 ноября»."""
    weekday, month = f"w{day.weekday()}", f"m{day.month}"
    return say("booking-day", weekday=weekday, day=str(day.day), month=month)


def time_words(moment: datetime, time_zone: str) -> Html:
    """«10:00», by the agency's clock."""
    return Html(clock(moment.astimezone(ZoneInfo(time_zone)).time()))


def when(meeting: Meeting, say: Say) -> dict[str, Html]:
    """The day and the time, for every sentence that names them."""
    return moment_words(meeting.booking.starts_at, meeting.agency.time_zone, say)


def moment_words(moment: datetime, time_zone: str, say: Say) -> dict[str, Html]:
    day = day_words(say, day_of(moment, time_zone))
    return {"day": day, "time": time_words(moment, time_zone)}


def meeting_text(heading: Html, meeting: Meeting, visit: Visit, *below: Html | None) -> Html:
    """Everything that somebody has to know to come."""
    say, booking = visit.say, meeting.booking
    body = paragraphs(
        heading,
        lines(say("booking-when", **when(meeting, say)), *where(meeting, say)),
        _bring(meeting, say),
        say("booking-code", code=booking.code),
        say("booking-name", name=booking.name) if booking.name else None,
        *below,
    )
    return paragraphs(body, russian_mark(say, body))


def where(meeting: Meeting, say: Say) -> tuple[Html, ...]:
    """The place and who receives there; an address that nobody has confirmed is not told."""
    place = meeting.reception.place
    room = (say("booking-room", place=place),) if place else ()
    return (*_address(meeting, say), *room, say("booking-who", who=meeting.reception.who))


def place_line(meeting: Meeting, say: Say) -> str:
    """Where to go, for a calendar: the confirmed address and the room, else the place's name."""
    row, room = meeting.row, meeting.reception.place
    addresses = confirmed(row.touchpoint, ContactType.ADDRESS) if row else ()
    known = ", ".join((*addresses[:1], *((room,) if room else ())))
    return known or (plain(name_of(say, row.touchpoint)) if row else "")


def _address(meeting: Meeting, say: Say) -> tuple[Html, ...]:
    if meeting.row is None:
        return ()
    addresses = confirmed(meeting.row.touchpoint, ContactType.ADDRESS)
    if addresses:
        return tuple(say("booking-where", address=each) for each in addresses)
    name = say("booking-point", name=name_of(say, meeting.row.touchpoint))
    known = official_site(meeting.agency)
    return name, say("booking-no-address-site" if known else "booking-no-address")


def _bring(meeting: Meeting, say: Say) -> Html | None:
    if meeting.row is None or not meeting.row.bring:
        return None
    return say("booking-bring", things=Html(unbroken(say.own(meeting.row.bring))))


def will_remind(meeting: Meeting, visit: Visit) -> Html:
    """When the bot writes first."""
    starts_at, zone = meeting.booking.starts_at, meeting.agency.time_zone
    at = reminded_at(starts_at, zone, visit.now)
    told = "none"
    if at is not None:
        told = "soon" if day_of(at, zone) == meeting.booking.day else "eve"
    return visit.say("booking-will-remind", when=told)


def step_free_words(row: RowCard, visit: Visit) -> Html | None:
    """For whoever needs a way in without steps: said before they book."""
    if not visit.preferences.step_free:
        return None
    known = {True: "yes", False: "no", None: "none"}[step_free(row)]
    phones = confirmed(row.touchpoint, ContactType.PHONE)
    ask = visit.say("booking-ask-phone", phone=phones[0]) if phones and known == "none" else None
    return lines(visit.say("booking-step-free", known=known), ask)
