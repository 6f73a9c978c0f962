"""Refusals of a succession, each in words that say how to mend it."""

from admin.errors import DomainError


class ClosedAlreadyError(DomainError):
    """The agency is no more; the act that ended it."""

    arguments = ("kind", "on", "document", "number", "date")


class ClosingRecordedError(DomainError):
    """The end of the agency is recorded already for a day to come."""

    arguments = ("kind", "on", "document", "number", "date")


class DayOutOfReachError(DomainError):
    """The day is too long ago or too far ahead to be meant; dd.mm.yyyy."""

    arguments = ("on", "first", "last")


class DayBeforeReleaseError(DomainError):
    """The agency was still making releases after that day; dd.mm.yyyy."""

    arguments = ("on", "first")


class NamesOfOthersError(DomainError):
    """New names were given to an agency that takes none: by the kind of the act."""

    arguments = ("kind",)


class SuccessorCountError(DomainError):
    """A merger has one successor, a split two or more, a closing and a new name none."""


class NewNameNeededError(DomainError):
    """What the agency is called from that day."""


class OwnSuccessorError(DomainError):
    """Following the successors would lead back to the agency itself."""

    arguments = ("name",)


class SuccessorClosedError(DomainError):
    """The successor is closed by then, and nobody came after it."""

    arguments = ("name",)
