"""/about: whose list this is, by which order it is kept, its number and date."""

from html import escape

from admin.card_words import dated, open_sources, unbroken
from admin.procedure.words import brief_words
from bot.actions import ToBeginning
from bot.citizen import buttons
from bot.citizen.actions import OpenAbout, to_spot
from bot.citizen.first_screens import lost, nobody_chosen
from bot.citizen.whereabouts import chosen_agency, home_spot, is_employee, works
from bot.citizen.wording import button_text, lines, paragraphs
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.procedure_actions import OpenProcedure
from bot.visit import Visit
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.cards import AgencyCard, ListCard

routes = Routes()


@routes.command("about")
async def about(argument: str, visit: Visit) -> Screen:
    agency = chosen_agency(visit)
    return _about(agency, visit) if agency else nobody_chosen(visit)


@routes.action(OpenAbout)
async def open_about(action: OpenAbout, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    return _about(agency, visit, whole=bool(action.whole))


def _about(agency: AgencyCard, visit: Visit, *, whole: bool = False) -> Screen:
    """All of it; in plain text whose list it is and how to read it, the rest on request."""
    say, spot = visit.say, home_spot(visit, agency)
    back = to_spot(spot) if spot.situations else ToBeginning()
    below = (*buttons.human(spot, say), *buttons.way_back(say, back))
    name = say("citizen-about-agency", name=agency.name)
    if say.plain and not whole:
        more = Button(button_text(say("about-whole")), OpenAbout(agency.id, 1))
        brief = paragraphs(name, say("citizen-about-what"), say("citizen-about-reading"))
        return Screen(brief, ((more,), *below))
    text = paragraphs(
        name,
        *_former_names(agency, say),
        say("citizen-about-what"),
        _order(agency, say),
        *_releases(agency, say),
        _kept_so(agency, say),
        say("citizen-about-reading"),
        _term_sources(agency, say),
    )
    return Screen(text, (*_whole(agency, visit), *below))


def _releases(agency: AgencyCard, say: Say) -> list[Html]:
    """Which lists there are, or that there is none."""
    lists = [_release(each, say) for each in agency.lists.values()]
    return lists or [say("citizen-about-no-list")]


def _order(agency: AgencyCard, say: Say) -> Html:
    order = agency.procedure.order
    if order.date is None:
        return say("citizen-about-no-order")
    day = dated(say, order.date)
    return say("citizen-about-order", title=order.title, number=order.number, date=day)


def _whole(agency: AgencyCard, visit: Visit) -> ButtonRows:
    """Staff see every setting with its history."""
    if not works(visit) or not is_employee(visit, agency):
        return ()
    return ((Button(button_text(visit.say("menu-procedure")), OpenProcedure()),),)


def _former_names(agency: AgencyCard, say: Say) -> list[Html]:
    """What the agency was called, until which day, by which act it is called so no more."""
    return [
        say(
            "about-former-name",
            name=each.name_was,
            date=dated(say, each.on),
            document=each.document_kind,
            number=each.document_number,
            signed=f"{each.document_date:%d.%m.%Y}",
        )
        for each in agency.renamed
    ]


def _kept_so(agency: AgencyCard, say: Say) -> Html:
    """The agency's procedure in plain words, and where staff say it themselves."""
    note = agency.procedure.route.note
    sentences = Html(" ".join(brief_words(agency.procedure, say, agency.lists)))
    own = Html(escape(note)) if note and say.language == DEFAULT_LANGUAGE else None
    return lines(say("about-procedure-heading"), sentences, own)


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
