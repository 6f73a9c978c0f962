"""How fast may be sent: Telegram's own limits, as a pure reckoning over a clock in seconds."""

_IN_ALL = 25
"""Calls in any second; Telegram takes about 30 and then refuses everybody."""
_APART = 0.042
"""Seconds between two calls: spread evenly, so that answers pass between them."""
_REST = 1.05
"""A second, and something for clocks that are read on both ends."""
FRESH = 1.5
"""Seconds that a new sender waits: the former one's last calls may still be on the wire."""


class Pace:
    """A call counts from its beginning until a rest after its end.

    The messenger meets it somewhere between the two, however the network dawdles; so in
    every second, as the messenger counts, it meets 25 at most, and one a chat.
    """

    def __init__(self, now: float) -> None:
        self._running: set[int] = set()
        self._ended: dict[int, float] = {}
        self._next = now

    def start_over(self, now: float) -> None:
        """Somebody else may have sent until now."""
        self.hold(now + FRESH)

    def hold(self, until: float) -> None:
        """Begin nothing before."""
        self._next = max(self._next, until)

    def delay(self, now: float) -> float:
        """Seconds until the next call may begin, of whomever it is; asked again after that."""
        self._forget(now)
        if len(self._running) + len(self._ended) < _IN_ALL:
            return max(0.0, self._next - now)
        soonest = min(self._ended.values(), default=now) + _REST
        return max(_APART, soonest - now, self._next - now)

    def delay_for(self, person_id: int, now: float) -> float:
        """Seconds until this person's next call may begin; asked again after that."""
        rest = self._ended.get(person_id, now - _REST) + _REST - now
        return max(self.delay(now), rest, 0.0)

    def rested_in(self, now: float, most: float) -> float:
        """Seconds until somebody may be written to again, at most so many."""
        ends = min(self._ended.values(), default=now) + _REST - now
        return min(most, max(_APART, ends)) if self._ended else most

    def resting(self, now: float) -> set[int]:
        """The people to whom no call may begin now."""
        self._forget(now)
        return self._running | self._ended.keys()

    def begin(self, person_id: int, now: float) -> None:
        self._running.add(person_id)
        self._next = max(self._next, now + _APART)

    def end(self, person_id: int, now: float) -> None:
        self._running.discard(person_id)
        self._ended[person_id] = now

    def _forget(self, now: float) -> None:
        self._ended = {each: at for each, at in self._ended.items() if now - at < _REST}
