"""What the buttons of the client's path ask for. There is no room for a card's place in the tree
beside the step: the way back leads to the card by itself."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("pth")
@dataclass(frozen=True)
class OpenPath(Action):
    """All steps; `row` 0: not asked for on a card."""

    agency: int
    internal: int = 0
    row: int = 0


@registered("pts")
@dataclass(frozen=True)
class OpenStep(Action):
    """One of them, by its key."""

    agency: int
    internal: int
    step: str
    row: int = 0
