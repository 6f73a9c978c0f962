"""What acts did to agencies."""

from storage.repositories.base import Repository


class Successions(Repository):
    """What acts did to agencies."""
