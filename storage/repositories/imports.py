"""Lists that came as files."""

from storage.repositories.base import Repository


class Imports(Repository):
    """Lists that came as files."""
