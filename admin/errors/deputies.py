"""Why somebody cannot stand in for an approver, or not in this."""

from admin.errors import DomainError


class DeputyOfAuthorError(DomainError):
    """A deputy decides for the approver: not on what that approver wrote."""


class DeputyOfDeputyError(DomainError):
    """Only an approver in their own right names a deputy."""


class BadPeriodError(DomainError):
    """Days on which nobody can stand in; `why`: «past», «backwards» or «long»."""

    arguments = ("why",)


class NotYoursToEndError(DomainError):
    """A period is ended by either side of it, or by an administrator."""
