"""Why the term of an appeal cannot be watched so."""

from admin.errors import BadDateError, DomainError


class FutureDayError(BadDateError):
    """The day has not come yet."""

    arguments = ("date",)


class LongAgoError(BadDateError):
    """More than a year ago: a slip in the year."""

    arguments = ("date",)


class RegisteredBeforeSentError(BadDateError):
    """Nothing is registered before it was sent."""

    arguments = ("date",)


class NoAppealTermError(DomainError):
    """The agency's procedure knows no term of an answer."""


class TooManyAppealsError(DomainError):
    """A person has as many appeals here as are watched at once."""

    arguments = ("most",)


class AppealGoneError(DomainError):
    """It was taken away, or forgotten after its time."""
