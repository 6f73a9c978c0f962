"""Why an act begun on the screen is not carried out in chat."""

from admin.errors import DomainError


class AskedOutOfReachError(DomainError):
    """The bot cannot write to this person, so they could not press."""


class AskedNotYouError(DomainError):
    """Only whoever began the act on the screen carries it out."""


class AskedExpiredError(DomainError):
    """The question lasts ten minutes."""


class AskedAnsweredError(DomainError):
    """It was answered already; `how` is its status."""

    arguments = ("how",)


class AskedSessionEndedError(DomainError):
    """The session in which the act was begun has ended meanwhile."""


class AskedMovedOnError(DomainError):
    """The person's role has changed since the act was begun."""
