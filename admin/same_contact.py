"""One contact detail wherever it stands in a list: what a change of it everywhere would touch."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from admin import fields
from admin.errors import DomainError
from storage.canonical import sha256
from storage.letters import folded
from storage.models import Proposal
from storage.standing import StandingPoint, StandingRow
from storage.store import Store
from storage.terms import ChangeKind, ContactType

SUBJECT = "contact:"
"""Begins the subject of such a change: the contact's key follows, never its value."""

Contact = Mapping[str, Any]


@dataclass(frozen=True)
class Stand:
    """A touchpoint that has the contact, with its rows in the list."""

    point: StandingPoint
    rows: tuple[StandingRow, ...]


@dataclass(frozen=True)
class SameContact:
    """A contact detail as it stands in the list, at every touchpoint that has it."""

    key: str
    contact: Contact
    stands: tuple[Stand, ...]

    @property
    def rows(self) -> int:
        return sum(len(stand.rows) for stand in self.stands)


def key_of(contact: Contact) -> str:
    """What two spellings of one contact have in common; short enough for a button."""
    return _key(contact["type"], contact["value"])


@lru_cache(maxsize=20_000)
def _key(kind: str, value: str) -> str:
    try:
        clean = fields.contact(ContactType(kind), value)
    except DomainError:
        clean = value
    return sha256(f"{kind}:{folded(clean)}")[:16]


def same_contacts(
    rows: Iterable[StandingRow], touchpoints: Mapping[int, StandingPoint]
) -> tuple[SameContact, ...]:
    """Every contact of these rows' touchpoints, what most rows have first."""
    of_point: dict[int, list[StandingRow]] = {}
    for row in rows:
        of_point.setdefault(row.touchpoint_id, []).append(row)
    stands: dict[str, dict[int, Stand]] = {}
    spelled: dict[str, Contact] = {}
    for point_id, standing in of_point.items():
        point = touchpoints[point_id]
        for contact in point.contacts:
            key = key_of(contact)
            spelled.setdefault(key, contact)
            stands.setdefault(key, {})[point_id] = Stand(point, tuple(standing))
    found = [SameContact(key, spelled[key], tuple(at.values())) for key, at in stands.items()]
    return tuple(sorted(found, key=lambda each: (-each.rows, each.contact["value"])))


async def read_contacts(store: Store, list_id: int, agency_id: int) -> tuple[SameContact, ...]:
    """The contacts that stand in a list."""
    rows = await store.register.standing_rows(list_id)
    return same_contacts(rows, await store.register.standing_points(agency_id))


async def read_contact(store: Store, proposal: Proposal) -> SameContact | None:
    """What the proposal changes everywhere, as it stands now; None when nothing has it."""
    key = proposal.subject.removeprefix(SUBJECT)
    found = await read_contacts(store, proposal.list_id, proposal.agency_id)
    return next((each for each in found if each.key == key), None)


def changes_point(proposal: Proposal, touchpoint_id: int | None) -> bool:
    """Whether the proposal changes a contact everywhere, this touchpoint included."""
    everywhere = proposal.kind is ChangeKind.CONTACT_EVERYWHERE
    return everywhere and touchpoint_id in proposal.becomes.get("points", ())


def contacts_after(contacts: Sequence[Contact], proposal: Proposal) -> list[Contact]:
    """A touchpoint's contacts with the new detail in the place of the old one, once."""
    key = proposal.subject.removeprefix(SUBJECT)
    fresh = new_contact(proposal)
    kept: list[Contact] = []
    for each in contacts:
        if key_of(each) == key:
            kept += [fresh] if fresh and fresh not in kept else []
        elif fresh is None or key_of(each) != key_of(fresh):
            kept.append(each)
    return kept


def new_contact(proposal: Proposal) -> Contact | None:
    """What takes the contact's place; None when it goes, or has not been said."""
    becomes: Contact = proposal.becomes.get("contact") or {}
    return None if becomes.get("goes") or not becomes else becomes


async def moved_points(store: Store, proposal: Proposal) -> list[StandingPoint]:
    """Of the touchpoints to be changed those that changed since, or left the list."""
    seen = proposal.was["points"]
    touchpoints = await store.register.standing_points(proposal.agency_id)
    rows = await store.register.standing_rows(proposal.list_id)
    standing = {row.touchpoint_id for row in rows}
    chosen = [touchpoints[each] for each in proposal.becomes.get("points", ())]
    return [
        point
        for point in chosen
        if point.id not in standing or seen.get(str(point.id)) != point.revision
    ]
