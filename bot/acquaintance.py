"""Who is speaking: kept already, new to us, or staff of an agency."""

from collections.abc import Sequence

from bot.incoming import Incoming
from locales import DEFAULT_LANGUAGE, offered
from storage.models import Person, Staff
from storage.store import Store


def place_of(person: Person, memberships: Sequence[Staff]) -> Staff | None:
    """Where the person works now: in the agency they chose, else in the first one."""
    chosen = (staff for staff in memberships if staff.agency_id == person.agency_id)
    return next(chosen, memberships[0] if memberships else None)


async def person_at(store: Store, incoming: Incoming) -> Person:
    """The person at the address, or an unsaved one."""
    return await store.people.at(incoming.address) or stranger(incoming)


def stranger(incoming: Incoming) -> Person:
    """Somebody not kept yet, with the messenger's language."""
    return Person(address=incoming.address, language=language_of(incoming.language))


def language_of(hint: str) -> str:
    """The language that the messenger's hint means, if we speak it."""
    code = hint[:2].lower()
    return code if code in offered() else DEFAULT_LANGUAGE


async def saved_person(store: Store, incoming: Incoming) -> Person:
    person = await person_at(store, incoming)
    if not person.id:
        await store.people.add(person)
    return person
