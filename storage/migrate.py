"""Brings a database to the newest shape at start, under a lock, and checks it afterwards."""

from contextlib import nullcontext
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.db import WRITES, Database
from storage.errors import (
    DatabaseOwnerError,
    DatabaseRightsError,
    DatabaseTooNewError,
    StorageError,
)
from storage.grants import check_roles, grant
from storage.locks import locks_beside
from storage.refusals import in_house_errors

_LOCK = 7264


async def prepare(database: Database, owner_url: str | None = None) -> None:
    """Bring the database to the newest shape, as its owner where another role owns it.

    Raises:
        DatabaseOwnerError: the two roles do not fit together.
        DatabaseLinkedError: the file has another name.
        Everything that `migrate` and `in_house_errors` raise.
    """
    if database.is_sqlite:
        await _prepare_file(database)
    else:
        await _prepare_on_server(database, owner_url)


async def _prepare_file(database: Database) -> None:
    if database.locks:
        database.locks.refuse_other_names()
    with in_house_errors():
        await migrate(database.engine)
    if database.locks:
        database.locks.know_file()


async def _prepare_on_server(database: Database, owner_url: str | None) -> None:
    # Changing the shape may take longer than the program's own statements are allowed to.
    engine = create_async_engine(
        owner_url or database.url, poolclass=NullPool, hide_parameters=True
    )
    role = database.engine.url.username if owner_url else None
    try:
        with in_house_errors():
            await migrate(engine, application=role)
    except DatabaseRightsError as error:
        if owner_url is None:
            raise
        raise DatabaseOwnerError(str(error)) from error
    finally:
        await engine.dispose()


async def migrate(
    engine: AsyncEngine, target: str = "head", *, application: str | None = None
) -> None:
    """Upgrade (or, for tests, downgrade) to the target revision in one transaction.

    `application` is the role that the program works as, when the engine is its owner's: it
    is given its rights in the same transaction.

    Raises:
        DatabaseTooNewError: the database was made by a newer program.
        DatabaseBusyError: another process kept the file's turn to write too long.
        StorageError: foreign keys do not hold after the change.
    """
    locks = locks_beside(engine.url)
    async with (
        locks.writing() if locks else nullcontext(),
        engine.execution_options(**{WRITES: True}).connect() as connection,
    ):
        await connection.run_sync(_migrate, target, application)


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration for a connection that is already open."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config


def _migrate(connection: Connection, target: str, application: str | None) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        # Rebuilding a table would delete its children silently while keys are enforced,
        # and SQLite can be told so only outside a transaction.
        _execute_raw(connection, "PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            if not is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            if application:
                check_roles(connection, application)
            _run(connection, target)
            if application:
                grant(connection, application)
            if is_sqlite:
                _check_foreign_keys(connection)
    finally:
        if is_sqlite:
            _execute_raw(connection, "PRAGMA foreign_keys=ON")


def _run(connection: Connection, target: str) -> None:
    config = migration_config(connection)
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise DatabaseTooNewError(current)
    if target == "head":
        command.upgrade(config, "head")
    else:
        command.downgrade(config, target)


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
    if broken:
        raise StorageError(f"foreign keys broken after the migration: {broken[:5]}")


def _execute_raw(connection: Connection, statement: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(statement)
    cursor.close()
