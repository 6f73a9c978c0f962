"""Refusals about the agency's units."""

from admin.errors import DomainError


class UnitNameTakenError(DomainError):
    """The agency has a unit of this name."""

    arguments = ("name",)


class UnitInUseError(DomainError):
    """Rows or people name the unit, or the past does: it cannot be removed."""

    arguments = ("rows", "people")
