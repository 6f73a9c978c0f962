"""Why a blank or a sample cannot be kept."""

from typing import ClassVar

from admin.errors import DomainError


class ForeignFormError(DomainError):
    """None of the kinds of files that people can open everywhere."""


class MacroFormError(DomainError):
    """A file with a program in it is given to nobody."""


class LockedFormError(DomainError):
    """Nobody could open it without its password."""


class SameFormError(DomainError):
    """The very file stands there already."""

    arguments = ("title",)


class ManyFormsError(DomainError):
    """More than anybody would look through."""

    arguments = ("most",)


class FormDayError(DomainError):
    """No form is of such a day: it has not come yet, or is long past."""

    arguments: ClassVar[tuple[str, ...]] = ("first", "last")


class UndatedFormError(DomainError):
    """Of each form people are told of which day it is."""

    arguments = ("title",)


class NotPlaceError(DomainError):
    """Nobody comes to such a touchpoint, so that it offers nothing on the spot."""

    arguments = ("name",)
