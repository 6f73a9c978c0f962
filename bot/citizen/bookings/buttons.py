"""The ways to receptions, from a card and from a question: none where nobody can book."""

from collections import Counter
from collections.abc import Iterator

from bot.citizen import buttons
from bot.citizen.bookings.actions import OpenBookings, OpenReception
from bot.citizen.wording import button_text
from bot.guide.spot import Spot
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Say
from storage.cards import RowCard


def to_receptions(spot: Spot, row: RowCard, say: Say) -> Iterator[Button]:
    """Each by who receives, where there are several; of the same post, by where, too."""
    found = [each for each in spot.agency.receptions if each.row_id == row.id]
    several = "yes" if len(found) > 1 else "no"
    posts = Counter(each.who for each in found)
    for each in found:
        alike = each.place and posts[each.who] > 1
        who = f"{each.who}, {each.place}" if alike else each.who
        words = say("booking-card-button", several=several, who=who)
        yield Button(button_text(words), OpenReception(each.id))


def anybody_books(visit: Visit) -> bool:
    """Whether any agency has switched booking on."""
    return any(each.procedure.reception_booking.on for each in visit.library.agencies)


def offer_bookings(visit: Visit) -> Screen:
    """The way to what somebody asks for who has booked."""
    say = visit.say
    mine = Button(button_text(say("booking-all")), OpenBookings())
    return Screen(say("booking-offer"), ((mine,), *buttons.beginning(say)))
