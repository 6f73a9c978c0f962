"""What the buttons of /publications ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("pu")
@dataclass(frozen=True)
class ListPublications(Action):
    """What is on the site and what is not yet, of the list for these clients."""

    client: str = ""
    page: int = 0


@registered("pua")
@dataclass(frozen=True)
class AskPlaced(Action):
    """Where and when was the release placed? `again`: what was answered so far stays."""

    release: int
    again: int = 0


@registered("pup")
@dataclass(frozen=True)
class PlacedOnPage(Action):
    """On the page that the agency's settings name."""

    release: int


@registered("put")
@dataclass(frozen=True)
class PlacedToday(Action):
    """On the agency's present day."""

    release: int
