"""The history of agencies' settings."""

from storage.repositories.base import Repository


class ProcedureChanges(Repository):
    """The history of agencies' settings."""
