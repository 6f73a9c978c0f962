"""What the buttons of booking ask for. Moments are whole minutes since 1970, days
`admin.carried` numbers; `seen` is the revision of the booked time that the person saw."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.actions import Action, registered

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def minute_of(moment: datetime) -> int:
    """The moment as a button carries it."""
    return (moment - _BEGINNING) // _MINUTE


def moment_of(minute: int) -> datetime:
    """What `minute_of` made."""
    return _BEGINNING + minute * _MINUTE


@registered("zr")
@dataclass(frozen=True)
class OpenReception(Action):
    """Days that can be booked; `page` of them."""

    reception: int
    page: int = 0


@registered("zd")
@dataclass(frozen=True)
class OpenDay(Action):
    """The day's free times; `page` of them."""

    reception: int
    day: int
    page: int = 0


@registered("zb")
@dataclass(frozen=True)
class BookTime(Action):
    """Take this time."""

    reception: int
    minute: int


@registered("zs")
@dataclass(frozen=True)
class OpenBookings(Action):
    """What the person has booked."""


@registered("z")
@dataclass(frozen=True)
class OpenBooking(Action):
    """One booked time."""

    booking: int


@registered("zm")
@dataclass(frozen=True)
class AskMove(Action):
    """To which day?"""

    booking: int
    page: int = 0


@registered("zv")
@dataclass(frozen=True)
class AskMoveTime(Action):
    """At what time of that day?"""

    booking: int
    day: int
    page: int = 0


@registered("zw")
@dataclass(frozen=True)
class MoveBooking(Action):
    """Take this time instead."""

    booking: int
    seen: int
    minute: int


@registered("zc")
@dataclass(frozen=True)
class AskCancel(Action):
    """Is it really to be cancelled?"""

    booking: int


@registered("zx")
@dataclass(frozen=True)
class CancelBooking(Action):
    """Give the time back."""

    booking: int
    seen: int


@registered("zn")
@dataclass(frozen=True)
class AskName(Action):
    """How may staff call the person?"""

    booking: int


@registered("zu")
@dataclass(frozen=True)
class DropName(Action):
    """Nobody needs the name."""

    booking: int


@registered("zi")
@dataclass(frozen=True)
class KeepReception(Action):
    """A file for any calendar."""

    booking: int
