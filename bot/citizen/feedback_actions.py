"""What the buttons «Помогло» and «Не помогло» ask for: the card, and where it was found."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("hy")
@dataclass(frozen=True)
class SayHelped(Action):
    """The card was of use."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("hz")
@dataclass(frozen=True)
class KeepSilent(Action):
    """There is nothing to add: the card without the question."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("hq")
@dataclass(frozen=True)
class AnswerAsQuestion(Action):
    """What was just typed is a question, and no word on the card."""


@registered("hw")
@dataclass(frozen=True)
class AddWords(Action):
    """Words that were asked for and left: asked for again."""


@registered("hn")
@dataclass(frozen=True)
class SayNotHelped(Action):
    """The card was of no use."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0
