"""Why somebody is not let into the back office, or what they asked there is not done."""

from admin.errors import DomainError


class SignInLinkUsedError(DomainError):
    """Somebody signed in by this link already: it works once."""


class SignInLinkEndedError(DomainError):
    """The link is unknown, has expired, or a newer one took its place."""


class SessionUnknownError(DomainError):
    """No such session among those that this person may end."""
