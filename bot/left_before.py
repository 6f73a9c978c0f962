"""How many remarks people had left on the day on which they had everything erased, so that
nobody begins to count anew by it.

In memory alone, for that day of the agency: keyed hashes whose key dies with the process, and a
number beside each. Another process does not know them.
"""

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from storage.models import Person

_MOST_PEOPLE = 10_000


@dataclass(frozen=True)
class _Left:
    """So many, by whoever was erased `at` that moment; known `until` another."""

    count: int
    at: datetime
    until: datetime


class LeftBefore:
    """One for the process; nothing in it is written down."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._left: OrderedDict[bytes, tuple[_Left, ...]] = OrderedDict()

    def remember(self, person: Person, count: int, at: datetime, until: datetime) -> None:
        """The person has left so many, and is being erased now."""
        if not count:
            return
        who = self._hash(person.address)
        known = (*self._known(person, at), _Left(count, at, until))
        self._left.pop(who, None)
        self._left[who] = known
        if len(self._left) > _MOST_PEOPLE:
            self._left.popitem(last=False)

    def count(self, person: Person, now: datetime) -> int:
        """How many the person left today before they were erased."""
        return sum(each.count for each in self._known(person, now))

    def expire(self, now: datetime) -> None:
        """Drop what is of another day."""
        for who, left in list(self._left.items()):
            if all(each.until <= now for each in left):
                del self._left[who]

    def _known(self, person: Person, now: datetime) -> list[_Left]:
        """Whoever was there before the erasing was not erased by it: it came to nothing."""
        self.expire(now)
        left = self._left.get(self._hash(person.address), ())
        return [each for each in left if each.at <= person.created_at and now < each.until]

    def _hash(self, address: str) -> bytes:
        return blake2b(address.encode(), key=self._secret, digest_size=16).digest()
