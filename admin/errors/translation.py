"""Why own words in another language cannot be kept."""

from admin.errors import DomainError


class RussianWordsError(DomainError):
    """They are in Russian: typed into the wrong field."""
