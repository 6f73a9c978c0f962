"""How much one person may ask at once: whoever floods the bot slows nobody but themselves."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

A_MINUTE = 60
"""Updates of one person: nobody reads answers faster than one a second for long."""

_WAITING = 3
"""A third of a minute's updates of one person may wait for their turn."""

_MINUTE = 60.0
_REMEMBERED = 20_000


class Entry(Enum):
    """What becomes of an update at the door."""

    LET_IN = "let in"
    REFUSED_FIRST = "the first of many that is refused: its person is told"
    REFUSED = "refused in silence"


@dataclass
class _Lane:
    """`free` places at the moment `at`; `told`: a refusal was said, and no rest since."""

    free: float
    at: float
    told: bool = False


class Admission:
    """A lane a person: as many at once as a minute has places, and each place that was taken
    is free again after its share of the minute; none is for whoever is refused. Known to this
    process only."""

    def __init__(
        self,
        a_minute: int = A_MINUTE,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._a_minute = a_minute
        self._most_waiting = max(1, a_minute // _WAITING)
        self._clock = clock
        self._lanes: OrderedDict[str, _Lane] = OrderedDict()

    def enter(self, name: str, waiting: int = 0) -> Entry:
        """Take a place in the lane; `waiting` are the lane's updates that are not heard yet."""
        lane = self._lane(name)
        if lane.free >= self._a_minute / 2:
            lane.told = False
        if lane.free >= 1 and waiting < self._most_waiting:
            lane.free -= 1
            return Entry.LET_IN
        lane.free = 0.0
        if lane.told:
            return Entry.REFUSED
        lane.told = True
        return Entry.REFUSED_FIRST

    def _lane(self, name: str) -> _Lane:
        now, most = self._clock(), float(self._a_minute)
        lane = self._lanes.pop(name, None) or _Lane(most, now)
        lane.free = min(most, lane.free + (now - lane.at) * most / _MINUTE)
        lane.at = now
        self._lanes[name] = lane
        if len(self._lanes) > _REMEMBERED:
            self._lanes.popitem(last=False)
        return lane
