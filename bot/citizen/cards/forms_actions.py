"""What «Бланки и образцы» asks for; a card's place in the tree goes along."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("cf")
@dataclass(frozen=True)
class TakeForms(Action):
    """The forms of a card; `file` is one of many, 0: not chosen yet."""

    agency: int
    row: int
    situation: str = ""
    option: str = ""
    talking: int = 0
    file: int = 0
