"""Refusals about languages."""

from admin.errors import DomainError


class UnknownLanguageError(DomainError):
    """We do not speak this language."""
