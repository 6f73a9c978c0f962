"""What clients look for, counted in memory and written down apart from who looked.

As with unanswered questions (`bot/notebook.py`): a count never shares a transaction with a
person. Who has been counted is known only as keyed hashes that die with the process.
"""

import random
import secrets
from collections import Counter, OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import blake2b
from zoneinfo import ZoneInfo

from admin.demand import Count, keep
from bot.finishing import finished
from bot.sifting import sift
from storage.cards import AgencyCard
from storage.db import Database
from storage.demand_terms import Counted

_ONE_VISIT = timedelta(minutes=30)
"""Coming back to the same screen so soon is the same visit."""

_MOST_SEEN = 50_000
_MOST_COUNTS = 10_000


class Tally:
    """One for the process; `secret` is never stored."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._seen: OrderedDict[bytes, datetime] = OrderedDict()
        self._counts: Counter[Count] = Counter()

    def count(
        self,
        address: str,
        agency: AgencyCard,
        now: datetime,
        counted: Counted,
        key: str,
        *,
        apart: str = "",
    ) -> None:
        """Count it once a visit; `apart` parts two things of the same key in one visit. The
        person is counted once in the agency's hour."""
        there = now.astimezone(ZoneInfo(agency.time_zone))
        same = self._of(address, str(agency.id), counted.value, key, apart)
        if self._is_fresh(same, now, _ONE_VISIT):
            self._add(Count(agency.id, there.date(), counted, key))
        hour, day = str(there.hour), there.date().isoformat()
        if self._is_fresh(self._of(address, str(agency.id), day, hour), now, timedelta(hours=1)):
            self._add(Count(agency.id, there.date(), Counted.HOUR, hour))

    def rate(
        self, address: str, agency: AgencyCard, now: datetime, key: str, *, helped: bool
    ) -> bool:
        """Whether it helped: the first answer of a person and card in a day is counted."""
        today = now.astimezone(ZoneInfo(agency.time_zone)).date()
        same = self._of(address, str(agency.id), "rated", key, today.isoformat())
        fresh = self._is_fresh(same, now, timedelta(days=1))
        if fresh:
            counted = Counted.HELPED if helped else Counted.NOT_HELPED
            self._add(Count(agency.id, today, counted, key))
        return fresh

    def take(self) -> dict[Count, int]:
        """What is to be written, in no order; it is no longer here."""
        taken, self._counts = list(self._counts.items()), Counter()
        random.shuffle(taken)
        return dict(taken)

    def put_back(self, counts: Mapping[Count, int]) -> None:
        """What could not be written now."""
        self._counts.update(counts)

    def drop(self, address: str) -> None:
        """Forget what this person was counted for; the counts are nobody's."""
        who = self._hash(address)
        for same in [each for each in self._seen if each.startswith(who)]:
            del self._seen[same]

    def _add(self, count: Count) -> None:
        """A database that is away for long fills no memory."""
        if count in self._counts or len(self._counts) < _MOST_COUNTS:
            self._counts[count] += 1

    def _is_fresh(self, same: bytes, now: datetime, lasts: timedelta) -> bool:
        """Whether this was not seen for so long; it is seen from now on."""
        before = self._seen.get(same)
        if before is not None and timedelta() <= now - before < lasts:
            return False
        self._seen.pop(same, None)
        self._seen[same] = now
        if len(self._seen) > _MOST_SEEN:
            self._seen.popitem(last=False)
        return True

    def _of(self, address: str, *parts: str) -> bytes:
        """Begins with the person's own hash, by which it can be dropped."""
        return self._hash(address) + self._hash(address, *parts)

    def _hash(self, *parts: str) -> bytes:
        return blake2b("\0".join(parts).encode(), key=self._secret, digest_size=16).digest()


async def write_counts(tally: Tally, database: Database) -> None:
    """Write what was counted, in a transaction of its own."""

    async def write(some: list[tuple[Count, int]]) -> None:
        async with database.writing() as store:
            await keep(store, dict(some))

    if counts := list(tally.take().items()):
        await finished(sift(counts, write), lambda: tally.put_back(dict(counts)))
