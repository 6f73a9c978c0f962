"""Refusals about comparing releases."""

from admin.errors import DomainError


class OtherListError(DomainError):
    """Two releases of different lists have nothing to compare."""
