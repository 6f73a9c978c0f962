"""What the buttons of a person's own history ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("hist")
@dataclass(frozen=True)
class OpenOwnHistory(Action):
    """What I looked for and chose, the latest first."""

    page: int = 1


@registered("histk")
@dataclass(frozen=True)
class KeepHistory(Action):
    """Keep it for a year, or no more."""

    on: int
