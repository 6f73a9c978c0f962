"""Досудебное обжалование (C) in one press: what it is, where and how; never to this bot."""

from admin.card_words import term_words
from bot.actions import Action, ToBeginning
from bot.citizen import buttons
from bot.citizen.actions import OpenCard
from bot.citizen.appeals.actions import OpenAppeal
from bot.citizen.appeals.complaint_actions import OpenAppealWays, OpenComplaint
from bot.citizen.first_screens import lost, sample_mark
from bot.citizen.ways import offline_note, ways_text
from bot.citizen.whereabouts import home_spot
from bot.citizen.wording import paragraphs, russian_mark
from bot.guide.appealing import appeal_rows
from bot.guide.appeals import place_for
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, RowCard
from storage.terms import Client, Need

routes = Routes()


@routes.action(OpenComplaint)
async def open_complaint(action: OpenComplaint, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    return complaint_screen(agency, _back(action), visit) if agency else lost(visit, action.agency)


@routes.action(OpenAppealWays)
async def open_ways(action: OpenAppealWays, visit: Visit) -> Screen:
    """For whoever wants to submit an appeal and not a remark."""
    agency = visit.library.agency(action.agency)
    rows = appeal_rows(agency) if agency else ()
    if agency is None or not rows:
        return lost(visit, action.agency)
    say = visit.say
    text = paragraphs(
        say("appeal-ways", ways=ways_text(rows, say)),
        offline_note(rows, say),
        _term(agency, rows, say),
        say("appeal-ways-bot"),
        sample_mark(_top(agency), say),
    )
    return _with_ways(text, agency, rows, ToBeginning(), visit)


def complaint_screen(agency: AgencyCard, back: Action, visit: Visit) -> Screen:
    """In plain words first; the law stands where it is confirmed, and the ways are the list's."""
    say, rows = visit.say, appeal_rows(agency)
    if not rows:
        text = paragraphs(say("complaint-title"), say("complaint-what"), say("complaint-no-ways"))
        return _with_ways(text, agency, rows, back, visit)
    text = paragraphs(
        say("complaint-title"),
        say("complaint-what"),
        say("complaint-how"),
        say("complaint-where", ways=ways_text(rows, say)),
        offline_note(rows, say),
        _term(agency, rows, say),
        say("complaint-bot"),
        _basis(agency, say),
        sample_mark(_top(agency), say),
    )
    return _with_ways(text, agency, rows, back, visit)


def _with_ways(
    text: Html, agency: AgencyCard, rows: tuple[RowCard, ...], back: Action, visit: Visit
) -> Screen:
    say, spot = visit.say, home_spot(visit, agency)
    mark = russian_mark(say, text)
    return Screen(
        paragraphs(text, mark),
        (
            *buttons.touchpoints(_top(agency), rows, say),
            *buttons.human(spot, say, rows),
            *(
                buttons.beginning(say)
                if isinstance(back, ToBeginning)
                else buttons.way_back(say, back)
            ),
        ),
    )


def _term(agency: AgencyCard, rows: tuple[RowCard, ...], say: Say) -> Html | None:
    """The term of an answer, as the cards of these rows tell it."""
    found = (term_words(row, agency.procedure, say) for row in rows)
    return next((each for each in found if each), None)


def _basis(agency: AgencyCard, say: Say) -> Html | None:
    """Which act of the agency says that appeals are taken so: for whoever checks it."""
    spot = place_for(agency, Need.SUBMISSION)
    paragraph = spot.situation.paragraph if spot and spot.situation else ""
    return say("complaint-basis", paragraph=paragraph) if paragraph else None


def _top(agency: AgencyCard) -> Spot:
    return Spot(agency, Client.EXTERNAL)


def _back(action: OpenComplaint) -> Action:
    if action.appeal:
        return OpenAppeal(action.appeal)
    if not action.row:
        return ToBeginning()
    place = (action.situation, action.option, action.talking)
    return OpenCard(action.agency, action.row, *place)
