"""The journal's chain, checked from its first record to its last."""

from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store


async def verify(store: Store, agency_id: int) -> int | None:
    """The number of the first record that is not as it was written; None: all are.

    A missing record breaks the next one. Records cut off at the end leave no trace here.
    """
    previous = FIRST_HASH
    for place, record in enumerate(await store.journal.of_agency(agency_id), start=1):
        chained = record.number == place and record.previous_hash == previous
        if not chained or record.record_hash != record_hash(record):
            return place
        previous = record.record_hash
    return None
