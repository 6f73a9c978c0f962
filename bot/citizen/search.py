"""A question in the citizen's own words, from any screen, and what may follow it."""

from dataclasses import replace
from typing import Any

from admin.clock import day_of
from bot.citizen import search_screens as screens
from bot.citizen.actions import NoneOfThese, OpenProcess, OpenTopic
from bot.citizen.appeals.buttons import term_offer, which_agency
from bot.citizen.bookings.buttons import anybody_books, offer_bookings
from bot.citizen.cards.wrong import with_words
from bot.citizen.closed import closed_screen
from bot.citizen.counting import count_search
from bot.citizen.feedback_actions import AnswerAsQuestion
from bot.citizen.first_screens import (
    first_screen,
    lost,
    nobody_chosen,
    situations_screen,
    to_work,
)
from bot.citizen.found import place_screen
from bot.citizen.help import help_screen
from bot.citizen.human import human_screen
from bot.citizen.narrowed import nothing_for_them
from bot.citizen.whereabouts import chosen_agency, home_spot, may_see
from bot.citizen.words_after import with_words_after
from bot.guide.asking import everywhere, in_others
from bot.guide.awaiting import asks_for_answer_day
from bot.guide.booked import asks_for_bookings
from bot.guide.courtesies import asks_for_help, asks_for_human, greets, thanks
from bot.guide.finding import find, is_for_others, of_topic
from bot.guide.narrowing import find_row, human_rows
from bot.guide.search import Action, Heard
from bot.guide.spot import Spot, home
from bot.guide.urgent import urgent_topic
from bot.notebook import Question
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from storage.cards import AgencyCard
from storage.demand_terms import SearchEnd
from storage.terms import Client, TopicKind, Unanswered

routes = Routes()

_ENDS = {
    Action.ANSWER: SearchEnd.SURE,
    Action.MENU: SearchEnd.UNSURE,
    Action.ABSTAIN: SearchEnd.ABSTAINED,
}


