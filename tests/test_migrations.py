"""Migrations make exactly the models, guards included, there and back again."""

import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    CheckConstraint,
    Connection,
    MetaData,
    Table,
    delete,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from admin import own_days, review
from admin.journal import verify
from storage.db import Database
from storage.errors import DatabaseTooNewError
from storage.migrate import migrate, migration_config
from storage.models import Base, Priority, QueuedMessage
from storage.models.base import utc_now
from tests.conftest import Template
from tests.factories import a_checked, a_person, a_question, a_topic, an_office

_APPENDED = ("procedure_change", "process_register", "publication", "succession")
_OF_CAMPAIGNS = {"campaign_stays_over", "confirmation_stays_over"}
_REPLACING = {
    *("campaign_is_kept", "campaign_is_not_replaced"),
    *("confirmation_comes_in_time", "confirmation_is_kept"),
}

SQLITE_TRIGGERS = {
    *_OF_CAMPAIGNS,
    *_REPLACING,
    *(f"{table}_{event}" for table in _APPENDED for event in ("appends", "no_delete", "no_update")),
    "journal_appends",
    "journal_no_delete",
    "journal_no_update",
    "proposal_keeps_author",
    "proposal_stays_decided",
    "release_appends",
    "release_no_delete",
    "release_no_update",
}
POSTGRES_TRIGGERS = {
    *(
        SQLITE_TRIGGERS
        - _REPLACING
        - {"release_appends"}
        - {f"{table}_appends" for table in _APPENDED}
    ),
    *(f"{table}_no_truncate" for table in (*_APPENDED, "campaign", "confirmation")),
    "agency_rings",
    "journal_no_truncate",
    "queued_message_rings",
    "release_no_truncate",
    "release_rings",
}


@pytest.fixture
async def database(template: Template, tmp_path: Path) -> AsyncIterator[Database]:
    """A database that nobody uses afterwards: its shape changes here."""
    url = await template.fresh(tmp_path)
    opened = Database(url)
    yield opened
    await opened.close()
    await template.drop(url)


async def ask(database: Database, question: Callable[[Connection], Any]) -> Any:
    async with database.engine.connect() as connection:
        return await connection.run_sync(question)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def columns_of_rows(connection: Connection) -> set[str]:
    return {str(column["name"]) for column in inspect(connection).get_columns("row")}


