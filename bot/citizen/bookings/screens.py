"""A booked time on the screen, and the list of them."""

from collections.abc import Sequence

from admin.receptions.offer import offer_if_open
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.actions import OpenCard
from bot.citizen.bookings.actions import (
    AskCancel,
    AskMove,
    AskName,
    DropName,
    KeepReception,
    MoveBooking,
    OpenBooking,
    OpenBookings,
    OpenReception,
    minute_of,
)
from bot.citizen.bookings.file import calendar_document
from bot.citizen.bookings.words import (
    Meeting,
    meeting_text,
    moment_words,
    when,
    will_remind,
)
from bot.citizen.wording import button_text, column, paragraphs
from bot.screens import Button, ButtonRows, Screen, kept
from bot.visit import Visit
from locales import Html, Say
from storage.care_terms import BookingState

_SHOWN = {
    BookingState.CANCELLED: "booking-was-cancelled",
    BookingState.CALLED: "booking-was-called",
    BookingState.CAME: "booking-was-received",
    BookingState.NO_SHOW: "booking-was-over",
}


def confirmed_screen(key: str, meeting: Meeting, visit: Visit) -> Screen:
    """What has just been booked; it stays in the chat, and a file for a calendar below it, but
    for whoever wants one thing a message."""
    say = visit.say
    name = None if meeting.booking.name else say("booking-ask-name")
    text = meeting_text(say(key), meeting, visit, will_remind(meeting, visit), name)
    files = () if visit.preferences.plain_text else (calendar_document(meeting, visit),)
    return kept(Screen(text, booked_buttons(meeting, say), documents=files))


async def booking_screen(key: str, meeting: Meeting, visit: Visit) -> Screen:
    """One of the person's times under this heading, or what became of it."""
    say, booking = visit.say, meeting.booking
    if meeting.is_ahead(visit.now):
        if not meeting.booked.stands:
            return await fallen_screen(meeting, visit)
        return Screen(meeting_text(say(key), meeting, visit), booked_buttons(meeting, say))
    said = say(_SHOWN.get(booking.state, "booking-was-over"), **when(meeting, say))
    return Screen(said, after_buttons(meeting, visit))


async def fallen_screen(meeting: Meeting, visit: Visit) -> Screen:
    """Nobody receives at the booked time: the nearest others, one press away."""
    say, booking = visit.say, meeting.booking
    offer = await offer_if_open(visit.store, booking.reception_id, now=visit.now)
    nearest = offer.nearest(booking.starts_at) if offer else ()
    text = paragraphs(
        say("booking-fallen"),
        say("booking-fallen-when", **when(meeting, say)),
        say("booking-fallen-nearest" if nearest else "booking-fallen-none"),
    )
    zone = meeting.agency.time_zone
    times = column(
        Button(
            button_text(say("booking-time-button", **moment_words(each.starts_at, zone, say))),
            MoveBooking(booking.id, booking.revision, minute_of(each.starts_at)),
        )
        for each in nearest
    )
    other = _button(say, "booking-other-time", AskMove(booking.id)) if nearest else ()
    elsewhere = () if nearest else _elsewhere(meeting, say)
    cancel = _button(say, "booking-cancel", AskCancel(booking.id))
    rows = (*times, *other, *elsewhere, *cancel, *_to_card(meeting, say), *buttons.beginning(say))
    return Screen(text, rows)


def list_screen(meetings: Sequence[Meeting], visit: Visit, said: Html) -> Screen:
    """What the person has booked, a button each."""
    say = visit.say
    rows = column(
        Button(
            button_text(say("booking-list-button", who=each.reception.who, **when(each, say))),
            OpenBooking(each.booking.id),
        )
        for each in meetings
    )
    return Screen(said, (*rows, *buttons.beginning(say)))


def booked_buttons(meeting: Meeting, say: Say) -> ButtonRows:
    """What can be done with a time that is still to come."""
    number, named = meeting.booking.id, meeting.booking.name
    name = _button(say, "booking-drop-name", DropName(number))
    return (
        (
            *_one(say, "booking-move", AskMove(number)),
            *_one(say, "booking-cancel", AskCancel(number)),
        ),
        *(name if named else _button(say, "booking-give-name", AskName(number))),
        *_button(say, "booking-keep", KeepReception(number)),
        *buttons.beginning(say),
    )


def after_buttons(meeting: Meeting, visit: Visit) -> ButtonRows:
    """What is left to do when the time is no longer the person's."""
    say, reception = visit.say, meeting.reception
    offered = any(each.id == reception.id for each in meeting.agency.receptions)
    again = _button(say, "booking-again", OpenReception(reception.id)) if offered else ()
    return (*again, *_button(say, "booking-all", OpenBookings()), *buttons.beginning(say))


def _elsewhere(meeting: Meeting, say: Say) -> ButtonRows:
    """Others who receive in the same place."""
    row_id, here = meeting.reception.row_id, meeting.reception.id
    others = (each for each in meeting.agency.receptions if each.row_id == row_id)
    return column(
        Button(
            button_text(say("booking-card-button", several="yes", who=each.who)),
            OpenReception(each.id),
        )
        for each in others
        if each.id != here
    )


def _to_card(meeting: Meeting, say: Say) -> ButtonRows:
    if meeting.row is None:
        return ()
    return _button(say, "booking-to-card", OpenCard(meeting.agency.id, meeting.row.id))


def _button(say: Say, key: str, action: Action) -> ButtonRows:
    return (_one(say, key, action),)


def _one(say: Say, key: str, action: Action) -> tuple[Button, ...]:
    return (Button(button_text(say(key)), action),)
