"""The trials can fail: each defect planted into the product is caught by one of them.

What is planted where is in `planted.py`; the table below says which trial catches it. That
the trials find nothing in the product as it is, their own tests show.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from storage.db import Database
from tests.chaos import planted
from tests.chaos.decisions import decide_often
from tests.chaos.planted import Plant
from tests.chaos.power_cuts import cut_often, record
from tests.chaos.report import Report
from tests.chaos.tampering import (
    GUARDS,
    SELF_DECIDED,
    a_scene,
    attack_often,
    changes,
    self_decisions,
    tamper_often,
)
from tests.chaos.town import a_town
from tests.chaos.workflow import walk
from tests.databases import PostgresTemplate, SqliteTemplate, sqlite_url

STEPS, STEPS_IN_A_RUN = 1_000, 100
ROUNDS = 8
CUTS = 20

Trial = Callable[[SqliteTemplate, Path], Awaitable[str]]
"""Runs on a migrated file; what it found wrong, or nothing."""


async def workflow(template: SqliteTemplate, folder: Path) -> str:
    town = await a_town(template, folder)
    found = await asyncio.to_thread(walk, town, STEPS, STEPS_IN_A_RUN, same=True)
    return str(found.failure or "")


async def decisions(template: SqliteTemplate, folder: Path) -> str:
    async with opened(await template.fresh(folder)) as database:
        return await decided_wrongly(database)


async def decided_wrongly(database: Database) -> str:
    try:
        outcome = await decide_often(database, ROUNDS, seed=7)
    except Exception as error:
        return repr(error)
    return "" if outcome.held else str(outcome)


async def statements(template: SqliteTemplate, folder: Path) -> str:
    async with opened(await template.fresh(folder)) as database:
        await a_scene(database)
        own = await attack_often(database, self_decisions(True), GUARDS, SELF_DECIDED)
        look = "SELECT * FROM journal ORDER BY id"
        written = await attack_often(database, changes("journal", True), ["append-only"], look)
    return "\n".join(own.passed[:1] + written.passed[:1])


async def tampering(template: SqliteTemplate, folder: Path) -> str:
    async with opened(await template.fresh(folder)) as database:
        scene = await a_scene(database)
        return "\n".join((await tamper_often(database, scene.office.agency.id)).passed[:1])


async def power(template: SqliteTemplate, folder: Path) -> str:
    recording = await record(await template.fresh(folder), folder / "recorded.db", seed=1)
    outcome = await asyncio.to_thread(cut_often, recording, folder, CUTS)
    return str(outcome) if outcome.lost or outcome.corrupt else ""


CAUGHT: dict[str, tuple[Plant, Trial]] = {
    "nobody asks for a second person": (planted.no_four_eyes, workflow),
    "the database does not ask for a second person": (planted.no_checks, statements),
    "an old button decides": (planted.no_revisions, workflow),
    "an update delivered again has its effect again": (planted.keys_not_marked, workflow),
    "people are told twice": (planted.keys_of_notices_dropped, workflow),
    "nobody is told of what was submitted": (planted.turn_not_told, workflow),
    "what was decided is opened again": (planted.decided_reopens, workflow),
    "the journal can be changed": (planted.journal_unguarded, statements),
    "the journal's hash leaves out what happened": (planted.details_not_hashed, tampering),
    "the journal's records are not chained": (planted.hashes_not_chained, workflow),
    "a release number is left out": (planted.a_number_is_left_out, workflow),
    "an old list is released": (planted.an_old_list_is_released, workflow),
    "the role is not asked": (planted.roles_not_asked, workflow),
    "another agency's row is changed": (planted.others_rows, workflow),
    "writers begin without the turn to write": (planted.begins_late, decisions),
    "a commit is not synced": (planted.synchronous("NORMAL"), power),
    "nothing is synced": (planted.synchronous("OFF"), power),
}
"""The defect, how it is planted, and the trial that catches it; those of PostgreSQL below."""


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


async def a_copy(template: SqliteTemplate, folder: Path) -> SqliteTemplate:
    """The migrated file that a defect may be planted into."""
    (folder / "planted").mkdir()
    url = await template.fresh(folder / "planted")
    return SqliteTemplate(Path(url.removeprefix(sqlite_url(Path()).removesuffix("."))))


@pytest.mark.parametrize("defect", CAUGHT)
async def test_a_planted_defect_is_caught(
    sqlite_template: SqliteTemplate,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    report: Report,
    defect: str,
) -> None:
    plant, trial = CAUGHT[defect]
    copy = await a_copy(sqlite_template, tmp_path)
    plant(monkeypatch, copy.file)

    found = await trial(copy, tmp_path)

    report.add(f"planted: {defect}", "sqlite", trial.__name__, verdict=bool(found))
    assert found, f"{trial.__name__} did not see it"


async def test_two_winners_on_postgres_are_caught(
    postgres_template: PostgresTemplate,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    report: Report,
) -> None:
    url = await postgres_template.fresh(tmp_path)
    planted.no_turns(monkeypatch, tmp_path)

    async with opened(url) as database:
        found = await decided_wrongly(database)

    await postgres_template.drop(url)
    report.add("planted: decisions take no turns", "postgresql", "decisions", verdict=bool(found))
    assert found
