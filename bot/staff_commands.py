"""Staff's own lists of commands, offered anew at a start: a new version may have other ones."""

from storage.db import Database
from storage.terms import Role


async def renew_staff_commands(database: Database) -> None:
    """Have everybody's who works anywhere and can be reached."""
    async with database.writing() as store:
        people: set[int] = set()
        for agency in await store.agencies.all():
            people |= {staff.person_id for staff in await store.team.reachable(agency.id, [*Role])}
        for person_id in sorted(people):
            await store.queue.renew_commands(person_id)
