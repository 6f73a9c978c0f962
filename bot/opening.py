"""Opens the database in its newest shape, or says in words why not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from sqlalchemy.exc import SQLAlchemyError

from admin.samples import load_into_empty
from bot.sandbox.world import World
from bot.sandbox_people import enrol_sandbox_people
from bot.settings import BotSettings
from locales import Argument
from storage.db import Database
from storage.errors import DatabaseTooNewError
from storage.migrate import migrate

_log = structlog.stdlib.get_logger(__name__)


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
        await migrate(database.engine)
        if settings.loads_samples:
            async with database.writing() as store:
                await load_into_empty(store)
        if world:
            await enrol_sandbox_people(database, world.people)
    except BaseException as error:
        if database:
            await database.close()
        if isinstance(error, DatabaseTooNewError):
            raise StartError("start-database-too-new") from None
        if isinstance(error, SQLAlchemyError | OSError):
            _log.debug("the database cannot be opened", exc_info=error)
            raise StartError("start-database-unreachable") from None
        raise
    try:
        yield database
    finally:
        await database.close()
