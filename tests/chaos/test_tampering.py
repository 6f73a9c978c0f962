"""By raw SQL nobody decides on their own proposal and nothing written is changed unseen."""

from storage.db import Database
from tests.chaos.report import Report
from tests.chaos.tampering import (
    APPEND_ONLY,
    GUARDS,
    SELF_DECIDED,
    Outcome,
    a_scene,
    attack_often,
    change_release,
    changes,
    self_decisions,
    tamper_often,
    write_anew,
)


def note(report: Report, what: str, database: Database, outcome: Outcome, word: str) -> None:
    held = outcome.tried - len(outcome.passed)
    report.add(
        what,
        database.engine.dialect.name,
        f"{outcome.tried} statements",
        verdict=not outcome.passed,
        **{word: f"{held} of {outcome.tried}"},
    )


async def test_no_statement_makes_a_writer_decide(database: Database, report: Report) -> None:
    await a_scene(database)

    statements = self_decisions(database.is_sqlite)
    outcome = await attack_often(database, statements, GUARDS, SELF_DECIDED)

    note(report, "self-approval and self-check by SQL", database, outcome, "refused")
    assert not outcome.passed, outcome.passed
    assert outcome.tried >= 30


async def test_no_statement_changes_the_journal_or_a_release(
    database: Database, report: Report
) -> None:
    await a_scene(database)

    for table in APPEND_ONLY:
        statements = changes(table, database.is_sqlite)
        guards = (f"{table} is append-only",)
        look = f"SELECT * FROM {table} ORDER BY id"
        outcome = await attack_often(database, statements, guards, look)

        note(report, f"changing the {table} by SQL", database, outcome, "refused")
        assert not outcome.passed, outcome.passed
        assert outcome.tried >= 40


async def test_what_the_owner_of_the_tables_changes_in_the_journal_is_found(
    database: Database, report: Report
) -> None:
    scene = await a_scene(database)
    agency_id = scene.office.agency.id

    outcome = await tamper_often(database, agency_id)
    outcome.tried += 1
    if not await write_anew(database, agency_id):
        outcome.passed.append("the chain was written anew")

    note(report, "tampering with the journal, guards off", database, outcome, "found")
    assert not outcome.passed, outcome.passed
    assert outcome.tried >= 50


async def test_a_release_whose_content_was_changed_shows_it(database: Database) -> None:
    scene = await a_scene(database)

    unseen = await change_release(database, scene.release.id)

    assert unseen == []
