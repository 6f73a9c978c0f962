"""Refusals of the register of processes, each in words that say how to mend it."""

from admin.errors import DomainError


class BadProcessLineError(DomainError):
    """A line is a direction, a service and a process with semicolons between."""

    arguments = ("name",)


class SameRegisterError(DomainError):
    """The new version says what the former one says."""


class RegisterMovedOnError(DomainError):
    """Somebody recorded another version meanwhile."""


class RegisterReplacedError(DomainError):
    """The place that was chosen stood in a version that is no longer the present one."""


class NoProcessesError(DomainError):
    """The file has no columns of a register."""


class BadProcessClientError(DomainError):
    """A row names clients of whom the agency keeps no list, or nobody that we know."""

    arguments = ("name",)


class TooManyProcessesError(DomainError):
    """More than any register has."""

    arguments = ("most", "given")
