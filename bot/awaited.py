"""What a person's next words belong to, kept in memory: nothing says in the database that
somebody was asked, and by their next press it is forgotten."""

import secrets
from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Generic, TypeVar

T = TypeVar("T")

_LASTS = timedelta(minutes=10)
_MOST = 10_000


class Awaited(Generic[T]):
    """People are known as keyed hashes that die with the process; `secret` is never stored."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._of: OrderedDict[bytes, tuple[T, datetime]] = OrderedDict()

    def expect(self, address: str, what: T, now: datetime) -> None:
        """What the person types next, and soon, belongs to this."""
        who = self._hash(address)
        self._of.pop(who, None)
        self._of[who] = (what, now)
        if len(self._of) > _MOST:
            self._of.popitem(last=False)

    def take(self, address: str, now: datetime) -> T | None:
        """What the words of this person belong to; asked once."""
        found = self._of.pop(self._hash(address), None)
        return found[0] if found and now - found[1] < _LASTS else None

    def waits(self, address: str, now: datetime) -> bool:
        """Whether this person's next words belong to anything."""
        found = self._of.get(self._hash(address))
        return found is not None and now - found[1] < _LASTS

    def forget(self, address: str) -> None:
        """The person went elsewhere: what they type next is a question."""
        self._of.pop(self._hash(address), None)

    def _hash(self, address: str) -> bytes:
        return blake2b(address.encode(), key=self._secret, digest_size=16).digest()
