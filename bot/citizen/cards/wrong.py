"""«Контакт неверный»: what is wrong on a card, told in two presses; nobody keeps by whom."""

from dataclasses import replace

from admin.clock import day_of
from admin.contacts import part_of_contact, shown_contacts
from admin.seen_on_card import seen_on_card
from admin.suggestions import Told
from bot.citizen import buttons
from bot.citizen.actions import OpenCard
from bot.citizen.cards.wrong_actions import NameWrong, ReportWrong, SendWrong
from bot.citizen.first_screens import lost
from bot.citizen.subscriptions.actions import TellWhenMended
from bot.citizen.whereabouts import may_see
from bot.citizen.wording import button_text, column, name_of, paragraphs
from bot.guide.narrowing import find_row
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from storage.cards import AgencyCard, ListCard, RowCard, TouchpointCard
from storage.models.suggestions import WORDS_LIMIT
from storage.terms import SuggestionPart

routes = Routes()

Found = tuple[AgencyCard, ListCard, RowCard]


@routes.action(ReportWrong)
async def report(action: ReportWrong, visit: Visit) -> Screen:
    """Which part is wrong?"""
    found = _found(action, visit)
    if found is None:
        return lost(visit, action.agency)
    say, (agency, _owner, row) = visit.say, found
    possible = _parts_of(row.touchpoint)
    if possible == [SuggestionPart.OTHER]:
        return await name_part(NameWrong(agency.id, row.id, SuggestionPart.OTHER.value), visit)
    parts = column(
        Button(
            button_text(say("wrong-part", part=part.value)),
            NameWrong(agency.id, row.id, part.value),
        )
        for part in possible
    )
    text = say("wrong-what", name=name_of(say, row.touchpoint))
    return Screen(text, (*parts, *_back(agency, row, visit)))


def _parts_of(touchpoint: TouchpointCard) -> list[SuggestionPart]:
    """What stands on the card, and «other»: nobody looks for a telephone that is not there."""
    shown = {part_of_contact(each.type) for each in shown_contacts(touchpoint)}
    if touchpoint.hours:
        shown.add(SuggestionPart.HOURS)
    return [part for part in SuggestionPart if part in {*shown, SuggestionPart.OTHER}]


@routes.action(NameWrong)
async def name_part(action: NameWrong, visit: Visit) -> Screen:
    """Words may follow, or it is sent as it is."""
    told, found = _told(action, visit), _found(action, visit)
    if told is None or found is None:
        return lost(visit, action.agency)
    say, (agency, _owner, row) = visit.say, found
    visit.notebook.suggestions.await_words(visit.person.address, told, visit.now)
    send = Button(button_text(say("wrong-send")), SendWrong(agency.id, row.id, action.part))
    text = say("wrong-how", part=action.part, name=name_of(say, row.touchpoint))
    return Screen(text, ((send,), *_back(agency, row, visit)))


@routes.action(SendWrong)
async def send(action: SendWrong, visit: Visit) -> Screen:
    told = _told(action, visit)
    visit.notebook.suggestions.forget(visit.person.address)
    return thanks(told, visit) if told else lost(visit, action.agency)


def with_words(told: Told, text: str, visit: Visit) -> Screen:
    """What the person typed goes along; too much of it is asked for anew."""
    words = " ".join(text.split())
    agency = visit.library.agency(told.agency_id)
    found = find_row(agency, told.row_id) if agency else None
    if len(words) > WORDS_LIMIT and agency and found:
        visit.notebook.suggestions.await_words(visit.person.address, told, visit.now)
        text_ = visit.say("wrong-too-long", most=str(WORDS_LIMIT), given=str(len(words)))
        send_ = SendWrong(agency.id, told.row_id, told.part.value)
        as_is = Button(button_text(visit.say("wrong-send")), send_)
        return Screen(text_, ((as_is,), *_back(agency, found[1], visit)))
    return thanks(replace(told, words=words), visit)


def thanks(told: Told, visit: Visit) -> Screen:
    """What happens now, honestly: nobody can answer whom nobody knows."""
    agency = visit.library.agency(told.agency_id)
    found = find_row(agency, told.row_id) if agency else None
    if agency is None or found is None:
        return lost(visit, told.agency_id)
    today = day_of(visit.now, agency.time_zone)
    fresh = visit.notebook.suggestions.put(visit.person.address, told, today)
    say = visit.say
    words = say("wrong-thanks" if fresh else "wrong-again", agency=say.own(agency.guide.short_name))
    kept = say("wrong-words-kept") if told.words and fresh else None
    text = paragraphs(words, kept, say("tell-mended-offer"))
    return Screen(text, (*_tell_when_mended(told, visit), *_back(agency, found[1], visit)))


def _tell_when_mended(told: Told, visit: Visit) -> ButtonRows:
    """Nothing joins it to what was said: only the card and the part are in it."""
    action = TellWhenMended(told.agency_id, told.row_id, told.part.value, told.release_number)
    return ((Button(button_text(visit.say("tell-mended-yes")), action),),)


def _told(action: NameWrong | SendWrong, visit: Visit) -> Told | None:
    """What is told of the card as the person sees it now; None for a forged button."""
    found = _found(action, visit)
    if found is None or action.part not in {*SuggestionPart}:
        return None
    agency, owner, row = found
    part = SuggestionPart(action.part)
    return Told(agency.id, row.id, owner.number, part, seen_on_card(row, part))


def _found(action: ReportWrong | NameWrong | SendWrong, visit: Visit) -> Found | None:
    agency = visit.library.agency(action.agency)
    found = find_row(agency, action.row) if agency else None
    if agency is None or found is None or not may_see(visit, agency, found[0].client):
        return None
    return agency, *found


def _back(agency: AgencyCard, row: RowCard, visit: Visit) -> ButtonRows:
    return buttons.way_back(visit.say, OpenCard(agency.id, row.id))