def triggers(connection: Connection) -> set[str]:
    if connection.dialect.name == "sqlite":
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    else:
        found = connection.execute(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"))
    return set(found.scalars())


def checks(connection: Connection) -> set[str]:
    names = set()
    for table in Base.metadata.tables:
        names |= {str(check["name"]) for check in inspect(connection).get_check_constraints(table)}
    return names


def partial_indexes(connection: Connection) -> dict[str, str]:
    """Names of partial indexes with their condition as the database keeps it."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
    else:
        query = (
            "SELECT indexname, indexdef FROM pg_indexes "
            "WHERE schemaname = 'public' AND indexdef LIKE '% WHERE %'"
        )
    return {
        name: re.sub(r"::\w+( \w+)?(\[\])?", "", sql.partition(" WHERE ")[2])
        for name, sql in connection.execute(text(query))
    }


async def test_down_to_nothing_and_up_again(database: Database) -> None:
    before = [await ask(database, what) for what in (tables, triggers, checks, partial_indexes)]

    await migrate(database.engine, "base")
    emptied = await ask(database, tables), await ask(database, triggers)
    await migrate(database.engine)
    after = [await ask(database, what) for what in (tables, triggers, checks, partial_indexes)]

    assert emptied == (set(), set())
    assert before == after


async def test_down_from_the_words_of_people_and_up_again_keeps_the_list(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        topic = await a_topic(store, office.agency, "taxes")
        await store.phrases.put(office.agency.id, "налоги", topic_id=topic.id)
        await store.lexicon.put(office.agency.id, "налоговая", "налоговый орган")
        await store.vectors.put("use-3", {"a": b"1"})
        question = await a_question(store, office.agency)
        await store.questions.attach(question, row_id=office.site.id)
        office.site.phrases = ["где сайт"]

    await migrate(database.engine, "0002")
    without = await ask(database, columns_of_rows)
    await migrate(database.engine)

    assert "phrases" not in without
    async with database.writing() as store:
        rows = await store.register.rows(office.owner.id)
        assert [row.id for row in rows] == [office.site.id, office.reception.id]
        assert [row.phrases for row in rows] == [[], []]
        assert await store.topics.of(office.agency.id) == []
        await a_topic(store, office.agency, "taxes")


Content = dict[str, list[dict[str, Any]]]


def content(connection: Connection) -> Content:
    """Every row of every table, as the database keeps it."""
    found: Content = {}
    for name in tables(connection):
        table = Table(name, MetaData(), autoload_with=connection)
        rows = connection.execute(table.select().order_by(*table.primary_key.columns))
        found[name] = [dict(row) for row in rows.mappings()]
    return found


def as_before(now: Content, before: Content) -> Content:
    """What is there now, of the tables and columns that were there before."""
    return {
        table: [{name: row[name] for name in rows[0]} for row in now[table]] if rows else []
        for table, rows in before.items()
    }


MESSAGES = [
    (kind, state)
    for kind in ("screen", "notice", "commands")
    for state in ("waiting", "sent", "failed")
]


async def fill_the_former_version(database: Database) -> int:
    """People at work, releases, a journal, updates done and messages of each kind and state,
    as the version before 0005 kept them; returns the agency."""
    async with database.writing() as store:
        office = await an_office(store)
        for row in (office.site, office.reception):
            checked = await a_checked(store, office.editor, office.reviewer, row)
            await review.approve(store, checked.id, by=office.approver, seen=checked.revision)
        await store.updates.mark_done("telegram:1:1")
        await store.session.execute(delete(QueuedMessage))
    await migrate(database.engine, "0004")
    async with database.writing() as store:
        for number, (kind, state) in enumerate(MESSAGES):
            given = {"person": office.editor.person_id, "kind": kind, "state": state}
            await store.session.execute(
                text(
                    "INSERT INTO queued_message (person_id, kind, body, dedup_key, state, "
                    "attempts, error, created_at, due_at) SELECT :person, :kind, '{\"n\": 1}', "
                    f"'key {number}', :state, 2, 'why', at, at FROM processed_update"
                ),
                given,
            )
    return office.agency.id


async def test_a_filled_database_of_the_former_version_keeps_all_it_has(
    database: Database,
) -> None:
    agency_id = await fill_the_former_version(database)
    before = await ask(database, content)

    await migrate(database.engine)

    after = await ask(database, content)
    assert len(before["queued_message"]) == len(MESSAGES) and len(before["release"]) == 2
    assert "priority" not in before["queued_message"][0]
    assert as_before(after, before) == before
    async with database.reading() as store:
        messages = (await store.session.scalars(select(QueuedMessage))).all()
        assert {message.kind: message.priority for message in messages} == {
            "screen": Priority.ANSWER,
            "notice": Priority.NOTICE,
            "commands": Priority.BULK,
        }
        assert {(message.edits, message.closed_at) for message in messages} == {(None, None)}
        assert (await store.agencies.get(agency_id)).known_years == []
        assert await store.updates.is_done("telegram:1:1")
        assert (await verify(store, agency_id)).is_whole


async def test_a_filled_database_is_guarded_and_goes_on_after_it_is_brought_up(
    database: Database,
) -> None:
    agency_id = await fill_the_former_version(database)
    await migrate(database.engine)
    columns = "agency_id, actor_id, role, verb, subject, details, previous_hash, record_hash, at"

    for attack in (
        "UPDATE journal SET verb = 'x'",
        "DELETE FROM journal",
        "UPDATE release SET content = '{}'",
        f"INSERT INTO journal (number, {columns}) SELECT number + 1, {columns} FROM journal "
        "WHERE number = (SELECT max(number) FROM journal)",
    ):
        with pytest.raises(DBAPIError, match="append-only"):
            async with database.writing() as store:
                await store.session.execute(text(attack))

    async with database.writing() as store:
        await store.journal.write(
            agency_id, "verb", "subject", actor_id=None, role="operator", details={}
        )
    async with database.reading() as store:
        assert (await verify(store, agency_id)).is_whole


async def test_a_filled_database_goes_down_to_the_former_version_and_up_again(
    database: Database,
) -> None:
    agency_id = await fill_the_former_version(database)
    before = await ask(database, content)
    await migrate(database.engine)
    async with database.writing() as store:
        await own_days.confirm_year(store, await store.agencies.get(agency_id), 2032, known=True)
        await store.deadlines.plan("tell", "a", utc_now(), agency_id)
        await store.session.execute(
            text("UPDATE queued_message SET state = 'replaced' WHERE state = 'waiting'")
        )

    await migrate(database.engine, "0004")
    down = await ask(database, content)
    await migrate(database.engine)

    (noted,) = [row for row in down["journal"] if row not in before["journal"]]
    assert noted["verb"] == "calendar.confirm"
    for row in before["queued_message"]:
        row["state"] = "sent" if row["state"] == "waiting" else row["state"]
    before["journal"].append(noted)
    assert down == before
    assert as_before(await ask(database, content), before) == before
    async with database.reading() as store:
        assert (await verify(store, agency_id)).is_whole


async def test_migrating_again_changes_nothing(database: Database) -> None:
    before = await ask(database, tables)

    await migrate(database.engine)

    assert await ask(database, tables) == before


async def test_models_and_migrations_agree(database: Database) -> None:
    def compare(connection: Connection) -> Any:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)

    assert await ask(database, compare) == []


async def test_every_check_of_the_models_is_in_the_database(database: Database) -> None:
    wanted = {
        str(constraint.name)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }

    assert await ask(database, checks) == wanted


async def test_the_words_of_every_check_are_the_models_words(database: Database) -> None:
    def words(connection: Connection) -> dict[str, set[str]]:
        return {
            str(check["name"]): set(re.findall(r"'(\w+)'", str(check["sqltext"])))
            for table in Base.metadata.tables
            for check in inspect(connection).get_check_constraints(table)
        }

    wanted = {
        str(constraint.name): set(re.findall(r"'(\w+)'", str(constraint.sqltext)))
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }

    assert await ask(database, words) == wanted


async def test_partial_indexes_keep_their_condition(database: Database) -> None:
    found = await ask(database, partial_indexes)

    wanted = {
        str(index.name): set(re.findall(r"'(\w+)'|(excluded)", str(condition)))
        for table in Base.metadata.tables.values()
        for index in table.indexes
        if (condition := index.dialect_options["sqlite"].get("where")) is not None
    }
    assert {
        name: set(re.findall(r"'(\w+)'|(excluded)", condition)) for name, condition in found.items()
    } == wanted
    assert len(wanted) == 5


async def test_the_number_of_somebody_erased_is_never_given_again(database: Database) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.queue.put(person.id, "notice", {})
        (message,) = (await store.session.scalars(select(QueuedMessage))).all()
        gone = person.id, message.id
        await store.session.delete(message)
        await store.session.delete(person)

    async with database.writing() as store:
        newcomer = await a_person(store)
        await store.queue.put(newcomer.id, "notice", {})
        (message,) = (await store.session.scalars(select(QueuedMessage))).all()

    assert newcomer.id > gone[0] and message.id > gone[1]


async def test_the_guards_are_there(database: Database) -> None:
    wanted = SQLITE_TRIGGERS if database.is_sqlite else POSTGRES_TRIGGERS

    assert await ask(database, triggers) == wanted


async def test_migrations_are_one_numbered_line(database: Database) -> None:
    def numbers(connection: Connection) -> list[str]:
        scripts = ScriptDirectory.from_config(migration_config(connection))
        return [script.revision for script in scripts.walk_revisions()][::-1]

    found = await ask(database, numbers)

    assert found == [f"{number:04}" for number in range(1, len(found) + 1)]


async def test_a_database_newer_than_the_program_is_refused(database: Database) -> None:
    async with database.writing() as store:
        await store.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseTooNewError):
        await migrate(database.engine)
