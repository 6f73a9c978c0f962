"""The ways to an appeal's term: from a card that takes appeals, from where people wait."""

from admin.card_words import term_sentence
from bot.citizen import buttons
from bot.citizen.actions import to_spot
from bot.citizen.appeals.actions import AskSent, OpenAppeals
from bot.citizen.first_screens import agency_for
from bot.citizen.wording import button_text, paragraphs, russian_mark
from bot.guide.appeals import awaits_answer, place_for, takes_whole_appeal
from bot.guide.scenario import Step
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Say
from storage.cards import RowCard
from storage.terms import Client, Need


def term_on_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """«Я отправил(а) обращение» on a card that takes them; «Когда мне ответят?» on one that
    was found by somebody who waits."""
    if not _counts(spot):
        return ()
    if spot.option and awaits_answer(spot.option):
        return _when_answered(spot, say)
    if not takes_whole_appeal(row) or spot.for_talk:
        return ()
    return ((Button(button_text(say("appeal-i-sent")), AskSent(spot.agency.id, row.id)),),)


def term_for_waiting(spot: Spot, say: Say) -> ButtonRows:
    """On the screens of a situation whose people wait for an answer."""
    options = (spot.option,) if spot.option else spot.options
    waits = any(awaits_answer(option) for option in options)
    return _when_answered(spot, say) if waits and _counts(spot) else ()


def term_on_step(spot: Spot, step: Step, say: Say) -> ButtonRows:
    """On the steps of waiting."""
    waits = step.key in (Need.PROGRESS, Need.RESULT)
    return _when_answered(spot, say) if waits and _counts(spot) else ()


def term_offer(spot: Spot, visit: Visit) -> Screen | None:
    """To whoever asks when they are answered: the law, and their own day one press further;
    None where nothing is known of a term."""
    say, term = visit.say, spot.agency.procedure.appeal_term
    if term is None or not _counts(spot):
        return None
    progress = place_for(spot.agency, Need.PROGRESS)
    how = Button(button_text(say("appeal-to-progress")), to_spot(progress)) if progress else None
    count = Button(button_text(say("appeal-count-mine")), OpenAppeals(spot.agency.id))
    text = paragraphs(say("appeal-offer"), term_sentence(term, say))
    return Screen(
        paragraphs(text, russian_mark(say, text)),
        (
            (count,),
            *(((how,),) if how else ()),
            *buttons.human(spot, say),
            *buttons.way_back(say, to_spot(spot.top)),
        ),
    )


def which_agency(visit: Visit) -> Screen:
    """Where was it sent? For whoever chose no agency."""
    return agency_for(visit.say("appeal-which-agency"), AskSent, visit)


def _counts(spot: Spot) -> bool:
    """Whether the agency's procedure knows a term, and this is the citizens' list."""
    return spot.client is Client.EXTERNAL and spot.agency.procedure.appeal_term is not None


def _when_answered(spot: Spot, say: Say) -> ButtonRows:
    words = button_text(say("appeal-when-answered"))
    return ((Button(words, OpenAppeals(spot.agency.id)),),)
