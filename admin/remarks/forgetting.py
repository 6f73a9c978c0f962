"""Forgetting who wrote remarks: by the author's wish, or when the time is over."""

from admin.remarks.leaving import note_withdrawal
from storage.store import Store


async def note_withdrawals_of(store: Store, person_id: int) -> None:
    """Before `store.remarks.forget`: what was open is withdrawn, which the journal is told."""
    for remark in await store.remarks.waiting_by(person_id):
        await note_withdrawal(store, remark)
