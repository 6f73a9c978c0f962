"""Refusals of a succession, each in words that say how to mend it."""

from admin.errors import DomainError


class ClosingRecordedError(DomainError):
    """The agency is closed, or its closing is recorded already."""


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
