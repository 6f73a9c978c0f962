"""Frequent questions: on a card, and all of an agency's from /help and /faq."""

from collections.abc import Sequence

from admin.card_words import dated
from bot.actions import Action, ToBeginning
from bot.citizen import buttons
from bot.citizen.actions import OpenCard
from bot.citizen.faq_actions import ListQuestionsOfAgency, OpenQuestionsAt, ReadAnswer
from bot.citizen.first_screens import lost, nobody_chosen
from bot.citizen.whereabouts import chosen_agency, may_see
from bot.citizen.wording import button_text, column, name_of
from bot.guide.faq import MOST, questions_at, text_of
from bot.guide.narrowing import find_row
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard, RowCard, TextCard

routes = Routes()


@routes.command("faq")
async def faq(_argument: str, visit: Visit) -> Screen:
    agency = chosen_agency(visit)
    return _of_agency(agency, 0, visit) if agency else nobody_chosen(visit)


@routes.action(ListQuestionsOfAgency)
async def list_all(action: ListQuestionsOfAgency, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    return _of_agency(agency, action.page, visit) if agency else lost(visit, action.agency)


@routes.action(OpenQuestionsAt)
async def open_at(action: OpenQuestionsAt, visit: Visit) -> Screen:
    """The questions of a card; the only one is answered at once."""
    agency, row = _row(action.agency, action.row, visit)
    if agency is None or row is None:
        return lost(visit, action.agency)
    found, back = questions_at(agency, row), _card(action)
    if len(found) == 1:
        return _answer(found[0], agency, back, visit)
    text = visit.say("citizen-questions-of-row", name=name_of(visit.say, row.touchpoint))
    return Screen(text, (*_lines(found, action, visit), *buttons.way_back(visit.say, back)))


@routes.action(ReadAnswer)
async def read(action: ReadAnswer, visit: Visit) -> Screen:
    """One answer; «back» leads to the card, or to all questions of the agency."""
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    back: Action = ListQuestionsOfAgency(agency.id)
    if action.row:
        row = _row(action.agency, action.row, visit)[1]
        if row is None:
            return lost(visit, agency.id)
        several = len(questions_at(agency, row)) > 1
        here = OpenCard(agency.id, row.id)
        back = OpenQuestionsAt(agency.id, row.id) if several else here
    found = text_of(agency, action.text)
    if found is None:
        return Screen(visit.say("citizen-question-gone"), buttons.way_back(visit.say, back))
    return _answer(found, agency, back, visit)


def to_questions(agency: AgencyCard, visit: Visit) -> ButtonRows:
    """A way to all of an agency's frequent questions, where it has any."""
    if not agency.texts:
        return ()
    words = button_text(visit.say("card-questions"))
    return ((Button(words, ListQuestionsOfAgency(agency.id)),),)


def _of_agency(agency: AgencyCard, page: int, visit: Visit) -> Screen:
    say = visit.say
    if not agency.texts:
        return Screen(say("citizen-questions-none"), buttons.beginning(say))
    first = page * MOST
    shown = agency.texts[first : first + MOST] or agency.texts[:MOST]
    lines = column(
        Button(button_text(Html(text.title)), ReadAnswer(agency.id, text.id)) for text in shown
    )
    more: ButtonRows = ()
    if first + MOST < len(agency.texts):
        on = ListQuestionsOfAgency(agency.id, page + 1)
        more = ((Button(button_text(say("citizen-questions-more")), on),),)
    back = ListQuestionsOfAgency(agency.id, page - 1) if page else ToBeginning()
    return Screen(say("citizen-questions"), (*lines, *more, *_leave(back, visit)))


def _leave(back: Action, visit: Visit) -> ButtonRows:
    if isinstance(back, ToBeginning):
        return buttons.beginning(visit.say)
    return buttons.way_back(visit.say, back)


def _lines(found: Sequence[TextCard], action: OpenQuestionsAt, visit: Visit) -> ButtonRows:
    return column(
        Button(button_text(Html(each.title)), ReadAnswer(action.agency, each.id, action.row))
        for each in found
    )


def _answer(text: TextCard, agency: AgencyCard, back: Action, visit: Visit) -> Screen:
    """The answer in large readable words, with who answers for them."""
    say = visit.say
    said = say(
        "citizen-question-text",
        title=text.title,
        body=text.body,
        agency=say.own(agency.guide.short_name),
        on=dated(say, text.approved_on) if text.approved_on else "none",
    )
    return Screen(said, buttons.way_back(say, back))


def _row(agency_id: int, row_id: int, visit: Visit) -> tuple[AgencyCard | None, RowCard | None]:
    """The row as long as it stands and is this person's to see."""
    agency = visit.library.agency(agency_id)
    found = find_row(agency, row_id) if agency else None
    if agency is None or found is None or not may_see(visit, agency, found[0].client):
        return agency, None
    return agency, found[1]


def _card(action: OpenQuestionsAt) -> OpenCard:
    return OpenCard(action.agency, action.row, action.situation, action.option, action.talking)
