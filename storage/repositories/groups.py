"""Group chats in which the bot answers."""

from storage.repositories.base import Repository


class Groups(Repository):
    pass
