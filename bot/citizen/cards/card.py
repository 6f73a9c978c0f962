"""A touchpoint's card, its place on the map and its telephone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from admin.contacts import confirmed, dialled, point_of
from admin.shown_rows import gone_at, successor_of
from bot.citizen import buttons
from bot.citizen.actions import (
    KeepPhone,
    OpenCard,
    OpenPart,
    OpenRestOfCard,
    ShowPlace,
    to_card,
    to_spot,
)
from bot.citizen.cards.buttons import card_buttons, rest_of_card
from bot.citizen.cards.forms_actions import TakeForms
from bot.citizen.cards.parts import Part, part_text
from bot.citizen.cards.text import card_text
from bot.citizen.counting import count_card
from bot.citizen.feedback_actions import KeepSilent, SayHelped, SayNotHelped
from bot.citizen.first_screens import lost, situations_screen
from bot.citizen.whereabouts import home_spot, may_see
from bot.citizen.wording import name_of, paragraphs, russian_mark
from bot.guide.narrowing import find_row, row_of_touchpoint
from bot.guide.spot import Spot, find_spot
from bot.routes import Routes
from bot.screens import Button, PhoneCard, Place, Screen, plain
from bot.visit import Visit
from storage.cards import AgencyCard, ListCard, RowCard
from storage.terms import ContactType

routes = Routes()

OnCard = Callable[[Spot, RowCard, Visit], Screen]
NamesCard = (
    OpenCard
    | OpenPart
    | OpenRestOfCard
    | ShowPlace
    | KeepPhone
    | SayHelped
    | SayNotHelped
    | KeepSilent
    | TakeForms
)


@routes.action(OpenCard)
async def open_card(action: OpenCard, visit: Visit) -> Screen:
    return with_card(action, visit, card_screen)


@routes.action(ShowPlace)
async def show_place(action: ShowPlace, visit: Visit) -> Screen:
    return with_card(action, visit, _place_screen)


@routes.action(KeepPhone)
async def keep_phone(action: KeepPhone, visit: Visit) -> Screen:
    return with_card(action, visit, _phone_screen)


@routes.action(OpenPart)
async def open_part(action: OpenPart, visit: Visit) -> Screen:
    return with_card(action, visit, partial(_part_screen, part=action.part))


@routes.action(OpenRestOfCard)
async def open_rest_of_card(action: OpenRestOfCard, visit: Visit) -> Screen:
    return with_card(action, visit, _rest_screen)


def card_screen(spot: Spot, row: RowCard, visit: Visit) -> Screen:
    visit.notebook.suggestions.forget(visit.person.address)
    visit.notebook.places.note(visit.person.address, to_card(spot, row.id), visit.now)
    count_card(spot, row, visit)
    return Screen(card_text(spot, row, visit), card_buttons(spot, row, visit.say))


def linked(touchpoint_id: int, visit: Visit) -> tuple[Spot, RowCard] | None:
    """A touchpoint that a link from outside names: a QR code on a door or in a letter."""
    for agency in visit.library.agencies:
        for client in agency.lists:
            row = row_of_touchpoint(agency, client, touchpoint_id)
            if row and may_see(visit, agency, client):
                return Spot(agency, client), row
    return None


def linked_to_gone(touchpoint_id: int, visit: Visit) -> Screen | None:
    """What took the place of a touchpoint that left its list: its code may still hang there."""
    for agency in visit.library.agencies:
        for client, owner in agency.lists.items():
            gone = gone_at(owner, touchpoint_id)
            if gone and may_see(visit, agency, client):
                return _gone_screen(agency, owner, gone.row_id, visit)
    return None


def linked_to_closed(touchpoint_id: int, visit: Visit) -> AgencyCard | None:
    """A closed agency whose door or letter the link stands on."""
    for agency in visit.library.closed:
        for client in agency.lists:
            if row_of_touchpoint(agency, client, touchpoint_id):
                return agency
    return None


def with_card(action: NamesCard, visit: Visit, show: OnCard) -> Screen:
    """What is shown of the card that a button names; what became of it, where it is gone."""
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    found = find_row(agency, action.row)
    if found is None:
        return _gone(agency, action.row, visit)
    owner, row = found
    if not may_see(visit, agency, owner.client):
        return lost(visit, agency.id, internal=True)
    spot = find_spot(agency, owner.client, action.situation, action.option)
    spot = replace(spot or Spot(agency, owner.client), talking=bool(action.talking))
    return show(spot, row, visit)


def _gone(agency: AgencyCard, row_id: int, visit: Visit) -> Screen:
    for client, owner in agency.lists.items():
        if row_id in owner.gone and may_see(visit, agency, client):
            return _gone_screen(agency, owner, row_id, visit)
    return lost(visit, agency.id)


def _gone_screen(agency: AgencyCard, owner: ListCard, row_id: int, visit: Visit) -> Screen:
    """A way that is no longer in the list: what took its place, or the situations."""
    say = visit.say
    said = say("citizen-gone", name=owner.gone[row_id].name)
    successor = successor_of(owner, row_id)
    if successor is None:
        return situations_screen(home_spot(visit, agency), visit, said)
    spot = Spot(agency, owner.client)
    name = name_of(say, successor.touchpoint)
    return Screen(
        paragraphs(said, say("citizen-successor", name=name)),
        (
            *buttons.touchpoints(spot, (successor,), say),
            *buttons.human(spot, say),
            *buttons.way_back(say, to_spot(spot)),
        ),
    )


def _place_screen(spot: Spot, row: RowCard, visit: Visit) -> Screen:
    point = point_of(row.touchpoint)
    if point is None:
        return card_screen(spot, row, visit)
    title = name_of(visit.say, row.touchpoint)
    place = Place(plain(title), point.address, point.latitude, point.longitude)
    text = visit.say("card-on-map", name=title, address=point.address)
    return Screen(text, _to_card(spot, row, visit), place=place, fresh=True)


def _phone_screen(spot: Spot, row: RowCard, visit: Visit) -> Screen:
    phones = confirmed(row.touchpoint, ContactType.PHONE)
    if not phones:
        return card_screen(spot, row, visit)
    say = visit.say
    name = name_of(say, row.touchpoint)
    whose = plain(f"{say.own(spot.agency.guide.short_name)}: {name}")
    text = say("card-phone-to-keep", name=name, phone=phones[0])
    contact = PhoneCard(whose, dialled(phones[0]))
    return Screen(text, _to_card(spot, row, visit), contact=contact, fresh=True)


def _part_screen(spot: Spot, row: RowCard, visit: Visit, *, part: str) -> Screen:
    """One thing, and the way back; the card itself where there is no such thing any more."""
    text = part_text(Part(part), spot, row, visit) if part in {*Part} else None
    if text is None:
        return card_screen(spot, row, visit)
    said = paragraphs(text, russian_mark(visit.say, text))
    return Screen(said, _to_card(spot, row, visit))


def _rest_screen(spot: Spot, row: RowCard, visit: Visit) -> Screen:
    say = visit.say
    text = say("card-rest", name=name_of(say, row.touchpoint))
    return Screen(paragraphs(text, russian_mark(say, text)), rest_of_card(spot, row, say))


def _to_card(spot: Spot, row: RowCard, visit: Visit) -> tuple[tuple[Button, ...], ...]:
    return buttons.way_back(visit.say, to_card(spot, row.id))
