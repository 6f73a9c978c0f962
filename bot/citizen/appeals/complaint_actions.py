"""What the buttons of a complaint ask for; a card's place in the tree goes along for «back»."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("ca")
@dataclass(frozen=True)
class OpenComplaint(Action):
    """What to do when the answer is wrong, or there is none; `row` 0: not from a card, `appeal`
    0: not from one that is watched."""

    agency: int
    row: int = 0
    situation: str = ""
    option: str = ""
    talking: int = 0
    appeal: int = 0


@registered("cw")
@dataclass(frozen=True)
class OpenAppealWays(Action):
    """Where an appeal is submitted, for whoever began to write a remark."""

    agency: int
