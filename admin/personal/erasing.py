"""A person is forgotten: everything that is kept of them goes at once, in every table.

Nothing is noted in the journal: a note that somebody was forgotten would be a trace of them.
"""

from dataclasses import dataclass
from datetime import datetime

from admin.personal import kept
from storage.models import Person
from storage.store import Store


@dataclass(frozen=True)
class Erased:
    """How many records of each kind went. `stays`: the person works, or once worked, here, so
    their number, address, role and decisions belong to the history of the list."""

    counts: dict[str, int]
    stays: bool


async def counted(store: Store, person: Person) -> dict[str, int]:
    """How many records of each kind are kept of the person; kinds of which none is are left out."""
    found = await kept.told_of(store, person)
    return {name: len(records) for name, records in found.items() if records}


async def erase(store: Store, person_id: int, now: datetime) -> Erased | None:
    """Erase everything that is kept of somebody, and last that they are known at all.

    None: nobody of this number is known (any more).
    """
    person = await store.people.hold(person_id)
    if person is None:
        return None
    counts = await kept.forget(store, person)
    stays = await store.people.worked(person.id)
    if stays:
        _meet_anew(person, now)
    else:
        await store.people.remove(person)
    return Erased({name: count for name, count in counts.items() if count}, stays)


def _meet_anew(person: Person, now: datetime) -> None:
    """Whatever somebody chose before now is no part of their history, though it be written
    down only later."""
    person.created_at, person.seen_on = now, None
