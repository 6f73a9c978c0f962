"""Who approves instead of an approver, and when."""

from storage.repositories.base import Repository


class Deputies(Repository):
    """Who approves instead of an approver, and when."""
