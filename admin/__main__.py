"""The operator's command line: `python -m admin`, over the same verbs as the messenger."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from html import unescape

from sqlalchemy.exc import DBAPIError

from admin.clock import agency_today
from admin.command_line import Command, parse
from admin.errors import DomainError
from admin.settings import Settings, problems
from admin.team import INVITATION_PREFIX, invite
from locales import Argument, Say
from storage.db import Database
from storage.errors import DatabaseTooNewError
from storage.migrate import migrate
from storage.models import Agency
from storage.samples import SAMPLES, AgencyExistsError, load_sample, read_sample
from storage.store import Store
from storage.terms import Role

WRONG = 2
"""The exit code when the operator has something to mend."""

_SAY = Say("ru")
_LINK = "https://t.me/{bot}?start={start}"


class Refusal(Exception):
    """One sentence for the operator, and the end."""


def words(key: str, /, **arguments: Argument) -> str:
    """A message as plain text: a terminal shows no HTML."""
    return unescape(_SAY(key, **arguments))


async def invite_person(store: Store, given: Command) -> list[str]:
    """Print a one-time way in."""
    agency = await _agency(store, given.agency)
    if given.role not in tuple(Role):
        raise Refusal(words("admin-unknown-role", role=given.role, known=", ".join(Role)))
    role = Role(given.role)
    title = words(f"role-{role.value}")
    code = await invite(store, agency, role, title=title, unit=given.unit)
    start = f"{INVITATION_PREFIX}{code}"
    lines = [words("admin-invited", title=title, agency=agency.name)]
    if given.bot:
        link = _LINK.format(bot=given.bot.removeprefix("@"), start=start)
        lines.append(words("admin-invitation-link", link=link))
    return [*lines, words("admin-invitation-command", command=f"/start {start}")]


async def list_agencies(store: Store, _given: Command) -> list[str]:
    """Each agency with its lists and the numbers of their releases."""
    lines = []
    for agency in await store.agencies.all():
        lines.append(words("admin-agency-line", code=agency.code, name=agency.name))
        lists = await store.agencies.lists(agency.id)
        for each in lists:
            number = str(each.release_number or "none")
            line = words("admin-list-line", client=each.client.value, number=number)
            lines.append(f"    {line}")
        if not lists:
            lines.append(f"    {words('admin-no-lists')}")
    return lines or [words("admin-no-agencies")]


async def load_samples(store: Store, given: Command) -> list[str]:
    """Load one teaching example, or all that are not there yet."""
    if given.code and given.code not in SAMPLES:
        raise Refusal(words("admin-unknown-sample", code=given.code, known=", ".join(SAMPLES)))
    lines = []
    for code in (given.code,) if given.code else SAMPLES:
        try:
            agency = await load_sample(store, code, agency_today(read_sample(code).time_zone))
        except AgencyExistsError as error:
            sentence = words("admin-sample-exists", code=code)
            if given.code:
                raise Refusal(sentence) from error
            lines.append(sentence)
        else:
            lines.append(words("admin-sample-loaded", code=code, name=agency.name))
    return lines


Verb = Callable[[Store, Command], Awaitable[list[str]]]

_VERBS: dict[str, tuple[Verb, bool]] = {
    # verb, whether it changes the database
    "invite": (invite_person, True),
    "agencies": (list_agencies, False),
    "load-sample": (load_samples, True),
}


async def run(given: Command, url: str) -> list[str]:
    """Migrate the database, do what was asked in one transaction, return what to print.

    Raises:
        Refusal: a sentence that says what to mend; nothing was changed.
    """
    verb, writes = _VERBS[given.name]
    try:
        database = Database(url)
    except OSError as error:
        raise Refusal(words("admin-database-unreachable")) from error
    try:
        await _prepare(database)
        async with database.writing() if writes else database.reading() as store:
            return await verb(store, given)
    except DomainError as error:
        raise Refusal(words(error.key(), **error.words)) from error
    finally:
        await database.close()


def main(arguments: Sequence[str]) -> int:
    """Exit code 0 when done, 2 when the operator has something to mend."""
    given = parse(arguments, words, roles=tuple(Role), samples=SAMPLES)
    wrong = problems(os.environ)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return WRONG
    if given.name == "check-settings":
        print(words("admin-settings-fine"))
        return 0
    try:
        lines = asyncio.run(run(given, Settings().database))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return WRONG
    print("\n".join(lines))
    return 0


async def _prepare(database: Database) -> None:
    try:
        await migrate(database.engine)
    except DatabaseTooNewError as error:
        raise Refusal(words("admin-database-too-new")) from error
    except (DBAPIError, OSError) as error:
        raise Refusal(words("admin-database-unreachable")) from error


async def _agency(store: Store, code: str) -> Agency:
    agency = await store.agencies.by_code(code)
    if agency is not None:
        return agency
    known = ", ".join(each.code for each in await store.agencies.all())
    if known:
        raise Refusal(words("admin-unknown-agency", code=code, known=known))
    raise Refusal(words("admin-unknown-agency-empty", code=code))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
