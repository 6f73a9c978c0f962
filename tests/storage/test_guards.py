"""The database is the last guard: each rule is attacked by raw SQL on a migrated database."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from admin import bundles, proposals, review
from admin.publication import records as publishing
from storage.db import Database
from storage.models import (
    Base,
    Bundle,
    Campaign,
    Confirmation,
    ProcedureChange,
    Proposal,
    Question,
    Release,
    Succession,
    Topic,
)
from storage.models.files import FILE_LIMIT
from storage.models.questions import TEXT_LIMIT
from storage.models.vocabulary import PHRASE_LIMIT
from storage.store import Store
from storage.terms import CampaignStatus, ChangeKind, SuccessionKind
from tests.factories import (
    Office,
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_question,
    a_submitted,
    a_topic,
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
    topic: Topic
    question: Question


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
        page, today = "https://example.org/list", release.date
        await publishing.record(store, release.id, page, today, by=office.approver)
        await _kept_for_good(store, office)
        checked = await a_checked(store, by, office.reviewer, office.reception, ChangeKind.EXCLUDE)
        topic = await a_topic(store, office.agency, "taxes")
        await store.phrases.put(office.agency.id, "налоги", topic_id=topic.id)
        await store.phrases.put(office.agency.id, "налоги", row_id=office.site.id)
        await store.lexicon.put(office.agency.id, "налоговая", "налоговый орган")
        return Scene(
            office=office,
            submitted=await a_submitted(store, by, office.site),
            withdrawn=withdrawn,
            draft=await a_draft(store, office.reviewer, office.reception, ChangeKind.KIND),
            released=await store.session.get_one(Proposal, released.id),
            release=release,
            collecting=await store.bundles.get(office.agency.id, checked.bundle_id or 0),
            topic=topic,
            question=await a_question(store, office.agency),
        )


async def _kept_for_good(store: Store, office: Office) -> None:
    """One record of each kind that nobody rewrites, and a monitoring that is over."""
    agency, day = office.agency.id, date(2026, 12, 1)
    change = ProcedureChange(agency_id=agency, part="order", was={}, becomes={})
    paper = {"document_kind": "приказ", "document_number": "1", "document_date": day}
    succession = Succession(
        agency_id=agency,
        kind=SuccessionKind.RENAMED,
        takes_effect_on=day,
        name_was="Служба",
        **paper,
    )
    await store.procedure_changes.add_all([change])
    await store.successions.add(succession)
    days = {"opened_on": day, "review_by": day, "hand_over_by": day}
    campaign = Campaign(agency_id=agency, list_id=office.owner.id, year=2026, **days)
    await store.campaigns.add(campaign)
    await store.campaigns.add_all([Confirmation(campaign_id=campaign.id, row_id=office.site.id)])
    campaign.status = CampaignStatus.HANDED_OVER
    await store.flush()


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
        "topic": scene.topic.id,
        "question": scene.question.id,
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
    "the approver wrote what their deputy approves": "UPDATE proposal SET status = 'released', "
    "approved_by_id = :approver, approved_for_id = :author WHERE id = :submitted",
    "the approver edited what their deputy approves": "UPDATE proposal SET status = 'released', "
    "last_edited_by_id = :reviewer, approved_by_id = :approver, approved_for_id = :reviewer "
    "WHERE id = :submitted",
    "the sender's deputy approves a first list": "INSERT INTO list_import (agency_id, list_id, "
    "file_name, sha256, cells, mapping, plan, status, author_id, approver_id, approved_for_id, "
    "proposals, created_at, revision) VALUES (:agency, :list, 'a', 'b', '[]', '{}', '{}', "
    "'confirmed', :author, :approver, :author, '[]', '2026-12-01', 1)",
    "a deputy of themselves": "INSERT INTO deputy (agency_id, approver_id, deputy_id, since, "
    "until, named_by_id, created_at) VALUES (:agency, :approver, :approver, '2026-12-01', "
    "'2026-12-02', :approver, '2026-12-01')",
    "a period that ends before it begins": "INSERT INTO deputy (agency_id, approver_id, "
    "deputy_id, since, until, named_by_id, created_at) VALUES (:agency, :approver, :reviewer, "
    "'2026-12-02', '2026-12-01', :approver, '2026-12-01')",
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
    "the journal's end is cut": "DELETE FROM journal WHERE number > 1",
    "a journal record takes the next number": copy_of(
        "journal", "number = 1", number="(SELECT max(number) + 1 FROM journal)"
    ),
    "a journal record leaves a gap": copy_of("journal", "number = 1", number="999"),
    "a release is rewritten": "UPDATE release SET content = '{}' WHERE id = :release",
    "a release goes": "DELETE FROM release WHERE id = :release",
    "a release without an approver": copy_of(
        "release", "id = :release", number="99", approved_by_id="NULL"
    ),
    "a release number twice": copy_of("release", "id = :release"),
    "a publication is rewritten": "UPDATE publication SET published_on = '2030-01-01'",
    "a publication goes": "DELETE FROM publication",
    "the settings' history is rewritten": "UPDATE procedure_change SET part = 'clients'",
    "the settings' history goes": "DELETE FROM procedure_change",
    "a succession is rewritten": "UPDATE succession SET document_number = '2'",
    "a succession goes": "DELETE FROM succession",
    "the outcome of a monitoring is rewritten": "UPDATE campaign SET content = '{}'",
    "the outcome of a monitoring goes": "DELETE FROM campaign",
    "a late answer": "UPDATE confirmation SET answer = 'true'",
    "an answer goes": "DELETE FROM confirmation",
    "a release numbered zero": copy_of("release", "id = :release", number="0"),
    "a touchpoint twice in an empty process": copy_of("row", "id = :site"),
    "a second collecting bundle": copy_of("bundle", "status = 'collecting'"),
    "a person twice in an agency": copy_of("staff", "person_id = :author"),
    "a journal number twice": copy_of("journal", "number = 1"),
    "a nameless touchpoint": "UPDATE touchpoint SET name = '   '",
    "a topic twice": copy_of("topic", "id = :topic"),
    "a topic without a code": "UPDATE topic SET code = ' ' WHERE id = :topic",
    "another body without a law": "UPDATE topic SET source = ' ' WHERE id = :topic",
    "another body leads into the guide": "UPDATE topic SET situation = 'ask', option = 'learn' "
    "WHERE id = :topic",
    "a topic leads half the way": "UPDATE topic SET kind = 'ours', situation = 'ask' "
    "WHERE id = :topic",
    "a phrase without a target": "UPDATE phrase SET topic_id = NULL WHERE topic_id = :topic",
    "a phrase of two targets": "UPDATE phrase SET row_id = :site WHERE topic_id = :topic",
    "a phrase of nothing": "UPDATE phrase SET folded = '' WHERE topic_id = :topic",
    "a phrase that is a letter": f"UPDATE phrase SET text = '{'я' * (PHRASE_LIMIT + 1)}'",
    "a phrase twice with a topic": copy_of("phrase", "topic_id = :topic"),
    "a phrase twice with a row": copy_of("phrase", "row_id = :site"),
    "a phrase of a topic that is not": "UPDATE phrase SET topic_id = 999999999 "
    "WHERE topic_id = :topic",
    "a saying twice": copy_of("lexicon", "agency_id = :agency"),
    "a saying of nothing": "UPDATE lexicon SET said = ' ' WHERE agency_id = :agency",
    "a saying that means nothing": "UPDATE lexicon SET means = ' ' WHERE agency_id = :agency",
    "a question twice": copy_of("question", "id = :question"),
    "a question asked less than never": "UPDATE question SET repeated = -1 WHERE id = :question",
    "a question asked last before first": "UPDATE question SET last_on = '2020-01-01' "
    "WHERE id = :question",
    "a question attached to nothing": "UPDATE question SET status = 'attached' "
    "WHERE id = :question",
    "a question open and attached": "UPDATE question SET topic_id = :topic WHERE id = :question",
    "a question attached to two": "UPDATE question SET status = 'attached', topic_id = :topic, "
    "row_id = :site WHERE id = :question",
    "a question of nothing": "UPDATE question SET key = '' WHERE id = :question",
    "a question that is a letter": f"UPDATE question SET text = '{'я' * (TEXT_LIMIT + 1)}' "
    "WHERE id = :question",
    "a topic goes and leaves its phrases": "DELETE FROM topic WHERE id = :topic",
    "a vector twice": "INSERT INTO text_vector (text_hash, model, vector) "
    "VALUES ('a', 'b', 'c'), ('a', 'b', 'd')",
    "a person that is not": "UPDATE staff SET person_id = 999999999 WHERE person_id = :author",
    "a list that is not": "UPDATE row SET list_id = 999999999 WHERE id = :site",
}

REASONS = {
    "the author checks": r"four_eyes_check",
    "the last editor checks": r"four_eyes_check",
    "the author approves": r"four_eyes_approval",
    "the last editor approves": r"four_eyes_approval",
    "the approver wrote what their deputy approves": r"four_eyes_deputy",
    "the approver edited what their deputy approves": r"four_eyes_deputy",
    "the sender's deputy approves a first list": r"ck_list_import_four_eyes_deputy",
    "a deputy of themselves": r"ck_deputy_another_person",
    "a period that ends before it begins": r"ck_deputy_period",
    "released by nobody": r"released_by_somebody",
    "approved without a release": r"released_by_somebody",
    "another author": r"keeps its author",
    "a released proposal changes": r"decided proposal",
    "a withdrawn proposal wakes": r"decided proposal",
    "a second open proposal": r"one_open_per_subject|proposal.list_id, proposal.subject",
    "the journal is rewritten": r"journal is append-only",
    "the journal is cut": r"journal is append-only",
    "the journal's end is cut": r"journal is append-only",
    "a journal record takes the next number": r"journal is append-only",
    "a journal record leaves a gap": r"journal is append-only",
    "a release is rewritten": r"release is append-only",
    "a release goes": r"release is append-only",
    "a release without an approver": r"approved_by_somebody",
    "a release number twice": r"uq_release_list_id_number|release is append-only",
    "a publication is rewritten": r"publication is append-only",
    "a publication goes": r"publication is append-only",
    "the settings' history is rewritten": r"procedure_change is append-only",
    "the settings' history goes": r"procedure_change is append-only",
    "a succession is rewritten": r"succession is append-only",
    "a succession goes": r"succession is append-only",
    "the outcome of a monitoring is rewritten": r"monitoring that is over",
    "the outcome of a monitoring goes": r"monitoring that is over",
    "a late answer": r"monitoring that is over",
    "an answer goes": r"monitoring that is over",
    "a release numbered zero": r"ck_release_numbered",
    "a touchpoint twice in an empty process": r"once_within_process|row.touchpoint_id",
    "a second collecting bundle": r"one_collecting|bundle.list_id",
    "a person twice in an agency": r"uq_staff|staff.agency_id, staff.person_id",
    "a journal number twice": r"journal is append-only",
    "a nameless touchpoint": r"ck_touchpoint_named",
    "a topic twice": r"uq_topic|topic.agency_id, topic.code",
    "a topic without a code": r"ck_topic_coded",
    "another body without a law": r"ck_topic_sourced",
    "another body leads into the guide": r"ck_topic_led_if_ours",
    "a topic leads half the way": r"ck_topic_led_whole",
    "a phrase without a target": r"ck_phrase_one_target",
    "a phrase of two targets": r"ck_phrase_one_target",
    "a phrase of nothing": r"ck_phrase_said",
    "a phrase that is a letter": r"ck_phrase_size",
    "a phrase twice with a topic": r"uq_phrase_topic|phrase.topic_id, phrase.folded",
    "a phrase twice with a row": r"uq_phrase_row|phrase.row_id, phrase.folded",
    "a phrase of a topic that is not": r"(?i)foreign key",
    "a saying twice": r"uq_lexicon|lexicon.agency_id, lexicon.said, lexicon.means",
    "a saying of nothing": r"ck_lexicon_said",
    "a saying that means nothing": r"ck_lexicon_meant",
    "a question twice": r"uq_question|question.agency_id, question.key",
    "a question asked less than never": r"ck_question_counted",
    "a question asked last before first": r"ck_question_dated",
    "a question attached to nothing": r"ck_question_attached_somewhere",
    "a question open and attached": r"ck_question_attached_somewhere",
    "a question attached to two": r"ck_question_one_target",
    "a question of nothing": r"ck_question_size",
    "a question that is a letter": r"ck_question_size",
    "a topic goes and leaves its phrases": r"(?i)foreign key",
    "a vector twice": r"pk_text_vector|text_vector.text_hash, text_vector.model",
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
    ("topic", "kind"),
    ("topic", "client"),
    ("question", "status"),
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


async def test_a_table_of_ones_own_with_the_journals_name_hides_no_gap(
    database: Database,
) -> None:
    await set_scene(database)
    journal = "main.journal" if database.is_sqlite else "public.journal"
    columns = columns_of("journal")
    changes = {"number": "999", "previous_hash": "record_hash"}
    values = ", ".join(changes.get(column, column) for column in columns)
    forged = f"INSERT INTO {journal} ({', '.join(columns)}) SELECT {values} FROM {journal} "
    last = f"WHERE number = (SELECT max(number) FROM {journal})"

    with pytest.raises(DBAPIError, match="journal is append-only"):
        async with database.writing() as store:
            for statement in (
                f"CREATE TEMPORARY TABLE journal AS SELECT * FROM {journal} {last}",
                "UPDATE journal SET number = 998",
                forged + last,
            ):
                await store.session.execute(text(statement))


async def test_a_trigger_calls_no_function_of_ones_own(postgres_database: Database) -> None:
    """Of a schema that comes before the catalogue in the path."""
    scene = await set_scene(postgres_database)
    async with postgres_database.writing() as store:
        for statement in (
            "CREATE SCHEMA trap",
            "CREATE FUNCTION trap.pg_notify(text, text) RETURNS void LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$",
            "SET LOCAL search_path = trap, pg_catalog, public",
        ):
            await store.session.execute(text(statement))

        await store.queue.put(scene.office.editor.person_id, "notice", {}, "told once")

        assert await store.queue.was_told("told once")
        await store.session.rollback()


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


@pytest.mark.parametrize("own_settings", [True, False], ids=["our settings", "the default ones"])
@pytest.mark.parametrize("table", ["journal", "release"])
async def test_replacing_does_not_pass_the_guard_of_sqlite(
    sqlite_database: Database, table: str, own_settings: bool
) -> None:
    await set_scene(sqlite_database)
    columns = ", ".join(["id", *columns_of(table)])
    settings = "recursive_triggers=ON" if own_settings else "recursive_triggers=OFF"

    with (
        closing(sqlite3.connect(str(sqlite_database.engine.url.database))) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(f"PRAGMA {settings}")
        connection.execute(
            f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}"
        )


@pytest.mark.parametrize("table", ["journal", "release"])
async def test_an_upsert_does_not_pass_the_guard(database: Database, table: str) -> None:
    await set_scene(database)
    columns = ", ".join(["id", *columns_of(table)])
    changed = "verb = 'x'" if table == "journal" else "content = '{}'"

    with pytest.raises(DBAPIError, match="append-only"):
        async with database.writing() as store:
            await store.session.execute(
                text(
                    f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE true "
                    f"ON CONFLICT (id) DO UPDATE SET {changed}"
                )
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
