"""What the buttons of a row's forms ask for. A field may only be appended, with a default;
`file` is the kept file's id."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("fm")
@dataclass(frozen=True)
class OpenForm(Action):
    """One form of a draft."""

    proposal: int
    file: int


@registered("fmw")
@dataclass(frozen=True)
class AskFormWords(Action):
    """Type its «title» or the day it is of, «dated»."""

    proposal: int
    file: int
    what: str


@registered("fmd")
@dataclass(frozen=True)
class DropForm(Action):
    """Take it out of the draft; once more changes nothing."""

    proposal: int
    file: int


@registered("fms")
@dataclass(frozen=True)
class SendForm(Action):
    """The file itself, for whoever works with the list."""

    file: int
