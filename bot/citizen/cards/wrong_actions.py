"""What the buttons of «Контакт неверный» ask for. There is no room for a card's whole place in
the tree beside the part: the way back leads to the card by itself."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("x")
@dataclass(frozen=True)
class ReportWrong(Action):
    """What is wrong on this card?"""

    agency: int
    row: int


@registered("xp")
@dataclass(frozen=True)
class NameWrong(Action):
    """This part is; words may follow."""

    agency: int
    row: int
    part: str


@registered("xs")
@dataclass(frozen=True)
class SendWrong(Action):
    """This part is, and there is nothing to add."""

    agency: int
    row: int
    part: str
