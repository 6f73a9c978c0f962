"""Databases for every test that wants one: `database` is both, `sqlite_database` one.

A test that holds on one make only takes `sqlite_database` or `postgres_database`.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from admin.logs import formatter, route_to_logging
from bot.guide.search import Search
from storage.db import Database
from tests.databases import (
    PostgresServer,
    PostgresTemplate,
    SqliteTemplate,
    make_postgres_template,
    make_samples_template,
    make_sqlite_template,
)
from tests.searches import Searches

Template = SqliteTemplate | PostgresTemplate


@pytest.fixture(scope="session", autouse=True)
def each_search_is_built_once() -> Iterator[None]:
    """Many tests begin with the same samples, whose search takes seconds to build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Search, "build", Searches(Search.build))
        yield


@pytest.fixture(scope="session", autouse=True)
def events_are_log_records() -> None:
    """As in the program, whatever a test imports first."""
    route_to_logging()


@pytest.fixture(autouse=True)
def what_is_logged_reads_as_in_the_program(caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.setFormatter(formatter("text"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> SqliteTemplate:
    return asyncio.run(make_sqlite_template(tmp_path_factory.mktemp("template")))


@pytest.fixture(scope="session")
def samples_template(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> SqliteTemplate:
    return asyncio.run(make_samples_template(sqlite_template, tmp_path_factory.mktemp("samples")))


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[PostgresTemplate]:
    server = PostgresServer()
    yield asyncio.run(make_postgres_template(server))
    server.stop()


@pytest.fixture(params=["sqlite", "postgres"])
def template(request: pytest.FixtureRequest) -> Template:
    found: Template = request.getfixturevalue(f"{request.param}_template")
    return found


@pytest.fixture
async def database(template: Template, tmp_path: Path) -> AsyncIterator[Database]:
    """A real, migrated, empty database: every test runs on SQLite and on PostgreSQL."""
    async for opened in _open(template, tmp_path):
        yield opened


@pytest.fixture
async def sqlite_database(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> AsyncIterator[Database]:
    """SQLite alone, for faces and for what only SQLite does."""
    async for opened in _open(sqlite_template, tmp_path):
        yield opened


@pytest.fixture
async def samples(samples_template: SqliteTemplate, tmp_path: Path) -> AsyncIterator[Database]:
    """SQLite with the three samples in it."""
    async for opened in _open(samples_template, tmp_path):
        yield opened


@pytest.fixture
async def postgres_database(
    postgres_template: PostgresTemplate, tmp_path: Path
) -> AsyncIterator[Database]:
    """PostgreSQL alone, for what only PostgreSQL does."""
    async for opened in _open(postgres_template, tmp_path):
        yield opened


async def _open(template: Template, folder: Path) -> AsyncIterator[Database]:
    url = await template.fresh(folder)
    database = Database(url)
    yield database
    await database.close()
    await template.take_back(url)
