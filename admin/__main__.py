"""The operator's command line: `python -m admin`, over the same verbs as the messenger."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from html import unescape

from sqlalchemy.exc import DBAPIError

from admin import journal, samples
from admin.command_line import Command, parse
from admin.errors import DomainError
from admin.releases import is_intact
from admin.settings import Settings, problems
from admin.team import INVITATION_PREFIX, invite
from locales import Argument, Say
from storage.db import Database
from storage.errors import DatabaseTooNewError
from storage.migrate import migrate
from storage.models import Agency
from storage.samples import SAMPLES, AgencyExistsError, load_words
from storage.store import Store
from storage.terms import Role

BROKEN, WRONG = 1, 2
"""Exit codes: records are not as they were written; the operator has something to mend."""

_SAY = Say("ru")


class Refusal(Exception):
    """One sentence for the operator, and the end."""


class BrokenRecordsError(Exception):
    """Records are not as they were written; the lines say which."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("broken records")
        self.lines = lines


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
    command = words("admin-invitation-command", command=f"/start {start}")
    if not given.bot:
        return [*lines, command, words("admin-invitation-no-bot")]
    link = words("telegram-link", bot=given.bot.removeprefix("@"), start=start)
    return [*lines, words("admin-invitation-link", link=link), command]


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
    if given.code:
        _require_sample(given.code)
    lines = []
    for code in (given.code,) if given.code else SAMPLES:
        try:
            agency = await samples.load(store, code)
        except AgencyExistsError as error:
            sentence = words("admin-sample-exists", code=code)
            if given.code:
                raise Refusal(sentence) from error
            lines.append(sentence)
        else:
            lines.append(words("admin-sample-loaded", code=code, name=agency.name))
    return lines


async def add_words(store: Store, given: Command) -> list[str]:
    """Give an agency what people say to the example of its code."""
    _require_sample(given.code)
    agency = await _agency(store, given.code)
    added = await load_words(store, agency)
    if not (added.topics or added.phrases or added.sayings):
        return [words("admin-words-known", code=agency.code)]
    counts = {name: str(count) for name, count in asdict(added).items()}
    return [words("admin-words-loaded", code=agency.code, **counts)]


async def verify(store: Store, _given: Command) -> list[str]:
    """Whether each agency's journal and releases are as they were written.

    Raises:
        BrokenRecordsError: some are not; the lines say which.
    """
    lines, broken = [], False
    for agency in await store.agencies.all():
        record = await journal.verify(store, agency.id)
        changed = [
            str(release.number)
            for each in await store.agencies.lists(agency.id)
            for release in await store.releases.of_list(each.id)
            if not is_intact(release)
        ]
        broken = broken or record is not None or bool(changed)
        found = [words("admin-verified")] if record is None and not changed else []
        if record is not None:
            found.append(words("admin-journal-broken", number=str(record)))
        if changed:
            found.append(words("admin-releases-broken", numbers=", ".join(changed)))
        lines.append(words("admin-verify-line", code=agency.code, found=" ".join(found)))
    if broken:
        raise BrokenRecordsError(lines)
    return lines or [words("admin-no-agencies")]


Verb = Callable[[Store, Command], Awaitable[list[str]]]

_VERBS: dict[str, tuple[Verb, bool]] = {
    # verb, whether it changes the database
    "invite": (invite_person, True),
    "agencies": (list_agencies, False),
    "load-sample": (load_samples, True),
    "load-words": (add_words, True),
    "verify": (verify, False),
}


async def run(given: Command, url: str) -> list[str]:
    """Migrate the database, do what was asked in one transaction, return what to print.

    Raises:
        Refusal: a sentence that says what to mend; nothing was changed.
        BrokenRecordsError: what was to be verified is broken.
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
    """Exit code 0 when done, 1 when records are broken, 2 when something is to be mended."""
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
    except BrokenRecordsError as broken:
        print("\n".join(broken.lines))
        return BROKEN
    print("\n".join(lines))
    return 0


async def _prepare(database: Database) -> None:
    try:
        await migrate(database.engine)
    except DatabaseTooNewError as error:
        raise Refusal(words("admin-database-too-new")) from error
    except (DBAPIError, OSError) as error:
        raise Refusal(words("admin-database-unreachable")) from error


def _require_sample(code: str) -> None:
    if code not in SAMPLES:
        raise Refusal(words("admin-unknown-sample", code=code, known=", ".join(SAMPLES)))


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
