"""Opens the database in its newest shape, or says in words why not."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path

import structlog
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from admin.samples import load_into_empty
from bot.sandbox.world import World
from bot.sandbox_people import enrol_sandbox_people
from bot.settings import BotSettings
from locales import Argument, Say
from storage.db import Database
from storage.errors import (
    BrokenFileError,
    DatabaseBusyError,
    DatabaseLinkedError,
    DatabaseOwnerError,
    DatabaseRightsError,
    DatabaseTakenError,
    DatabaseTooNewError,
)
from storage.locks import about_sqlite
from storage.migrate import prepare
from storage.refusals import in_house_errors

_log = structlog.stdlib.get_logger(__name__)

_REFUSALS: dict[type[BaseException], str] = {
    BrokenFileError: "start-database-damaged",
    DatabaseBusyError: "start-database-busy",
    DatabaseLinkedError: "start-database-linked",
    DatabaseOwnerError: "start-database-owner",
    DatabaseRightsError: "start-database-rights",
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
        with in_house_errors():
            await _filled(database, settings, world)
    except BaseException as error:
        if database:
            await database.close()
        if isinstance(error, (*_REFUSALS, SQLAlchemyError, OSError)):
            _log.debug("the database cannot be opened", exc_info=error)
            key = _REFUSALS.get(type(error), "start-database-unreachable")
            raise StartError(key, path=_path_of(settings)) from None
        raise
    try:
        yield database
    finally:
        await database.close()


async def _filled(database: Database, settings: BotSettings, world: World | None) -> None:
    await prepare(database, settings.database_owner_url)
    if settings.loads_samples:
        async with database.writing() as store:
            await load_into_empty(store)
    if world:
        await enrol_sandbox_people(database, world.people)


def _path_of(settings: BotSettings) -> str:
    return str(Path(make_url(settings.database).database or "").resolve())


def tell_of_sqlite(database: Database) -> None:
    """Which SQLite is linked, and a warning where two writers could damage the file."""
    about = about_sqlite(database.locks)
    if about is None:
        return
    say = Say("ru")
    print(unescape(say("start-sqlite", version=about.version)), flush=True)
    if about.risky:
        print(unescape(say("start-sqlite-risk", version=about.version)), file=sys.stderr)
