"""Whether a person has just asked the same: in memory only, and not in readable words.

A question is never stored beside who asked it (`docs/decisions/0011-search.md`); another
process, or this one after a restart, does not know, and answers as at the first time.
"""

import secrets
from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import blake2b

_LASTS = timedelta(minutes=30)
_MOST_PEOPLE = 10_000


class RecentQuestions:
    """The last question of each person, as a keyed hash that dies with the process."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._asked: OrderedDict[str, tuple[bytes, datetime]] = OrderedDict()

    def repeats(self, address: str, question: str, now: datetime) -> bool:
        """Whether the person's last question was this one; it is their last from now on."""
        asked = blake2b(question.encode(), key=self._secret, digest_size=16).digest()
        before, when = self._asked.pop(address, (b"", now))
        self._asked[address] = asked, now
        if len(self._asked) > _MOST_PEOPLE:
            self._asked.popitem(last=False)
        return before == asked and now - when < _LASTS
