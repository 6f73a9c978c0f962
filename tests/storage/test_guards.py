"""The database is the last guard: each rule is attacked by raw SQL on a migrated database."""

from dataclasses import dataclass

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from admin import bundles, proposals, review
from storage.db import Database
from storage.models import Base, Bundle, Proposal, Release
from storage.models.files import FILE_LIMIT
from storage.terms import ChangeKind
from tests.factories import (
    Office,
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_submitted,
    an_office,
)


@dataclass(frozen=True)
class Scene:
    """Something of each kind for an attack to aim at."""

    office: Office
    submitted: Proposal
    withdrawn: Proposal
    draft: Proposal
    released: Proposal
    release: Release
    collecting: Bundle


async def set_scene(database: Database) -> Scene:
    async with database.writing() as store:
        office = await an_office(store, a_procedure_by_order())
        by = office.editor
        withdrawn = await a_submitted(store, by, office.site, ChangeKind.KIND)
        await proposals.withdraw(store, withdrawn.id, by=by, seen=withdrawn.revision)
        released = await a_checked(store, by, office.reviewer, office.reception)
        bundle = await store.bundles.get(office.agency.id, released.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        release = await bundles.record_order(
            store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
        )
        checked = await a_checked(store, by, office.reviewer, office.reception, ChangeKind.EXCLUDE)
        return Scene(
            office=office,
            submitted=await a_submitted(store, by, office.site),
            withdrawn=withdrawn,
            draft=await a_draft(store, office.reviewer, office.reception, ChangeKind.KIND),
            released=await store.session.get_one(Proposal, released.id),
            release=release,
            collecting=await store.bundles.get(office.agency.id, checked.bundle_id or 0),
        )


def names(scene: Scene) -> dict[str, object]:
    """What the statements below may speak of."""
    office = scene.office
    return {
        "agency": office.agency.id,
        "list": office.owner.id,
        "author": office.editor.person_id,
        "reviewer": office.reviewer.person_id,
        "approver": office.approver.person_id,
        "site": office.site.id,
        "reception": office.reception.id,
        "submitted": scene.submitted.id,
        "subject": scene.submitted.subject,
        "withdrawn": scene.withdrawn.id,
        "draft": scene.draft.id,
        "released": scene.released.id,
        "release": scene.release.id,
        "number": scene.release.number,
    }


def columns_of(table: str) -> list[str]:
    return [column.name for column in Base.metadata.tables[table].columns if column.name != "id"]


def copy_of(table: str, where: str, **changes: str) -> str:
    """INSERT a copy of a record with some columns changed."""
    columns = columns_of(table)
    values = ", ".join(changes.get(column, column) for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} WHERE {where}"


ATTACKS = {
    "the author checks": "UPDATE proposal SET status = 'checked', checked_by_id = :author "
    "WHERE id = :submitted",
    "the last editor checks": "UPDATE proposal SET last_edited_by_id = :reviewer, "
    "checked_by_id = :reviewer WHERE id = :submitted",
    "the author approves": "UPDATE proposal SET status = 'released', approved_by_id = :author "
    "WHERE id = :submitted",
    "the last editor approves": "UPDATE proposal SET status = 'released', "
    "last_edited_by_id = :approver, approved_by_id = :approver WHERE id = :submitted",
    "released by nobody": "UPDATE proposal SET status = 'released' WHERE id = :submitted",
    "approved without a release": "UPDATE proposal SET approved_by_id = :approver "
    "WHERE id = :submitted",
    "another author": "UPDATE proposal SET author_id = :approver WHERE id = :submitted",
    "a released proposal changes": "UPDATE proposal SET comment = 'иначе' WHERE id = :released",
    "a withdrawn proposal wakes": "UPDATE proposal SET status = 'submitted' WHERE id = :withdrawn",
    "a second open proposal": "UPDATE proposal SET status = 'submitted', subject = :subject "
    "WHERE id = :draft",
    "the journal is rewritten": "UPDATE journal SET verb = 'иначе'",
    "the journal is cut": "DELETE FROM journal WHERE number = 1",
    "a release is rewritten": "UPDATE release SET content = '{}' WHERE id = :release",
    "a release goes": "DELETE FROM release WHERE id = :release",
    "a release without an approver": copy_of(
        "release", "id = :release", number="99", approved_by_id="NULL"
    ),
    "a release number twice": copy_of("release", "id = :release"),
    "a release numbered zero": copy_of("release", "id = :release", number="0"),
    "a touchpoint twice in an empty process": copy_of("row", "id = :site"),
    "a second collecting bundle": copy_of("bundle", "status = 'collecting'"),
    "a person twice in an agency": copy_of("staff", "person_id = :author"),
    "a journal number twice": copy_of("journal", "number = 1"),
    "a nameless touchpoint": "UPDATE touchpoint SET name = '   '",
    "a person that is not": "UPDATE staff SET person_id = 999999999 WHERE person_id = :author",
    "a list that is not": "UPDATE row SET list_id = 999999999 WHERE id = :site",
}

REASONS = {
    "the author checks": r"four_eyes_check",
    "the last editor checks": r"four_eyes_check",
    "the author approves": r"four_eyes_approval",
    "the last editor approves": r"four_eyes_approval",
    "released by nobody": r"released_by_somebody",
    "approved without a release": r"released_by_somebody",
    "another author": r"keeps its author",
    "a released proposal changes": r"decided proposal",
    "a withdrawn proposal wakes": r"decided proposal",
    "a second open proposal": r"one_open_per_subject|proposal.list_id, proposal.subject",
    "the journal is rewritten": r"journal is append-only",
    "the journal is cut": r"journal is append-only",
    "a release is rewritten": r"release is append-only",
    "a release goes": r"release is append-only",
    "a release without an approver": r"approved_by_somebody",
    "a release number twice": r"uq_release_list_id_number|release.list_id, release.number",
    "a release numbered zero": r"ck_release_numbered",
    "a touchpoint twice in an empty process": r"once_within_process|row.touchpoint_id",
    "a second collecting bundle": r"one_collecting|bundle.list_id",
    "a person twice in an agency": r"uq_staff|staff.agency_id, staff.person_id",
    "a journal number twice": r"uq_journal|journal.agency_id, journal.number",
    "a nameless touchpoint": r"ck_touchpoint_named",
    "a person that is not": r"(?i)foreign key",
    "a list that is not": r"(?i)foreign key",
}
"""How either database names the rule that an attack breaks."""

WORDS = [
    ("proposal", "kind"),
    ("proposal", "status"),
    ("proposal", "cause"),
    ("proposal", "basis_kind"),
    ("bundle", "status"),
    ("staff", "role"),
    ("invitation", "role"),
    ("title_number", "role"),
    ("touchpoint", "kind"),
    ("touchpoint", "channel"),
    ("touchpoint_list", "client"),
    ("row", "regime"),
    ("row", "trust"),
    ("queued_message", "state"),
]


@pytest.mark.parametrize("attack", ATTACKS)
async def test_the_database_refuses(database: Database, attack: str) -> None:
    scene = await set_scene(database)
    given = names(scene)
    statement = ATTACKS[attack]
    used = {name: value for name, value in given.items() if f":{name}" in statement}

    with pytest.raises(DBAPIError, match=REASONS[attack]):
        async with database.writing() as store:
            await store.session.execute(text(statement), used)


async def test_a_touchpoint_twice_in_a_named_process_is_refused(database: Database) -> None:
    scene = await set_scene(database)
    site = {"site": scene.office.site.id}
    process = copy_of("row", "id = :site", process="'Запись'")
    async with database.writing() as store:
        await store.session.execute(text(process), site)

    with pytest.raises(DBAPIError, match="once_within_process|row.touchpoint_id"):
        async with database.writing() as store:
            await store.session.execute(text(process), site)


async def test_an_excluded_row_leaves_its_place(database: Database) -> None:
    scene = await set_scene(database)

    async with database.writing() as store:
        await store.register.change_row(scene.office.site.id, 1, {"excluded": True})
        await store.session.execute(
            text(copy_of("row", "id = :site", excluded="false")), {"site": scene.office.site.id}
        )
        rows = await store.register.rows(scene.office.owner.id)

    assert len(rows) == 2


@pytest.mark.parametrize(("table", "column"), WORDS)
async def test_a_word_outside_its_closed_set_is_refused(
    database: Database, table: str, column: str
) -> None:
    scene = await set_scene(database)
    async with database.writing() as store:
        await store.team.next_number(scene.office.agency.id, scene.office.editor.role)
        statement = "INSERT INTO invitation (agency_id, code_hash, role, title, expires_at, "
        statement += "created_at) SELECT agency_id, 'x', role, title, joined_at, joined_at "
        statement += "FROM staff WHERE person_id = :author"
        await store.session.execute(text(statement), {"author": scene.office.editor.person_id})
    open_only = " WHERE status = 'draft'" if table == "proposal" else ""

    with pytest.raises(DBAPIError, match=f"ck_{table}_{column}"):
        async with database.writing() as store:
            await store.session.execute(text(f"UPDATE {table} SET {column} = 'нечто'{open_only}"))


async def test_a_file_over_the_limit_is_refused(database: Database) -> None:
    scene = await set_scene(database)
    statement = (
        "INSERT INTO stored_file (agency_id, name, media_type, content, sha256, added_by_id, "
        "created_at) SELECT agency_id, 'a', 'b', :content, 'c', person_id, joined_at FROM staff "
        "WHERE person_id = :author"
    )

    for size, fits in ((FILE_LIMIT, True), (FILE_LIMIT + 1, False)):
        given = {"content": bytes(size), "author": scene.office.editor.person_id}
        if fits:
            async with database.writing() as store:
                await store.session.execute(text(statement), given)
        else:
            with pytest.raises(DBAPIError, match="ck_stored_file_size"):
                async with database.writing() as store:
                    await store.session.execute(text(statement), given)


@pytest.mark.parametrize("table", ["journal", "release"])
async def test_replacing_does_not_pass_the_guard_of_sqlite(
    sqlite_database: Database, table: str
) -> None:
    await set_scene(sqlite_database)
    columns = ", ".join(["id", *columns_of(table)])

    with pytest.raises(DBAPIError, match="append-only"):
        async with sqlite_database.writing() as store:
            await store.session.execute(
                text(f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}")
            )


@pytest.mark.parametrize("table", ["journal", "release"])
async def test_truncating_does_not_pass_the_guard_of_postgres(
    postgres_database: Database, table: str
) -> None:
    await set_scene(postgres_database)

    with pytest.raises(DBAPIError, match="append-only"):
        async with postgres_database.writing() as store:
            await store.session.execute(text(f"TRUNCATE {table} CASCADE"))


async def test_a_retried_release_leaves_the_number_free(database: Database) -> None:
    scene = await set_scene(database)
    office, proposal = scene.office, scene.submitted

    async with database.writing() as store:
        await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)
        bundle = await store.bundles.get(office.agency.id, scene.collecting.id)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        made = await bundles.record_order(
            store, bundle.id, "2", "12.04.2024", by=office.approver, seen=bundle.revision
        )

    assert made.number == scene.release.number + 1
