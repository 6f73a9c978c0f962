"""What the database refuses, in the house's own words."""


class StorageError(Exception):
    """A record that is not there, has moved on, or breaks a rule of the database."""


class MissingRecordError(StorageError):
    """No such record, or it belongs to another agency."""


class StaleRecordError(StorageError):
    """Somebody changed the record since it was read."""


class DatabaseTooNewError(StorageError):
    """The database was made by a newer version of the program."""


class ReadOnlyStoreError(StorageError):
    """A store opened for reading was asked to write: a bug."""


class TakenError(StorageError):
    """The database's unique rule refuses: somebody else was there at the same moment."""


class DatabaseTakenError(StorageError):
    """Another bot runs on the same file."""


class DatabaseBusyError(StorageError):
    """Another process kept the file's turn to write too long."""


class DatabaseOwnerError(StorageError):
    """The two roles of the database do not fit together."""


class DatabaseRightsError(StorageError):
    """The role of the database may not do what the program needs."""


class DatabaseLinkedError(StorageError):
    """The file has another name: whoever opens that one is not kept apart by our locks."""


class DatabaseMovedError(StorageError):
    """The file was taken away, or another put in its place, while it is open."""


class BrokenFileError(StorageError):
    """A file that is no database, or a damaged one."""


class ForeignFileError(BrokenFileError):
    """A database, but not one of our program."""
