"""Lets the sandbox's staff in: by ordinary invitations, accepted at its start."""

from collections.abc import Iterable

from admin.team import accept, invite
from bot.sandbox.people import Person as SandboxPerson
from bot.telegram.face import address_of
from locales import Say
from storage.db import Database
from storage.models import Person
from storage.store import Store
from storage.terms import Role


async def enrol_sandbox_people(database: Database, people: Iterable[SandboxPerson]) -> None:
    """Whoever was in already, or was revoked since, is left alone."""
    async with database.writing() as store:
        for one in people:
            if one.agency and one.role:
                await _enrol(store, one.agency, Role(one.role), address_of(one.user_id))


async def _enrol(store: Store, code: str, role: Role, address: str) -> None:
    agency = await store.agencies.by_code(code)
    if agency is None:
        return
    person = await store.people.at(address)
    if person is None:
        person = Person(address=address)
        await store.people.add(person)
    if await store.team.member(agency.id, person.id) is not None:
        return
    title = Say("ru")(f"sandbox-person-{role.value}", number="").strip()
    invitation = await invite(store, agency, role, title=title)
    await accept(store, invitation, person)
