"""Two roles on PostgreSQL: the owner migrates, the application only works."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from admin import bundles, proposals
from storage.db import Database
from storage.errors import DatabaseOwnerError
from storage.migrate import prepare
from storage.models import Base
from tests.conftest import PostgresTemplate
from tests.factories import a_checked, a_procedure_by_order, a_submitted, an_office


@dataclass(frozen=True)
class Roles:
    """An empty database of an owner, and the addresses of both roles."""

    template: PostgresTemplate
    name: str
    owner: str
    application: str

    @property
    def owner_url(self) -> str:
        return f"postgresql+asyncpg://{self.owner}@/{self.name}?host={self.template.folder}"

    @property
    def url(self) -> str:
        return f"postgresql+asyncpg://{self.application}@/{self.name}?host={self.template.folder}"

    async def order(self, *statements: str) -> None:
        """Run statements as the superuser, in this database."""
        await self.template.order(*statements, database=self.name)


@pytest.fixture
async def roles(postgres_template: PostgresTemplate) -> AsyncIterator[Roles]:
    tail = uuid4().hex[:8]
    made = Roles(postgres_template, f"roles_{tail}", f"owner_{tail}", f"Application-{tail}")
    await postgres_template.order(
        f"CREATE ROLE {made.owner} LOGIN",
        f'CREATE ROLE "{made.application}" LOGIN',
        f"CREATE DATABASE {made.name} OWNER {made.owner}",
    )
    yield made
    await postgres_template.order(
        f"DROP DATABASE {made.name} WITH (FORCE)",
        f"DROP ROLE {made.owner}",
        f'DROP ROLE "{made.application}"',
    )


@pytest.fixture
async def application(roles: Roles) -> AsyncIterator[Database]:
    """The database as the program sees it: migrated by the owner, opened by the other."""
    opened = Database(roles.url)
    await prepare(opened, roles.owner_url)
    yield opened
    await opened.close()


async def release_something(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store, a_procedure_by_order())
        checked = await a_checked(store, office.editor, office.reviewer, office.reception)
        bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await bundles.record_order(
            store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
        )
        other = await a_submitted(store, office.editor, office.site)
        await proposals.withdraw(store, other.id, by=office.editor, seen=other.revision)


ATTACKS = {
    "a trigger is disabled": "ALTER TABLE journal DISABLE TRIGGER ALL",
    "a trigger is dropped": "DROP TRIGGER journal_no_update ON journal",
    "the guard is rewritten": "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger "
    "LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "the journal is rewritten": "UPDATE journal SET verb = 'иначе'",
    "the journal is cut": "DELETE FROM journal",
    "the journal is emptied": "TRUNCATE journal",
    "the journal goes": "DROP TABLE journal",
    "a release is rewritten": "UPDATE release SET content = '{}'",
    "releases are emptied": "TRUNCATE release CASCADE",
    "triggers are told to sleep": "SET session_replication_role = replica",
    "a rule keeps records out": "CREATE RULE quiet AS ON INSERT TO journal DO INSTEAD NOTHING",
    "a table is made": "CREATE TABLE mine (id integer)",
    "a check is dropped": "ALTER TABLE proposal DROP CONSTRAINT ck_proposal_four_eyes_approval",
    "the version is forged": "UPDATE alembic_version SET version_num = '0001'",
    "another table is emptied": "TRUNCATE queued_message",
    "numbers are turned back": "SELECT setval('journal_id_seq', 1)",
    "the schema goes": "DROP SCHEMA public CASCADE",
}


async def test_the_application_works_with_the_rights_it_is_given(application: Database) -> None:
    await release_something(application)

    async with application.reading() as store:
        releases = await store.session.scalar(text("SELECT count(*) FROM release"))
        records = await store.session.scalar(text("SELECT count(*) FROM journal"))
    assert releases and records


async def test_the_application_cannot_set_the_guards_aside(application: Database) -> None:
    await release_something(application)

    for name, attack in ATTACKS.items():
        with pytest.raises(DBAPIError) as refused:
            async with application.engine.begin() as connection:
                await connection.execute(text(attack))
        assert getattr(refused.value.orig, "sqlstate", "") == "42501", name


async def test_every_table_is_given_no_more_than_it_needs(application: Database) -> None:
    rights = text(
        "SELECT table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type) "
        "FROM information_schema.role_table_grants WHERE grantee = current_user GROUP BY 1"
    )

    async with application.engine.connect() as connection:
        found = {str(table): str(given) for table, given in await connection.execute(rights)}

    wanted = dict.fromkeys(Base.metadata.tables, "DELETE INSERT SELECT UPDATE")
    append_only = dict.fromkeys(
        (
            "journal",
            "release",
            "publication",
            "procedure_change",
            "process_register",
            "succession",
        ),
        "INSERT SELECT",
    )
    assert found == wanted | append_only | {"alembic_version": "SELECT"}


async def test_the_next_start_mends_what_was_given_by_hand(
    roles: Roles, application: Database
) -> None:
    await roles.order(
        f'GRANT ALL ON journal TO "{roles.application}"',
        "GRANT UPDATE ON release TO PUBLIC",
        "GRANT CREATE ON SCHEMA public TO PUBLIC",
        f'REVOKE SELECT ON person FROM "{roles.application}"',
    )

    await prepare(application, roles.owner_url)

    await test_the_application_cannot_set_the_guards_aside(application)


async def test_two_programs_start_at_once(roles: Roles) -> None:
    programs = [Database(roles.url) for _ in range(4)]

    await asyncio.gather(*(prepare(program, roles.owner_url) for program in programs))

    await release_something(programs[1])
    for program in programs:
        await program.close()


WRONG = {
    "the application owns the database": 'ALTER DATABASE {name} OWNER TO "{application}"',
    "the application owns the journal": 'ALTER TABLE journal OWNER TO "{application}"',
    "the application may become the owner": 'GRANT {owner} TO "{application}"',
    "the application is a superuser": 'ALTER ROLE "{application}" SUPERUSER',
    "the application may make roles": 'ALTER ROLE "{application}" CREATEROLE',
    "the application may become a maker of roles": "CREATE ROLE {owner}_maker CREATEROLE; "
    'GRANT {owner}_maker TO "{application}"; ',
    "the application owns the schema": 'ALTER SCHEMA public OWNER TO "{application}"',
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_roles_that_guard_nothing_are_refused(
    roles: Roles, application: Database, wrong: str
) -> None:
    names = {"name": roles.name, "owner": roles.owner, "application": roles.application}
    await roles.order(WRONG[wrong].format(**names))

    with pytest.raises(DatabaseOwnerError):
        await prepare(application, roles.owner_url)


async def test_a_role_that_is_not_there_is_refused(roles: Roles) -> None:
    absent = Database(roles.url.replace("Application", "Absent"))

    with pytest.raises(DatabaseOwnerError):
        await prepare(absent, roles.owner_url)

    await absent.close()


async def test_a_database_of_one_role_is_handed_to_an_owner(roles: Roles) -> None:
    await roles.order(f'ALTER DATABASE {roles.name} OWNER TO "{roles.application}"')
    alone = Database(roles.url)
    await prepare(alone)
    await roles.order(
        f"ALTER DATABASE {roles.name} OWNER TO {roles.owner}",
        f'REASSIGN OWNED BY "{roles.application}" TO {roles.owner}',
    )

    await prepare(alone, roles.owner_url)

    await test_the_application_cannot_set_the_guards_aside(alone)
    await alone.close()


async def test_what_the_owner_has_migrated_is_opened_without_the_owner(
    application: Database,
) -> None:
    await prepare(application)

    await release_something(application)


async def test_one_role_migrates_by_itself(roles: Roles) -> None:
    alone = Database(roles.owner_url)

    await prepare(alone)

    await release_something(alone)
    await alone.close()
