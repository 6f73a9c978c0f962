"""Where each person was last, in memory only: the way back from what may be opened anywhere."""

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.actions import Action

_LAST = timedelta(hours=1)
_MOST_PEOPLE = 10_000


class Places:
    """One for the process; another process does not know them and leads to the beginning."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Action, datetime]] = OrderedDict()

    def note(self, address: str, place: Action, now: datetime) -> None:
        """The person is there; `place` opens it again."""
        self._kept.pop(address, None)
        self._kept[address] = (place, now)
        if len(self._kept) > _MOST_PEOPLE:
            self._kept.popitem(last=False)

    def of(self, address: str, now: datetime) -> Action | None:
        """Where the person was within the hour."""
        place, when = self._kept.get(address, (None, now))
        return place if now - when < _LAST else None

    def forget(self, address: str) -> None:
        """The person is at the beginning, or wants nothing kept."""
        self._kept.pop(address, None)
