"""The versions of the register of processes."""

from storage.repositories.base import Repository


class Processes(Repository):
    """The versions of the register of processes."""
