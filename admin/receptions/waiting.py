"""How long people waited: from the booked time to the call (A4.2.4, D24: up to 15 minutes)."""

from dataclasses import dataclass

from admin.statistics.periods import Period
from storage.models import Staff
from storage.store import Store


@dataclass(frozen=True)
class WaitGroup:
    """People called, and of them called in time; `who` is empty for the `merged` small ones."""

    who: str
    called: int
    in_time: int
    merged: int = 0


@dataclass(frozen=True)
class Waiting:
    """Of a period's booked times: called, called within `minutes`, the middle wait in minutes,
    did not come. `groups` by who receives; of fewer than ten nothing is said: `called` is None,
    and so are the rest. So is `no_shows` where those are fewer than ten."""

    minutes: int
    called: int | None
    in_time: int | None
    usual_minutes: int | None
    no_shows: int | None
    groups: tuple[WaitGroup, ...]

    @property
    def share(self) -> int | None:
        """Per cent called in time, never rounded up."""
        return None if not self.called else 100 * (self.in_time or 0) // self.called


async def waiting(store: Store, period: Period, *, by: Staff) -> Waiting | None:
    """The period's waiting in this person's agency; None where booking is off and nothing was
    ever booked."""
    raise NotImplementedError
