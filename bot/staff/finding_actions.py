"""What the buttons of the list's check ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("fl")
@dataclass(frozen=True)
class ListFindings(Action):
    """Everything amiss in the list for these clients; an empty client: the first list."""

    client: str = ""
    page: int = 0


@registered("fo")
@dataclass(frozen=True)
class OpenFinding(Action):
    """One finding with the rows that it is about."""

    client: str
    name: str
    page: int = 0


@registered("ff")
@dataclass(frozen=True)
class SendFindings(Action):
    """All of it as a file."""

    client: str
