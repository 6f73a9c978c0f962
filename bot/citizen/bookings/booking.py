"""«Записаться на приём»: a day, a time, and it is booked (A4.2.4, D24)."""

from dataclasses import dataclass
from datetime import datetime

from admin import carried
from admin.receptions import booking
from admin.receptions.booking import Missed
from admin.receptions.offer import offer_of
from bot.citizen.actions import OpenCard
from bot.citizen.bookings.actions import (
    BookTime,
    OpenDay,
    OpenReception,
    minute_of,
    moment_of,
)
from bot.citizen.bookings.choice import Choice, days_screen, missed_screen, times_screen
from bot.citizen.bookings.screens import booking_screen, confirmed_screen, list_screen
from bot.citizen.bookings.words import meeting_of
from bot.citizen.first_screens import lost
from bot.citizen.whereabouts import chosen_agency, may_see
from bot.citizen.wording import paragraphs
from bot.guide.narrowing import find_row
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from storage.cards import AgencyCard, ListCard, ReceptionCard, RowCard

routes = Routes()


@dataclass(frozen=True)
class Found:
    """A reception that this person may book, and where it stands in the list."""

    card: ReceptionCard
    agency: AgencyCard
    owner: ListCard
    row: RowCard


@routes.action(OpenReception)
async def open_reception(action: OpenReception, visit: Visit) -> Screen:
    """The days; the person's own time where they have one here."""
    found = _found(action.reception, visit)
    if found is None:
        return _lost(visit)
    held = await _held(found, visit)
    if held is not None:
        return held
    offer = await offer_of(visit.store, action.reception, now=visit.now)
    return days_screen(_choice(found, visit), offer, action.page, visit)


@routes.action(OpenDay)
async def open_day(action: OpenDay, visit: Visit) -> Screen:
    found = _found(action.reception, visit)
    if found is None:
        return _lost(visit)
    offer = await offer_of(visit.store, action.reception, now=visit.now)
    day = carried.day_of_number(action.day)
    return times_screen(_choice(found, visit), offer, day, action.page, visit)


@routes.action(BookTime, writes=True)
async def book_time(action: BookTime, visit: Visit) -> Screen:
    """Booked, or somebody was first."""
    found = _found(action.reception, visit)
    if found is None:
        return _lost(visit)
    store, person, moment = visit.store, visit.person.id, moment_of(action.minute)
    held = await _held(found, visit, pressed=moment)
    if held is not None:
        return held
    booked = await booking.book(store, action.reception, moment, person_id=person, now=visit.now)
    if isinstance(booked, Missed):
        return missed_screen(_choice(found, visit), booked.nearest, visit)
    mine = await booking.my_booking(store, booked.id, person_id=person, now=visit.now)
    return confirmed_screen("booking-done", meeting_of(mine, visit), visit)


async def _held(found: Found, visit: Visit, pressed: datetime | None = None) -> Screen | None:
    """What stands in the way of another time: one here already, or as many as anybody may have."""
    mine = await booking.my_bookings(visit.store, visit.person.id, now=visit.now)
    ahead = [each for each in mine if each.booking.starts_at > visit.now]
    here = next((each for each in ahead if each.reception.id == found.card.id), None)
    if here is not None:
        if here.booking.starts_at == pressed:
            return None
        return await booking_screen("booking-already", meeting_of(here, visit), visit)
    agency = found.agency.id
    own = await booking.ahead_in(visit.store, visit.person.id, agency, now=visit.now)
    if len(own) < found.agency.procedure.reception_booking.most_open:
        return None
    meetings = [meeting_of(each, visit) for each in own]
    return list_screen(meetings, visit, visit.say("booking-most", count=len(own)))


def _choice(found: Found, visit: Visit) -> Choice:
    say, number = visit.say, found.card.id
    heading = paragraphs(say("booking-title"), say("booking-who", who=found.card.who))
    return Choice(
        heading=heading,
        agency=found.agency,
        client=found.owner.client,
        row=found.row,
        on_day=lambda day: OpenDay(number, carried.day_number(day)),
        at_time=lambda moment: BookTime(number, minute_of(moment)),
        days=lambda page: OpenReception(number, page),
        times=lambda day, page: OpenDay(number, carried.day_number(day), page),
        back=OpenCard(found.agency.id, found.row.id),
    )


def _found(reception_id: int, visit: Visit) -> Found | None:
    for agency in visit.library.agencies:
        card = next((each for each in agency.receptions if each.id == reception_id), None)
        place = find_row(agency, card.row_id) if card else None
        if card and place and may_see(visit, agency, place[0].client):
            return Found(card, agency, *place)
    return None


def _lost(visit: Visit) -> Screen:
    """Booked here nobody is any more, or it is not for this person."""
    agency = chosen_agency(visit)
    return lost(visit, agency.id if agency else 0)
