"""What the buttons of /web ask for, and those under what was asked on the screen. A field may
only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("web")
@dataclass(frozen=True)
class OpenOffice(Action):
    """A link into the back office."""


@registered("weby")
@dataclass(frozen=True)
class CarryOut(Action):
    """Do what was begun on the screen."""

    asked: int


@registered("webn")
@dataclass(frozen=True)
class Decline(Action):
    """Leave it undone."""

    asked: int
