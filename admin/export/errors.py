"""What a person is told when a list cannot be put into a file."""

from admin.errors import DomainError


class UnknownFormError(DomainError):
    """The agency's settings do not say what the columns of its form hold."""


class BadBlankError(DomainError):
    """The agency's own blank cannot be filled; `problem` is one of `Problem`, `what` a word of
    the blank that it is about."""

    arguments = ("problem", "what")


class NoFormerReleaseError(DomainError):
    """There is nothing to compare the first release with."""


class StaleBlankError(DomainError):
    """The agency's settings changed while the blank was being put among them."""