@routes.text("")
async def answer(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """As a citizen is answered; staff may have meant their work."""
    screen = _answer(text, visit)
    own = tuple(row for row in to_work(visit) if row not in screen.buttons)
    return replace(screen, buttons=(*screen.buttons, *own))


@routes.action(AnswerAsQuestion)
async def answer_after_all(action: AnswerAsQuestion, visit: Visit) -> Screen:
    """What was taken for a word on a card."""
    text = visit.notebook.words.take_back(visit.person.address, visit.now)
    return _answer(text, visit) if text else first_screen(visit)


@routes.action(NoneOfThese)
async def none_of_these(action: NoneOfThese, visit: Visit) -> Screen:
    """Nothing that was offered helps: counted without the person, and led on."""
    agency = visit.library.agency(action.agency)
    client = Client.INTERNAL if action.internal else Client.EXTERNAL
    if agency is None or not may_see(visit, agency, client):
        return lost(visit, action.agency, bool(action.internal))
    counted = visit.notebook.nothing_helped(visit.person.address, action.question)
    if counted:
        count_search(SearchEnd.NONE_OF_THESE, str(action.question), agency, visit)
    return screens.nothing_helped(Spot(agency, client), visit, counted=counted)


@routes.action(OpenTopic)
async def open_topic(action: OpenTopic, visit: Visit) -> Screen:
    """A subject that another body answers, or one that the list has no way for."""
    agency = visit.library.agency(action.agency)
    topics = agency.vocabulary.topics if agency else ()
    topic = next((each for each in topics if each.id == action.topic), None)
    if agency is None or topic is None or not may_see(visit, agency, topic.client):
        return lost(visit, action.agency)
    if topic.kind is TopicKind.ASIDE:
        return lost(visit, action.agency)
    return place_screen(of_topic(topic, agency), visit)


@routes.action(OpenProcess)
async def open_process(action: OpenProcess, visit: Visit) -> Screen:
    """The ways of one process: that of the named row."""
    agency = visit.library.agency(action.agency)
    found = find_row(agency, action.row) if agency else None
    if agency is None or found is None or not may_see(visit, agency, found[0].client):
        return lost(visit, action.agency)
    return screens.process_screen(Spot(agency, found[0].client), found[1], visit, action.at)


def is_understood(text: str, visit: Visit) -> bool:
    """Whether the words mean anything to the guide; nothing is counted by asking."""
    heard, agency = visit.library.search.hear(text), chosen_agency(visit)
    mended = heard.signals.mended
    agencies = visit.library.agencies
    if agency is None or urgent_topic(mended.words, [agency]) or asks_for_answer_day(text):
        return True
    polite = (greets, thanks, asks_for_help, asks_for_human)
    if any(each(mended.text) for each in polite) or asks_for_bookings(text):
        return True
    spot = home_spot(visit, agency)
    finding = find(heard, agency, spot.client)
    if finding.action is not Action.ABSTAIN or finding.elsewhere:
        return True
    return bool(in_others(heard, agencies, spot))


def _answer(text: str, visit: Visit) -> Screen:
    heard = visit.library.search.hear(text)
    words = heard.signals.mended.words
    meant = heard.signals.mended.text
    agency = chosen_agency(visit)
    danger = urgent_topic(words, [agency] if agency else visit.library.agencies)
    if danger:
        count_search(SearchEnd.SURE, heard.signals.mended.key, danger[0], visit)
        return screens.danger(*danger, heard, visit)
    told = visit.notebook.suggestions.awaited(visit.person.address, visit.now)
    if told is not None:
        return with_words(told, text, visit)
    said = visit.notebook.words.awaited.take(visit.person.address, visit.now)
    if said is not None:
        return with_words_after(said, text, visit)
    if courtesy := _courtesy(text, meant, agency, visit):
        return courtesy
    gone = visit.library.closed_agency(visit.person.agency_id)
    if agency is None and gone is not None:
        return closed_screen(gone, visit)
    if asks_for_bookings(text) and anybody_books(visit):
        return offer_bookings(visit)
    if agency is None and asks_for_answer_day(text):
        return which_agency(visit)
    if agency is None:
        return _before_choice(text, heard, visit)
    spot = home_spot(visit, agency)
    return _when_answered(text, heard, spot, visit) or _found(text, heard, spot, visit)


def _when_answered(text: str, heard: Heard, spot: Spot, visit: Visit) -> Screen | None:
    """«Когда мне ответят»: the term of an appeal, where the agency's procedure knows it."""
    asks = asks_for_answer_day(text) or asks_for_answer_day(heard.signals.mended.text)
    offer = term_offer(spot, visit) if asks else None
    if offer is not None:
        count_search(SearchEnd.SURE, heard.signals.mended.key, spot.agency, visit)
    return offer


def _courtesy(text: str, meant: str, agency: AgencyCard | None, visit: Visit) -> Screen | None:
    """The answer to words that are no question."""
    if greets(text) or greets(meant):
        return first_screen(visit)
    if asks_for_help(meant):
        return help_screen(visit)
    if agency is None:
        return nobody_chosen(visit) if thanks(meant) or asks_for_human(meant) else None
    spot = home_spot(visit, agency)
    if thanks(meant):
        return situations_screen(spot, visit, visit.say("search-welcome"))
    if asks_for_human(meant) and human_rows(agency, spot.client):
        return human_screen(spot, visit)
    return None


def _found(text: str, heard: Heard, spot: Spot, visit: Visit) -> Screen:
    finding = find(heard, spot.agency, spot.client)
    question = _question(text, heard, spot, visit)
    asked = screens.Asked(spot, text, heard, visit.notebook.offer(question))
    if not finding.idle:
        end = SearchEnd.SURE if finding.elsewhere else _ENDS[finding.action]
        count_search(end, question.key, spot.agency, visit)
    if finding.elsewhere:
        others = in_others(heard, visit.library.agencies, spot)
        return screens.not_ours(asked, finding.elsewhere, others, visit)
    if question.key and visit.notebook.repeats(visit.person.address, question, visit.now):
        if not finding.idle:
            visit.notebook.note(visit.person.address, question, Unanswered.REPEATED)
        return screens.again(asked, finding, visit)
    if is_for_others(heard, finding, spot.agency, spot.client):
        return nothing_for_them(spot, visit)
    if finding.action is Action.ANSWER:
        return screens.sure(asked, finding, visit)
    others = in_others(heard, visit.library.agencies, spot)
    if finding.action is Action.MENU:
        return screens.menu(asked, finding, others, visit)
    if not finding.idle:
        visit.notebook.note(visit.person.address, question, Unanswered.ABSTAINED)
    return screens.abstaining(asked, finding, others, visit)


def _question(text: str, heard: Heard, spot: Spot, visit: Visit) -> Question:
    return Question(
        spot.agency.id,
        text,
        f"{spot.client.value} {heard.signals.mended.key}",
        visit.person.language,
        day_of(visit.now, spot.agency.time_zone),
    )


def _before_choice(text: str, heard: Heard, visit: Visit) -> Screen:
    """No agency is chosen: the question itself may tell which one it is for.

    What nobody understands is nobody's question yet: it is not noted.
    """
    found = everywhere(heard, visit.library.agencies)
    sure = [each for each in found if each.finding.action is Action.ANSWER]
    if len(found) == 1 and sure:
        spot = home(found[0].agency, employee=False)
        question = _question(text, heard, spot, visit)
        count_search(SearchEnd.SURE, question.key, spot.agency, visit)
        number = visit.notebook.offer(question)
        return screens.sure(screens.Asked(spot, text, heard, number), found[0].finding, visit)
    return screens.which_agency(text, heard, found, visit)
