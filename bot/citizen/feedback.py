"""«Помогло» and «Не помогло» under a card: one press, counted without the person."""

from functools import partial

from bot.citizen.card import with_card
from bot.citizen.card_buttons import card_buttons
from bot.citizen.card_text import card_text
from bot.citizen.counting import count_answer
from bot.citizen.feedback_actions import SayHelped, SayNotHelped
from bot.citizen.survey_offer import survey_button, survey_invitation
from bot.citizen.whereabouts import works
from bot.citizen.wording import paragraphs
from bot.guide.spot import Spot
from bot.routes import Routes
from bot.screens import Screen
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


def _thanked(spot: Spot, row: RowCard, visit: Visit, *, helped: bool) -> Screen:
    """The card again without the question, under a word of thanks."""
    thanks = _thanks(spot, row, visit, helped=helped)
    rows = tuple(
        each
        for each in card_buttons(spot, row, visit.say)
        if not isinstance(each[0].action, SayHelped | SayNotHelped)
    )
    invitation = survey_invitation(spot.agency, visit) if helped else None
    survey = survey_button(spot.agency, visit) if helped else ()
    text = paragraphs(thanks, invitation, card_text(spot, row, visit))
    return Screen(text, (*survey, *rows))


def _thanks(spot: Spot, row: RowCard, visit: Visit, *, helped: bool) -> Html:
    if works(visit):
        return visit.say("card-thanks-staff")
    if not count_answer(row, spot.agency, visit, helped=helped):
        return visit.say("card-thanks-again")
    return visit.say("card-thanks-helped" if helped else "card-thanks-not-helped")
