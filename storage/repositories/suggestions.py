"""What clients say is wrong."""

from storage.repositories.base import Repository


class Suggestions(Repository):
    """What clients say is wrong."""
