"""Whether the messenger is down for everybody: then one message at a time tries it."""

import random

_MANY = 3
_LONGEST = 60.0


def back_off(failures: int) -> float:
    """Seconds until another try: about 1, 2, 4 … 60, a little apart from everybody else's."""
    return float(min(2.0 ** min(failures - 1, 10), _LONGEST)) * random.uniform(0.75, 1.0)


class Outage:
    """Several people's messages failed and nobody's arrived since: the next try waits.

    One person's trouble is that message's own: it is put off, and nobody else is.
    """

    def __init__(self) -> None:
        self._failed: set[int] = set()
        self._tries = 0
        self._until = 0.0

    @property
    def lasts(self) -> bool:
        return len(self._failed) >= _MANY

    def delay(self, now: float) -> float:
        """Seconds until something may be tried."""
        return max(0.0, self._until - now) if self.lasts else 0.0

    def note_failure(self, person_id: int, began: float, now: float) -> None:
        """A try failed; one that began before the present pause tells nothing new."""
        self._failed.add(person_id)
        if self.lasts and began >= self._until:
            self._tries += 1
            self._until = now + back_off(self._tries)

    def note_answer(self) -> None:
        """The messenger answered somebody, be it with a refusal."""
        self._failed.clear()
        self._tries = 0
        self._until = 0.0
