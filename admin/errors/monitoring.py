"""Refusals of the yearly monitoring (D16)."""

from admin.errors import DomainError


class MonitoringOffError(DomainError):
    """The agency's procedure has no yearly monitoring."""


class MonitoringOpenError(DomainError):
    """The list's monitoring of the year is open or over."""

    arguments = ("year",)


class MonitoringOverError(DomainError):
    """The hand-over day of the year is over: nothing can be opened."""

    arguments = ("year",)


class NothingToMonitorError(DomainError):
    """A list without a row has nothing to be confirmed."""


class MonitoringClosedError(DomainError):
    """The outcome was handed over: answers stand still."""

    arguments = ("who", "at")


class ForeignRowError(DomainError):
    """Another unit answers for the row."""


class RowAnsweredError(DomainError):
    """Somebody answered for the row since this person saw it; `answer` is an `Answer`, or
    «none»."""

    arguments = ("answer", "who", "at")
