"""Opens the database in its newest shape, or says in words why not."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape

import structlog
from sqlalchemy.exc import SQLAlchemyError

from admin.samples import load_into_empty
from bot.sandbox.world import World
from bot.sandbox_people import enrol_sandbox_people
from bot.settings import BotSettings
from locales import Argument, Say
from storage.db import Database
from storage.errors import (
    DatabaseBusyError,
    DatabaseOwnerError,
    DatabaseTakenError,
    DatabaseTooNewError,
)
from storage.locks import about_sqlite
from storage.migrate import prepare

_log = structlog.stdlib.get_logger(__name__)

_REFUSALS: dict[type[BaseException], str] = {
    DatabaseBusyError: "start-database-busy",
    DatabaseOwnerError: "start-database-owner",
    DatabaseTakenError: "start-database-taken",
    DatabaseTooNewError: "start-database-too-new",
}


class StartError(Exception):
    """Why the program cannot start: a message key of `settings.ftl` and its words."""

    def __init__(self, key: str, **words: Argument) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


@asynccontextmanager
async def opened_database(settings: BotSettings, world: World | None) -> AsyncIterator[Database]:
    """The database in its newest shape, with the samples where they belong."""
    database: Database | None = None
    try:
        database = Database(settings.database)
        database.take()
        await prepare(database, settings.database_owner_url)
        if settings.loads_samples:
            async with database.writing() as store:
                await load_into_empty(store)
        if world:
            await enrol_sandbox_people(database, world.people)
    except BaseException as error:
        if database:
            await database.close()
        if isinstance(error, (*_REFUSALS, SQLAlchemyError, OSError)):
            _log.debug("the database cannot be opened", exc_info=error)
            raise StartError(_REFUSALS.get(type(error), "start-database-unreachable")) from None
        raise
    try:
        yield database
    finally:
        await database.close()


def tell_of_sqlite(database: Database) -> None:
    """Which SQLite is linked, and a warning where two writers could damage the file."""
    about = about_sqlite(database.locks)
    if about is None:
        return
    say = Say("ru")
    print(unescape(say("start-sqlite", version=about.version)), flush=True)
    if about.risky:
        print(unescape(say("start-sqlite-risk", version=about.version)), file=sys.stderr)
