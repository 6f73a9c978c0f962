"""A citizen's own history: what becomes an entry, and for how long (D11.4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from admin.personal.terms import HISTORY, LONG_HISTORY
from storage.care_terms import DiaryKind
from storage.models import DiaryEntry, Person, Preferences
from storage.store import Store

ONE_VISIT = timedelta(minutes=30)
"""Coming back to the same so soon is the same entry."""


@dataclass(frozen=True)
class Looked:
    """What somebody at an address looked for or chose: codes and numbers, no typed word."""

    address: str
    agency_id: int
    kind: DiaryKind
    key: str
    at: datetime


def fresh(
    person: Person, looked: Iterable[Looked], known: Iterable[DiaryEntry]
) -> list[DiaryEntry]:
    """The entries that these are worth beside the known ones.

    What was looked at before the person was known is nobody's: they were a stranger, or they
    had everything erased since.
    """
    last = {_same(each): each.at for each in known}
    found = []
    for each in sorted(looked, key=lambda one: one.at):
        before = last.get(_same(each))
        if each.at < person.created_at or (before and abs(each.at - before) < ONE_VISIT):
            continue
        last[_same(each)] = each.at
        found.append(
            DiaryEntry(
                person_id=person.id,
                agency_id=each.agency_id,
                kind=each.kind,
                key=each.key,
                at=each.at,
            )
        )
    return found


def _same(each: Looked | DiaryEntry) -> tuple[int, DiaryKind, str]:
    return each.agency_id, each.kind, each.key


async def keep(store: Store, looked: Sequence[Looked]) -> None:
    """Write what people looked at into their histories, and the day on which they did."""
    theirs = _by_address(looked)
    people = await store.people.held_at(theirs)
    since = min(each.at for each in looked) - ONE_VISIT
    known = await store.diary.since([person.id for person in people], since)
    for person in people:
        mine = theirs[person.address]
        own = [each for each in known if each.person_id == person.id]
        await store.diary.add_all(fresh(person, mine, own))
        _note_day(person, max(each.at for each in mine))


def _by_address(looked: Iterable[Looked]) -> Mapping[str, list[Looked]]:
    found: dict[str, list[Looked]] = {}
    for each in looked:
        found.setdefault(each.address, []).append(each)
    return found


def _note_day(person: Person, seen: datetime) -> None:
    if seen >= person.created_at and (person.seen_on is None or person.seen_on < seen.date()):
        person.seen_on = seen.date()


async def history(
    store: Store, person: Person, waiting: Iterable[Looked], most: int | None = None
) -> Sequence[DiaryEntry]:
    """The person's latest entries, the newest first, with what is not written yet; all of them
    without `most`."""
    known = await store.diary.of(person.id, most)
    found = [*known, *fresh(person, waiting, known)]
    return sorted(found, key=lambda each: each.at, reverse=True)[:most]


async def keep_longer(store: Store, person_id: int, now: datetime, *, on: bool) -> int:
    """Keep the person's history for a year, or no more: then what is older goes at once.

    Returns how many entries went.
    """
    kept = await store.preferences.kept(person_id)
    kept.keeps_history, kept.updated_at = on, now
    return 0 if on else await store.diary.forget_before(person_id, now - HISTORY)


def term_of(preferences: Preferences) -> timedelta:
    """How long this person's history is kept."""
    return LONG_HISTORY if preferences.keeps_history else HISTORY
