"""Refusals about the agency's units."""

from admin.errors import DomainError


class UnitNameTakenError(DomainError):
    """The agency has a unit of this name."""

    arguments = ("name",)


class UnitInUseError(DomainError):
    """Rows, people or open proposals name the unit, or the past does: it cannot be removed."""

    arguments = ("rows", "people", "proposals")


class UnitGoneError(DomainError):
    """The unit that a proposal chose was removed since."""

    arguments = ("name",)
