"""What nobody has to answer any more is told to the journal: once a day, all of it together.

Noted at its moment, what one person takes back or has erased at a press would stand side by
side, and staff could read from it which remarks are of one person (E2.2).
"""

from admin.remarks.leaving import note
from storage.repositories.remarks import WITHDRAWN
from storage.store import Store


async def note_withdrawals(store: Store, most: int) -> int:
    """Note what was withdrawn since the last time, whoever did it, in the order of numbers; how
    many those were."""
    withdrawn = await store.remarks.withdrawn_unnoted(most)
    for remark in withdrawn:
        await note(store, WITHDRAWN, remark)
    return len(withdrawn)
