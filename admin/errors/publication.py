"""Why a release is not recorded as placed on the site."""

from admin.errors import DomainError


class SampleReleaseError(DomainError):
    """A teaching example is placed nowhere."""


class BadPageError(DomainError):
    """Not the address of a page by https."""


class EarlyPublicationError(DomainError):
    """Placed before it was approved; `approved` is that day."""

    arguments = ("approved",)


class FuturePublicationError(DomainError):
    """Placed on a day that has not come yet (the agency's day)."""
