"""The operator's command line, as a process on a database of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from admin import team
from admin.__main__ import run
from admin.command_line import COMMANDS, Command
from admin.operator.answers import Refusal
from locales import LANGUAGES, Say
from storage import locks
from storage.db import Database
from tests.databases import sqlite_url
from tests.factories import a_person

ROOT = Path(__file__).parents[2]
Ran = subprocess.CompletedProcess[str]


def operator(folder: Path, *arguments: str, **settings: str) -> Ran:
    """Run a command in an empty folder, so that no `.env` of anybody's is read."""
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    environ |= {"DATABASE_URL": sqlite_url(folder / "bot.db"), **settings}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "admin", *arguments],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        timeout=120,
    )


def refused(ran: Ran) -> str:
    """The one sentence with which a command ended."""
    assert (ran.returncode, ran.stdout) == (2, ""), ran
    assert len(ran.stderr.splitlines()) == 1, ran.stderr
    return ran.stderr.strip()


async def test_an_invited_person_is_let_in(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "astrakhan_housing")

    ran = operator(
        tmp_path,
        *("invite", "--agency", "astrakhan_housing", "--role", "editor"),
        *("--unit", "Отдел надзора", "--bot", "@example_bot"),
    )

    assert ran.returncode == 0, ran.stderr
    link = re.search(r"https://t\.me/example_bot\?start=i([\w-]{1,63})$", ran.stdout, re.MULTILINE)
    assert link is not None
    assert f"/start i{link[1]}" in ran.stdout
    database = Database(sqlite_url(tmp_path / "bot.db"))
    async with database.writing() as store:
        staff = await team.accept(store, link[1], await a_person(store))
        units = await store.agencies.units(staff.agency_id)
    await database.close()
    assert staff.title == "Редактор 1"
    assert staff.unit_id in {unit.id for unit in units if unit.name == "Отдел надзора"}


def test_without_a_bots_name_the_start_command_is_printed(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "kaliningrad_gtn")

    ran = operator(tmp_path, "invite", "--agency", "kaliningrad_gtn", "--role", "internal")

    assert ran.returncode == 0, ran.stderr
    assert "t.me" not in ran.stdout
    assert re.search(r"/start i[\w-]{32}$", ran.stdout, re.MULTILINE)
    assert "--bot" in ran.stdout


async def test_what_was_written_is_verified(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "astrakhan_housing")
    operator(tmp_path, "load-sample", "kaliningrad_gtn")
    intact = operator(tmp_path, "verify")
    database = Database(sqlite_url(tmp_path / "bot.db"))
    async with database.engine.begin() as connection:
        for statement in (
            "DROP TRIGGER journal_no_update",
            "UPDATE journal SET verb = 'nothing' WHERE agency_id = 1",
            "DROP TRIGGER release_no_update",
            "UPDATE release SET content = '{}' WHERE agency_id = 1",
        ):
            await connection.exec_driver_sql(statement)
    await database.close()

    broken = operator(tmp_path, "verify")

    assert (intact.returncode, intact.stdout.count("целы")) == (0, 2), intact
    assert broken.returncode == 1, broken
    first, second = broken.stdout.splitlines()
    assert "записи № 1" in first and "редакций: 1" in first
    assert second == "kaliningrad_gtn: журнал и редакции целы."


def test_an_unknown_agency_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    invite = ("invite", "--agency", "nowhere", "--role", "editor")

    empty = refused(operator(tmp_path, *invite))
    operator(tmp_path, "load-sample", "astrakhan_housing")
    sentence = refused(operator(tmp_path, *invite))

    assert "load-sample" in empty
    assert "«nowhere»" in sentence
    assert "astrakhan_housing" in sentence


def test_an_unknown_role_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "astrakhan_housing")

    ran = operator(tmp_path, "invite", "--agency", "astrakhan_housing", "--role", "boss")

    assert "editor, reviewer, head, secretary, approver, administrator, internal" in refused(ran)


def test_an_impossible_unit_is_refused_in_words(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "astrakhan_housing")

    ran = operator(
        tmp_path,
        *("invite", "--agency", "astrakhan_housing", "--role", "editor", "--unit", "О"),
    )

    assert "Слишком коротко" in refused(ran)


def test_samples_are_loaded_once_and_listed(tmp_path: Path) -> None:
    loaded = operator(tmp_path, "load-sample")
    again = operator(tmp_path, "load-sample")
    listed = operator(tmp_path, "agencies")

    assert (loaded.returncode, again.returncode) == (0, 0)
    assert again.stdout.count("ничего не изменилось") == 3
    for code in ("astrakhan_housing", "kaliningrad_gtn", "sverdlovsk_invest"):
        assert code in listed.stdout
    assert listed.stdout.count("редакция № 1") == 3
    assert listed.stdout.count("редакций ещё нет") == 2


