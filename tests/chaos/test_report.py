"""The table that `make chaos` prints says what was found, and not on whose machine."""

import platform
from pathlib import Path

import pytest

from tests.chaos.report import Report
from tests.chaos.table import main


def test_a_trial_that_broke_stands_in_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHAOS_REPORT", str(tmp_path / "report.jsonl"))
    report = Report()
    report.add("power cuts", "sqlite", "3 cuts", verdict=True, lost=0)
    report.add("decisions", "postgresql", "2 rounds", verdict=False, two_winners=1)

    main(tmp_path / "report.jsonl")

    printed = capsys.readouterr().out
    assert "| power cuts | sqlite | 3 cuts | lost 0 | held |" in printed
    assert "| decisions | postgresql | 2 rounds | two winners 1 | **BROKEN** |" in printed
    assert not platform.node() or platform.node() not in printed
    assert str(tmp_path) not in printed
