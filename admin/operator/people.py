"""Letting the first people in from the command line."""

from admin.command_line import Command
from admin.operator.answers import Refusal, known_agency, words
from admin.team import INVITATION_PREFIX, invite
from storage.store import Store
from storage.terms import Role


async def invite_person(store: Store, given: Command) -> list[str]:
    """Print a one-time way in."""
    agency = await known_agency(store, given.agency)
    if given.role not in tuple(Role):
        raise Refusal(words("admin-unknown-role", role=given.role, known=", ".join(Role)))
    role = Role(given.role)
    title = words(f"role-{role.value}")
    code = await invite(store, agency, role, title=title, unit=given.unit)
    start = f"{INVITATION_PREFIX}{code}"
    lines = [words("admin-invited", title=title, agency=agency.name)]
    command = words("admin-invitation-command", command=f"/start {start}")
    if not given.bot:
        return [*lines, command, words("admin-invitation-no-bot")]
    link = words("telegram-link", bot=given.bot.removeprefix("@"), start=start)
    return [*lines, words("admin-invitation-link", link=link), command]
