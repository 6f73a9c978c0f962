"""/about: whose list this is, by which order it is kept, its number and date."""

from bot.actions import ToBeginning
from bot.citizen import buttons
from bot.citizen.actions import OpenAbout, to_spot
from bot.citizen.first_screens import agency_choice, lost
from bot.citizen.whereabouts import chosen_agency, home_spot
from bot.citizen.wording import dated, open_sources, paragraphs, unbroken
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, ListCard

routes = Routes()


@routes.command("about")
async def about(argument: str, visit: Visit) -> Screen:
    agency = chosen_agency(visit)
    return _about(agency, visit) if agency else agency_choice(visit)


@routes.action(OpenAbout)
async def open_about(action: OpenAbout, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    return _about(agency, visit) if agency else lost(visit, action.agency)


def _about(agency: AgencyCard, visit: Visit) -> Screen:
    say, order = visit.say, agency.procedure.order
    spot = home_spot(visit, agency)
    lists = list(agency.lists.values())
    text = paragraphs(
        say("citizen-about-agency", name=agency.name),
        say("citizen-about-what"),
        say(
            "citizen-about-order",
            title=order.title,
            number=order.number,
            date=dated(say, order.date),
        ),
        *(_release(each, say) for each in lists),
        say("citizen-about-reading"),
        _term_sources(agency, say),
    )
    back = to_spot(spot) if spot.situations else ToBeginning()
    return Screen(text, (*buttons.human(spot, say), *buttons.way_back(say, back)))


def _term_sources(agency: AgencyCard, say: Say) -> Html | None:
    """Where the terms on the cards are known from."""
    term = agency.procedure.appeal_term
    if term is None:
        return None
    law = Html(unbroken(say.own(term.law)))
    return say("citizen-about-terms", law=law, source=open_sources(term.source, say))


def _release(owner: ListCard, say: Say) -> Html:
    return say(
        "citizen-about-release",
        client=owner.client.value,
        number=str(owner.number),
        date=dated(say, owner.date),
        document=owner.document_line,
    )
