"""Templates, scripts and frequent questions."""

from storage.repositories.base import Repository


class Knowledge(Repository):
    """Templates, scripts and frequent questions."""
