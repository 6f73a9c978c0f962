"""Refusals of booked receptions (A4.2.4, D24)."""

from admin.errors import DomainError


class BookingOffError(DomainError):
    """The agency has not switched booking on."""


class NotComingError(DomainError):
    """One does not come to this touchpoint, or it is not in the present release."""


class ReceptionMovedOnError(DomainError):
    """Somebody changed the reception after this person saw it."""


class ReceptionClosedError(DomainError):
    """The reception is closed: it is opened again first."""


class NoReceptionHoursError(DomainError):
    """A reception has hours of its week, in each of which somebody can be received."""

    arguments = ("least",)


class WeekHoursError(DomainError):
    """Hours that are not those of an ordinary week."""


class BackwardsClosureError(DomainError):
    """The last day is before the first."""


class FarClosureError(DomainError):
    """A day that is years ahead."""

    arguments = ("most",)


class ClosurePastError(DomainError):
    """A day that is over cannot be closed."""


class LongClosureError(DomainError):
    """Too many days at once."""

    arguments = ("most",)


class BookingMovedOnError(DomainError):
    """The booked time changed since it was seen."""


class BookingCalledError(DomainError):
    """The person has been called or received, before the booked time or at it."""


class BookingOverError(DomainError):
    """The booked time has come or was cancelled."""


class TooManyBookingsError(DomainError):
    """The person has as many times ahead as the agency gives to one."""

    arguments = ("most",)


class BookedOftenError(DomainError):
    """The person has booked here again and again for a day: others want to come, too."""

    arguments = ("most",)


class AlreadyBookedError(DomainError):
    """The person has a time at this reception already."""


class BadNameError(DomainError):
    """A name to be called by is letters, and fits on a line."""

    arguments = ("most",)


class OtherDayError(DomainError):
    """Who is booked for another day is not called today."""


class NotYetTimeError(DomainError):
    """Nobody is late before their time."""


class StepOverError(DomainError):
    """What is pressed does not follow what was done: a colleague was first."""


class UndoOverError(DomainError):
    """A minute has passed, or the person has booked another time."""
