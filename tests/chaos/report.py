"""What the trials found, a line a trial, for the table that `make chaos` prints."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    """`what` was tried on which `database`, how much of it (`size`), and what was counted."""

    what: str
    database: str
    size: str
    verdict: bool
    figures: dict[str, int | float | str] = field(default_factory=dict)


class Report:
    """Appends to the file named by CHAOS_REPORT; without one nothing is kept."""

    def __init__(self) -> None:
        name = os.environ.get("CHAOS_REPORT")
        self._file = Path(name) if name else None

    def add(
        self,
        what: str,
        database: str,
        size: str,
        *,
        verdict: bool,
        **figures: int | float | str,
    ) -> None:
        """Note a trial before its assertions: what fails stands in the table too."""
        if self._file is None:
            return
        found = Finding(what, database, size, verdict, figures)
        with self._file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")


def read(file: Path) -> list[Finding]:
    """What is in a report's file, in the order in which it was found."""
    return [Finding(**json.loads(line)) for line in file.read_text("utf-8").splitlines()]
