"""The screens that a person may be led back to from anywhere."""

from collections.abc import Callable
from dataclasses import replace

from admin.card_words import sources
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.actions import ChooseAgency, OpenAbout, TakeAgency
from bot.citizen.closed import closed_screen
from bot.citizen.narrowed import narrowed_note, nothing_here, show_all
from bot.citizen.whereabouts import chosen_agency, home_spot, is_employee, works
from bot.citizen.wording import button_text, column, paragraphs
from bot.guide.narrowing import open_situations
from bot.guide.spot import Spot
from bot.guide.wishes import for_everybody
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import OpenMenu
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard
from storage.terms import Client


def first_screen(visit: Visit) -> Screen:
    """The greeting, or the choice of an agency where there is one to make."""
    visit.notebook.suggestions.forget(visit.person.address)
    agency = chosen_agency(visit)
    screen = welcome(agency, visit) if agency else nobody_chosen(visit)
    return replace(screen, buttons=(*screen.buttons, *to_work(visit)))


def nobody_chosen(visit: Visit) -> Screen:
    """What became of the agency that the person chose, else the choice of one."""
    gone = visit.library.closed_agency(visit.person.agency_id)
    return closed_screen(gone, visit) if gone else agency_choice(visit)


def agency_choice(visit: Visit) -> Screen:
    """Which agency the person needs; asked only where there are several."""
    say, agencies = visit.say, visit.library.agencies
    if not agencies:
        return Screen(say("citizen-nothing-here"), buttons.beginning(say))
    choices = column(
        Button(button_text(say.own(agency.guide.short_name)), TakeAgency(agency.id))
        for agency in agencies
    )
    back = buttons.beginning(say) if chosen_agency(visit) else ()
    return Screen(say("citizen-choose-agency"), (*choices, *back))


def agency_for(question: Html, leads: Callable[[int], Action], visit: Visit) -> Screen:
    """Which agency something concerns, where none is chosen; a press leads on from there."""
    say, agencies = visit.say, visit.library.agencies
    if not agencies:
        return nobody_chosen(visit)
    choices = column(
        Button(button_text(say.own(each.guide.short_name)), leads(each.id)) for each in agencies
    )
    return Screen(question, (*choices, *buttons.beginning(say)))


def to_work(visit: Visit) -> ButtonRows:
    """Staff's own menu is one press from the beginning."""
    if not works(visit):
        return ()
    return ((Button(button_text(visit.say("citizen-to-work")), OpenMenu()),),)


def welcome(agency: AgencyCard, visit: Visit) -> Screen:
    """The greeting in the agency's name and the question what happened."""
    spot, say = home_spot(visit, agency), visit.say
    if not spot.situations:
        return _question(spot, visit, notice(agency, say))
    greeting = say("citizen-greeting", agency=say.own(agency.guide.greeting_name))
    return _question(spot, visit, greeting, None if say.plain else notice(agency, say))


def situations_screen(spot: Spot, visit: Visit, *before: Html) -> Screen:
    """The question alone: where «back» ends."""
    return _question(spot, visit, *before)


def lost(visit: Visit, agency_id: int, internal: bool = False) -> Screen:
    """A button that leads this person nowhere now: said so, and what there is instead."""
    agency = visit.library.agency(agency_id)
    gone = visit.library.closed_agency(agency_id)
    if gone is not None:
        return closed_screen(gone, visit)
    if agency is None:
        screen = first_screen(visit)
        return Screen(paragraphs(visit.say("citizen-lost"), screen.text), screen.buttons)
    refused = internal and not is_employee(visit, agency)
    said = visit.say("citizen-staff-only" if refused else "citizen-lost")
    return situations_screen(home_spot(visit, agency), visit, said)


def notice(agency: AgencyCard, say: Say) -> Html | None:
    """What the agency wants everybody to know, with where it is known from."""
    guide = agency.guide
    if not guide.notice:
        return None
    if not guide.notice_source:
        return say.own(guide.notice)
    source = sources(guide.notice_source)
    return say("citizen-notice", text=say.own(guide.notice), source=source)


def sample_mark(spot: Spot, say: Say) -> Html | None:
    owner = spot.agency.lists.get(spot.client)
    return say("citizen-sample") if owner and owner.sample else None


def _any_sample(spot: Spot, say: Say) -> Html | None:
    samples = any(owner.sample for owner in spot.agency.lists.values())
    return say("citizen-sample") if samples else None


def _question(spot: Spot, visit: Visit, *before: Html | None) -> Screen:
    say = visit.say
    visit.notebook.places.forget(visit.person.address)
    if not spot.situations:
        heading = say("citizen-heading", title=say.own(spot.agency.guide.short_name))
        text = paragraphs(*before, heading, _nothing(spot, visit), _any_sample(spot, say))
        hidden = show_all(spot, say) if _is_narrowed(spot) else ()
        return Screen(text, (*hidden, *_ways_out(spot, visit)))
    key = "citizen-question" if spot.client is Client.EXTERNAL else "citizen-question-staff"
    text = paragraphs(*before, say(key), narrowed_note(spot, say), sample_mark(spot, say))
    return Screen(text, (*buttons.situations(spot, say), *buttons.around(spot, visit)))


def _is_narrowed(spot: Spot) -> bool:
    """Whether there would be something for another segment."""
    return bool(open_situations(for_everybody(spot.agency), spot.client))


def _nothing(spot: Spot, visit: Visit) -> Html:
    guide = spot.agency.guide
    if _is_narrowed(spot):
        return nothing_here(spot, visit.say)
    if guide.no_list and not is_employee(visit, spot.agency):
        return visit.say.own(guide.no_list)
    return visit.say("citizen-empty-list")


def _ways_out(spot: Spot, visit: Visit) -> ButtonRows:
    say, out = visit.say, []
    if len(visit.library.agencies) > 1:
        out.append(Button(button_text(say("citizen-other-agency")), ChooseAgency()))
    out.append(Button(button_text(say("citizen-about")), OpenAbout(spot.agency.id)))
    return column(out)
