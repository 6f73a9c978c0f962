"""Remarks and their outcomes; who wrote one is asked for only where an answer leaves."""

from storage.repositories.base import Repository


class Remarks(Repository):
    pass
