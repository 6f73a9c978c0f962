"""Counts of what clients looked for; nothing here tells who they were."""

from storage.repositories.base import Repository


class DemandCounts(Repository):
    """Filled by whoever counts and whoever draws."""
