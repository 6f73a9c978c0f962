"""A word after «Помогло» or «Не помогло», for whoever wants to add one; nobody keeps by whom."""

from admin.clock import day_of
from admin.feedback_words import Said
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.feedback_actions import AnswerAsQuestion
from bot.citizen.wording import button_text
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from bot.word_box import Asked
from locales import Html
from storage.cards import AgencyCard
from storage.models.remarks import REMARK_LIMIT


def ask_for_words(
    stage: str, agency: AgencyCard, back: Action, visit: Visit, *, helped: bool
) -> Html:
    """What the person types next, and soon, belongs to this stage: unless they press first."""
    address, notebook = visit.person.address, visit.notebook
    said = Said(agency.id, stage, helped, day_of(visit.now, agency.time_zone))
    notebook.suggestions.forget(address)
    notebook.words.awaited.expect(address, Asked(said, back), visit.now)
    return visit.say("words-ask")


def to_silence(action: Action, visit: Visit) -> ButtonRows:
    return ((Button(button_text(visit.say("words-refuse")), action),),)


def ask_again(visit: Visit) -> Screen | None:
    """Whoever went elsewhere wants to add them after all; None where nobody remembers."""
    address, box = visit.person.address, visit.notebook.words
    asked = box.left.take(address, visit.now)
    if asked is None:
        return None
    box.awaited.expect(address, asked, visit.now)
    rows = (*to_silence(asked.back, visit), *buttons.beginning(visit.say))
    return Screen(visit.say("words-ask"), rows)


def with_words_after(asked: Asked, text: str, visit: Visit) -> Screen:
    """Kept without anybody; what was a question after all is answered one press further."""
    say, words, box = visit.say, " ".join(text.split()), visit.notebook.words
    address = visit.person.address
    if len(words) > REMARK_LIMIT:
        box.awaited.expect(address, asked, visit.now)
        long = say("words-too-long", most=str(REMARK_LIMIT), given=str(len(words)))
        return Screen(long, (*to_silence(asked.back, visit), *buttons.beginning(say)))
    box.put(address, asked.said, words, visit.now)
    question = Button(button_text(say("words-was-question")), AnswerAsQuestion())
    return Screen(say("words-kept"), ((question,), *buttons.way_back(say, asked.back)))
