"""Refusals of lists that come as files."""

from admin.errors import DomainError


class DangerousFileError(DomainError):
    """A file that would take too much memory or time, or carries programs."""

    arguments = ("reason",)


class UnreadableFileError(DomainError):
    """A file in which no list can be read: another kind, damaged, locked."""

    arguments = ("reason",)


class NoTableError(DomainError):
    """A file without a table of at least two columns and one row."""


class UnknownColumnsError(DomainError):
    """Columns that cannot be told by their titles: a person says which is which."""

    arguments = ("missing", "titles")


class BadMappingError(DomainError):
    """A title or a field that the file or the form does not have."""

    arguments = ("name",)


class UnfinishedImportError(DomainError):
    """The named person has a file of their own that waits for them: another would end it."""

    arguments = ("file",)


class ForeignListError(DomainError):
    """Another agency's export, for a list that has rows already."""

    arguments = ("agency",)


class NothingToImportError(DomainError):
    """The file says what the list says already."""


class LargeImportError(DomainError):
    """More changes than people can check at once."""

    arguments = ("most", "given")


class ImportMovedOnError(DomainError):
    """The list or the preview changed after this person saw it."""


class ImportOverError(DomainError):
    """The preview was confirmed or dropped."""


class ListNotEmptyError(DomainError):
    """A first release is made of a list that has none."""


class ListEmptyError(DomainError):
    """An empty list has nothing to propose changes to: it begins with a first release."""


class OwnImportError(DomainError):
    """Nobody approves the list that they sent (A3.3, D12–13)."""


class OtherApproverError(DomainError):
    """The list waits for one approver, named by whoever sent it."""

    arguments = ("who",)


class NobodyApprovesError(DomainError):
    """There is no approver but the author of the list."""


class OrderNeededError(DomainError):
    """Where an order approves (D13), a press alone does not."""


class BadOrderLineError(DomainError):
    """No number and date of an order in what was typed."""


class UnknownMemberError(DomainError):
    """Nobody of the agency has this code."""

    arguments = ("name",)
