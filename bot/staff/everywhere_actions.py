"""What the buttons of a contact changed everywhere ask for. A field may only be appended, with a
default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("pe")
@dataclass(frozen=True)
class PickContact(Action):
    """Which contact? An empty client: not asked yet; `found`: of those that typed words found."""

    client: str = ""
    page: int = 0
    found: int = 0


@registered("pf")
@dataclass(frozen=True)
class BeginEverywhere(Action):
    """Change the contact of this key in every touchpoint of the list for these clients."""

    client: str
    key: str
