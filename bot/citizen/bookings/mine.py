"""/bookings: the person's own times, moved, cancelled, named and kept in a calendar."""

from typing import Any

from admin import carried
from admin.personal.terms import BOOKING
from admin.receptions import booking
from admin.receptions.offer import Offer, offer_of
from bot.citizen import buttons, search
from bot.citizen.bookings.actions import (
    AskCancel,
    AskMove,
    AskMoveTime,
    AskName,
    CancelBooking,
    DropName,
    KeepReception,
    MoveBooking,
    OpenBooking,
    OpenBookings,
    minute_of,
    moment_of,
)
from bot.citizen.bookings.choice import Choice, days_screen, missed_screen, times_screen
from bot.citizen.bookings.file import calendar_document
from bot.citizen.bookings.screens import (
    after_buttons,
    booking_screen,
    confirmed_screen,
    list_screen,
)
from bot.citizen.bookings.words import Meeting, meeting_of, when
from bot.citizen.own.terms import kept_for
from bot.citizen.wording import button_text, paragraphs
from bot.guide.narrowing import find_row
from bot.guide.urgent import urgent_topic
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from storage.care_terms import BookingState
from storage.models import Booking

routes = Routes()

NAME = "booking_name"
"""The topic of text that answers «how may we call you?»."""

routes.way_back(NAME, lambda state: AskName(state["booking"]), unsent="name")


@routes.command("bookings")
async def my_bookings(_argument: str, visit: Visit) -> Screen:
    return await open_bookings(OpenBookings(), visit)


@routes.action(OpenBookings)
async def open_bookings(action: OpenBookings, visit: Visit) -> Screen:
    """All of them; the only one at once."""
    found = await booking.my_bookings(visit.store, visit.person.id, now=visit.now)
    meetings = [meeting_of(each, visit) for each in found]
    if len(meetings) == 1:
        return await booking_screen("booking-yours", meetings[0], visit)
    return list_screen(meetings, visit, visit.say("booking-list" if meetings else "booking-none"))


@routes.action(OpenBooking)
async def open_booking(action: OpenBooking, visit: Visit) -> Screen:
    return await booking_screen("booking-yours", await _meeting(action.booking, visit), visit)


@routes.action(AskMove)
async def ask_move(action: AskMove, visit: Visit) -> Screen:
    """To which day?"""
    meeting = await _meeting(action.booking, visit)
    choice = _choice(meeting, visit)
    if choice is None:
        return await booking_screen("booking-yours", meeting, visit)
    return days_screen(choice, await _offer(meeting, visit), action.page, visit)


@routes.action(AskMoveTime)
async def ask_move_time(action: AskMoveTime, visit: Visit) -> Screen:
    meeting = await _meeting(action.booking, visit)
    choice = _choice(meeting, visit)
    if choice is None:
        return await booking_screen("booking-yours", meeting, visit)
    day = carried.day_of_number(action.day)
    return times_screen(choice, await _offer(meeting, visit), day, action.page, visit)


@routes.action(MoveBooking, writes=True)
async def move(action: MoveBooking, visit: Visit) -> Screen:
    """Another time instead, or somebody was first; then the former one stays."""
    store, person, seen = visit.store, visit.person.id, action.seen
    moment = moment_of(action.minute)
    moved = await booking.move(
        store, action.booking, moment, seen=seen, person_id=person, now=visit.now
    )
    meeting = await _meeting(action.booking, visit)
    choice = _choice(meeting, visit)
    if isinstance(moved, Booking) or choice is None:
        return confirmed_screen("booking-moved", meeting, visit)
    return missed_screen(choice, moved.nearest, visit)


@routes.action(AskCancel)
async def ask_cancel(action: AskCancel, visit: Visit) -> Screen:
    """One question, and the way back first."""
    say, meeting = visit.say, await _meeting(action.booking, visit)
    held = meeting.booking
    if not meeting.is_ahead(visit.now):
        return await booking_screen("booking-yours", meeting, visit)
    yes = Button(button_text(say("booking-cancel-yes")), CancelBooking(held.id, held.revision))
    no = Button(button_text(say("booking-cancel-no")), OpenBooking(held.id))
    text = say("booking-cancel-sure", **when(meeting, say))
    return Screen(text, ((no,), (yes,), *buttons.beginning(say)))


