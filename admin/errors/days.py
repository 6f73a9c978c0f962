"""Refusals about days."""

from admin.errors import BadDateError


class EmptyDateError(BadDateError):
    """No day was given at all."""


class OldOrderError(BadDateError):
    """An order signed before there were any such lists: a slip in the year."""

    arguments = ("least",)
