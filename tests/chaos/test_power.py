"""The power goes at any moment, and every acknowledged commit is there when it is back."""

import asyncio
from pathlib import Path

import pytest

import storage.db
from tests.chaos.power import ANY
from tests.chaos.power_cuts import Outcome, Recording, cut_often, record
from tests.chaos.report import Report
from tests.chaos.scale import Scale
from tests.databases import SqliteTemplate


async def recording_of(template: SqliteTemplate, folder: Path) -> Recording:
    return await record(await template.fresh(folder), folder / "recorded.db", seed=1)


def note(report: Report, what: str, outcome: Outcome, *, verdict: bool) -> None:
    where = ", ".join(f"{name} {count}" for name, count in sorted(outcome.where.items()))
    report.add(
        what,
        "sqlite",
        f"{outcome.cuts} cuts",
        verdict=verdict,
        acknowledged=outcome.acknowledged,
        lost=outcome.lost,
        runs_with_a_loss=outcome.lost_runs,
        corrupt=outcome.corrupt,
        cut_during=where,
    )


async def test_no_acknowledged_commit_is_lost_when_the_power_goes(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    recording = await recording_of(sqlite_template, tmp_path)

    outcome = await asyncio.to_thread(cut_often, recording, tmp_path, scale.power_cuts)

    held = (outcome.lost, outcome.corrupt) == (0, 0)
    note(report, "power cuts", outcome, verdict=held)
    assert held, outcome
    assert outcome.cuts == scale.power_cuts
    assert outcome.acknowledged > 10 * outcome.cuts, "the cuts come after work, not before it"
    assert {"write .db", "write .db-wal", "sync .db", "sync .db-wal"} <= set(outcome.where)


async def test_with_half_of_the_syncs_the_same_cuts_lose_commits(
    sqlite_template: SqliteTemplate,
    tmp_path: Path,
    scale: Scale,
    report: Report,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weak = tuple(each.replace("=FULL", "=NORMAL") for each in storage.db._PRAGMAS)
    monkeypatch.setattr(storage.db, "_PRAGMAS", weak)
    recording = await recording_of(sqlite_template, tmp_path)

    outcome = await asyncio.to_thread(cut_often, recording, tmp_path, scale.weak_cuts, [ANY])

    found = outcome.lost_runs > outcome.cuts // 2
    note(report, "power cuts with synchronous=NORMAL planted", outcome, verdict=found)
    assert found, outcome
    assert outcome.corrupt == 0, "less is synced, in the right order"
