"""What the buttons of unanswered questions ask for. A field may only be appended."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("v")
@dataclass(frozen=True)
class ListQuestions(Action):
    """Questions that nobody has decided on, most frequent first."""

    page: int = 0


@registered("vo")
@dataclass(frozen=True)
class OpenQuestion(Action):
    """A question with its best matches; `found`: those of the words that were typed."""

    question: int
    found: int = 0


@registered("vf")
@dataclass(frozen=True)
class FindTarget(Action):
    """Type words that find another row or topic."""

    question: int


@registered("va")
@dataclass(frozen=True)
class AskTeach(Action):
    """Shall the question lead there? `target` is «topic» or «row»."""

    question: int
    target: str
    id: int


@registered("vw")
@dataclass(frozen=True)
class AskWords(Action):
    """Type other words for what the question is taught by."""

    question: int
    target: str
    id: int


@registered("vt")
@dataclass(frozen=True)
class Teach(Action):
    """Let it lead there; `shown` is the digest of the words on the screen."""

    question: int
    target: str
    id: int
    shown: str = ""


@registered("vi")
@dataclass(frozen=True)
class Ignore(Action):
    """Leave it alone; `sure` after the question."""

    question: int
    sure: int = 0


@registered("vu")
@dataclass(frozen=True)
class TakeBack(Action):
    """Let it wait again; `phrase` is the one that it became."""

    question: int
    phrase: int = 0
