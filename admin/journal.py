"""The journal's chain: checked from its first record to its last, and against a head code.

The chain alone cannot tell that records were cut off at its end or that all of it was written
anew. A head code kept outside the database can: whoever changes a record afterwards cannot
make the chain pass through the same number and hash again.
"""

import re
from dataclasses import dataclass

from storage.models import JournalRecord
from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store

_CODE = re.compile(r"(\d{1,18}):([0-9a-f]{64})")


@dataclass(frozen=True)
class Head:
    """A record's number and hash; number 0 before the first record."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"


@dataclass(frozen=True)
class Verified:
    """`broken` is the number of the first record that is not as it was written, None: all
    are; `head` the last good one. Against a given head code the
    chain may be `cut` before it, or `rewritten`: another record stands in its place."""

    head: Head
    broken: int | None = None
    cut: bool = False
    rewritten: bool = False

    @property
    def is_whole(self) -> bool:
        return self.broken is None and not self.cut and not self.rewritten


def read_head(code: str) -> Head | None:
    """«128:3f2a…», 64 hexadecimal digits; None: it is no head code."""
    found = _CODE.fullmatch(code.strip().lower())
    return Head(int(found[1]), found[2]) if found else None


async def verify(store: Store, agency_id: int, against: Head | None = None) -> Verified:
    """Whether every record is as it was written, and the head code, if given, still stands.

    A missing record breaks the next one. However long the journal is, it is read by portions.
    """
    head, seen = Head(0, FIRST_HASH), against is None
    portion = await store.journal.portion(agency_id)
    while portion:
        for record in portion:
            if not _follows(record, head):
                return Verified(head, broken=head.number + 1)
            head = Head(record.number, record.record_hash)
            seen = seen or head == against
        portion = await store.journal.portion(agency_id, after=portion[-1])
    if seen or against is None or against == Head(0, FIRST_HASH):
        return Verified(head)
    return Verified(head, cut=against.number > head.number, rewritten=against.number <= head.number)


def _follows(record: JournalRecord, head: Head) -> bool:
    chained = record.number == head.number + 1 and record.previous_hash == head.hash
    return chained and record.record_hash == record_hash(record)
