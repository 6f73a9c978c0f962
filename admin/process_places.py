"""A place of the register of processes as the answer of a draft (D4, D15.1)."""

from dataclasses import dataclass

from admin.answers import answer, edit
from admin.errors import UnknownChoiceError
from admin.errors.processes import RegisterReplacedError
from admin.processes import Entry, entries_of
from admin.steps import DraftStep
from storage.models import ProcessRegister, Proposal, Staff
from storage.store import Store
from storage.terms import Client


@dataclass(frozen=True)
class Place:
    """An entry by its number in the version of the register that a person saw."""

    version: int
    number: int
    entry: Entry


def places_of(register: ProcessRegister | None, client: Client) -> tuple[Place, ...]:
    """Where rows of these clients may stand; nothing while their list has no register."""
    if register is None:
        return ()
    return tuple(
        Place(register.version, number, entry)
        for number, entry in enumerate(entries_of(register))
        if entry.client == client.value
    )


async def put_service(store: Store, draft: Proposal, version: int, number: int, by: Staff) -> None:
    """The function or service of this entry."""
    entry = await _entry(store, draft, version, number)
    await answer(store, draft, DraftStep.SERVICE, by, service=entry.service)


async def put_process(store: Store, draft: Proposal, version: int, number: int, by: Staff) -> None:
    """The whole place of this entry: a process brings its direction and its service."""
    entry = await _entry(store, draft, version, number)
    place = {"direction": entry.direction, "service": entry.service, "process": entry.process}
    await edit(store, draft, by, becomes={**draft.becomes, **place})


async def _entry(store: Store, draft: Proposal, version: int, number: int) -> Entry:
    """What the button meant.

    Raises:
        RegisterReplacedError: another version was recorded after the button was shown.
        UnknownChoiceError: this list has no such place, or the order no such direction.
    """
    register = await store.processes.current(draft.agency_id)
    owner = await store.agencies.list_by_id(draft.list_id)
    agency = await store.agencies.get(draft.agency_id)
    if register is None or register.version != version:
        raise RegisterReplacedError
    found = [each.entry for each in places_of(register, owner.client) if each.number == number]
    if not found or found[0].direction not in agency.procedure.directions[owner.client]:
        raise UnknownChoiceError
    return found[0]
