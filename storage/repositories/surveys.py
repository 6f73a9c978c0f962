"""Surveys and the counts of their answers."""

from storage.repositories.base import Repository


class Surveys(Repository):
    pass
