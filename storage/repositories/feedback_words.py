"""What people added to «Помогло» and «Не помогло»; nothing tells who."""

from storage.repositories.base import Repository


class WordsOfFeedback(Repository):
    pass
