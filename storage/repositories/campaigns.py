"""The yearly monitoring: campaigns and what was said of each row."""

from storage.repositories.base import Repository


class Campaigns(Repository):
    """The yearly monitoring: campaigns and what was said of each row."""
