"""The operator's command line: `python -m admin`, over the same verbs as the messenger."""

import asyncio
import os
import sys
from collections.abc import Sequence

from sqlalchemy import make_url

from admin.command_line import Command, parse
from admin.errors import DomainError
from admin.logs import set_up_logging
from admin.operator.answers import BrokenRecordsError, Refusal, words
from admin.operator.commands import READS, WHOLE, WRITES
from admin.operator.place import present_file, reached, told
from admin.settings import Settings, problems
from storage.db import Database
from storage.migrate import prepare
from storage.samples import SAMPLES
from storage.terms import Role

BROKEN, WRONG = 1, 2
"""Exit codes: records are not as they were written; the operator has something to mend."""


async def run(given: Command, url: str, owner_url: str | None = None) -> list[str]:
    """Do what was asked and return what to print.

    Raises:
        Refusal: a sentence that says what to mend; nothing was changed.
        BrokenRecordsError: what was to be verified is broken.
    """
    if given.name in WHOLE:
        return await WHOLE[given.name](given, owner_url or url)
    return await _in_one_transaction(given, url, owner_url)


async def _in_one_transaction(given: Command, url: str, owner_url: str | None) -> list[str]:
    with told(url):
        if given.name in READS and make_url(url).get_backend_name() == "sqlite":
            present_file(url)
        with reached():
            database = Database(url)
        try:
            with reached():
                await prepare(database, owner_url)
            return await _done(given, database)
        finally:
            await database.close()


async def _done(given: Command, database: Database) -> list[str]:
    try:
        if given.name in READS:
            async with database.reading() as store:
                return await READS[given.name](store, given)
        async with database.writing() as store:
            return await WRITES[given.name](store, given)
    except DomainError as error:
        raise Refusal(words(error.key(), **error.words)) from error


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
        settings = Settings()
        lines = asyncio.run(run(given, settings.database, settings.database_owner_url))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return WRONG
    except BrokenRecordsError as broken:
        print("\n".join(broken.lines))
        return BROKEN
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    set_up_logging("WARNING", "text")
    sys.exit(main(sys.argv[1:]))
