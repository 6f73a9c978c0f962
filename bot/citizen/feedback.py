"""«Помогло» and «Не помогло» under a card: one press, counted without the person."""

from functools import partial

from admin.demand import CARD_STAGE
from bot.citizen import buttons
from bot.citizen.actions import codes_of, to_card
from bot.citizen.cards.buttons import card_buttons
from bot.citizen.cards.card import with_card
from bot.citizen.cards.text import card_text
from bot.citizen.counting import count_answer
from bot.citizen.feedback_actions import AddWords, KeepSilent, SayHelped, SayNotHelped
from bot.citizen.first_screens import first_screen
from bot.citizen.remarks.buttons import to_remark
from bot.citizen.surveys.offer import survey_button, survey_invitation
from bot.citizen.whereabouts import works
from bot.citizen.wording import paragraphs
from bot.citizen.words_after import ask_again, ask_for_words, to_silence
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.cards import RowCard

routes = Routes()


@routes.action(SayHelped)
async def say_helped(action: SayHelped, visit: Visit) -> Screen:
    return with_card(action, visit, partial(_thanked, helped=True))


@routes.action(SayNotHelped)
async def say_not_helped(action: SayNotHelped, visit: Visit) -> Screen:
    return with_card(action, visit, partial(_thanked, helped=False))


@routes.action(KeepSilent)
async def keep_silent(action: KeepSilent, visit: Visit) -> Screen:
    return with_card(action, visit, _without_question)


@routes.action(AddWords)
async def add_words(action: AddWords, visit: Visit) -> Screen:
    return ask_again(visit) or first_screen(visit)


def _thanked(spot: Spot, row: RowCard, visit: Visit, *, helped: bool) -> Screen:
    """The card again without the question, under a word of thanks; a word may be added, and
    whoever was not helped may leave a remark that is answered. In plain text the thanks alone."""
    invitation = survey_invitation(spot.agency, visit) if helped else None
    survey = survey_button(spot.agency, visit) if helped else ()
    thanks, silence = _thanks(spot, row, visit, helped=helped)
    more = (*silence, *(() if helped else to_remark(spot, row, visit.say)), *survey)
    if visit.say.plain:
        back = buttons.way_back(visit.say, to_card(spot, row.id))
        return Screen(paragraphs(thanks, invitation), (*more, *back))
    screen = _without_question(spot, row, visit)
    rest = tuple(each for each in screen.buttons if each not in more)
    return Screen(paragraphs(thanks, invitation, screen.text), (*more, *rest))


def _without_question(spot: Spot, row: RowCard, visit: Visit) -> Screen:
    rows = tuple(
        each
        for each in card_buttons(spot, row, visit.say)
        if not isinstance(each[0].action, SayHelped | SayNotHelped)
    )
    return Screen(card_text(spot, row, visit), rows)


def _thanks(spot: Spot, row: RowCard, visit: Visit, *, helped: bool) -> tuple[Html, ButtonRows]:
    """A word of thanks and, where it counted, the question whether there is more to say."""
    say = visit.say
    if works(visit):
        return say("card-thanks-staff"), ()
    if not count_answer(row, spot.agency, visit, helped=helped):
        return say("card-thanks-again"), ()
    stage, back = f"{CARD_STAGE}:{row.id}", to_card(spot, row.id)
    asked = ask_for_words(stage, spot.agency, back, visit, helped=helped)
    thanks = say("card-thanks-helped" if helped else "card-thanks-not-helped")
    here = KeepSilent(spot.agency.id, row.id, *codes_of(spot), int(spot.talking))
    return paragraphs(thanks, asked), to_silence(here, visit)