@routes.action(CancelBooking, writes=True)
async def cancel(action: CancelBooking, visit: Visit) -> Screen:
    """Given back; pressed twice, it was."""
    store, person, seen = visit.store, visit.person.id, action.seen
    meeting = await _meeting(action.booking, visit)
    if meeting.booking.state is BookingState.CANCELLED:
        return await booking_screen("booking-yours", meeting, visit)
    await booking.cancel(store, action.booking, seen=seen, person_id=person, now=visit.now)
    text = visit.say("booking-cancelled", **when(meeting, visit.say))
    return Screen(text, after_buttons(meeting, visit))


@routes.action(AskName, writes=True)
async def ask_name(action: AskName, visit: Visit) -> Screen:
    """Nobody has to."""
    meeting = await _meeting(action.booking, visit)
    if not meeting.is_ahead(visit.now):
        return await booking_screen("booking-yours", meeting, visit)
    state = {"booking": action.booking}
    await visit.store.conversations.begin(visit.person.id, NAME, state)
    skip = Button(button_text(visit.say("booking-name-skip")), OpenBooking(meeting.booking.id))
    how = visit.say("booking-name-how", term=kept_for(BOOKING, visit.say))
    return Screen(how, ((skip,), *buttons.beginning(visit.say)))


@routes.text(NAME, writes=True)
async def typed_name(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Danger to life is answered before any name."""
    words = visit.library.search.hear(text).signals.mended.words
    if urgent_topic(words, visit.library.agencies):
        return await search.answer(text, {}, visit)
    person = visit.person.id
    await booking.give_name(visit.store, state["booking"], text, person_id=person, now=visit.now)
    await visit.store.conversations.end(person)
    return await open_booking(OpenBooking(state["booking"]), visit)


@routes.action(DropName, writes=True)
async def drop_name(action: DropName, visit: Visit) -> Screen:
    person = visit.person.id
    await booking.drop_name(visit.store, action.booking, person_id=person, now=visit.now)
    return await open_booking(OpenBooking(action.booking), visit)


@routes.action(KeepReception)
async def keep_reception(action: KeepReception, visit: Visit) -> Screen:
    """A file that puts it into the telephone's calendar; moved, it moves there, too."""
    meeting = await _meeting(action.booking, visit)
    if not meeting.is_ahead(visit.now):
        return await booking_screen("booking-yours", meeting, visit)
    return Screen(
        visit.say("booking-file", **when(meeting, visit.say)),
        buttons.way_back(visit.say, OpenBooking(action.booking)),
        documents=(calendar_document(meeting, visit),),
        fresh=True,
    )


async def _meeting(booking_id: int, visit: Visit) -> Meeting:
    """One of the person's own."""
    person = visit.person.id
    found = await booking.my_booking(visit.store, booking_id, person_id=person, now=visit.now)
    return meeting_of(found, visit)


async def _offer(meeting: Meeting, visit: Visit) -> Offer:
    return await offer_of(visit.store, meeting.reception.id, now=visit.now)


def _choice(meeting: Meeting, visit: Visit) -> Choice | None:
    """Another time at the same reception; None where none is offered any more."""
    agency, row, held = meeting.agency, meeting.row, meeting.booking
    found = find_row(agency, meeting.reception.row_id)
    offered = any(each.id == meeting.reception.id for each in agency.receptions)
    if row is None or found is None or not offered or not meeting.is_ahead(visit.now):
        return None
    say, number = visit.say, held.id
    heading = paragraphs(say("booking-move-title"), say("booking-move-from", **when(meeting, say)))
    return Choice(
        heading=heading,
        agency=agency,
        client=found[0].client,
        row=row,
        on_day=lambda day: AskMoveTime(number, carried.day_number(day)),
        at_time=lambda moment: MoveBooking(number, held.revision, minute_of(moment)),
        days=lambda page: AskMove(number, page),
        times=lambda day, page: AskMoveTime(number, carried.day_number(day), page),
        back=OpenBooking(number),
    )
