"""What the buttons of «Мне удобнее…» ask for: the choice itself, so that a repeated press
changes nothing."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("set")
@dataclass(frozen=True)
class OpenSettings(Action):
    """How the person wants to be helped."""


@registered("sw")
@dataclass(frozen=True)
class SetWish(Action):
    """One of the wishes is on from now, or off."""

    wish: str
    on: int


@registered("swho")
@dataclass(frozen=True)
class ChooseSegment(Action):
    """Who is asking?"""


@registered("swt")
@dataclass(frozen=True)
class TakeSegment(Action):
    """The person is one of these; empty: whoever they like."""

    segment: str = ""


@registered("swl")
@dataclass(frozen=True)
class ChooseSpeech(Action):
    """Show the languages; the way back leads to the settings."""


@registered("sws")
@dataclass(frozen=True)
class TakeSpeech(Action):
    """Speak this language from now on."""

    language: str


@registered("swa")
@dataclass(frozen=True)
class ShowForEverybody(Action):
    """Narrow nothing by segment any more, and show that place of the tree."""

    agency: int
    internal: int = 0
    situation: str = ""
    option: str = ""
    talking: int = 0
