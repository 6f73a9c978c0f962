"""The day's list: who is booked, called, received, or did not come (A4.2.4, D24).

Staff see a code word, and a name only where it was given; never who it is.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.models import Booking, Reception, Staff
from storage.store import Store


class DayStep(StrEnum):
    """What staff press; `UNDO` within a minute of any of the others."""

    CALL = "call"
    CAME = "came"
    NO_SHOW = "no_show"
    UNDO = "undo"


@dataclass(frozen=True)
class Entry:
    """A booked time of the list; `steps` are the buttons that every face shows now.

    `stands` is False where the time was closed after it was booked.
    """

    booking: Booking
    reception: Reception
    steps: tuple[DayStep, ...]
    stands: bool = True


@dataclass(frozen=True)
class DayList:
    """The agency's day by time and seat; cancelled ones are left out."""

    day: date
    entries: tuple[Entry, ...]


async def day_list(store: Store, day: date | None = None, *, by: Staff, now: datetime) -> DayList:
    """The list of a day, today's by default."""
    raise NotImplementedError


async def read_entry(store: Store, booking_id: int, *, by: Staff, now: datetime) -> Entry:
    """One of the list, as it is now. Its `booking.revision` is what `seen` wants below."""
    raise NotImplementedError


async def step(
    store: Store, booking_id: int, step: DayStep, *, seen: int, by: Staff, now: datetime
) -> Entry:
    """Call, mark as received or as not come, or undo the last press within a minute.

    Raises:
        StepOverError: it does not follow what was done, or a colleague was first.
        OtherDayError: the time is of another day.
        NotYetTimeError: nobody is late before their time.
        UndoOverError: a minute has passed.
    """
    raise NotImplementedError
