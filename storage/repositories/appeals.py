"""Appeals whose terms citizens watch."""

from storage.repositories.base import Repository


class SentAppeals(Repository):
    pass
