"""Who asked to be told of a change."""

from storage.repositories.base import Repository


class Subscriptions(Repository):
    pass
