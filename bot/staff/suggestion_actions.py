"""What the buttons of clients' words about contacts ask for. A field may only be appended."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("s")
@dataclass(frozen=True)
class ListSuggestions(Action):
    """What clients say is wrong, said most often first."""

    page: int = 0


@registered("so")
@dataclass(frozen=True)
class OpenSuggestion(Action):
    """One of them, beside the contacts as they stand now."""

    suggestion: int


@registered("st")
@dataclass(frozen=True)
class TakeSuggestion(Action):
    """Make a proposal of it."""

    suggestion: int


@registered("sd")
@dataclass(frozen=True)
class DismissSuggestion(Action):
    """Nothing comes of it; an empty reason is asked for."""

    suggestion: int
    reason: str = ""
