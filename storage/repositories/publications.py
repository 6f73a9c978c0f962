"""What was placed on agencies' sites, and when."""

from storage.repositories.base import Repository


class Publications(Repository):
    """What was placed on agencies' sites, and when."""
