"""A survey's screens as a citizen reads them: the same in chat and in the preview of staff."""

from dataclasses import dataclass

from locales import Html, Say
from storage.cards import SurveyCard
from storage.procedure import Words


@dataclass(frozen=True)
class Page:
    """A screen's text and what its buttons are called."""

    text: Html
    labels: tuple[Html, ...]


def intro_page(survey: SurveyCard, agency: Words, say: Say) -> Page:
    """What is asked, why nobody is known by it, and that nobody has to."""
    text = say(
        "survey-intro",
        title=say.own(survey.title),
        agency=say.own(agency),
        count=len(survey.questions),
    )
    return Page(text, (say("survey-begin"), say("survey-decline"), say("citizen-beginning")))


def question_page(survey: SurveyCard, question: int, say: Say) -> Page:
    """One question, counted from zero; its answers stand first."""
    asked = survey.questions[question]
    text = say(
        "survey-question",
        number=str(question + 1),
        total=str(len(survey.questions)),
        text=say.own(asked.text),
    )
    answers = tuple(map(say.own, asked.options))
    return Page(text, (*answers, say("survey-skip"), say("survey-stop")))
