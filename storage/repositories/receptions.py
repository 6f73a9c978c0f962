"""Who receives when."""

from storage.repositories.base import Repository


class Receptions(Repository):
    pass
