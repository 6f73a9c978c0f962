"""A survey: a question a screen, answered by buttons, left at any time; nobody is known by it."""

from dataclasses import replace

from admin.surveys.answers import DECLINED
from admin.surveys.seen import Page, intro_page, question_page
from bot.actions import Action, ToBeginning
from bot.citizen import buttons
from bot.citizen.first_screens import lost
from bot.citizen.surveys.actions import (
    AnswerQuestion,
    AskQuestion,
    DeclineSurvey,
    LeaveSurvey,
    OpenSurvey,
)
from bot.citizen.whereabouts import works
from bot.citizen.wording import button_text, column, paragraphs, russian_mark
from bot.guide.surveys import asked_today, next_question
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, SurveyCard

routes = Routes()

Found = tuple[AgencyCard, SurveyCard]
NamesSurvey = OpenSurvey | AskQuestion | AnswerQuestion | DeclineSurvey | LeaveSurvey


@routes.action(OpenSurvey)
async def open_survey(action: OpenSurvey, visit: Visit) -> Screen:
    found = _found(action, visit)
    if found is None:
        return _not_asked(action, visit)
    agency, survey = found
    page = intro_page(survey, agency.guide.short_name, visit.say)
    here = (agency.id, survey.id)
    first = AskQuestion(*here, _first(survey, visit))
    screen = _screen(page, (first, DeclineSurvey(*here), ToBeginning()), visit.say)
    note = visit.say("survey-staff") if works(visit) else None
    return replace(screen, text=paragraphs(note, screen.text))


@routes.action(AskQuestion)
async def ask(action: AskQuestion, visit: Visit) -> Screen:
    found = _found(action, visit)
    return _question(found, action.question, visit) if found else _not_asked(action, visit)


@routes.action(AnswerQuestion)
async def answer(action: AnswerQuestion, visit: Visit) -> Screen:
    """Counted later, apart from the person; then the next question that has no answer."""
    found = _found(action, visit)
    if found is None or not _has_option(found[1], action):
        return _not_asked(action, visit)
    agency, survey = found
    fresh = _put(survey, action.question, action.option, visit)
    said = None if fresh else visit.say("survey-answered-before")
    known = visit.answered.get(survey.id, frozenset()) | {action.question}
    question = next_question(survey, known, action.question)
    if question is None:
        return _end(paragraphs(said, visit.say("survey-thanks")), visit)
    return _question((agency, survey), question, visit, said)


@routes.action(DeclineSurvey)
async def decline(action: DeclineSurvey, visit: Visit) -> Screen:
    found = _found(action, visit)
    if found is None:
        return _not_asked(action, visit)
    _put(found[1], DECLINED, None, visit)
    return _end(visit.say("survey-declined"), visit)


@routes.action(LeaveSurvey)
async def leave(action: LeaveSurvey, visit: Visit) -> Screen:
    answered = visit.answered.get(action.survey, frozenset()) - {DECLINED}
    return _end(visit.say("survey-thanks" if answered else "survey-left"), visit)


def _put(survey: SurveyCard, question: int, option: int | None, visit: Visit) -> bool:
    """Whether this is the person's first answer; staff's are not kept at all."""
    if works(visit):
        return True
    if question in visit.answered.get(survey.id, frozenset()):
        return False
    return visit.notebook.ballots.put(visit.person, survey, question, option)


def _question(found: Found, question: int, visit: Visit, said: Html | None = None) -> Screen:
    """One that was answered already is passed over, and said to be."""
    agency, survey = found
    known = visit.answered.get(survey.id, frozenset())
    if question in known:
        return _passed_over(found, question, visit)
    if not 0 <= question < len(survey.questions):
        return _end(visit.say("survey-thanks" if known - {DECLINED} else "survey-left"), visit)
    here = (agency.id, survey.id)
    options = range(len(survey.questions[question].options))
    following = next_question(survey, known, question)
    skipped = len(survey.questions) if following is None else following
    actions: tuple[Action, ...] = (
        *(AnswerQuestion(*here, question, option) for option in options),
        AskQuestion(*here, skipped),
        LeaveSurvey(*here),
    )
    screen = _screen(question_page(survey, question, visit.say), actions, visit.say)
    return replace(screen, text=paragraphs(said, screen.text))


def _passed_over(found: Found, question: int, visit: Visit) -> Screen:
    said = visit.say("survey-answered-before")
    known = visit.answered[found[1].id]
    following = next_question(found[1], known, question)
    if following is None:
        return _end(paragraphs(said, visit.say("survey-thanks")), visit)
    return _question(found, following, visit, said)


def _first(survey: SurveyCard, visit: Visit) -> int:
    following = next_question(survey, visit.answered.get(survey.id, frozenset()), -1)
    return len(survey.questions) if following is None else following


def _has_option(survey: SurveyCard, action: AnswerQuestion) -> bool:
    """A button can be forged."""
    if not 0 <= action.question < len(survey.questions):
        return False
    return 0 <= action.option < len(survey.questions[action.question].options)


def _found(action: NamesSurvey, visit: Visit) -> Found | None:
    agency = visit.library.agency(action.agency)
    today = asked_today((agency,), visit.now) if agency else ()
    survey = next((each for each in today if each.id == action.survey), None)
    return (agency, survey) if agency and survey else None


def _not_asked(action: NamesSurvey, visit: Visit) -> Screen:
    """It ended since the button was shown."""
    if visit.library.agency(action.agency) is None:
        return lost(visit, action.agency)
    return _end(visit.say("survey-not-asked"), visit)


def _screen(page: Page, actions: tuple[Action, ...], say: Say) -> Screen:
    labels = list(map(button_text, page.labels))
    pairs = zip(labels, actions, strict=True)
    own = russian_mark(say, Html(" ".join((page.text, *labels))))
    text = paragraphs(page.text, own)
    return Screen(text, column(Button(label, action) for label, action in pairs))


def _end(text: Html, visit: Visit) -> Screen:
    return Screen(text, buttons.beginning(visit.say))
