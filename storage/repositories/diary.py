"""Citizens' own histories; nobody reads another's."""

from storage.repositories.base import Repository


class Diary(Repository):
    pass
