"""A question in the citizen's own words, from any screen, and what may follow it."""

from dataclasses import replace
from datetime import date
from typing import Any

from admin import questions
from admin.clock import day_of
from bot.citizen import search_screens as screens
from bot.citizen.actions import NoneOfThese, OpenProcess, OpenTopic
from bot.citizen.first_screens import first_screen, lost, situations_screen, to_work
from bot.citizen.found import place_screen
from bot.citizen.human import human_screen
from bot.citizen.whereabouts import chosen_agency, home_spot, may_see
from bot.guide.asking import everywhere, in_others
from bot.guide.courtesies import asks_for_human, greets, thanks
from bot.guide.finding import Finding, find, of_topic
from bot.guide.narrowing import find_row, human_rows
from bot.guide.search import Action, Heard
from bot.guide.spot import Spot, home
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit
from storage.cards import AgencyCard
from storage.terms import Client, Unanswered

routes = Routes()


@routes.text("", writes=True)
async def answer(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """As a citizen is answered; staff may have meant their work."""
    screen = await _answer(text, visit)
    own = tuple(row for row in to_work(visit) if row not in screen.buttons)
    return replace(screen, buttons=(*screen.buttons, *own))


@routes.action(NoneOfThese, writes=True)
async def none_of_these(action: NoneOfThese, visit: Visit) -> Screen:
    """Nothing that was offered helps: counted without the person, and led on."""
    agency = visit.library.agency(action.agency)
    client = Client.INTERNAL if action.internal else Client.EXTERNAL
    if agency is None or not may_see(visit, agency, client):
        return lost(visit, action.agency, bool(action.internal))
    if action.question:
        await questions.count_again(
            visit.store, agency.id, action.question, Unanswered.NONE_OF_THESE, _today(agency, visit)
        )
    return screens.nothing_helped(Spot(agency, client), visit)


@routes.action(OpenTopic)
async def open_topic(action: OpenTopic, visit: Visit) -> Screen:
    """A subject that another body answers, or one that the list has no way for."""
    agency = visit.library.agency(action.agency)
    topics = agency.vocabulary.topics if agency else ()
    topic = next((each for each in topics if each.id == action.topic), None)
    if agency is None or topic is None or not may_see(visit, agency, topic.client):
        return lost(visit, action.agency)
    return place_screen(of_topic(topic, agency), visit)


@routes.action(OpenProcess)
async def open_process(action: OpenProcess, visit: Visit) -> Screen:
    """The ways of one process: that of the named row."""
    agency = visit.library.agency(action.agency)
    found = find_row(agency, action.row) if agency else None
    if agency is None or found is None or not may_see(visit, agency, found[0].client):
        return lost(visit, action.agency)
    return screens.process_screen(Spot(agency, found[0].client), found[1], visit)


async def _answer(text: str, visit: Visit) -> Screen:
    heard = visit.library.search.hear(text)
    meant = heard.signals.mended.text
    agency = chosen_agency(visit)
    if agency is None:
        return _before_choice(text, heard, visit)
    if greets(text) or greets(meant):
        return first_screen(visit)
    spot = home_spot(visit, agency)
    if thanks(meant):
        return situations_screen(spot, visit, visit.say("search-welcome"))
    if asks_for_human(meant) and human_rows(agency, spot.client):
        return human_screen(spot, visit)
    return await _found(text, heard, spot, visit)


async def _found(text: str, heard: Heard, spot: Spot, visit: Visit) -> Screen:
    finding = find(heard, spot.agency, spot.client)
    key = heard.signals.mended.key
    again = bool(key) and visit.recent.repeats(visit.person.address, key, visit.now)
    question = await _kept(text, finding, spot, visit, again=again)
    asked = screens.Asked(spot, text, heard, question)
    if again:
        return screens.again(asked, finding, visit)
    if finding.action is Action.ANSWER:
        return screens.sure(asked, finding, visit)
    others = in_others(heard, visit.library.agencies, spot)
    if finding.action is Action.MENU:
        return screens.menu(asked, finding, others, visit)
    return screens.abstaining(asked, finding, others, visit)


async def _kept(
    text: str, finding: Finding, spot: Spot, visit: Visit, *, again: bool
) -> int | None:
    """The number for «none of these»; what was not answered is counted at once."""
    agency = spot.agency
    day, language = _today(agency, visit), visit.person.language

    def read(words: str) -> questions.Reading:
        mended = visit.library.search.mend(words)
        return questions.Reading(mended.text, mended.key)

    if not again and (finding.action is not Action.ABSTAIN or finding.elsewhere):
        return await questions.remember(
            visit.store, agency.id, text, language=language, on=day, read=read
        )
    why = Unanswered.REPEATED if again else Unanswered.ABSTAINED
    await questions.keep(
        visit.store, agency.id, text, language=language, why=why, on=day, read=read
    )
    return None


def _before_choice(text: str, heard: Heard, visit: Visit) -> Screen:
    """No agency is chosen: the question itself may tell which one it is for."""
    if greets(text) or greets(heard.signals.mended.text):
        return first_screen(visit)
    found = everywhere(heard, visit.library.agencies)
    sure = [each for each in found if each.finding.action is Action.ANSWER]
    if len(found) == 1 and sure:
        spot = home(found[0].agency, employee=False)
        return screens.sure(screens.Asked(spot, text, heard), found[0].finding, visit)
    return screens.which_agency(text, heard, found, visit)


def _today(agency: AgencyCard, visit: Visit) -> date:
    return day_of(visit.now, agency.time_zone)
