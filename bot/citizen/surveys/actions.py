"""What the buttons of a survey ask for. An open survey never changes, so numbers are enough."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("sv")
@dataclass(frozen=True)
class OpenSurvey(Action):
    """What is asked, and how."""

    agency: int
    survey: int


@registered("svq")
@dataclass(frozen=True)
class AskQuestion(Action):
    """This question, counted from zero; past the last one it is over."""

    agency: int
    survey: int
    question: int


@registered("sva")
@dataclass(frozen=True)
class AnswerQuestion(Action):
    """This option of the question, both counted from zero."""

    agency: int
    survey: int
    question: int
    option: int


@registered("svn")
@dataclass(frozen=True)
class DeclineSurvey(Action):
    """Never ask of this survey again."""

    agency: int
    survey: int


@registered("sve")
@dataclass(frozen=True)
class LeaveSurvey(Action):
    """Enough: what was answered is counted."""

    agency: int
    survey: int