def test_a_sample_that_is_there_is_not_loaded_over(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "astrakhan_housing")

    assert "уже есть" in refused(operator(tmp_path, "load-sample", "astrakhan_housing"))


def test_an_unknown_sample_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    assert "sverdlovsk_invest" in refused(operator(tmp_path, "load-sample", "moscow"))


async def test_an_agency_of_an_older_version_is_given_its_words_once(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "kaliningrad_gtn")
    database = Database(sqlite_url(tmp_path / "bot.db"))
    async with database.engine.begin() as connection:
        for table in ("phrase", "topic", "lexicon"):
            await connection.exec_driver_sql(f"DELETE FROM {table}")
    await database.close()

    given = operator(tmp_path, "load-words", "kaliningrad_gtn")
    again = operator(tmp_path, "load-words", "kaliningrad_gtn")

    assert (given.returncode, again.returncode) == (0, 0), given
    assert re.search(r"тем — \d{2,}, фраз — \d{3,}, слов словаря — \d{3,}", given.stdout)
    assert "ничего не изменилось" in again.stdout


def test_words_are_given_to_an_agency_that_is_there_and_has_a_sample(tmp_path: Path) -> None:
    assert "load-sample" in refused(operator(tmp_path, "load-words", "kaliningrad_gtn"))
    assert "sverdlovsk_invest" in refused(operator(tmp_path, "load-words", "moscow"))
    assert "не хватает: КОД" in refused(operator(tmp_path, "load-words"))


def test_settings_that_are_fine_are_called_so(tmp_path: Path) -> None:
    ran = operator(tmp_path, "check-settings")

    assert (ran.returncode, ran.stdout) == (0, "Настройки в порядке.\n")
    assert not (tmp_path / "bot.db").exists(), "checking changes nothing"


@pytest.mark.parametrize("command", [["check-settings"], ["agencies"]])
def test_wrong_settings_stop_every_command_with_a_sentence_each(
    tmp_path: Path, command: list[str]
) -> None:
    ran = operator(tmp_path, *command, WEB_PORT="много", LOG_LEVEL="LOUD")

    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 2
    assert "WEB_PORT" in ran.stderr


@pytest.mark.parametrize(
    "url",
    ["postgresql+asyncpg://a:b@127.0.0.1:1/nothing", "sqlite+aiosqlite:////proc/nowhere/bot.db"],
)
def test_a_database_that_does_not_open_is_one_sentence(tmp_path: Path, url: str) -> None:
    assert "DATABASE_URL" in refused(operator(tmp_path, "agencies", DATABASE_URL=url))


async def test_a_database_of_a_newer_program_is_one_sentence(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", "kaliningrad_gtn")
    database = Database(sqlite_url(tmp_path / "bot.db"))
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await database.close()

    assert "более новой версией" in refused(operator(tmp_path, "agencies"))


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "не хватает: КОМАНДА"),
        (["dance"], "неизвестное: dance"),
        (["backup"], "не хватает: ФАЙЛ"),
        (["invite"], "не хватает: --agency, --role"),
        (["invite", "--agency"], "у --agency нет значения"),
        (["agencies", "--all"], "неизвестное: --all"),
        (["export", "--format", "odt"], "--format: подходит docx, xlsx, pdf, csv или json"),
        (["export", "--format", "odt"], "Справка: python -m admin export --help"),
        (["succeed", "--kind", "gone"], "--kind: подходит renamed, merged, split или closed"),
        (["import", "a.csv", "--list", "third"], "--list: подходит external или internal"),
    ],
)
def test_a_mistyped_command_is_one_sentence(
    tmp_path: Path, arguments: list[str], problem: str
) -> None:
    assert problem in refused(operator(tmp_path, *arguments))


@pytest.mark.parametrize("command", [[], ["invite"], ["agencies"], ["check-settings"], ["day"]])
def test_help_is_in_plain_russian(tmp_path: Path, command: list[str]) -> None:
    ran = operator(tmp_path, *command, "--help")

    assert ran.returncode == 0
    assert ran.stdout.startswith("Как вызывать: python -m admin")
    assert set(re.findall(r"\b[A-Z_]{4,}\b", ran.stdout)) <= {"DOCX", "XLSX", "JSON"}
    for english in ("usage:", "options", "positional", "show this help", "optional"):
        assert english not in ran.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_value_of_every_option_has_a_word_of_its_own(language: str) -> None:
    say = Say(language)
    taken = [each for _about, those in COMMANDS.values() for each in those if not each.said]

    wordless = {
        each.name
        for each in taken
        if not each.choices
        and say("admin-taken", name=each.field or each.name.lstrip("-"))
        == say("admin-taken", name="command")
    }

    assert taken and wordless == set()


async def test_a_command_that_waits_too_long_for_its_turn_is_refused_in_words(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.1)
    assert sqlite_database.locks is not None

    async with sqlite_database.locks.writing():
        with pytest.raises(Refusal, match="База занята"):
            await run(Command("agencies"), sqlite_database.url)
