"""Words of what is counted of clients' visits."""

from enum import StrEnum


class Counted(StrEnum):
    """What is counted of clients' visits; each apart from the others."""

    ROW = "row"
    """A card was shown; the key is the row's number."""
    NEED = "need"
    SITUATION = "situation"
    HOUR = "hour"
    """The hour of the agency's day, «0» to «23»."""
    SEARCH = "search"
    """How a search ended; the key is a `SearchEnd`."""
    HELPED = "helped"
    """The key is a stage and a row's number: «card:7»."""
    NOT_HELPED = "not_helped"


class SearchEnd(StrEnum):
    SURE = "sure"
    UNSURE = "unsure"
    ABSTAINED = "abstained"
    NONE_OF_THESE = "none_of_these"
