"""What the buttons of the list of rows and of the history ask for. A field may only be
appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("h")
@dataclass(frozen=True)
class OpenHistory(Action):
    """All that ever happened to a «proposal», «row», «point» or «text»."""

    of: str
    id: int


@registered("hr")
@dataclass(frozen=True)
class ListRows(Action):
    """The rows of the list for these clients; `found`: those of the words that were typed."""

    client: str = ""
    page: int = 0
    found: int = 0


@registered("ho")
@dataclass(frozen=True)
class OpenRow(Action):
    """A row as it stands now."""

    row: int


@registered("hc")
@dataclass(frozen=True)
class ChangeRow(Action):
    """What of the row is to change?"""

    row: int
