"""Everything that is kept of a person, table by table: what is not here cannot be forgotten.

A test walks every table: a column that names a person is either here or of staff's work.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from admin.citizen_notices import CitizenNotice
from storage.models import Person
from storage.store import Store

Told = list[dict[str, Any]]


class Keeper(Protocol):
    """A repository of tables that name a person."""

    async def told_of(self, person_id: int) -> Told: ...

    async def forget(self, person_id: int) -> int: ...


@dataclass(frozen=True)
class Kind:
    """What is kept of a person under one name, and in which tables.

    `tells` says it to the person; `forget` erases it and returns how many records it was.
    """

    name: str
    tables: tuple[str, ...]
    tells: Callable[[Store, Person], Awaitable[Told]]
    forget: Callable[[Store, Person], Awaitable[int]]


def _kind(name: str, tables: tuple[str, ...], keeper: Callable[[Store], Keeper]) -> Kind:
    async def tells(store: Store, person: Person) -> Told:
        return await keeper(store).told_of(person.id)

    async def forget(store: Store, person: Person) -> int:
        return await keeper(store).forget(person.id)

    return Kind(name, tables, tells, forget)


async def _tell_messages(store: Store, person: Person) -> Told:
    return await store.mail.told_of(person.id)


async def _forget_messages(store: Store, person: Person) -> int:
    """What staff were told of their work stays with it."""
    await store.mail.forget_pause(person.address)
    if await store.people.worked(person.id):
        return await store.mail.forget_of_citizen(person.id, [*CitizenNotice])
    return await store.mail.forget(person.id)


KINDS = (
    _kind("history", ("diary_entry",), lambda store: store.diary),
    _kind("settings", ("preferences",), lambda store: store.preferences),
    _kind("appeals", ("sent_appeal",), lambda store: store.appeals),
    _kind("bookings", ("booking",), lambda store: store.bookings),
    _kind("remarks", ("remark_author",), lambda store: store.remarks),
    _kind("subscriptions", ("subscription",), lambda store: store.subscriptions),
    _kind("question", ("conversation",), lambda store: store.conversations),
    Kind("messages", ("queued_message",), _tell_messages, _forget_messages),
)
"""In the order in which people are told of them."""


async def told_of(store: Store, person: Person) -> dict[str, Told]:
    """Everything that is kept of the person, for themselves, by kind."""
    return {each.name: await each.tells(store, person) for each in KINDS}


async def forget(store: Store, person: Person) -> dict[str, int]:
    """Erase all of it; how many records of each kind went."""
    return {each.name: await each.forget(store, person) for each in KINDS}
