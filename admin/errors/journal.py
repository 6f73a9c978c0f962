"""Refusals about the journal."""

from admin.errors import DomainError


class BadHeadCodeError(DomainError):
    """What was typed is no head code: a number, a colon and 64 digits."""
