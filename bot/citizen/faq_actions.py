"""What the buttons of frequent questions ask for; a card's place in the tree goes along."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("faq")
@dataclass(frozen=True)
class ListQuestionsOfAgency(Action):
    """All frequent questions of the agency."""

    agency: int
    page: int = 0


@registered("fq")
@dataclass(frozen=True)
class OpenQuestionsAt(Action):
    """The frequent questions of a card."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("fa")
@dataclass(frozen=True)
class ReadAnswer(Action):
    """One answer; `row` 0: it was chosen among all of the agency's. There is no room for the
    card's place in the tree: the way back leads to the card by itself."""

    agency: int
    text: int
    row: int = 0
