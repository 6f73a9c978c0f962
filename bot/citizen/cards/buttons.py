"""What can be done from a card: open, copy, show, keep, and go on."""

from collections.abc import Collection, Iterator

from admin.contacts import (
    confirmed,
    is_reachable,
    official_site,
    point_of,
    shown_contacts,
    web_addresses,
)
from bot.citizen import buttons
from bot.citizen.actions import (
    OpenPart,
    OpenRestOfCard,
    codes_of,
    to_card,
    to_phone,
    to_place,
    to_spot,
)
from bot.citizen.appeals.buttons import term_on_card
from bot.citizen.bookings.buttons import to_receptions
from bot.citizen.cards.forms_buttons import forms_on_card
from bot.citizen.cards.parts import AFTERWARDS, BEFORE_GOING, Part, parts_of
from bot.citizen.cards.wrong_actions import ReportWrong
from bot.citizen.faq_actions import OpenQuestionsAt
from bot.citizen.feedback_actions import SayHelped, SayNotHelped
from bot.citizen.remarks.buttons import complaint_on_card, to_remark
from bot.citizen.steps.buttons import step_on_card
from bot.citizen.subscriptions.buttons import tell_of_card
from bot.citizen.wording import button_text, column
from bot.guide.faq import questions_at
from bot.guide.instead import ways_instead, ways_without_call
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Say
from storage.cards import RowCard
from storage.terms import ContactType

_LONGEST_COPY = 256


def card_buttons(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """Everything that can be done from here; what is rarer stands apart, and more of it in plain
    text, where what the card says is opened by buttons, too."""
    between = _parts(spot, row, say, BEFORE_GOING) if say.plain else _meanwhile(spot, row, say)
    return (
        *_there(spot, row, say),
        *between,
        *_onwards(spot, row, say),
        (_wrong(spot, row, say), _more(spot, row, say)),
        *buttons.way_back(say, to_spot(spot.under_card)),
    )


def rest_of_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """What stands apart from a card."""
    rest = (*_parts(spot, row, say, AFTERWARDS), *_meanwhile(spot, row, say))
    return (
        *(rest if say.plain else ()),
        *tell_of_card(spot, row, say),
        *to_remark(spot, row, say),
        *buttons.way_back(say, to_card(spot, row.id)),
    )


def _there(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """What gets a person there."""
    return (*column(to_receptions(spot, row, say)), *column(_contacts(spot, row, say)))


def _meanwhile(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """What may be of use before or after."""
    return (
        *column(_questions(spot, row, say)),
        *forms_on_card(spot, row, say),
        *term_on_card(spot, row, say),
        *step_on_card(spot, row, say),
        *complaint_on_card(spot, row, say),
    )


def _onwards(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """Other ways, a person, and whether it helped."""
    return (
        *column(_others(spot, say)),
        *_instead(spot, row, say),
        *buttons.human(spot, say, (row,)),
        _helped(spot, row, say),
    )


def _parts(spot: Spot, row: RowCard, say: Say, wanted: Collection[Part]) -> ButtonRows:
    """One thing each."""
    found = (part for part in parts_of(spot, row, say) if part in wanted)
    return column(_part(spot, row, say, part) for part in found)


def _part(spot: Spot, row: RowCard, say: Say, part: Part) -> Button:
    here = (*codes_of(spot), int(spot.talking))
    words = say("card-part", part=part.name.lower())
    return Button(button_text(words), OpenPart(spot.agency.id, row.id, part.value, *here))


def _more(spot: Spot, row: RowCard, say: Say) -> Button:
    here = (*codes_of(spot), int(spot.talking))
    return Button(button_text(say("citizen-more")), OpenRestOfCard(spot.agency.id, row.id, *here))


def _helped(spot: Spot, row: RowCard, say: Say) -> tuple[Button, ...]:
    """One press tells whether the card was of use."""
    here = (spot.agency.id, row.id, *codes_of(spot), int(spot.talking))
    return (
        Button(button_text(say("card-helped")), SayHelped(*here)),
        Button(button_text(say("card-not-helped")), SayNotHelped(*here)),
    )


def _wrong(spot: Spot, row: RowCard, say: Say) -> Button:
    """Discreet, on every card: also where no contact stands."""
    return Button(button_text(say("card-wrong")), ReportWrong(spot.agency.id, row.id))


def _contacts(spot: Spot, row: RowCard, say: Say) -> Iterator[Button]:
    touchpoint = row.touchpoint
    for address in web_addresses(touchpoint):
        yield Button(button_text(say("card-open-site")), url=address)
    for contact in shown_contacts(touchpoint):
        if contact.type is ContactType.EMAIL and len(contact.value) <= _LONGEST_COPY:
            yield Button(button_text(say("card-copy-email")), copy=contact.value)
    if point_of(touchpoint):
        yield Button(button_text(say("card-show-map")), to_place(spot, row.id))
    if confirmed(touchpoint, ContactType.PHONE):
        yield Button(button_text(say("card-keep-phone")), to_phone(spot, row.id))
    site = official_site(spot.agency)
    if site and not is_reachable(touchpoint):
        yield Button(button_text(say("card-official-site")), url=site)


def _questions(spot: Spot, row: RowCard, say: Say) -> Iterator[Button]:
    if questions_at(spot.agency, row):
        here = OpenQuestionsAt(spot.agency.id, row.id, *codes_of(spot), int(spot.talking))
        yield Button(button_text(say("card-questions")), here)


def _instead(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """The ways that the card names where it cannot say how to get here, or only by telephone
    for whoever cannot call."""
    named = (*ways_instead(spot, row), *ways_without_call(spot, (row,)))
    others = {each.id: each for each in named if each not in spot.rows}
    return buttons.touchpoints(spot.top, tuple(others.values()), say)


def _others(spot: Spot, say: Say) -> Iterator[Button]:
    if len(spot.rows) > 1:
        yield Button(button_text(say("card-others")), to_spot(spot))
