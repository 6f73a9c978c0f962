"""Refusals of those who asked to be told of changes."""

from admin.errors import DomainError


class ManySubscriptionsError(DomainError):
    """So many that nobody would know any longer what they asked for."""

    arguments = ("most",)
