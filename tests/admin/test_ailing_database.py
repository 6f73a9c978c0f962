"""What the operator and the starting bot say of a database that is damaged, absent or kept."""

import os
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from admin.__main__ import run
from admin.command_line import Command
from admin.operator.answers import Refusal
from admin.operator.commands import READS
from storage import db
from storage.db import Database
from tests.admin.test_command_line import operator, refused
from tests.databases import PostgresTemplate, SqliteTemplate, sqlite_url
from tests.factories import open_office
from tests.test_start import bot

PAGE = 4096


async def refusal(name: str, url: str, owner_url: str | None = None, **given: str) -> str:
    with pytest.raises(Refusal) as raised:
        await run(Command(name, **given), url, owner_url)
    sentence = str(raised.value)
    assert len(sentence.splitlines()) == 1
    return sentence


def spoil(file: Path, seed: int = 1) -> None:
    """Noise over every page but the first."""
    pages = file.stat().st_size // PAGE
    noise = random.Random(seed).randbytes((pages - 1) * PAGE)
    file.write_bytes(file.read_bytes()[:PAGE] + noise)


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@pytest.mark.parametrize("name", ["agencies", "queue", "verify", "backup"])
@pytest.mark.parametrize("seed", [1, 2])
async def test_a_damaged_database_is_called_so_and_its_cure_is_named(
    sqlite_template: SqliteTemplate, tmp_path: Path, name: str, seed: int
) -> None:
    url = await sqlite_template.fresh(tmp_path)
    spoil(tmp_path / "touchpoints.db", seed)

    said = await refusal(name, url, path=str(tmp_path / "copy.db"))

    assert said.startswith(f"База данных повреждена ({tmp_path / 'touchpoints.db'}). Верните копию")
    assert "python -m admin restore" in said


async def test_a_bot_on_a_damaged_database_names_the_cure(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    await sqlite_template.fresh(tmp_path)
    file = (tmp_path / "touchpoints.db").rename(tmp_path / "sandbox.db")
    spoil(file)

    done = bot(tmp_path, sqlite_url(file))

    assert done.returncode == 2
    assert done.stderr.startswith(f"База данных повреждена ({file}). Верните копию")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", [*READS, "backup"])
async def test_a_command_that_only_reads_makes_no_database(tmp_path: Path, name: str) -> None:
    file = tmp_path / "folder" / "bot.db"

    said = await refusal(name, sqlite_url(file), path=str(tmp_path / "copy.db"))

    assert said.startswith(f"Базы данных нет: файла {file} не существует")
    assert files_in(tmp_path) == []


def test_a_command_without_a_database_ends_with_a_sentence(tmp_path: Path) -> None:
    assert "Базы данных нет" in refused(operator(tmp_path, "queue"))
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("name", ["agencies", "day"])
async def test_a_database_that_a_foreign_program_keeps_is_called_busy(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    code = (await open_office(sqlite_database)).agency.code
    pragmas = tuple(each.replace("10000", "100") for each in db._PRAGMAS)
    monkeypatch.setattr(db, "_PRAGMAS", pragmas)
    file = str(sqlite_database.engine.url.database)

    with closing(sqlite3.connect(file, isolation_level=None)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        said = await refusal(name, sqlite_database.url, code=code, day="2027-01-11", state="off")

    assert said.startswith("База занята")


async def test_a_file_with_a_second_name_is_refused_in_words(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    await sqlite_template.fresh(tmp_path)
    file = (tmp_path / "touchpoints.db").rename(tmp_path / "sandbox.db")
    (tmp_path / "other").mkdir()
    second = tmp_path / "other" / "sandbox.db"
    os.link(file, second)

    done = bot(tmp_path, sqlite_url(second))
    said = await refusal("agencies", sqlite_url(file))

    assert done.returncode == 2
    assert done.stderr.startswith(f"У файла базы {second} есть второе имя")
    assert said.startswith(f"У файла базы {file} есть второе имя")


def test_nobody_else_reads_a_database_that_we_make(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "kaliningrad_gtn")

    made = {each.name: each.stat().st_mode & 0o777 for each in tmp_path.iterdir()}

    assert set(made) == {"bot.db", "bot.db.write-lock", "bot.db.next-lock"}
    assert set(made.values()) == {0o600}


async def test_the_locks_of_a_shared_database_are_shared(
    sqlite_database: Database, tmp_path: Path
) -> None:
    (tmp_path / "touchpoints.db").chmod(0o660)

    async with sqlite_database.writing() as store:
        await store.agencies.all()

    beside = (tmp_path / f"touchpoints.db{ending}" for ending in ("-wal", ".write-lock"))
    assert all(each.stat().st_mode & 0o040 for each in beside)


@pytest.fixture
async def without_rights(postgres_template: PostgresTemplate) -> AsyncIterator[str]:
    """The address of an empty database for a role that owns nothing in it."""
    name = f"rights_{uuid4().hex[:8]}"
    await postgres_template.order(f"CREATE ROLE {name} LOGIN", f"CREATE DATABASE {name}")
    yield f"postgresql+asyncpg://{name}@/{name}?host={postgres_template.folder}"
    await postgres_template.order(f"DROP DATABASE {name} WITH (FORCE)", f"DROP ROLE {name}")


@pytest.mark.parametrize("name", ["agencies", "load-sample"])
async def test_a_role_without_rights_is_told_of_the_owners_address(
    without_rights: str, name: str
) -> None:
    said = await refusal(name, without_rights)

    assert "не хватает прав" in said and "DATABASE_OWNER_URL" in said


async def test_a_database_that_is_not_on_the_server_is_one_sentence(without_rights: str) -> None:
    said = await refusal("agencies", without_rights.replace("?", "_nowhere?"))

    assert said.startswith("Не получилось открыть базу данных")


@pytest.mark.parametrize("name", ["backup", "restore"])
async def test_the_owner_copies_what_the_owner_owns(name: str) -> None:
    application, owner = (
        f"postgresql+asyncpg://{role}:hidden@db.example.org/touchpoints" for role in ("bot", "boss")
    )

    said = await refusal(name, application, owner, path="copy.dump")

    assert "--username=boss" in said and "hidden" not in said
